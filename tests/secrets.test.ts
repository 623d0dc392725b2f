/** What people type, and what lets them in, stands in no log: a real server, its own log, and its database's. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsOf, plain } from './bad-input/page.ts';

let folder: string;
let server: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
	execFileSync(process.execPath, [resolve('scripts/build.mjs')], { stdio: 'ignore' });
	folder = mkdtempSync(join(tmpdir(), 'alongside-secrets-'));
	chmodSync(folder, 0o755);
	const port = await freePort();
	address = `http://localhost:${port}`;
	server = spawn(process.execPath, [resolve('src/cli.ts'), 'start'], {
		env: {
			PATH: process.env['PATH'],
			ALONGSIDE_DATA: join(folder, 'data'),
			ALONGSIDE_DEMO: '1',
			PORT: String(port)
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text) => (said += String(text)));
	const ready = () =>
		fetch(`${address}/readyz`).then(
			(answer) => answer.ok,
			() => false
		);
	while (!(await ready())) {
		if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
		await sleep(300);
	}
	// The demo's own sign-ins are printed for whoever started it, a moment after it answers, and are no secret.
	while (!said.includes('with the password alongside-demo')) await sleep(100);
	said = '';
}, 300_000);
afterAll(async () => {
	if (server && server.exitCode === null) {
		const gone = new Promise((yes) => server.once('close', yes));
		server.kill('SIGTERM');
		await gone;
	}
	rmSync(folder, { recursive: true });
}, 60_000);

function freePort(): Promise<number> {
	return new Promise((yes) => {
		const probe = createServer().listen(0, () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => yes(port));
		});
	});
}

/** Somebody's browser: keeps its cookies, and remembers each as a secret. */
class Visitor {
	readonly #cookies = new Map<string, string>();
	readonly secrets: Set<string>;
	constructor(secrets: Set<string>) {
		this.secrets = secrets;
	}
	async send(
		path: string,
		init: RequestInit = {}
	): Promise<{ status: number; text: string; location: string }> {
		const answer = await fetch(address + path, {
			redirect: 'manual',
			...init,
			headers: {
				accept: 'text/html',
				origin: address,
				cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(init.headers as Record<string, string>)
			}
		});
		for (const line of answer.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
			this.#cookies.set(name!, value!);
			if (/session/.test(name!) && value!.length > 20) {
				this.secrets.add(value!);
				this.secrets.add(decodeURIComponent(value!).split('.')[0]!);
			}
		}
		return {
			status: answer.status,
			text: await answer.text(),
			location: answer.headers.get('location') ?? ''
		};
	}
	/** Fills in the form of a page that posts to this action. */
	async fill(path: string, action: string, fields: Record<string, string>) {
		const page = await this.send(path);
		const form = formsOf(page.text, path).find((one) => one.action.endsWith(action));
		expect(form, `${path} has a form for ${action || 'itself'}`).toBeDefined();
		const body = new URLSearchParams({ ...form!.own, ...form!.hidden, ...fields });
		return this.send(form!.action, { method: 'POST', body });
	}
}

/** The newest mail to this address, once it is there. */
async function mailTo(to: string): Promise<string> {
	const mails = () => {
		const at = join(folder, 'data', 'mail');
		if (!existsSync(at)) return undefined;
		return readdirSync(at)
			.sort()
			.map((name) => readFileSync(join(at, name), 'utf8'))
			.findLast((text) => text.includes(`To: ${to}\n`));
	};
	await expect.poll(mails, { timeout: 30_000, interval: 200 }).toBeDefined();
	return mails()!;
}

test('sign-in, links, a check-in and a concern leave no word, address, password or token in any log', async () => {
	const secrets = new Set<string>();
	const secret = (text: string) => {
		secrets.add(text);
		return text;
	};
	const someone = new Visitor(secrets);
	const wrong = await someone.fill('/sign-in', '?/password', {
		email: secret('nobody.at.all@elsewhere.test'),
		password: secret('a wrong pass with nine herons')
	});
	expect(wrong.status).toBe(400);
	const dee = new Visitor(secrets);
	const right = await dee.fill('/sign-in', '?/password', {
		email: secret('participant@demo.test'),
		password: secret('alongside-demo')
	});
	expect(right.status).toBe(303);

	// A way back in, by mail; the link is used once with words that will not do.
	const forgot = await someone.fill('/sign-in/forgot', '/sign-in/forgot', { email: 'participant@demo.test' });
	expect(forgot.status).toBeLessThan(400);
	const reset = /\/sign-in\/reset\/([\w-]{20,})/.exec(await mailTo('participant@demo.test'))![1]!;
	secret(reset);
	const short = await someone.fill(`/sign-in/reset/${reset}`, `/sign-in/reset/${reset}`, {
		password: secret('zq7x')
	});
	expect(short.status).toBe(400);

	// An invitation: by whom, for whom, and its link.
	const coach = new Visitor(secrets);
	await coach.fill('/sign-in', '?/password', {
		email: secret('coach@demo.test'),
		password: 'alongside-demo'
	});
	const invited = await coach.fill('/coach/invite', '?/invite', {
		label: secret('Wilhelmina from the bakery'),
		email: secret('wilhelmina@elsewhere.test'),
		'roles[]': 'participant'
	});
	expect(invited.status).toBeLessThan(400);
	const token = /\/(?:invitation|begin)\/([\w-]{20,})/.exec(await mailTo('wilhelmina@elsewhere.test'))![0]!;
	secret(token.split('/').at(-1)!);
	expect((await someone.send(token)).status).toBe(200);

	const checkIn = await dee.send('/api/v1/check-ins', {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
		body: JSON.stringify({ today: 4, note: secret('Walked past the corner shop twice.') })
	});
	expect(checkIn.status).toBe(201);
	const bad = await dee.send('/api/v1/check-ins', {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
		body: JSON.stringify({ today: secret('fourish, I would say'), note: 'x' })
	});
	expect(bad.status).toBe(400);
	const concern = await dee.fill('/concern', '/concern', {
		what: secret('He shouted in front of everybody.'),
		about: 'worker',
		help: secret('I want it to stop quietly.'),
		follow: 'word',
		word: secret('marigold umbrella seventeen')
	});
	// Its address is how whoever raised it comes back.
	secret(/\/concern\/([\w-]{20,})/.exec(concern.text)![1]!);
	// Names and words that the database itself refuses, in an address and in a search.
	await dee.send(`/me/plan/goals/${secret("o'hara-the-secret-goal")}`);
	const looked = await coach.fill('/coach/people', '?/find', { q: secret('Delphine Whitlock') });
	await coach.send(looked.location);

	await expect
		.poll(() => said.match(/"event":"request"/g)?.length ?? 0, { timeout: 10_000 })
		.toBeGreaterThan(15);
	const text = plain(said + readFileSync(join(folder, 'data', 'postgres.log'), 'utf8'));
	expect(text).toContain('/(public)/sign-in/reset/[token]');
	const found = [...secrets].filter(
		(one) =>
			text.includes(one) ||
			text.includes(encodeURIComponent(one)) ||
			text.includes(JSON.stringify(one).slice(1, -1))
	);
	expect(found).toEqual([]);
	expect(secrets.size).toBeGreaterThan(15);
}, 120_000);
