/**
 * Early signs, set-based: facts of every participant from 30 days of check-ins in one statement, rules and signal on each row as
 * it comes; against the bare SQL aggregate over the same rows, and against a loop in Node over every check-in. Budget: at least
 * half of the bare aggregate. A million participants unless `ALONGSIDE_BENCH_PARTICIPANTS` says less; the budget is only judged
 * there.
 */
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../src/platform/ids.ts';
import { startEmbedded } from '../src/platform/server/embedded.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { factsOfRow, foldAs, type FoldRow } from '../src/domains/early-signs/server/facts.sql.ts';
import { dayOf, FACT_DAYS, factsOf, type Told } from '../src/domains/early-signs/signs/facts.ts';
import { firing } from '../src/domains/early-signs/signs/rules/all.ts';
import { scoreOf } from '../src/domains/early-signs/signs/score.ts';
import type { Case } from './run.ts';

const WHOLE = 1_000_000;
const PARTICIPANTS = Number(process.env.ALONGSIDE_BENCH_PARTICIPANTS ?? WHOLE);
const DAYS = 30;
const AT_ONCE = 5000;
/** Written in parts, so that no statement holds everything. */
const PART = 50_000;

export async function* bench(): AsyncGenerator<Case> {
	const dataDir = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	chmodSync(dataDir, 0o755);
	const database = await startEmbedded({ dataDir, durable: false });
	const ownerAddress = database.ownerUrl('alongside');
	await migrate(ownerAddress, Buffer.alloc(32, 9));
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	try {
		const org = newId();
		await fill(owner, org);
		const rows = PARTICIPANTS * DAYS;
		yield {
			bench: 'signs',
			case: `check-ins of ${PARTICIPANTS} participants over ${DAYS} days`,
			value: rows,
			unit: 'rows'
		};
		const rate = (ms: number) => Math.round((rows / ms) * 1000);
		// Its sums are asked for: what nobody reads, PostgreSQL does not add up.
		const bare = rate(
			await timed(() =>
				owner.query(
					`select sum(a), sum(b), max(c), sum(d), sum(e) from (
						select person_id, sum(craving) as a, count(craving) as b, max(craving) as c, sum(stress) as d, sum(today) as e
						from check_ins.check_ins where organization_id = $1 group by person_id) x`,
					[org]
				)
			)
		);
		yield { bench: 'signs', case: 'bare SQL aggregate', value: bare, unit: 'rows/s' };
		const set = rate(await timed(() => setBased(owner, org)));
		yield {
			bench: 'signs',
			case: 'facts in SQL, rules and signal on each row',
			value: set,
			unit: 'rows/s',
			against: bare,
			ratio: Math.round((set / bare) * 100) / 100,
			budget: 'at least half of the bare aggregate',
			...(PARTICIPANTS >= WHOLE ? { ok: set * 2 >= bare } : {})
		};
		yield { bench: 'signs', case: 'memory of Node after it', value: megabytes(), unit: 'MB' };
		const loop = rate(await timed(() => nodeLoop(owner, org)));
		yield {
			bench: 'signs',
			case: 'loop in Node over every check-in',
			value: loop,
			unit: 'rows/s',
			against: set,
			ratio: Math.round((loop / set) * 100) / 100
		};
		yield { bench: 'signs', case: 'memory of Node after it', value: megabytes(), unit: 'MB' };
	} finally {
		await owner.end();
		await database.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576);

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

const PERSON = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

async function fill(owner: pg.Client, org: string): Promise<void> {
	// As a restored backup would be: checking each key of millions of rows is not measured.
	await owner.query('set session_replication_role = replica');
	for (let from = 1; from <= PARTICIPANTS; from += PART)
		await owner.query(
			`insert into check_ins.check_ins (organization_id, id, person_id, key, at, day, zone, shared, today, craving, confidence, stress, sleep_minutes,
			   sleep_quality, connection, use_state)
			 select $1, gen_random_uuid(), ${PERSON}, n || '-' || d, current_date - d + interval '12 hours', current_date - d, 'UTC', true, (n + d) % 11, (n * 7 + d) % 11,
			   (n + d * 3) % 11, (n * 3 + d) % 11, 240 + (n + d) % 300, (n + d) % 3, (n + d) % 3, case when (n + d) % 20 = 0 then 2 else 0 end
			 from generate_series($2::int, $3::int) n, generate_series(0, ${DAYS - 1}) d`,
			[org, from, Math.min(from + PART - 1, PARTICIPANTS)]
		);
	await owner.query('vacuum analyze check_ins.check_ins');
}

/** Rows of a statement, a few thousand at a time. */
async function* fetched(
	owner: pg.Client,
	text: string,
	org: string
): AsyncGenerator<Record<string, unknown>[]> {
	await owner.query('begin');
	await owner.query(`declare rows no scroll cursor for ${text.replaceAll('$1', `'${org}'`)}`);
	for (;;) {
		const { rows } = await owner.query<Record<string, unknown>>(`fetch ${AT_ONCE} from rows`);
		if (rows.length === 0) break;
		yield rows;
	}
	await owner.query('commit');
}

/** One statement over everybody; each row is weighed as it comes and then forgotten. */
async function setBased(owner: pg.Client, org: string): Promise<number> {
	let fired = 0;
	const today = Math.floor(Date.now() / 86_400_000);
	const day = `date '${dayOf(today)}'`;
	const query = owner.query(
		new pg.Query(
			`select ${foldAs(day, String(Math.floor(today / 7)))} from check_ins.check_ins c
			where c.organization_id = '${org}' and c.day <= ${day} and c.day > ${day} - ${FACT_DAYS} group by c.person_id`
		)
	);
	query.on('row', (row: FoldRow) => {
		const facts = factsOfRow(row, today);
		fired += firing(facts, false).length + (scoreOf(facts).z === null ? 0 : 1);
	});
	await once(query, 'end');
	return fired;
}

async function nodeLoop(owner: pg.Client, org: string): Promise<number> {
	let fired = 0;
	let [person, told]: [unknown, Told[]] = [null, []];
	const today = Math.floor(Date.now() / 86_400_000);
	const weigh = () => {
		const facts = factsOf(told, today);
		fired += firing(facts, false).length + (scoreOf(facts).z === null ? 0 : 1);
	};
	const text = `select person_id, day - date '1970-01-01' as day, shared, today, craving, confidence, stress, sleep_minutes as "sleepMinutes",
		sleep_quality as "sleepQuality", connection, medication, use_state as "useState", use_state >= 1 as substance, false as opioids, cardinality(risky) as risky,
		(good is not null) as good, (helped is not null) as active from check_ins.check_ins where organization_id = $1 order by person_id`;
	for await (const rows of fetched(owner, text, org))
		for (const row of rows) {
			if (row['person_id'] !== person) {
				if (person !== null) weigh();
				[person, told] = [row['person_id'], []];
			}
			told.push(row as unknown as Told);
		}
	weigh();
	return fired;
}
