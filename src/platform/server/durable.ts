/** A promise kept to a person in the database must survive a power cut. */
import type pg from 'pg';

/** The database would lose what it said it had stored. */
export class NotDurableError extends Error {
	override name = 'NotDurableError';
}

/** The three settings that decide whether a commit survives, as the server has them. */
export async function durabilityOf(pool: Pick<pg.Pool, 'query'>): Promise<Record<string, string>> {
	const { rows } = await pool.query<{ name: string; setting: string }>(
		`select name, setting from pg_catalog.pg_settings
		 where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`
	);
	return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

/** Throws when the server acknowledges a commit before it is on disk. */
export async function assertDurable(pool: Pick<pg.Pool, 'query'>): Promise<void> {
	const off = Object.entries(await durabilityOf(pool))
		.filter(([, value]) => value === 'off')
		.map(([name]) => name);
	if (off.length > 0)
		throw new NotDurableError(
			`The database has ${off.join(' and ')} off, so a power cut could lose what people were told is saved. ` +
				`Turn ${off.length === 1 ? 'it' : 'them'} on in PostgreSQL and start again.`
		);
}
