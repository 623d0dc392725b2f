/** The deliberately broken handler: queries without any filter, as one principal after the other, through the real contexts. */
import { sql } from 'kysely';
import type { Actor, PersonActor } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { TestWorld } from '../support/database.ts';
import type { TenantTable } from './catalog.ts';
import type { Graph } from './graph.ts';
import { newId } from '#platform/ids.ts';
import { BIRTHS, DEEDS } from './deeds.ts';
import { Asker, may, RIGHTS, type Row } from './may.ts';
import { columnsOf, keyOf, type Rows } from './rows.ts';

export interface Tally {
	checks: number;
	allowed: number;
	/** Sentences: who could do what they may not, and who could not do what they may. */
	leaks: string[];
	wronglyRefused: string[];
}
export const newTally = (): Tally => ({ checks: 0, allowed: 0, leaks: [], wronglyRefused: [] });

export function count(tally: Tally, expected: boolean, found: boolean, says: () => string): void {
	tally.checks++;
	if (expected) tally.allowed++;
	if (found && !expected) tally.leaks.push(says());
	if (expected && !found) tally.wronglyRefused.push(says());
}

/** Helpers that run a statement, say what it hit, and take it back. They run with the rights of whoever calls. */
export const PROBE = `
	create schema probe;
	grant usage on schema probe to alongside_app;
	create function probe.hit(query text) returns text[] language plpgsql as $$
	declare found text[];
	begin
		execute 'with hit as (' || query || ') select array_agg(k) from hit' into found;
		raise sqlstate 'AX001';
	exception
		when sqlstate 'AX001' then return coalesce(found, '{}');
		when insufficient_privilege then return null;
		-- The wall is asked first: whatever comes after it (a key that does not fit) means it was passed.
		when others then return array['passed'];
	end $$;
	-- Row by row: those that the statement, ended with a row's key, hits. What fails after the wall has passed it.
	create function probe.each(query text, keys text[], key text) returns text[] language plpgsql as $$
	declare
		found text[] := '{}';
		one text;
		hits int;
	begin
		foreach one in array keys loop
			begin
				execute query || ' where ' || key || ' = $1' using one;
				get diagnostics hits = row_count;
				if hits > 0 then found := found || one; end if;
				raise sqlstate 'AX001';
			exception
				when sqlstate 'AX001' then null;
				when insufficient_privilege then null;
				when others then found := found || one;
			end;
		end loop;
		return found;
	end $$;
	create function probe.blind(query text) returns int language plpgsql as $$
	declare hits int;
	begin
		execute query;
		get diagnostics hits = row_count;
		raise sqlstate 'AX001' using detail = hits::text;
	exception
		when sqlstate 'AX001' then return hits;
		when insufficient_privilege then return 0;
		when others then return 1;
	end $$;
	create function probe.let_in(target text, columns text, rows jsonb) returns int[] language plpgsql as $$
	declare
		entered int[] := '{}';
		i int;
	begin
		for i in 0 .. jsonb_array_length(rows) - 1 loop
			begin
				execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1)', target, columns, columns, target) using rows -> i;
				raise sqlstate 'AX001';
			exception
				when insufficient_privilege then null;
				when others then entered := entered || i;
			end;
		end loop;
		return entered;
	end $$;`;

export interface Principal {
	actor: Actor;
	asker: Asker;
}

/** Everybody who could ask: each person of the graph whose membership has not ended, and a visitor of each organization. */
export function principalsOf(graph: Graph): Principal[] {
	const people = graph.people
		.filter((p) => !p.left)
		.map((p): Principal => ({
			actor: actorFor(p),
			asker: new Asker(graph, p.organizationId, p.id, p.roles)
		}));
	const visitors = graph.organizations.map((organizationId): Principal => ({
		actor: { kind: 'visitor', organizationId },
		asker: new Asker(graph, organizationId, null, [])
	}));
	return [...people, ...visitors];
}

export function actorFor(p: Graph['people'][number]): PersonActor {
	return {
		kind: 'person',
		organizationId: p.organizationId,
		personId: p.id,
		userId: p.userId,
		roles: p.roles
	};
}

class TakeBack extends Error {}

/** Runs `work` as this actor and takes back whatever it wrote. */
export async function andTakeBack<T>(
	world: TestWorld,
	actor: Actor,
	work: (ctx: WriteContext) => Promise<T>
): Promise<T> {
	let result: T | undefined;
	try {
		await world.app.write(actor, 'access test', async (ctx) => {
			result = await work(ctx);
			throw new TakeBack('taken back');
		});
	} catch (error) {
		if (!(error instanceof TakeBack)) throw error;
	}
	return result as T;
}

/** Reads, changes, removes and adds without a filter, table by table, and compares each row with the oracle. */
export async function probeWalls(
	world: TestWorld,
	graph: Graph,
	tables: TenantTable[],
	rows: Rows,
	tally: Tally,
	most = SOME
): Promise<void> {
	for (const [i, principal] of principalsOf(graph).entries()) {
		await andTakeBack(world, principal.actor, async (ctx) => {
			for (const table of tables)
				await probeTable(ctx, principal.asker, graph, table, rows.get(table.name)!, tally, i, ACTS, most);
		});
	}
}

/** Adding is tried row by row: of many rows every fourth, another fourth for each principal. */
const MANY = 40;
const EVERY = 4;
/** Deeds and births are tried on so many rows, others for each principal. */
const SOME = 12;
const everyNth = (list: Row[], n: number, turn: number) => list.filter((_, i) => (i + turn) % n === 0);

/** Columns that say whose a row is. */
const WHOSE = ['person_id', 'worker_id', 'by_id', 'other_id'];

/**
 * A change that reads nothing asks no rule for reading: no row may be hit that this one may not change; none be taken over
 * that way, and none be handed to somebody whose rows they may not write.
 */
async function probeBlind(
	ctx: WriteContext,
	who: Asker,
	graph: Graph,
	table: TenantTable,
	column: string,
	rows: Row[],
	tally: Tally
): Promise<void> {
	const ours = rows.filter((row) => row.organization_id === who.organizationId);
	const allowed = ours.filter((row) => RIGHTS[table.name]!.change(who, row));
	const stranger = graph.people.find(
		({ id, organizationId }) =>
			organizationId === who.organizationId &&
			id !== who.personId &&
			!allowed.some((row) => RIGHTS[table.name]!.change(who, { ...row, person_id: id }))
	);
	const tries: [set: string, most: number][] = [
		// A table with deeds of its own is tried with those (below), which say more.
		...(allowed.length === 0 && !(table.name in DEEDS)
			? [[`"${column}" = default`, 0] as [string, number]]
			: []),
		...table.columns
			.filter(({ name, updatable }) => updatable && WHOSE.includes(name))
			.map(({ name }): [string, number] => [`"${name}" = (select platform.me())`, allowed.length]),
		...(stranger && table.columns.some(({ name, updatable }) => updatable && name === 'person_id')
			? [[`person_id = '${stranger.id}'`, 0] as [string, number]]
			: [])
	];
	for (const [set, most] of tries) {
		const query = `update ${table.name} set ${set}`;
		const { rows: found } = await sql<{ n: number }>`select probe.blind(${query}) as n`.execute(ctx.tx);
		count(
			tally,
			false,
			found[0]!.n > most,
			() => `${who.name}: ${found[0]!.n} of ${table.name} set ${set} without reading it`
		);
	}
}

/** Removing without a condition reads nothing either. */
async function probeBlindRemoval(
	ctx: WriteContext,
	who: Asker,
	table: TenantTable,
	rows: Row[],
	tally: Tally
): Promise<void> {
	const allowed = rows.filter((row) => may(who, 'remove', table.name, row)).length;
	const { rows: found } = await sql<{
		n: number;
	}>`select probe.blind(${`delete from ${table.name}`}) as n`.execute(ctx.tx);
	count(
		tally,
		false,
		found[0]!.n > allowed,
		() => `${who.name}: removed ${found[0]!.n} of ${table.name} without reading it`
	);
}

const named = (text: string, other: string) =>
	text.replaceAll('$me', '(select platform.me())').replaceAll('$other', `'${other}'`);
const anotherThan = (who: Asker, graph: Graph) =>
	graph.people.find((p) => p.organizationId === who.organizationId && p.id !== who.personId)!.id;

/** Deeds, row by row, and without reading: a change without a condition hits no row that they may not change. */
async function probeDeeds(
	ctx: WriteContext,
	who: Asker,
	graph: Graph,
	table: TenantTable,
	rows: Row[],
	tally: Tally,
	some: (list: Row[]) => Row[]
): Promise<void> {
	const key = `concat_ws('/', ${table.key.join(', ')})`;
	const ours = rows.filter((row) => row.organization_id === who.organizationId);
	// What is not read is not found by its key: a few of those, and all others.
	const [readable, unread] = [true, false].map((is) =>
		ours.filter((row) => may(who, 'read', table.name, row) === is)
	) as [Row[], Row[]];
	const here = [...some(readable), ...unread.slice(0, 2)];
	const keys = here.map((row) => keyOf(table, row));
	for (const { words, set, may: mayDo } of DEEDS[table.name] ?? []) {
		const query = `update ${table.name} set ${named(set, anotherThan(who, graph))}`;
		const allowed = here.map((row) => mayDo(who, row) && may(who, 'read', table.name, row));
		const { rows: found } = await sql<{
			k: string[];
		}>`select probe.each(${query}, ${keys}::text[], ${key}) as k`.execute(ctx.tx);
		const done = new Set(found[0]!.k);
		here.forEach((row, i) =>
			count(
				tally,
				allowed[i]!,
				done.has(keys[i]!),
				() => `${who.name}: ${words} ${table.name} ${describe(row)}`
			)
		);
		const { rows: blind } = await sql<{ n: number }>`select probe.blind(${query}) as n`.execute(ctx.tx);
		count(
			tally,
			false,
			blind[0]!.n > ours.filter((row) => mayDo(who, row)).length,
			() => `${who.name}: ${words} ${table.name} without reading it, ${blind[0]!.n} rows`
		);
	}
}

/** Rows that differ only in what no rule asks: their own id, a count, filler, an instant that the birth does not set. */
const likeness = (row: Row, birth: Partial<Row>) =>
	JSON.stringify(
		Object.entries(row).filter(
			([name, value]) =>
				name in birth ||
				!(/^(id|n|seq|version|turn)$/.test(name) || /^(x\d+$|\\\\x|\d{4}-\d\d-\d\dT)/.test(String(value)))
		)
	);

/** Rows as nobody made them: in the asker's own name or another's, born finished, of later. */
async function probeBirths(
	ctx: WriteContext,
	who: Asker,
	graph: Graph,
	table: TenantTable,
	rows: Row[],
	tally: Tally,
	some: (list: Row[]) => Row[]
): Promise<void> {
	const ids: Record<string, string> = { $me: who.personId ?? newId(), $other: anotherThan(who, graph) };
	const here = rows.filter((row) => row.organization_id === who.organizationId);
	for (const birth of BIRTHS[table.name] ?? []) {
		const given = Object.entries(birth).map(([name, value]) => [name, ids[String(value)] ?? value]);
		const born = here.map((row) => ({ ...row, ...(Object.fromEntries(given) as Partial<Row>) }) as Row);
		const tried = some([...new Map(born.map((row) => [likeness(row, birth), row])).values()]);
		const added = await letIn(ctx, table, tried);
		tried.forEach((row, i) =>
			count(
				tally,
				may(who, 'add', table.name, row),
				added.has(i),
				() => `${who.name}: add ${table.name} ${Object.keys(birth).join('+')} ${describe(row)}`
			)
		);
	}
}

export type Act = 'read' | 'change' | 'remove' | 'add';
const ACTS: readonly Act[] = ['read', 'change', 'remove', 'add'];

export async function probeTable(
	ctx: WriteContext,
	who: Asker,
	graph: Graph,
	table: TenantTable,
	rows: Row[],
	tally: Tally,
	turn: number,
	acts = ACTS,
	most = SOME
): Promise<void> {
	const key = `concat_ws('/', ${table.key.join(', ')}) as k`;
	const column = table.columns.find((c) => c.updatable)?.name ?? 'organization_id';
	const queries = {
		read: `select ${key} from ${table.name}`,
		change: `update ${table.name} set "${column}" = "${column}" returning ${key}`,
		remove: `delete from ${table.name} returning ${key}`
	};
	const some = (list: Row[]) =>
		list.length <= most ? list : everyNth(list, Math.ceil(list.length / most), turn);
	const says = (act: string, row: Row) => () =>
		`${who.name} of ${who.organizationId.slice(-4)}: ${act} ${table.name} ${describe(row)}`;
	for (const act of ['read', 'change', 'remove'] as const) {
		if (!acts.includes(act)) continue;
		const done = await hit(ctx, queries[act]);
		for (const row of rows)
			count(tally, may(who, act, table.name, row), done?.has(keyOf(table, row)) ?? false, says(act, row));
	}
	if (acts.includes('add')) {
		const tried = rows.filter((_, i) => rows.length <= Math.max(MANY, most) || (i + turn) % EVERY === 0);
		const added = await letIn(ctx, table, tried);
		tried.forEach((row, i) => count(tally, may(who, 'add', table.name, row), added.has(i), says('add', row)));
		await probeBirths(ctx, who, graph, table, rows, tally, some);
	}
	if (acts.includes('change')) {
		await probeBlind(ctx, who, graph, table, column, rows, tally);
		await probeDeeds(ctx, who, graph, table, rows, tally, some);
	}
	if (acts.includes('remove')) await probeBlindRemoval(ctx, who, table, rows, tally);
	if (acts.includes('change')) await probeMoves(ctx, who, graph, table, rows, tally);
}

/** A row that one may change must not be handed to another organization, nor to somebody whose rows one may not write. */
async function probeMoves(
	ctx: WriteContext,
	who: Asker,
	graph: Graph,
	table: TenantTable,
	rows: Row[],
	tally: Tally
): Promise<void> {
	const mine = rows.filter((row) => may(who, 'change', table.name, row));
	const elsewhere = graph.organizations.find((id) => id !== who.organizationId)!;
	const key = `concat_ws('/', ${table.key.join(', ')}) as k`;
	for (const row of mine.slice(0, 3)) {
		const one = `where concat_ws('/', ${table.key.join(', ')}) = '${keyOf(table, row)}' returning ${key}`;
		const away = await hit(ctx, `update ${table.name} set organization_id = '${elsewhere}' ${one}`);
		count(
			tally,
			false,
			(away?.size ?? 0) > 0,
			() => `${who.name}: moved ${table.name} ${describe(row)} to another organization`
		);
		const stranger =
			'person_id' in row &&
			graph.people.find(
				(p) =>
					p.organizationId === who.organizationId &&
					!may(who, 'change', table.name, { ...row, person_id: p.id })
			);
		if (!stranger) continue;
		const moved = await hit(ctx, `update ${table.name} set person_id = '${stranger.id}' ${one}`);
		count(
			tally,
			false,
			(moved?.size ?? 0) > 0,
			() => `${who.name}: moved ${table.name} ${describe(row)} to ${stranger.id.slice(-6)}`
		);
	}
}

const describe = (row: Row) =>
	JSON.stringify(
		Object.fromEntries(
			Object.entries(row)
				.filter(
					([name, value]) =>
						typeof value !== 'object' && /_id$|^id$|shared|state|closed|is_|created/.test(name)
				)
				.map(([name, value]) => [
					name,
					typeof value === 'string' && value.length === 36 ? value.slice(-6) : value
				])
		)
	);

async function hit(ctx: WriteContext, query: string): Promise<Set<string> | null> {
	const { rows } = await sql<{ k: string[] | null }>`select probe.hit(${query}) as k`.execute(ctx.tx);
	return rows[0]!.k && new Set(rows[0]!.k);
}

async function letIn(ctx: WriteContext, table: TenantTable, rows: Row[]): Promise<Set<number>> {
	const columns = columnsOf(table, rows)
		.map((name) => `"${name}"`)
		.join(', ');
	const whole = rows.map((row) => ({ ...defaultsOf(table), ...row }));
	const result = await sql<{
		k: number[];
	}>`select probe.let_in(${table.name}, ${columns}, ${JSON.stringify(whole)}::jsonb) as k`.execute(ctx.tx);
	return new Set(result.rows[0]!.k);
}

/** Rows of one table name different columns; a state left out is its default. */
const defaultsOf = (table: TenantTable): Record<string, unknown> =>
	table.columns.some((c) => c.name === 'is_staff') ? { is_staff: false } : {};
