import type pg from 'pg';

/** Schemas whose tables belong to tenants unless listed in LOCAL. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'login', 'public') and n.nspname not like 'pg_%'`;
/** Tables of the house itself, without organization. */
const LOCAL = [
	'platform.migrations',
	'platform.workers',
	'platform.kept_forms',
	'platform.sms_numbers',
	// Names of tables, filled by migrations: nothing of anybody.
	'rights.erased_tables'
];

/**
 * Reads the catalog and says, one sentence each, where a rule of the schema is broken (database.md, rules 1 to 5,
 * row-level security). Empty when all walls stand. Used by the tests and by `alongside doctor`.
 */
export async function brokenWalls(client: pg.ClientBase | pg.Pool): Promise<string[]> {
	const queries: [string, string][] = [
		[
			'row-level security is not enabled and forced',
			`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where ${OURS} and c.relkind in ('r','p') and not (c.relrowsecurity and c.relforcerowsecurity)`
		],
		[
			'the primary key does not start with organization_id',
			`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where ${OURS} and c.relkind in ('r','p') and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
			where i.indrelid = c.oid and i.indisprimary and a.attname = 'organization_id')`
		],
		[
			'a unique index does not start with organization_id',
			`select i.indexrelid::regclass::text || ' on ' || n.nspname || '.' || c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
			join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
			where ${OURS} and i.indisunique and not i.indisprimary and a.attname is distinct from 'organization_id'`
		],
		[
			'a foreign key does not carry organization_id, or sets null',
			`select k.conname || ' on ' || n.nspname || '.' || c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
			join pg_namespace n on n.oid = c.relnamespace where ${OURS} and k.contype = 'f' and (k.confdeltype in ('n','d') or not exists
			(select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'organization_id'))`
		],
		[
			'there is a trigger',
			`select t.tgname || ' on ' || n.nspname || '.' || c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
			join pg_namespace n on n.oid = c.relnamespace where ${OURS} and not t.tgisinternal`
		],
		[
			'a view is not security_invoker',
			`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where ${OURS} and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`
		],
		[
			'a materialized view would by-pass row-level security',
			`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind = 'm'`
		],
		[
			"a function runs with its owner's rights, and is not the door to the queue with a fixed search path",
			`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosecdef
			and not (p.oid::regprocedure::text = any (array['platform.enqueue(text,json,text,timestamp with time zone,integer,text)', 'platform.enqueue_quietly(text,json)'])
				and p.proconfig = array['search_path=pg_catalog, pg_temp'] and not has_function_privilege('public', p.oid, 'execute'))`
		],
		[
			"the web's role reaches into the queue of the jobs",
			`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'graphile_worker'
			and c.relkind in ('r', 'v', 'p') and (has_schema_privilege('alongside_app', n.oid, 'usage') or has_table_privilege('alongside_app', c.oid, 'select, insert, update, delete'))`
		],
		[
			'one of our roles may by-pass row-level security or is a superuser',
			`select rolname as name from pg_roles where rolname in ('alongside_app', 'alongside_login', 'alongside_system') and (rolsuper or rolbypassrls)`
		],
		[
			'one of our roles owns a table',
			`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
			where ${OURS} and r.rolname in ('alongside_app', 'alongside_login', 'alongside_system')`
		]
	];
	const broken: string[] = [];
	for (const [sentence, text] of queries) {
		const { rows } = await client.query<{ name: string }>(text);
		for (const { name } of rows)
			if (!LOCAL.some((local) => name === local || name.endsWith(` on ${local}`)))
				broken.push(`${name}: ${sentence}`);
	}
	return broken;
}
