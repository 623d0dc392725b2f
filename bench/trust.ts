/**
 * What trust costs on the path of a check-in: the web server as it is, against the same server on a database whose
 * row-level security (and with it every consent that a policy asks) is off and to which no audit row is sent. Both answer
 * HTTP with session, rules and job; 8 connections, in turns, so that both meet the same machine.
 */
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, CONNECTIONS, ended, freePort, measure, middle, type Ready } from './_load.ts';
import type { Case } from './run.ts';

const ROUNDS = 5;
const MOST = 1.6;
const NUMBERS = '{"today":4,"craving":3,"confidence":7}';

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-trust-'));
	chmodSync(folder, 0o755);
	const children: ChildProcess[] = [];
	try {
		const start = async (name: string, env: Record<string, string>) => {
			const port = await freePort();
			const side = child('_web.ts', [], {
				ALONGSIDE_DATA: join(folder, name),
				DATABASE_URL: '',
				ALONGSIDE_DEMO: '1',
				PORT: String(port),
				...env
			});
			children.push(side.process);
			const { cookies } = (await side.said('ready')) as Ready;
			return () => measure(side, port, (at) => ({ body: NUMBERS, cookie: cookies[at % cookies.length]! }));
		};
		const full = await start('with', {});
		const bare = await start('without', { BENCH_WITHOUT_TRUST: '1' });
		for (const load of [full, bare, full, bare]) await load();
		const rounds: { full: number; bare: number; fullCpu: number; bareCpu: number }[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const [a, b] = [await full(), await bare()];
			rounds.push({ full: a.perSecond, bare: b.perSecond, fullCpu: a.cpu, bareCpu: b.cpu });
		}
		const time = middle(rounds.map((one) => one.bare / one.full));
		yield {
			bench: 'trust',
			case: `${CONNECTIONS} connections, with row-level security and audit`,
			value: middle(rounds.map((one) => one.full)),
			unit: '/s',
			against: middle(rounds.map((one) => one.bare))
		};
		yield {
			bench: 'trust',
			case: 'time of one check-in, times that without',
			value: time,
			unit: 'times',
			budget: `at most ${MOST}`,
			ok: time <= MOST
		};
		yield {
			bench: 'trust',
			case: 'processor time of the web server, times that without',
			value: middle(rounds.map((one) => one.fullCpu / one.bareCpu)),
			unit: 'times'
		};
	} finally {
		for (const process of children) await ended(process);
		rmSync(folder, { recursive: true, force: true });
	}
}
