import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endStaff } from '#domains/people/server/people.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { pdf } from '../../../../tests/support/papers.ts';
import { CredentialInput, CredentialTypeInput } from '../credentials.ts';
import { EMPTY_PROFILE } from '../profile.ts';
import { tasks } from './jobs.ts';
import {
	addCredential,
	addTraining,
	badgesOf,
	checkCredential,
	checkTraining,
	credentialPaper,
	credentialTypes,
	ownCredentials,
	ownTrainings,
	ownWorkRecord,
	publishProfile,
	removeCredential,
	removeTraining,
	saveCredentialType,
	saveProfile,
	shownTrainings,
	teamCredentials,
	waitingTrainings,
	workRecordFile,
	workRecordOf
} from './workforce.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	lou: TestPerson,
	ann: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	cal: TestPerson;
const NOW = '2026-05-31T12:00:00Z';

beforeAll(async () => {
	world.setClock(NOW);
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	lou = await makePerson(world, org, ['coach'], 'Lou');
	ann = await makePerson(world, org, ['peer', 'supervisor'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	cal = await makePerson(world, await makeOrganization(world), ['supervisor'], 'Cal');
});
beforeEach(async () => {
	world.setClock(NOW);
	for (const table of ['credential_papers', 'credentials', 'trainings', 'credential_types', 'profiles'])
		await world.owner(`delete from workforce.${table} where organization_id = $1`, [org]);
});

type Who = { actor: Actor };
const write = <T>(who: Who, act: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', act);
const read = <T>(who: Who, act: Parameters<typeof world.app.read<T>>[2]) =>
	world.app.read(who.actor, 'test', act);
const INPUT = CredentialInput.parse({ type: 'icrc-pr', number: 'PR-204', expiresOn: '2026-12-31' });
const add = (who: TestPerson = lou, input = INPUT, file: Buffer = pdf()) =>
	write(who, (ctx) => addCredential(ctx, input, file)).then(({ id }) => id);
const TRAINING = {
	title: 'Ethics for peers',
	provider: 'State academy',
	category: 'ethics',
	hours: 6,
	heldOn: '2026-05-01'
} as const;
const train = (who = lou) => write(who, (ctx) => addTraining(ctx, TRAINING)).then(({ id }) => id);
const publish = async (who = lou) => {
	await write(who, (ctx) => saveProfile(ctx, { ...EMPTY_PROFILE, hello: 'I listen.' }));
	await write(who, publishProfile);
};
const badges = (who: Who) => read(who, (ctx) => badgesOf(ctx, lou.id));

describe('refusals', () => {
	test('who is no worker has none of their own; who does not supervise or direct reads none of others', async () => {
		const id = await add();
		for (const who of [dee, janelle, priya, cal]) {
			await expect(add(who)).rejects.toMatchObject({ code: 'not_found' });
			await expect(train(who)).rejects.toMatchObject({ code: 'not_found' });
			await expect(write(who, (ctx) => removeCredential(ctx, id))).rejects.toMatchObject({
				code: 'not_found'
			});
			for (const own of [ownCredentials, ownTrainings, ownWorkRecord])
				await expect(read<unknown>(who, own)).rejects.toMatchObject({ code: 'not_found' });
		}
		for (const who of [dee, lou]) {
			for (const list of [teamCredentials, waitingTrainings])
				await expect(read<unknown>(who, list)).rejects.toMatchObject({ code: 'not_found' });
			await expect(read(who, (ctx) => workRecordOf(ctx, lou.id))).rejects.toMatchObject({
				code: 'not_found'
			});
			await expect(write(who, (ctx) => checkCredential(ctx, id, 'right'))).rejects.toMatchObject({
				code: 'not_found'
			});
		}
		expect(await read(cal, teamCredentials)).toEqual([]);
		await expect(read(cal, (ctx) => workRecordOf(ctx, lou.id))).rejects.toMatchObject({ code: 'not_found' });
		await expect(write(cal, (ctx) => checkCredential(ctx, id, 'right'))).rejects.toMatchObject({
			code: 'not_found'
		});
		for (const who of [dee, cal])
			await expect(read(who, (ctx) => credentialPaper(ctx, id))).rejects.toMatchObject({ code: 'not_found' });
	});
	test('nobody confirms their own, not through the wall either', async () => {
		const [id, training] = [await add(ann), await train(ann)];
		await expect(write(ann, (ctx) => checkCredential(ctx, id, 'right'))).rejects.toMatchObject({
			code: 'not_found'
		});
		await expect(write(ann, (ctx) => checkTraining(ctx, training, 'right'))).rejects.toMatchObject({
			code: 'not_found'
		});
		const done = await write(ann, (ctx) =>
			ctx.tx
				.updateTable('workforce.credentials')
				.set({ found: 'right', checked_at: ctx.now, checked_by: ann.id })
				.where('organization_id', '=', org)
				.where('id', '=', id)
				.executeTakeFirst()
		);
		expect(done.numUpdatedRows).toBe(0n);
	});
	test('a file that is not what it says, a kind that is not there, a day to come', async () => {
		for (const [file, words] of [
			[Buffer.from('%PDF-1.7 but no PDF'), /not whole/],
			[Buffer.from('hello'), /not a PDF or a photo/],
			[pdf('/OpenAction << /S /JavaScript >>'), /more than show/],
			[Buffer.alloc(7 * 1024 * 1024), /larger/]
		] as const)
			await expect(add(lou, INPUT, file)).rejects.toMatchObject({
				code: 'invalid',
				fields: { paper: expect.stringMatching(words) }
			});
		await expect(add(lou, { ...INPUT, type: 'no-such' })).rejects.toMatchObject({
			fields: { type: expect.any(String) }
		});
		await expect(
			write(lou, (ctx) => addTraining(ctx, { ...TRAINING, heldOn: '2026-06-02' }))
		).rejects.toMatchObject({ fields: { heldOn: expect.any(String) } });
		expect(await read(lou, ownCredentials)).toEqual([]);
	});
});

test('it waits, is found right by somebody else, and stands on the page until the day it runs out', async () => {
	await publish();
	const id = await add();
	expect(await badges(dee)).toEqual([]);
	await write(janelle, (ctx) => checkCredential(ctx, id, 'right'));
	expect(await badges(dee)).toMatchObject([{ name: expect.stringContaining('CPRS'), number: 'PR-204' }]);
	// No job has run: reading alone decides.
	world.setClock('2026-12-31T20:00:00Z');
	expect(await badges(dee)).toHaveLength(1);
	world.setClock('2027-01-01T12:00:00Z');
	expect(await badges(dee)).toEqual([]);
	world.setClock(NOW);
	await write(priya, (ctx) => checkCredential(ctx, id, 'wrong'));
	expect(await badges(dee)).toEqual([]);
	expect(await read(lou, ownCredentials)).toMatchObject([{ found: 'wrong', checkedBy: 'Priya' }]);
});

test('without a page that shows, others see no badge, nor the row behind it', async () => {
	const id = await add();
	await write(janelle, (ctx) => checkCredential(ctx, id, 'right'));
	expect(await badges(dee)).toEqual([]);
});

test('the paper is sealed, opened by the worker and by who checks, whose look is written down', async () => {
	const id = await add();
	const [row] = await world.owner<{ text: string }>(
		`select encode(sealed, 'escape') as text from workforce.credential_papers where credential_id = $1`,
		[id]
	);
	expect(row!.text).not.toContain('Catalog');
	for (const who of [lou, janelle, priya])
		expect((await read(who, (ctx) => credentialPaper(ctx, id))).bytes.equals(pdf())).toBe(true);
	const looks = await world.owner<{ actor_id: string }>(
		`select actor_id from audit.entries where organization_id = $1 and action = 'credential.paper-opened' and subject_id = $2`,
		[org, lou.id]
	);
	expect(new Set(looks.map((one) => one.actor_id))).toEqual(new Set([janelle.id, priya.id]));
	await write(lou, (ctx) => removeCredential(ctx, id));
	expect(
		await world.owner('select 1 from workforce.credential_papers where credential_id = $1', [id])
	).toEqual([]);
	await expect(write(lou, (ctx) => removeCredential(ctx, id))).rejects.toMatchObject({ code: 'not_found' });
});

test('trainings: the page shows what was confirmed, the record sums it', async () => {
	await publish();
	const [id, other] = [await train(), await train()];
	expect(await read(dee, (ctx) => shownTrainings(ctx, lou.id))).toEqual([]);
	expect(await read(janelle, waitingTrainings)).toHaveLength(2);
	await write(janelle, (ctx) => checkTraining(ctx, id, 'right'));
	await write(janelle, (ctx) => checkTraining(ctx, other, 'wrong'));
	expect(await read(dee, (ctx) => shownTrainings(ctx, lou.id))).toMatchObject([{ id, hours: 6 }]);
	expect((await read(lou, ownWorkRecord)).hours).toEqual([{ category: 'ethics', hours: 6 }]);
	await write(lou, (ctx) => removeTraining(ctx, id));
	await expect(write(lou, (ctx) => removeTraining(ctx, newId()))).rejects.toMatchObject({
		code: 'not_found'
	});
	expect(await read(dee, (ctx) => shownTrainings(ctx, lou.id))).toEqual([]);
});

test('kinds: an organization writes its own version; two at once are not lost', async () => {
	const input = CredentialTypeInput.parse({
		code: 'nc-cpss',
		base: 1,
		name: 'CPSS',
		issuer: 'NC',
		training: 60
	});
	for (const who of [dee, lou])
		await expect(write(who, (ctx) => saveCredentialType(ctx, input))).rejects.toMatchObject({
			code: 'not_found'
		});
	await write(janelle, (ctx) => saveCredentialType(ctx, input));
	expect((await read(lou, credentialTypes)).find(({ code }) => code === 'nc-cpss')).toMatchObject({
		own: true,
		version: 2,
		requirements: [{ kind: 'hours', amount: 60 }]
	});
	await expect(write(priya, (ctx) => saveCredentialType(ctx, input))).rejects.toMatchObject({
		code: 'conflict'
	});
	await expect(
		write(priya, (ctx) => saveCredentialType(ctx, { ...input, code: 'no-such', base: 0 }))
	).rejects.toMatchObject({ code: 'not_found' });
	expect((await read(cal, credentialTypes)).find(({ code }) => code === 'nc-cpss')).toMatchObject({
		own: false
	});
	await write(priya, (ctx) => saveCredentialType(ctx, { ...input, base: 2, gone: 'yes' }));
	expect((await read(lou, credentialTypes)).map(({ code }) => code)).not.toContain('nc-cpss');
});

test('90, 30 and 7 days before, the worker and who supervises are told once each', async () => {
	await add(
		lou,
		CredentialInput.parse({ type: 'icrc-pr', number: '1', expiresOn: '2026-08-29' }),
		Buffer.alloc(0)
	);
	const told = async (day: string) => {
		world.setClock(`${day}T15:00:00Z`);
		await world.owner('delete from graphile_worker._private_jobs');
		await tasks['credentials.round']!(world.app, {});
		const mails = await world.owner<{ key: string }>(
			`select j.key from graphile_worker._private_jobs j where j.key like 'credential.mail:%'`
		);
		return mails.map(({ key }) => key.split(':').slice(2).join(':')).sort();
	};
	const readers = (days: number) => [lou, ann, janelle].map((who) => `${days}:${who.id}`).sort();
	expect(await told('2026-05-30')).toEqual([]);
	expect(await told('2026-05-31')).toEqual(readers(90));
	expect(await told('2026-05-31')).toEqual([]);
	expect(await told('2026-07-30')).toEqual(readers(30));
	expect(await told('2026-08-22')).toEqual(readers(7));
	expect(await told('2026-08-29')).toEqual([]);
	expect(await told('2026-08-30')).toEqual([]);
});

test('who leaves has their record still, and it is handed to them', async () => {
	const max = await makePerson(world, org, ['coach'], 'Max');
	await add(max);
	await endStaff(world.app, priya.actor, max.id);
	const file = workRecordFile(await read(priya, (ctx) => workRecordOf(ctx, max.id)));
	expect(file).toMatchObject({
		format: 'alongside-work-record',
		name: 'Max',
		credentials: [{ number: 'PR-204', expires_on: '2026-12-31', verified: false }]
	});
	await expect(read(priya, (ctx) => workRecordOf(ctx, dee.id))).rejects.toMatchObject({ code: 'not_found' });
});
