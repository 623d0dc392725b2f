/** Which tables a backup holds, in an order in which they can be filled again. */
import pg from 'pg';

export interface Table {
	/** 'people.persons' as SQL. */
	name: string;
	columns: string[];
}

/**
 * What is not in a backup. Sessions, codes and links would be alive again that were ended or used since; counters, forms
 * kept for an hour and heartbeats have run out; the list of migrations is made by the migrations.
 */
export const LEFT_OUT: readonly string[] = [
	'login.session',
	'login.verification',
	'login."rateLimit"',
	'login.attempts',
	'login.setup_links',
	'platform.kept_forms',
	'platform.workers',
	'platform.migrations'
];

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'`;

/** Schemas that our migrations made. */
export async function ourSchemas(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select n.nspname as name from pg_namespace n where ${OURS} and n.nspowner = (select oid from pg_roles where rolname = current_user) order by 1`
	);
	return rows.map(({ name }) => pg.escapeIdentifier(name));
}

/** Every table of ours, those that others refer to first. */
export async function allTables(client: pg.ClientBase): Promise<Table[]> {
	const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
		`select format('%I.%I', n.nspname, c.relname) as name,
		   (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
		    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
		   array(select distinct format('%I.%I', rn.nspname, r.relname) from pg_constraint k join pg_class r on r.oid = k.confrelid
		     join pg_namespace rn on rn.oid = r.relnamespace where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs
		 from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition order by 1`
	);
	const ordered: Table[] = [];
	const left = new Map(rows.map((row) => [row.name, row]));
	while (left.size > 0) {
		const ready = [...left.values()].filter((row) => !row.needs.some((name) => left.has(name)));
		if (ready.length === 0)
			throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
		for (const { name, columns } of ready) {
			ordered.push({ name, columns });
			left.delete(name);
		}
	}
	return ordered;
}

/** Whether this role sees past the walls: without that a backup would be empty and nobody would notice. */
export async function seesEverything(client: pg.ClientBase): Promise<boolean> {
	const { rows } = await client.query<{ yes: boolean }>(
		'select rolsuper or rolbypassrls as yes from pg_roles where rolname = current_user'
	);
	return rows[0]?.yes ?? false;
}
