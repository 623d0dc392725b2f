/** Tampering by a database superuser, one kind after another: each must be found. */
import {
	appendFileSync,
	chmodSync,
	existsSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemActor, type Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import { deriveKey } from '../crypto.ts';
import { kyselyOn } from '../db.ts';
import { outsideOf } from '../outside/place.ts';
import { inOrganization } from '../within-organization.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../tests/support/people.ts';
import { HASHED, linkHash, NOTHING_YET, type HashedEntry } from './chain.ts';
import { auditStanding, checkAudit, inspectAudit, type AuditReport } from './check.ts';
import { exportAudit, NotAnExport, verifyExport } from './export.ts';
import { headWords } from './head-words.ts';
import { anchorNow, chainAll } from './jobs.ts';
import { WORDS } from './words.ts';

const world = testWorld();
const look = (org: string, now = new Date()) =>
	inOrganization(world.app, org, (client) => inspectAudit(kyselyOn(client), org, outsideOf(world.app), now));
const kinds = ({ problems }: AuditReport) => problems.map(({ kind }) => kind);

async function notes(org: string, count: number): Promise<void> {
	const dee = await makePerson(world, org, ['participant']);
	for (let i = 0; i < count; i++)
		await world.app.write(dee.actor, 'test', async (ctx) =>
			ctx.note({ action: `test.${i}`, personId: dee.id, subject: 'thing', subjectId: newId(), basis: 'self' })
		);
}

/** Ten entries, chained; with a head outside unless told otherwise. */
async function recorded({ anchored = true } = {}): Promise<string> {
	const org = await makeOrganization(world);
	await notes(org, 10);
	await chainAll(world.app, org);
	if (anchored) await anchorNow(world.app, org);
	expect(await look(org)).toMatchObject({ entries: 10, problems: [], unchained: { count: 0 } });
	return org;
}

const fifth = '(select entry_id from audit.chain where organization_id = $1 and seq = 5)';

/** What a superuser who knows the format would do: lay the whole chain anew over what is there now. */
async function layAnew(org: string): Promise<void> {
	await world.owner('delete from audit.chain where organization_id = $1', [org]);
	await chainAll(world.app, org);
}

describe('every column of an entry', () => {
	const otherValue: Record<string, string> = {
		organization_id: 'gen_random_uuid()',
		id: 'gen_random_uuid()',
		at: `at + interval '1 millisecond'`,
		actor_id: 'gen_random_uuid()',
		actor_kind: `'visitor'`,
		purpose: `'another'`,
		action: `'test.other'`,
		outcome: `'refused'`,
		person_id: 'null',
		subject: 'null',
		subject_id: 'gen_random_uuid()',
		basis: `'role'`
	};
	test.each(HASHED)('%s', async (column) => {
		const org = await recorded({ anchored: false });
		await world.owner(
			`update audit.entries set ${column} = ${otherValue[column]} where organization_id = $1 and id = ${fifth}`,
			[org]
		);
		const expected = column === 'id' || column === 'organization_id' ? 'removed' : 'changed';
		expect((await look(org)).problems).toContainEqual({ kind: expected, seq: 5 });
	});
	test('the time by less than a millisecond', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(
			`update audit.entries set at = at + interval '3 microseconds' where organization_id = $1 and id = ${fifth}`,
			[org]
		);
		expect((await look(org)).problems).toEqual([{ kind: 'changed', seq: 5 }]);
	});
	test('all columns of the table are hashed: a new one must be too', async () => {
		const columns = await world.owner<{ name: string }>(
			`select column_name as name from information_schema.columns where table_schema = 'audit' and table_name = 'entries'`
		);
		expect(columns.map(({ name }) => name).sort()).toEqual([...HASHED].sort());
	});
});

describe('what a superuser does to rows', () => {
	test('one is removed', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(`delete from audit.entries where organization_id = $1 and id = ${fifth}`, [org]);
		expect((await look(org)).problems).toEqual([{ kind: 'removed', seq: 5 }]);
	});
	test('one is removed with its link', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(`delete from audit.entries where organization_id = $1 and id = ${fifth}`, [org]);
		await world.owner('delete from audit.chain where organization_id = $1 and seq = 5', [org]);
		expect((await look(org)).problems).toContainEqual({ kind: 'gap', seq: 5 });
	});
	test('the first ones are removed with their links', async () => {
		const org = await recorded({ anchored: false });
		await world.owner('delete from audit.chain where organization_id = $1 and seq < 4', [org]);
		expect((await look(org)).problems).toContainEqual({ kind: 'gap', seq: 1 });
	});
	test('two entries are swapped', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(
			`with two as (select entry_id as id, row_number() over (order by seq) as n from audit.chain where organization_id = $1 and seq in (3, 7))
			 update audit.entries e set action = o.action, at = o.at, subject_id = o.subject_id
			 from audit.entries o, two a, two b where a.n <> b.n and e.id = a.id and o.id = b.id and e.organization_id = $1 and o.organization_id = $1`,
			[org]
		);
		expect((await look(org)).problems).toEqual([
			{ kind: 'changed', seq: 3 },
			{ kind: 'changed', seq: 7 }
		]);
	});
	test('two links are swapped', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(
			'update audit.chain set seq = 1000 - seq where organization_id = $1 and seq in (3, 7)',
			[org]
		);
		await world.owner(
			'update audit.chain set seq = case seq when 997 then 7 else 3 end where organization_id = $1 and seq > 900',
			[org]
		);
		expect(kinds(await look(org))).toContain('changed');
	});
	test('a forged entry of the past: the chain takes it at its end, where it does not belong', async () => {
		const org = await recorded({ anchored: false });
		const forge = (id: string, at: string) =>
			world.owner(
				`insert into audit.entries (organization_id, id, at, actor_kind, purpose, action) values ($1, $2, $3, 'system', 'test', 'test.forged')`,
				[org, id, at]
			);
		const lastWeek = Date.now() - 7 * 24 * 3_600_000;
		const hex = lastWeek.toString(16).padStart(12, '0');
		await forge(
			`${hex.slice(0, 8)}-${hex.slice(8)}-7abc-8abc-0123456789ab`,
			new Date(lastWeek).toISOString()
		);
		expect((await look(org)).unchained).toMatchObject({ count: 1 });
		await chainAll(world.app, org);
		expect((await look(org)).problems).toEqual([{ kind: 'put-in-later', seq: 11 }]);
		// With an id of today and a time of last week; and with an id that is none of ours.
		await forge(newId(), new Date(lastWeek).toISOString());
		await chainAll(world.app, org);
		expect((await look(org)).problems).toContainEqual({ kind: 'dated-otherwise', seq: 12 });
		await forge('ffffffff-ffff-4fff-8fff-ffffffffffff', new Date().toISOString());
		await chainAll(world.app, org);
		expect((await look(org)).problems).toContainEqual({ kind: 'put-in-later', seq: 13 });
	});
	test('several places: each is named', async () => {
		const org = await recorded({ anchored: false });
		await world.owner(
			`update audit.entries set action = 'x' where organization_id = $1 and action in ('test.2', 'test.8')`,
			[org]
		);
		expect((await look(org)).problems).toEqual([
			{ kind: 'changed', seq: 3 },
			{ kind: 'changed', seq: 9 }
		]);
	});
});

describe('what only a head outside the database finds', () => {
	const cutTail = (org: string) =>
		world.owner(
			`with cut as (delete from audit.chain where organization_id = $1 and seq > 7 returning entry_id)
			 delete from audit.entries where organization_id = $1 and id in (select entry_id from cut)`,
			[org]
		);

	test('the tail of entries and chain is cut together', async () => {
		const blind = await recorded({ anchored: false });
		await cutTail(blind);
		expect(kinds(await look(blind)), 'without a head it cannot be seen').toEqual([]);
		const org = await recorded();
		await cutTail(org);
		expect((await look(org)).problems).toEqual([
			{ kind: 'cut', seq: 10, at: expect.any(String) as string, entries: 7 }
		]);
	});
	test('the tail is cut and new entries grow over it', async () => {
		const org = await recorded();
		await cutTail(org);
		await notes(org, 6);
		await chainAll(world.app, org);
		expect((await look(org)).problems).toEqual([
			{ kind: 'rewritten', seq: 10, at: expect.any(String) as string }
		]);
	});
	test('an entry is changed and the whole chain laid anew', async () => {
		const change = (org: string) =>
			world.owner(`update audit.entries set action = 'x' where organization_id = $1 and id = ${fifth}`, [
				org
			]);
		const blind = await recorded({ anchored: false });
		await change(blind);
		await layAnew(blind);
		expect(kinds(await look(blind)), 'without a head it cannot be seen').toEqual([]);
		const org = await recorded();
		await change(org);
		await layAnew(org);
		expect((await look(org)).problems).toEqual([
			{ kind: 'rewritten', seq: 10, at: expect.any(String) as string }
		]);
	});
	test('everything is deleted', async () => {
		const org = await recorded();
		await world.owner('delete from audit.chain where organization_id = $1', [org]);
		await world.owner('delete from audit.entries where organization_id = $1', [org]);
		expect(kinds(await look(org))).toEqual(['cut']);
	});
});

describe('the heads themselves', () => {
	const file = (org: string) => join(outsideOf(world.app).folders[0]!, `audit-${org}.jsonl`);
	async function threeHeads(): Promise<string> {
		const org = await recorded();
		for (let i = 0; i < 2; i++) {
			await notes(org, 2);
			await chainAll(world.app, org);
			await anchorNow(world.app, org);
		}
		expect(await look(org)).toMatchObject({ anchors: 3, problems: [] });
		return org;
	}

	test('cannot be forged without the master key', async () => {
		const org = await threeHeads();
		const lines = readFileSync(file(org), 'utf8');
		writeFileSync(file(org), lines.replace('"seq":12', '"seq":11'));
		expect(kinds(await look(org))).toContain('anchor-changed');
		const stranger = { ...outsideOf(world.app), key: deriveKey(Buffer.alloc(32, 9), 'outside') };
		writeFileSync(file(org), lines);
		const seen = await inOrganization(world.app, org, (client) =>
			inspectAudit(kyselyOn(client), org, stranger, new Date())
		);
		expect(seen.problems.filter(({ kind }) => kind === 'anchor-changed')).toHaveLength(3);
	});
	test('one taken out, one of another organization put in, the file removed', async () => {
		const org = await threeHeads();
		const lines = readFileSync(file(org), 'utf8').split('\n');
		writeFileSync(file(org), [lines[0], ...lines.slice(2)].join('\n'));
		expect(kinds(await look(org))).toContain('anchor-changed');
		writeFileSync(file(org), readFileSync(file(await recorded()), 'utf8'));
		expect(kinds(await look(org))).toContain('anchor-changed');
		rmSync(file(org));
		expect(kinds(await look(org))).toEqual([]);
		expect(kinds(await look(org, new Date(Date.now() + 27 * 3_600_000)))).toEqual(['anchors-missing']);
	});
	test('a line cut off by a crash is no line, and the next one is whole', async () => {
		const org = await threeHeads();
		const whole = readFileSync(file(org), 'utf8');
		appendFileSync(file(org), whole.slice(0, 60));
		expect(await look(org)).toMatchObject({ anchors: 3, problems: [] });
		await anchorNow(world.app, org);
		expect(await look(org)).toMatchObject({ anchors: 4, problems: [] });
		truncateSync(file(org), Buffer.byteLength(whole) - 10);
		expect(await look(org)).toMatchObject({ anchors: 2, problems: [] });
	});
	test('once a day is enough; by hand another; with nothing to write none', async () => {
		const org = await recorded();
		expect(await anchorNow(world.app, org, { onceADay: true })).toBeNull();
		expect(await anchorNow(world.app, org)).toMatchObject({ seq: 10 });
		const empty = await makeOrganization(world);
		expect(await anchorNow(world.app, empty)).toBeNull();
		expect(existsSync(file(empty))).toBe(false);
	});
	test('a restored backup explains why later heads are gone, and only those', async () => {
		const org = await threeHeads();
		await world.owner('delete from audit.chain where organization_id = $1 and seq > 12', [org]);
		expect(kinds(await look(org))).toEqual(['cut']);
		await anchorNow(world.app, org, { restored: new Date().toISOString() });
		expect(kinds(await look(org))).toEqual([]);
		await world.owner('delete from audit.chain where organization_id = $1 and seq > 10', [org]);
		expect(kinds(await look(org))).toContain('cut');
	});
	test('a second folder: when the first is wiped the second still tells', async () => {
		const second = join(world.app.config.dataDir, 'elsewhere');
		const app = { ...world.app, config: { ...world.app.config, outside: second } };
		const org = await makeOrganization(world);
		await notes(org, 10);
		await chainAll(app, org);
		await anchorNow(app, org);
		rmSync(file(org));
		await world.owner('delete from audit.chain where organization_id = $1 and seq > 7', [org]);
		const seen = await inOrganization(app, org, (client) =>
			inspectAudit(kyselyOn(client), org, outsideOf(app), new Date())
		);
		expect(kinds(seen)).toEqual(['cut']);
		chmodSync(second, 0o700);
	});
});

describe('for the director', () => {
	test.each<Role>(['participant', 'coach', 'peer', 'supervisor', 'ally'])(
		'refused to a %s: standing, check and export; the attempt is written down',
		async (role) => {
			const org = await recorded();
			const other = await makePerson(world, org, [role]);
			const outside = outsideOf(world.app);
			await expect(world.app.read(other.actor, 'test', auditStanding)).rejects.toThrow(Refusal);
			await expect(world.app.write(other.actor, 'test', (ctx) => checkAudit(ctx, outside))).rejects.toThrow(
				Refusal
			);
			await expect(exportAudit(world.app, other.actor).next()).rejects.toThrow(Refusal);
			const refused = await world.owner(
				`select 1 from audit.entries where organization_id = $1 and actor_id = $2 and action = 'audit.opened' and outcome = 'refused'`,
				[org, other.id]
			);
			expect(refused).toHaveLength(3);
		}
	);
	test('another organization’s director sees their own and nothing of this one', async () => {
		await recorded();
		const elsewhere = await makeOrganization(world, 'Elsewhere');
		const director = await makePerson(world, elsewhere, ['director']);
		expect(await world.app.read(director.actor, 'test', auditStanding)).toEqual({
			entries: 0,
			lastAt: null,
			unchained: { count: 0, oldest: null },
			words: null,
			checked: null
		});
	});
	test('sees how it stands, checks, and sees what was found', async () => {
		const org = await recorded();
		const director = await makePerson(world, org, ['director']);
		const before = await world.app.read(director.actor, 'test', auditStanding);
		expect(before).toMatchObject({ entries: 10, checked: null, unchained: { count: 0 } });
		expect(before.words).toHaveLength(8);
		const report = await world.app.write(director.actor, 'test', (ctx) =>
			checkAudit(ctx, outsideOf(world.app))
		);
		expect(headWords(report.head.hash)).toEqual(before.words);
		await world.owner(`update audit.entries set action = 'x' where organization_id = $1 and id = ${fifth}`, [
			org
		]);
		await world.app.write(director.actor, 'test', (ctx) => checkAudit(ctx, outsideOf(world.app)));
		const after = await world.app.read(director.actor, 'test', auditStanding);
		expect(after.checked).toMatchObject({ entries: 10, anchors: 1, problems: [{ kind: 'changed', seq: 5 }] });
		expect(after.unchained).toMatchObject({ count: 2 });
	});
	test('nobody edits what a check found', async () => {
		const org = await recorded();
		await world.app.write(systemActor(org, 'test'), 'test', (ctx) => checkAudit(ctx, outsideOf(world.app)));
		for (const actor of [systemActor(org, 'test'), (await makePerson(world, org, ['director'])).actor]) {
			await expect(
				world.app.write(actor, 'test', (ctx) => ctx.tx.deleteFrom('audit.checks').execute())
			).rejects.toThrow(/permission denied/);
			await expect(
				world.app.write(actor, 'test', (ctx) =>
					ctx.tx.updateTable('audit.checks').set({ entries: 1 }).execute()
				)
			).rejects.toThrow(/permission denied/);
		}
	});
});

describe('an exported file', () => {
	async function exported(): Promise<string[]> {
		const org = await recorded();
		const director = await makePerson(world, org, ['director']);
		const parts: string[] = [];
		for await (const part of exportAudit(world.app, director.actor)) parts.push(part);
		return parts.join('').trimEnd().split('\n');
	}
	async function* from(lines: string[]): AsyncGenerator<string> {
		yield* lines;
	}

	test('verifies without us: ids and fixed words, hash by hash', async () => {
		const lines = await exported();
		expect(await verifyExport(from(lines))).toMatchObject({ entries: 10, problems: [] });
		// As the first line tells a stranger to do it.
		let hash = NOTHING_YET.hash;
		for (const line of lines.slice(1, -1)) {
			const { entry, hash: said } = JSON.parse(line) as { entry: HashedEntry; hash: string };
			hash = linkHash(hash, entry);
			expect(hash).toBe(said);
		}
		expect(JSON.parse(lines.at(-1)!)).toMatchObject({ end: true, seq: 10, hash, words: headWords(hash) });
	});
	test.each([
		['a word changed', (l: string[]) => l.with(4, l[4]!.replace('test.3', 'test.9')), /changed/],
		['a line removed', (l: string[]) => l.toSpliced(4, 1), /gap/],
		['two swapped', (l: string[]) => l.with(4, l[5]!).with(5, l[4]!), /gap/]
	])('%s: found', async (_, change, kind) => {
		const { problems } = await verifyExport(from(change(await exported())));
		expect(problems.map((one) => one.kind).join()).toMatch(kind);
	});
	test.each([
		['cut off', (l: string[]) => l.slice(0, -1), /ends too early/],
		['its tail taken out', (l: string[]) => [...l.slice(0, -3), l.at(-1)!], /another end/],
		['another kind of file', () => ['{"a":1}'], /not an audit/],
		['no JSON', () => ['hello'], /cannot be read/],
		['empty', () => [], /empty/],
		['something after the end', (l: string[]) => [...l, l[2]!], /after the last line/],
		[
			'an entry of another organization',
			(l: string[]) =>
				l.with(3, l[3]!.replace(/"organization_id":"[^"]+"/, `"organization_id":"${newId()}"`)),
			/another organization/
		]
	])('%s: refused with a sentence', async (_, change, sentence) => {
		const lines = await exported();
		await expect(verifyExport(from(change(lines)))).rejects.toThrow(NotAnExport);
		await expect(verifyExport(from(change(lines)))).rejects.toThrow(sentence);
	});
});

test('512 different plain words; a head reads the same for ever', () => {
	expect(new Set(WORDS).size).toBe(512);
	expect(WORDS.filter((word) => !/^[a-z]{2,10}$/.test(word))).toEqual([]);
	expect(headWords('00'.repeat(32))).toEqual(Array.from({ length: 8 }, () => WORDS[0]));
	expect(headWords('ff'.repeat(32))).toEqual(Array.from({ length: 8 }, () => WORDS[511]));
	expect(headWords(`008040${'00'.repeat(29)}`).slice(0, 3)).toEqual([WORDS[1], WORDS[1], WORDS[0]]);
});
