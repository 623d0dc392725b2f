/**
 * Who was erased, kept outside the database: a backup made before still holds the wrapped key of that person, and this
 * list is what destroys it again, before the port opens. Ids only.
 */
import type pg from 'pg';
import type { App } from '../app.ts';
import { inOrganization } from '../within-organization.ts';
import { endSignIn } from '../sign-in/end-sign-in.ts';
import { addLine, outsideOf, readLines, type Outside } from './place.ts';

export interface Erased {
	organizationId: string;
	personId: string;
	at: string;
}

const FILE = 'erased.jsonl';

/**
 * Writes down that this person is erased, on the disk before it answers. Call it before the key is destroyed: when the
 * program ends in between, the next start destroys it.
 */
export async function rememberErased(
	app: App,
	person: { organizationId: string; personId: string }
): Promise<void> {
	await inOrganization(app, person.organizationId, async (client) => {
		// Lines are counted: one writer at a time, across processes.
		await client.query('select pg_advisory_xact_lock(4204)');
		addLine(outsideOf(app), FILE, { ...person, at: app.clock().toISOString() } satisfies Erased);
	});
}

/** Everybody on the list, in any of the folders; and which lines of it are not ours. */
export function readErased(outside: Outside): {
	erased: Erased[];
	wrong: { folder: string; line: number }[];
} {
	const files = readLines<Erased>(outside, FILE);
	const byPerson = new Map<string, Erased>();
	for (const { lines } of files)
		for (const { organizationId, personId, at } of lines)
			byPerson.set(`${organizationId}/${personId}`, { organizationId, personId, at });
	return {
		erased: [...byPerson.values()],
		wrong: files.flatMap(({ folder, wrong }) => wrong.map((line) => ({ folder, line })))
	};
}

/** What is done again to each of them: one statement each, with ($1 organization, $2 persons, $3 instants). */
const AGAIN = [
	`update people.data_keys k set wrapped = ''::bytea, destroyed_at = coalesce(k.destroyed_at, e.at)
	 from unnest($2::uuid[], $3::timestamptz[]) as e (person_id, at)
	 where k.organization_id = $1 and k.person_id = e.person_id and (k.destroyed_at is null or length(k.wrapped) > 0)`
];

/** How many of these persons of one organization still have a key. */
export async function stillReadable(client: pg.ClientBase, erased: readonly Erased[]): Promise<number> {
	const { rows } = await client.query<{ n: number }>(
		`select count(*)::int as n from people.data_keys where organization_id = $1 and person_id = any($2::uuid[])
		 and (destroyed_at is null or length(wrapped) > 0)`,
		[erased[0]?.organizationId ?? null, erased.map((one) => one.personId)]
	);
	return rows[0]!.n;
}

/**
 * Destroys the keys of everybody on the list that are still there. `client` must hold a transaction of the owner or of
 * the system role.
 * @returns how many keys were still there
 */
export async function eraseAgain(client: pg.ClientBase, erased: readonly Erased[]): Promise<number> {
	let again = 0;
	for (const [organizationId, persons] of Map.groupBy(erased, (one) => one.organizationId)) {
		await client.query(`select set_config('app.org', $1, true)`, [organizationId]);
		for (const statement of AGAIN) {
			const { rowCount } = await client.query(statement, [
				organizationId,
				persons.map((one) => one.personId),
				persons.map((one) => one.at)
			]);
			again += rowCount ?? 0;
		}
	}
	return again;
}

/**
 * Takes away again the rows of those whose name has come back. Their keys must be destroyed already ({@link eraseAgain}).
 * A schema from before `rights` has no way to: it gets one with the next migrations, and the start after them does it.
 */
export async function eraseRowsAgain(client: pg.ClientBase, erased: readonly Erased[]): Promise<Erased[]> {
	const { rows } = await client.query<{ there: boolean }>(
		`select to_regprocedure('rights.erase_rows(uuid,uuid,timestamptz)') is not null as there`
	);
	if (!rows[0]!.there) return [];
	const taken: Erased[] = [];
	for (const [organizationId, persons] of Map.groupBy(erased, (one) => one.organizationId)) {
		await client.query(`select set_config('app.org', $1, true)`, [organizationId]);
		const back = await client.query<{ id: string }>(
			`select id from people.persons where organization_id = $1 and id = any($2::uuid[]) and preferred_name <> '–'`,
			[organizationId, persons.map((one) => one.personId)]
		);
		for (const one of persons.filter(({ personId }) => back.rows.some(({ id }) => id === personId))) {
			await client.query('call rights.erase_rows($1, $2, $3)', [organizationId, one.personId, one.at]);
			taken.push(one);
		}
	}
	return taken;
}

/** Before anybody is let in: a database that was wound back by whatever means forgets nobody's erasure. */
export async function eraseAgainAtStart(app: App, say: (sentence: string) => void): Promise<void> {
	const { erased, wrong } = readErased(outsideOf(app));
	for (const { folder, line } of wrong)
		say(
			`Line ${line} of the list of erased persons in ${folder} is not ours or was changed. Run npx alongside doctor.`
		);
	let again = 0;
	for (const [organizationId, persons] of Map.groupBy(erased, (one) => one.organizationId))
		again += await inOrganization(app, organizationId, async (client) => {
			const keys = await eraseAgain(client, persons);
			await eraseRowsAgain(client, persons);
			return keys;
		});
	for (const { organizationId, personId } of await stillSignIn(app, erased))
		await endSignIn(app, organizationId, personId);
	if (again > 0)
		say(
			`${again} ${again === 1 ? 'person who was' : 'persons who were'} erased stood in this database again; their keys are destroyed.`
		);
}

/** Those of the erased who have a sign-in again. */
async function stillSignIn(
	app: App,
	erased: readonly Erased[]
): Promise<{ organizationId: string; personId: string }[]> {
	if (erased.length === 0) return [];
	const { rows } = await app.pools.login.query<{ organizationId: string; personId: string }>(
		`select m.organization_id as "organizationId", m.person_id as "personId" from login.membership m
		 join unnest($1::uuid[], $2::uuid[]) as e (organization_id, person_id) using (organization_id, person_id)`,
		[erased.map((one) => one.organizationId), erased.map((one) => one.personId)]
	);
	return rows;
}
