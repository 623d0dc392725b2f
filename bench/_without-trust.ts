/** For bench/trust.ts alone: row-level security off in this database, and no audit row is sent from this process. */
import pg from 'pg';

export async function withoutTrust(ownerAddress: string): Promise<void> {
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	const { rows } = await owner.query<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity`
	);
	for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`);
	await owner.end();

	const proto = pg.Client.prototype as unknown as { query: (...words: unknown[]) => unknown };
	const sent = proto.query;
	proto.query = function (this: unknown, ...words: unknown[]) {
		const [first] = words;
		const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
		return text?.startsWith('insert into audit.entries')
			? Promise.resolve({ rows: [], rowCount: 1, command: 'INSERT' })
			: sent.apply(this, words);
	};
}
