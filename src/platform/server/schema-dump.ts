import type pg from 'pg';

const OURS = `n.nspname in (select nspname from pg_namespace where nspname not in ('pg_catalog','information_schema','graphile_worker','public') and nspname not like 'pg_%')`;

/**
 * The migrated schema as text, in a fixed order: what CI compares with migrations/schema.sql. The embedded
 * PostgreSQL brings no pg_dump, so it is read from the catalog; it is for reading and comparing, not for restoring.
 */
export async function dumpSchema(client: pg.ClientBase): Promise<string> {
	const parts: [string, string][] = [
		[
			'tables',
			`select format('table %I.%I (%s)', n.nspname, c.relname, string_agg(format(E'\\n  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
			case when a.attnotnull then ' not null' else '' end,
			coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')), ',' order by a.attnum) || E'\\n') as line
			from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where ${OURS} and c.relkind = 'r' group by n.nspname, c.relname`
		],
		[
			'constraints',
			`select format('constraint on %I.%I: %s', n.nspname, c.relname, pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_class c on c.oid = k.conrelid
			join pg_namespace n on n.oid = c.relnamespace where ${OURS} and k.contype <> 'n'`
		],
		[
			'indexes',
			`select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`
		],
		[
			'policies',
			`select format('policy %I on %I.%I to %s for %s using (%s) check (%s)', p.policyname, p.schemaname, p.tablename, p.roles, p.cmd, p.qual, p.with_check) as line
			from pg_policies p join pg_namespace n on n.nspname = p.schemaname where ${OURS}`
		],
		[
			'rights',
			`select format('%s: %s on %I.%I', g.grantee, string_agg(g.privilege_type, ', ' order by g.privilege_type), g.table_schema, g.table_name) as line
			from information_schema.role_table_grants g join pg_namespace n on n.nspname = g.table_schema where ${OURS} and g.grantee like 'alongside%'
			group by g.grantee, g.table_schema, g.table_name`
		],
		[
			'functions',
			`select format('function %s returns %s', p.oid::regprocedure, pg_get_function_result(p.oid)) || E'\\n' || coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as line
			from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`
		]
	];
	const out = [
		'-- The schema that the migrations make, read from the catalog. Made by `npm run db:types`; CI compares it.'
	];
	for (const [title, query] of parts) {
		const { rows } = await client.query<{ line: string }>(query);
		out.push(`\n-- ${title}`, ...rows.map((row) => row.line).sort());
	}
	return out.join('\n') + '\n';
}
