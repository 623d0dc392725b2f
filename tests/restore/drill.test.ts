/**
 * The restore drill on the embedded default, as an operator would do it: the demo, a backup, another folder with nothing
 * but the master key and what is kept outside, a restore; then people sign in and read what they wrote.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planOf } from '#domains/plans/server/plans.ts';
import { openApp } from '#platform/server/app.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import { makeLogin } from '#platform/server/login.ts';
import { loadKeys } from '#platform/server/master-key.ts';
import { signInWithPassword } from '#platform/server/sign-in/sign-in.ts';
import { DEMO_PASSWORD } from '../../src/demo/sign-ins.ts';
import { alongside } from './programs.ts';

let folder: string;
let first: string;
let second: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'alongside-drill-'));
	chmodSync(folder, 0o755);
	first = join(folder, 'first');
	second = join(folder, 'second');
});
afterAll(async () => {
	for (const dataDir of [first, second])
		if (existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
			await (await startEmbedded({ dataDir })).stop();
	rmSync(folder, { recursive: true, force: true });
});

test('what was backed up comes back elsewhere: counts, audit chain, sign-in, sealed words, a doctor who finds nothing', async () => {
	const began = performance.now();
	const key = join(folder, 'backup.key');
	const file = join(folder, 'drill.backup.age');
	const pair = await alongside(['keys', 'backup-pair', key], { ALONGSIDE_DATA: first });
	const to = { ALONGSIDE_BACKUP_TO: String(pair.report['recipient']) };
	const demo = await alongside(['demo'], { ALONGSIDE_DATA: first, ALONGSIDE_DEMO: '1' });
	expect(demo.stderr + demo.code).toMatch(/0$/);
	const saved = await alongside(['backup', '--out', file], { ALONGSIDE_DATA: first, ...to });
	expect(saved.stderr + saved.code).toMatch(/0$/);

	// Another machine: the backup, and what was kept apart from it.
	mkdirSync(second, { mode: 0o711 });
	cpSync(join(first, 'master.key'), join(second, 'master.key'));
	cpSync(join(first, 'outside'), join(second, 'outside'), { recursive: true });
	const restored = await alongside(['restore', file, '--identity', key], { ALONGSIDE_DATA: second });
	expect(restored.stderr + restored.code).toMatch(/0$/);
	expect(restored.report).toMatchObject({ erasedAgain: 0, broken: [] });
	const { rows, tables, entries, keys, texts } = restored.report as Record<string, number>;
	expect(Math.min(rows!, entries!, keys!, texts!)).toBeGreaterThan(20);

	const doctor = await alongside(['doctor'], { ALONGSIDE_DATA: second });
	expect(doctor.stderr).not.toContain('WRONG');
	expect(doctor.report).toMatchObject({ ok: true });

	await signInAndRead();
	const seconds = (ms: unknown) => (Number(ms) / 1000).toFixed(1);
	process.stdout.write(
		`Restore drill: ${rows} rows in ${tables} tables, backup ${(Number(saved.report['bytes']) / 1e6).toFixed(2)} MB in ${seconds(saved.report['ms'])} s, ` +
			`restore in ${seconds(restored.report['ms'])} s; ${entries} audit entries followed, ${keys} persons’ keys and ${texts} sealed texts opened; whole drill ${seconds(performance.now() - began)} s.\n`
	);
}, 180_000);

async function signInAndRead(): Promise<void> {
	const embedded = await startEmbedded({ dataDir: second });
	const masters = loadKeys({ from: 'file', path: join(second, 'master.key'), generate: false });
	const app = openApp({
		ownerAddress: embedded.ownerUrl('alongside'),
		masterKey: masters.house,
		keys: masters,
		config: {
			demo: true,
			dataDir: second,
			origin: 'http://localhost:3000',
			smtpUrl: null,
			texts: { gateway: null, inboundSecret: null, number: null, countries: ['1'] },
			mailFrom: 'Alongside <no-reply@localhost>',
			version: 'test'
		}
	});
	try {
		const login = makeLogin(app);
		const knock = { address: '192.0.2.1', device: undefined, headers: new Headers() };
		const email = 'participant@demo.test';
		const right = await signInWithPassword({ app, login }, { email, password: DEMO_PASSWORD }, knock);
		expect(right.kind).toBe('in');
		const wrong = await signInWithPassword({ app, login }, { email, password: 'another password' }, knock);
		expect(wrong.kind).toBe('no');
		const { rows } = await app.pools.login.query<{
			organization_id: string;
			person_id: string;
			user_id: string;
		}>(
			`select m.organization_id, m.person_id, m.user_id from login.membership m join login."user" u on u.id = m.user_id where u.email = $1`,
			[email]
		);
		const dee = rows[0]!;
		const plan = await app.read(
			{
				kind: 'person',
				organizationId: dee.organization_id,
				personId: dee.person_id,
				userId: dee.user_id,
				roles: ['participant']
			},
			'drill',
			(ctx) => planOf(ctx, dee.person_id)
		);
		expect(plan.goals.length).toBeGreaterThan(0);
		expect(JSON.stringify(plan.goals)).toMatch(/[A-Za-z]{4,} [A-Za-z]{3,}/);
	} finally {
		await app.close();
		await embedded.stop();
	}
}
