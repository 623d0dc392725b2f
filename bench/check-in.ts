/**
 * A durable check-in through HTTP (session, rules, row-level security, audit, job), against bare Node and `pg` answering
 * HTTP and writing the same three rows on the same cluster; 8 connections each, in turns, so that both meet the same machine.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from './run.ts';

const CONNECTIONS = 8;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = 4;
const RATIO = 0.5;
const CPU_MS = 0.57;

type Ready = { ownerAddress: string; organizationId: string; cookies: string[]; persons: string[] };
type Measured = { perSecond: number; cpu: number };

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	chmodSync(folder, 0o755);
	const [webPort, barePort] = [await freePort(), await freePort()];
	const children: ChildProcess[] = [];
	try {
		const web = child('_web.ts', [], {
			ALONGSIDE_DATA: join(folder, 'data'),
			DATABASE_URL: '',
			ALONGSIDE_DEMO: '1',
			PORT: String(webPort)
		});
		children.push(web.process);
		const ready = (await web.said('ready')) as Ready;
		const bare = child(
			'_bare.ts',
			[ready.ownerAddress, String(barePort), ready.organizationId, ready.persons[0]!],
			{}
		);
		children.unshift(bare.process);
		await bare.said('ready');
		const numbers = () => '{"today":4,"craving":3,"confidence":7}';
		const words = () => '{"today":4,"craving":3,"confidence":7,"note":"Shower, toast, bus 14."}';
		const load = (side: typeof web, port: number, body: () => string) =>
			measure(side, port, (at) => ({ body: body(), cookie: ready.cookies[at % ready.cookies.length]! }));
		for (const [side, port] of [
			[bare, barePort],
			[web, webPort]
		] as const)
			for (let warm = 0; warm < 2; warm++) await load(side, port, numbers);
		const rounds: { ours: Measured; bare: Measured }[] = [];
		for (let round = 0; round < ROUNDS; round++)
			rounds.push({ bare: await load(bare, barePort, numbers), ours: await load(web, webPort, numbers) });
		const ours = middle(rounds.map((round) => round.ours.perSecond));
		const against = middle(rounds.map((round) => round.bare.perSecond));
		const ratio = middle(rounds.map((round) => round.ours.perSecond / round.bare.perSecond));
		yield {
			bench: 'check-in',
			case: `${CONNECTIONS} connections, numbers; bare Node + pg`,
			value: ours,
			unit: '/s',
			against,
			ratio,
			budget: `at least ${RATIO}`,
			ok: ratio >= RATIO
		};
		const cpu = middle(rounds.map((round) => round.ours.cpu));
		yield {
			bench: 'check-in',
			case: 'processor time of the web server for each',
			value: cpu,
			unit: 'ms',
			against: middle(rounds.map((round) => round.bare.cpu)),
			budget: `at most ${CPU_MS} ms`,
			ok: cpu <= CPU_MS
		};
		const sealed = await load(web, webPort, words);
		yield {
			bench: 'check-in',
			case: 'with own words, sealed',
			value: sealed.perSecond,
			unit: '/s',
			against,
			ratio: sealed.perSecond / against
		};
	} finally {
		for (const process of children) await ended(process);
		rmSync(folder, { recursive: true, force: true });
	}
}

function middle(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

function child(file: string, args: string[], env: Record<string, string>) {
	const forked = fork(join(import.meta.dirname, file), args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'ignore', 'ipc']
	});
	forked.setMaxListeners(0);
	const said = (word: string) =>
		new Promise<unknown>((resolve, reject) => {
			const listen = (message: Record<string, unknown>) => {
				if (!(word in message)) return;
				forked.off('message', listen);
				resolve(message[word]);
			};
			forked.on('message', listen);
			forked.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
		});
	return { process: forked, said };
}

async function measure(
	side: ReturnType<typeof child>,
	port: number,
	next: (connection: number) => { body: string; cookie: string }
): Promise<Measured> {
	const cpu = async () => {
		side.process.send('cpu');
		const { user, system } = (await side.said('cpu')) as NodeJS.CpuUsage;
		return (user + system) / 1000;
	};
	const before = await cpu();
	const began = performance.now();
	const until = began + SECONDS * 1000;
	const done = await Promise.all(
		Array.from({ length: CONNECTIONS }, (_, at) => oneConnection(port, until, () => next(at)))
	);
	const count = done.reduce((sum, one) => sum + one, 0);
	const perSecond = (count * 1000) / (performance.now() - began);
	return { perSecond, cpu: ((await cpu()) - before) / count };
}

/** Sends one check-in after another over one connection; written by hand, so that the sender takes little of the machine. */
async function oneConnection(
	port: number,
	until: number,
	next: () => { body: string; cookie: string }
): Promise<number> {
	const socket = connect(port, '127.0.0.1');
	socket.setNoDelay(true);
	await new Promise<void>((open, refused) => socket.once('connect', () => open()).once('error', refused));
	let count = 0;
	while (performance.now() < until) {
		const { body, cookie } = next();
		socket.write(
			`POST /api/v1/check-ins HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\nidempotency-key: ${crypto.randomUUID()}\r\ncookie: ${cookie}\r\ncontent-length: ${body.length}\r\n\r\n${body}`
		);
		const answer = await oneAnswer(socket);
		if (!answer.startsWith('HTTP/1.1 201')) throw new Error(`Not recorded: ${answer.slice(0, 300)}`);
		count += 1;
	}
	socket.destroy();
	return count;
}

function oneAnswer(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		const take = (part: Buffer) => {
			text += part.toString('latin1');
			const head = text.indexOf('\r\n\r\n');
			if (head < 0) return;
			const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
			const whole = length ? text.length >= head + 4 + Number(length) : text.endsWith('0\r\n\r\n');
			if (!whole) return;
			socket.off('data', take);
			socket.off('close', lost);
			resolve(text);
		};
		const lost = () => reject(new Error('the connection was closed'));
		socket.on('data', take).once('close', lost);
	});
}

function ended(process: ChildProcess): Promise<void> {
	if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
	const done = new Promise<void>((resolve) => process.once('exit', () => resolve()));
	process.kill('SIGTERM');
	return done;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
