/**
 * A durable check-in through HTTP (session, rules, row-level security, audit, job), against bare Node and `pg` answering
 * HTTP and writing the same three rows on the same cluster; 8 connections each, in turns, so that both meet the same machine.
 */
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, CONNECTIONS, ended, freePort, measure, middle, type Measured, type Ready } from './_load.ts';
import type { Case } from './run.ts';

const ROUNDS = 4;
const RATIO = 0.5;
const CPU_MS = 0.57;

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
