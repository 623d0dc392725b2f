/** The master key is changed while people work. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { createPerson } from '#domains/people/server/people.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { openApp, type App } from './app.ts';
import { keyId } from './crypto.ts';
import { checkKeys } from './house.ts';
import { parseKeys, writeKeys } from './keyring.ts';
import { loadKeys, readKeyFile } from './master-key.ts';
import { beginRotation, keysInUse, KEEP_PREVIOUS, retirePrevious, rewrapAll } from './rotate-keys.ts';

const world = testWorld();
const folder = mkdtempSync(join(tmpdir(), 'alongside-keys-'));
const path = join(folder, 'master.key');
const FIRST = Buffer.alloc(32, 7);
const opened: App[] = [];

/** Another process on the same key file: its own pools, its own keyring. */
function anotherProcess(clock?: () => Date): App {
	const keys = loadKeys({ from: 'file', path, generate: false });
	const app = openApp({
		ownerAddress: world.ownerAddress,
		masterKey: keys.house,
		keys,
		config: world.app.config,
		clock,
		poolSizes: { app: 3, login: 1, system: 2 }
	});
	opened.push(app);
	return app;
}

beforeEach(async () => {
	writeFileSync(path, `${FIRST.toString('hex')}\n`, { mode: 0o600 });
	await world.owner('truncate people.data_keys');
});
afterAll(async () => {
	for (const app of opened) await app.close();
	rmSync(folder, { recursive: true });
});

const PLACE = 'test.words.sealed/1';
async function people(count: number): Promise<{ who: TestPerson; sealed: Buffer }[]> {
	const org = await makeOrganization(world);
	const made = [];
	for (let i = 0; i < count; i++) {
		const who = await makePerson(world, org, ['participant']);
		const sealed = await world.app.read(who.actor, 'test', async (ctx) =>
			(await ctx.vault.of(who.id)).seal(`words of ${who.id}`, PLACE)
		);
		made.push({ who, sealed });
	}
	return made;
}
const reads = (app: App, { who, sealed }: { who: TestPerson; sealed: Buffer }) =>
	app.read(who.actor, 'test', async (ctx) => (await ctx.vault.of(who.id)).open(sealed, PLACE));

describe('rotation', () => {
	test('while another process reads, writes and welcomes people: nobody waits for it, nothing is lost', async () => {
		const all = await people(300);
		const org = all[0]!.who.actor.organizationId;
		const web = anotherProcess();
		const command = anotherProcess();
		let reading = true;
		let looks = 0;
		const born: string[] = [];
		const load = Array.from({ length: 3 }, async (_, lane) => {
			for (let i = lane; reading; i += 3) {
				const one = all[i % all.length]!;
				expect(await reads(web, one)).toBe(`words of ${one.who.id}`);
				looks += 1;
				if (i % 10 === lane) {
					const made = await web.write(systemActor(org, 'test'), 'test', (ctx) =>
						createPerson(ctx, { preferredName: 'New', participant: true })
					);
					born.push(made.id);
				}
			}
		});
		await expect.poll(() => looks).toBeGreaterThan(20);
		const before = looks;
		const began = performance.now();
		const { begun, keys } = beginRotation(path, new Date());
		expect(begun).toBe(true);
		const rewrapped = await rewrapAll(command);
		const ms = performance.now() - began;
		await expect.poll(() => looks).toBeGreaterThan(before + 60);
		reading = false;
		await Promise.all(load);
		expect(rewrapped).toBeGreaterThanOrEqual(300);
		await rewrapAll(command);
		expect([...(await keysInUse(command)).keys()]).toEqual([keyId(keys.current)]);
		for (const one of all) expect(await reads(web, one)).toBe(`words of ${one.who.id}`);
		expect(born.length).toBeGreaterThan(0);
		process.stdout.write(
			`Master key changed for ${rewrapped} persons in ${Math.round(ms)} ms under load: ${looks} looks by a running process, 0 failed.\n`
		);
	}, 60_000);

	test('stopped in the middle, both keys open; run again it does the rest and makes no third key', async () => {
		const all = await people(450);
		const app = anotherProcess();
		const { keys } = beginRotation(path, new Date());
		let told = 0;
		await expect(
			rewrapAll(app, () => {
				told += 1;
				throw new Error('killed');
			})
		).rejects.toThrow('killed');
		expect(told).toBe(1);
		expect((await keysInUse(app)).size).toBe(2);
		const later = anotherProcess();
		for (const one of [all[0]!, all[200]!, all.at(-1)!])
			expect(await reads(later, one)).toBe(`words of ${one.who.id}`);
		const again = beginRotation(path, new Date());
		expect(again.begun).toBe(false);
		expect(again.keys.current).toEqual(keys.current);
		expect(await rewrapAll(later)).toBe(250);
		expect(await rewrapAll(later)).toBe(0);
		for (const one of all) expect(await reads(later, one)).toBe(`words of ${one.who.id}`);
	}, 60_000);

	test('what is derived stays: sign-ins and database roles know nothing of it', () => {
		const house = loadKeys({ from: 'file', path, generate: false }).house;
		beginRotation(path, new Date());
		expect(loadKeys({ from: 'file', path, generate: false }).house).toEqual(house);
		expect(loadKeys({ from: 'file', path, generate: false }).current.key).not.toEqual(house);
	});

	test('the file stays closed to others and is never a half', () => {
		beginRotation(path, new Date());
		expect(statSync(path).mode & 0o077).toBe(0);
		expect(parseKeys(readFileSync(path, 'utf8'))).toMatchObject({ house: FIRST });
	});
});

describe('the old key', () => {
	test('is kept for an hour, then set aside in a file of its own; without it everything still opens', async () => {
		const [dee] = await people(1);
		beginRotation(path, new Date());
		expect(await retirePrevious(anotherProcess(), path)).toMatch(/less than an hour ago/);
		const files = await retirePrevious(
			anotherProcess(() => new Date(Date.now() + KEEP_PREVIOUS)),
			path
		);
		expect(files).toEqual([`${path}.retired-${keyId(FIRST)}`]);
		expect(readFileSync(files[0]!, 'utf8').trim()).toBe(FIRST.toString('hex'));
		expect(statSync(files[0]!).mode & 0o077).toBe(0);
		expect(readKeyFile(path)).toMatchObject({ previous: [], house: FIRST });
		expect(await reads(anotherProcess(), dee!)).toBe(`words of ${dee!.who.id}`);
	});

	test('taken out by hand too early: the start is refused with a sentence', async () => {
		await people(1);
		const { keys } = beginRotation(path, new Date());
		writeFileSync(path, writeKeys({ ...keys, previous: [] }));
		await expect(
			checkKeys(world.ownerAddress, loadKeys({ from: 'file', path, generate: false }))
		).rejects.toThrow(/wrapped by a master key that is not here \([0-9a-f]{16}\)/);
		await world.owner('truncate people.data_keys');
		await checkKeys(world.ownerAddress, loadKeys({ from: 'file', path, generate: false }));
	});
});

describe('a key file', () => {
	const hex = (byte: number) => Buffer.alloc(32, byte).toString('hex');
	test.each([
		['nothing', ''],
		['a short key', 'abcd'],
		['two keys', `${hex(1)}\n${hex(2)}`],
		['a word that means nothing', `${hex(1)}\nolder ${hex(2)}`],
		['a damaged previous key', `${hex(1)}\nprevious ${hex(2).slice(2)}`],
		['only a previous key', `previous ${hex(2)}`]
	])('with %s is no key file', (_, text) => {
		expect(parseKeys(text)).toBeNull();
	});
	test('reads back what was written, also in one setting', () => {
		const keys = {
			current: Buffer.alloc(32, 1),
			previous: [{ key: Buffer.alloc(32, 2), since: '2026-11-22T09:00:00.000Z' }],
			house: Buffer.alloc(32, 3)
		};
		expect(parseKeys(writeKeys(keys))).toEqual(keys);
		expect(parseKeys(writeKeys(keys).replaceAll('\n', ','))).toEqual(keys);
	});
});
