// `npm run db:types`: migrates an empty database and writes the table types and the schema dump from it.
// `--check` writes nothing and fails when the committed files differ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/platform/server/embedded.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { dumpSchema } from '../src/platform/server/schema-dump.ts';

const TYPES = 'src/platform/server/db.types.ts';
const SCHEMA = 'migrations/schema.sql';
const check = process.argv.includes('--check');
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-types-'));
const server = await startEmbedded({ dataDir, durable: false });
try {
	const address = server.ownerUrl('alongside');
	await migrate(address, Buffer.alloc(32, 7));
	const client = new pg.Client({ connectionString: address });
	await client.connect();
	const schema = await dumpSchema(client);
	await client.end();
	const made = join(dataDir, 'db.types.ts');
	execFileSync('kysely-codegen', [
		'--url',
		address,
		'--dialect',
		'postgres',
		'--out-file',
		made,
		'--date-parser',
		'string',
		'--numeric-parser',
		'number',
		'--log-level',
		'error',
		'--exclude-pattern',
		'graphile_worker.*',
		'--type-mapping',
		JSON.stringify({ int8: 'number' })
	]);
	const types = readFileSync(made, 'utf8');
	const differ = [
		[TYPES, types],
		[SCHEMA, schema]
	].filter(([file, text]) => read(file) !== text);
	if (check && differ.length > 0) {
		console.error(
			`${differ.map(([file]) => file).join(' and ')} ${differ.length > 1 ? 'do' : 'does'} not match the migrations. Run: npm run db:types`
		);
		process.exitCode = 1;
	} else if (!check) {
		for (const [file, text] of differ) writeFileSync(file, text);
		console.log(
			differ.length > 0 ? `Wrote ${differ.map(([file]) => file).join(' and ')}.` : 'Already up to date.'
		);
	}
} finally {
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
}

function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
