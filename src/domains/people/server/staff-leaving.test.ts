import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { loginSecret } from '#platform/server/login.ts';
import { actorOf, findSession } from '#platform/server/session.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith } from '../../../../tests/support/people.ts';
import { endStaff, invitationIsOpen, invite, openRecord, saveWorkNumber } from './people.ts';

const world = testWorld();

test('eight browsers that ask without pause: from the commit on, not one is answered', async () => {
	const org = await makeOrganization(world);
	const director = await makePerson(world, org, ['director'], 'Priya');
	const marcus = await makePerson(world, org, ['coach'], 'Marcus');
	const ann = await makePerson(world, org, ['coach'], 'Ann');
	const [dee, tom] = [
		await makePerson(world, org, ['participant']),
		await makePerson(world, org, ['participant'])
	];
	await walkWith(world, marcus, dee);
	await walkWith(world, marcus, tom);
	await walkWith(world, ann, tom);
	await world.app.write(marcus.actor, 'test', (ctx) => saveWorkNumber(ctx, '555-0100'));
	const invitation = await world.app.write(marcus.actor, 'test', (ctx) =>
		invite(ctx, { label: 'Somebody', roles: ['participant'] })
	);
	const secret = loginSecret(world.app.masterKey);
	const cookies: string[] = [];
	for (let n = 0; n < 8; n++) {
		const token = newId();
		await world.owner(
			`insert into login.session (id, token, "userId", "updatedAt", "expiresAt") values ($1, $1, $2, now(), now() + interval '1 day')`,
			[token, marcus.actor.userId]
		);
		cookies.push(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
	}
	let ended = false;
	let stop = false;
	let before = 0;
	const after: string[] = [];
	const browse = async (cookie: string) => {
		while (!stop) {
			const begunAfter = ended;
			const session = await findSession(world.app.pools, secret, cookie, new Date());
			const actor = session && actorOf(session);
			const answered =
				actor !== null &&
				(await world.app
					.read(actor, 'test', (ctx) => openRecord(ctx, dee.id, 'plan'))
					.then(
						() => true,
						(error) => {
							if (!isRefusal(error)) throw error;
							return false;
						}
					));
			if (answered && begunAfter) after.push(cookie);
			if (answered && !begunAfter) before++;
			if (begunAfter && !answered) return;
		}
	};
	const browsers = cookies.map(browse);
	while (before < 8) await new Promise((next) => setImmediate(next));
	expect(await endStaff(world.app, director.actor, marcus.id)).toEqual({ name: 'Marcus', alone: 1 });
	ended = true;
	await Promise.all(browsers);
	stop = true;
	expect(after).toEqual([]);
	expect(before).toBeGreaterThanOrEqual(8);
	expect(await world.owner('select 1 from login.session where "userId" = $1', [marcus.actor.userId])).toEqual(
		[]
	);
	expect(await world.owner('select 1 from people.work_numbers where worker_id = $1', [marcus.id])).toEqual(
		[]
	);
	expect(await invitationIsOpen(world.app, invitation.token)).toBe(false);
	expect(
		await world.owner(
			'select worker_id from people.assignments where ended_at is null and organization_id = $1',
			[org]
		)
	).toEqual([{ worker_id: ann.id }]);
});

test('whatever fails in the middle, nothing of it has happened', async () => {
	const org = await makeOrganization(world);
	const director = await makePerson(world, org, ['director']);
	const coach = await makePerson(world, org, ['coach']);
	const dee = await makePerson(world, org, ['participant']);
	await walkWith(world, coach, dee);
	await world.owner(
		`insert into login.session (id, token, "userId", "updatedAt", "expiresAt") values ($1, $1, $2, now(), now() + interval '1 day')`,
		[newId(), coach.actor.userId]
	);
	await world.owner('revoke update on people.persons from alongside_system');
	await expect(endStaff(world.app, director.actor, coach.id)).rejects.toThrow();
	await world.owner('grant update on people.persons to alongside_system');
	const [left] = await world.owner(
		`select (select count(*)::int from login.session where "userId" = $1) as sessions,
			(select count(*)::int from login.membership where user_id = $1 and ended_at is null) as sign_ins,
			(select count(*)::int from people.assignments where worker_id = $2 and ended_at is null) as walks`,
		[coach.actor.userId, coach.id]
	);
	expect(left).toEqual({ sessions: 1, sign_ins: 1, walks: 1 });
});

test('the system reaches sign-ins of its own organization alone, and neither addresses nor tokens', async () => {
	const [here, there] = [await makeOrganization(world), await makeOrganization(world, 'Other')];
	const far = await makePerson(world, there, ['coach']);
	const client = await world.app.pools.system.connect();
	try {
		await client.query(`begin; set local app.org = '${here}'`);
		const seen = await client.query('select 1 from login.membership where person_id = $1', [far.id]);
		expect(seen.rowCount).toBe(0);
		for (const column of ['token', '"userAgent"'])
			await expect(
				client
					.query(`savepoint one; select ${column} from login.session`)
					.finally(() => client.query('rollback to savepoint one'))
			).rejects.toThrow(/permission denied/);
	} finally {
		await client.query('rollback');
		client.release();
	}
});
