/** The measure: bare Node and `pg`, answering HTTP and writing the same three rows in one durable transaction, and nothing else. */
import { createServer } from 'node:http';
import pg from 'pg';
import { newId } from '#platform/ids.ts';

const [address = '', port = '0', organizationId = '', personId = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: address, max: 8, pipeline: true } as pg.PoolConfig);
const { rows } = await pool.query<{ id: number }>(
	`with made as (insert into graphile_worker._private_tasks (identifier) values ('check-in.recorded') on conflict do nothing returning id)
	 select id from made union all select id from graphile_worker._private_tasks where identifier = 'check-in.recorded'`
);
const task = rows[0]!.id;

const server = createServer((request, response) => {
	let text = '';
	request
		.setEncoding('utf8')
		.on('data', (part: string) => (text += part))
		.on('end', () => void answer(text, String(request.headers['idempotency-key'])));
	async function answer(body: string, key: string) {
		const input = JSON.parse(body) as Record<string, number>;
		const client = await pool.connect();
		const [id, at] = [newId(), new Date()];
		const sent = [
			client.query('begin'),
			client.query({
				name: 'row',
				text: 'insert into check_ins.check_ins (organization_id, id, person_id, key, at, day, zone, shared, today, craving, confidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
				values: [
					organizationId,
					id,
					personId,
					key,
					at,
					'2026-03-01',
					'UTC',
					true,
					input.today,
					input.craving,
					input.confidence
				]
			}),
			client.query({
				name: 'audit',
				text: `insert into audit.entries (organization_id, id, at, actor_id, actor_kind, purpose, action, person_id, subject, subject_id, basis) values ($1, $2, $3, $4, 'person', 'check-in', 'check-in.recorded', $4, 'check-in', $5, 'self')`,
				values: [organizationId, newId(), at, personId, id]
			}),
			client.query({
				name: 'job',
				text: 'insert into graphile_worker._private_jobs (task_id, payload) values ($1, $2)',
				values: [task, JSON.stringify({ organizationId, personId, checkInId: id, at })]
			}),
			client.query('commit')
		];
		await Promise.all(sent);
		client.release();
		const made = JSON.stringify({ id, at });
		response
			.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(made) })
			.end(made);
	}
});
process.on('message', () => process.send!({ cpu: process.cpuUsage() }));
process.on('SIGTERM', () => process.exit(0));
server.listen(Number(port), '127.0.0.1', () => process.send!({ ready: true }));
