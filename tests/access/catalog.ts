/** The tenant tables as the database's own catalog knows them. */
import type { TestWorld } from '../support/database.ts';

export interface Column {
	name: string;
	type: string;
	required: boolean;
	generated: boolean;
	/** The first word that a check lets in, where it lists them. */
	allowed: string | null;
	/** Whether the web's role may write it in an update. */
	updatable: boolean;
}
export interface TenantTable {
	name: string;
	columns: Column[];
	key: string[];
	walled: boolean;
}

/** Every table with an organization_id outside the sign-in schema, which the web's role cannot reach. */
export async function tenantTables(world: TestWorld): Promise<TenantTable[]> {
	const rows = await world.owner<{ table: string; walled: boolean; key: string[]; columns: Column[] }>(`
		select n.nspname || '.' || c.relname as table, c.relrowsecurity and c.relforcerowsecurity as walled,
			(select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey) with ordinality k(n, place)
				join pg_attribute a on a.attnum = k.n where i.indrelid = c.oid and a.attrelid = c.oid and i.indisprimary) as key,
			(select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull and not a.atthasdef,
				'generated', a.attgenerated <> '', 'updatable', has_column_privilege('alongside_app', c.oid, a.attnum, 'UPDATE'),
				'allowed', (select substring(pg_get_constraintdef(k.oid) from '\\(\\(' || a.attname || ' = ANY \\(ARRAY\\[''([^'']+)''') from pg_constraint k
					where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1)) order by a.attnum)
				from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p', 'm', 'v') and n.nspname not in ('login', 'pg_catalog', 'information_schema', 'graphile_worker')
			and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
		order by 1`);
	return rows.map((row) => ({ name: row.table, walled: row.walled, key: row.key, columns: row.columns }));
}
