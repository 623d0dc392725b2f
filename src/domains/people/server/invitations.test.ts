import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { hashPassword } from 'better-auth/crypto';
import type { Role } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { tokenFor } from '#platform/server/sign-in/tokens.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { invitable, rolesFit } from '../invitations.ts';
import {
	acceptInvitation,
	changeStaffRoles,
	endStaff,
	invitationIsOpen,
	invitationsOf,
	invite,
	revokeInvitation,
	staffOf,
	type Comer
} from './people.ts';

const world = testWorld();
const PASSWORD = 'seven slow snails at noon';
let here: string;
let there: string;
let people: Record<Role, TestPerson>;
let stranger: TestPerson;

beforeAll(async () => {
	here = await makeOrganization(world);
	there = await makeOrganization(world, 'Other House');
	people = Object.fromEntries(
		await Promise.all(
			(['participant', 'coach', 'peer', 'supervisor', 'director', 'ally'] as const).map(async (role) => [
				role,
				await makePerson(world, here, [role])
			])
		)
	) as Record<Role, TestPerson>;
	await world.owner(`update people.persons set can_walk = true where id = any($1)`, [
		[people.coach.id, people.peer.id]
	]);
	stranger = await makePerson(world, there, ['director', 'supervisor']);
});
beforeEach(() => world.setClock(new Date().toISOString()));

async function code(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
}

function make(
	by: TestPerson,
	roles: Role[],
	more: { email?: string; personId?: string } = {}
): Promise<{ id: string; token: string }> {
	return world.app.write(by.actor, 'test', (ctx) => invite(ctx, { label: 'Somebody', roles, ...more }));
}

const newcomer = (email = `${newId()}@example.test`): Comer => ({
	kind: 'new',
	name: 'New',
	email,
	password: PASSWORD
});
const account = (person: TestPerson): Comer => ({
	kind: 'account',
	userId: person.actor.userId,
	email: `${person.actor.userId}@example.test`,
	name: person.name
});

async function rolesOf(email: string, organization = here): Promise<Role[] | undefined> {
	const rows = await world.owner<{ roles: Role[] }>(
		`select m.roles from login.membership m join login."user" u on u.id = m.user_id where u.email = $1 and m.organization_id = $2 and m.ended_at is null`,
		[email, organization]
	);
	return rows[0]?.roles;
}

test('nobody lets in somebody with more rights than the table of roles says', async () => {
	for (const inviter of Object.keys(people) as Role[])
		for (const role of Object.keys(people) as Role[])
			expect(await code(make(people[inviter], [role])), `${inviter} invites ${role}`).toBe(
				invitable([inviter]).includes(role) ? 'done' : 'not_found'
			);
	expect(invitable(['participant', 'ally'])).toEqual([]);
	expect(invitable(['supervisor'])).not.toContain('director');
	expect(rolesFit(['participant', 'ally'])).toBe(false);
	expect(rolesFit(['coach', 'participant'])).toBe(false);
	expect(rolesFit([])).toBe(false);
});

test("another organization's people are not seen, invited for or taken back", async () => {
	const { id } = await make(people.supervisor, ['coach']);
	expect(await code(world.app.write(stranger.actor, 'test', (ctx) => revokeInvitation(ctx, id)))).toBe(
		'not_found'
	);
	expect(await world.app.read(stranger.actor, 'test', (ctx) => invitationsOf(ctx))).toEqual([]);
	expect(await code(make(stranger, ['participant'], { personId: people.participant.id }))).toBe('not_found');
	expect(
		await code(world.app.write(people.coach.actor, 'test', (ctx) => revokeInvitation(ctx, id))),
		'a coach takes back only own ones'
	).toBe('not_found');
});

test('a director sees invitations of staff and not who comes for support; a coach sees own ones', async () => {
	const support = await make(people.coach, ['participant']);
	const staff = await make(people.supervisor, ['coach']);
	const seen = async (person: TestPerson) =>
		(await world.app.read(person.actor, 'test', (ctx) => invitationsOf(ctx))).map((i) => i.id);
	expect(await seen(people.director)).not.toContain(support.id);
	expect(await seen(people.director)).toContain(staff.id);
	expect(await seen(people.coach)).toContain(support.id);
	expect(await seen(people.coach)).not.toContain(staff.id);
	expect(await seen(people.peer)).not.toContain(support.id);
	expect(await seen(people.supervisor)).toEqual(expect.arrayContaining([support.id, staff.id]));
});

test('a link that is made up, expired, taken back, used or of another organization gives one answer', async () => {
	const expired = await make(people.coach, ['participant']);
	const revoked = await make(people.coach, ['participant']);
	const used = await make(people.coach, ['participant']);
	await world.app.write(people.coach.actor, 'test', (ctx) => revokeInvitation(ctx, revoked.id));
	expect((await acceptInvitation(world.app, used.token, newcomer())).kind).toBe('joined');
	const moved = tokenFor(there, (await make(people.coach, ['participant'])).token.slice(22));
	const tokens = [
		revoked.token,
		used.token,
		moved,
		'x',
		'',
		`${used.token}x`,
		'A'.repeat(54),
		tokenFor(newId(), 'a'.repeat(32))
	];
	for (const token of tokens) {
		expect(await invitationIsOpen(world.app, token)).toBe(false);
		expect(await acceptInvitation(world.app, token, newcomer())).toEqual({ kind: 'dead' });
	}
	world.setClock(new Date(Date.now() + 8 * 86_400_000).toISOString());
	expect(await acceptInvitation(world.app, expired.token, newcomer())).toEqual({ kind: 'dead' });
});

test('the link’s secret is kept nowhere', async () => {
	const { token } = await make(people.coach, ['participant']);
	expect(JSON.stringify(await world.owner('select * from people.invitations'))).not.toContain(
		token.slice(22)
	);
});

test('an existing account is never taken over: same password, same sessions, until its owner signs in', async () => {
	const email = `${people.ally.actor.userId}@example.test`;
	const before = await world.owner(
		'select * from login."user" u left join login.account a on a."userId" = u.id where u.email = $1',
		[email]
	);
	const { token } = await make(people.coach, ['participant']);
	for (const spelling of [email, email.toUpperCase(), ` ${email} `])
		expect(await acceptInvitation(world.app, token, newcomer(spelling))).toEqual({ kind: 'has_account' });
	expect(
		await world.owner(
			'select * from login."user" u left join login.account a on a."userId" = u.id where u.email = $1',
			[email]
		)
	).toEqual(before);
	expect(await rolesOf(email)).toEqual(['ally']);
	expect(await acceptInvitation(world.app, token, account(people.ally))).toMatchObject({ kind: 'joined' });
	expect((await rolesOf(email))?.toSorted()).toEqual(['ally', 'participant']);
});

test('a mailed invitation works only with the email it was sent to', async () => {
	const { token } = await make(people.coach, ['participant'], { email: 'Right@Example.test' });
	expect(await acceptInvitation(world.app, token, newcomer('wrong@example.test'))).toEqual({
		kind: 'other_email'
	});
	expect(await acceptInvitation(world.app, token, account(people.peer))).toEqual({ kind: 'other_email' });
	expect((await acceptInvitation(world.app, token, newcomer('right@example.test'))).kind).toBe('joined');
});

test('somebody welcomed at the table gets a sign-in to their own record, and nobody else does', async () => {
	const person = await makePerson(world, here, ['participant']);
	await world.owner('delete from login.membership where person_id = $1', [person.id]);
	await world.owner(
		`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at) values ($1, $2, $3, $4, 'coach', now())`,
		[here, newId(), person.id, people.coach.id]
	);
	expect(
		await code(make(people.peer, ['participant'], { personId: person.id })),
		'a worker who does not walk with them'
	).toBe('not_found');
	expect(await code(make(people.coach, ['ally'], { personId: person.id })), 'another role than theirs').toBe(
		'not_found'
	);
	expect(await code(make(people.supervisor, ['coach'], { personId: person.id })), 'a way to staff').toBe(
		'not_found'
	);
	const first = await make(people.coach, ['participant'], { personId: person.id });
	const second = await make(people.coach, ['participant'], { personId: person.id });
	expect(
		await acceptInvitation(world.app, first.token, account(people.ally)),
		'an account that is another person here'
	).toEqual({ kind: 'somebody_else' });
	expect((await acceptInvitation(world.app, first.token, newcomer('table@example.test'))).kind).toBe(
		'joined'
	);
	expect(
		await acceptInvitation(world.app, second.token, newcomer()),
		'the record has a sign-in already'
	).toEqual({ kind: 'somebody_else' });
	const rows = await world.owner(
		'select person_id from login.membership m join login."user" u on u.id = m.user_id where u.email = $1',
		['table@example.test']
	);
	expect(rows).toEqual([{ person_id: person.id }]);
});

test('who invited walks with the newcomer; a supervisor who only supervises does not', async () => {
	const walks = async (email: string) =>
		world.owner<{ worker_id: string; as_role: string }>(
			'select a.worker_id, a.as_role from people.assignments a join login.membership m on m.person_id = a.person_id join login."user" u on u.id = m.user_id where u.email = $1',
			[email]
		);
	await acceptInvitation(
		world.app,
		(await make(people.peer, ['participant'])).token,
		newcomer('with-peer@example.test')
	);
	expect(await walks('with-peer@example.test')).toEqual([{ worker_id: people.peer.id, as_role: 'peer' }]);
	await acceptInvitation(
		world.app,
		(await make(people.supervisor, ['participant'])).token,
		newcomer('waiting@example.test')
	);
	expect(await walks('waiting@example.test')).toEqual([]);
	await acceptInvitation(
		world.app,
		(await make(people.coach, ['ally'])).token,
		newcomer('ally@example.test')
	);
	expect(await walks('ally@example.test')).toEqual([]);
});

test('eight at once with one link: one comes in, and no half-made account stays', async () => {
	const { token } = await make(people.coach, ['participant']);
	const emails = Array.from({ length: 8 }, (_, i) => `race-${i}@example.test`);
	const outcomes = await Promise.all(
		emails.map((email) => acceptInvitation(world.app, token, newcomer(email)))
	);
	expect(outcomes.filter((o) => o.kind === 'joined')).toHaveLength(1);
	expect(await world.owner(`select 1 from login."user" where email like 'race-%'`)).toHaveLength(1);
});

test('an organization that is not live invites staff only', async () => {
	const closed = await makeOrganization(world, 'Not yet');
	await world.owner('update people.organizations set live_at = null where organization_id = $1', [closed]);
	const supervisor = await makePerson(world, closed, ['supervisor']);
	expect(await code(make(supervisor, ['participant']))).toBe('conflict');
	expect(await code(make(supervisor, ['coach']))).toBe('done');
});

test('roles of staff: a director alone gives them, never to outsiders, and one director stays', async () => {
	const coach = await makePerson(world, here, ['coach', 'participant']);
	for (const role of ['participant', 'coach', 'peer', 'supervisor', 'ally'] as const)
		expect(await code(changeStaffRoles(world.app, people[role].actor, coach.id, ['director']))).toBe(
			'not_found'
		);
	expect(await code(changeStaffRoles(world.app, stranger.actor, coach.id, ['coach']))).not.toBe('done');
	expect(
		await code(changeStaffRoles(world.app, people.director.actor, people.participant.id, ['coach'])),
		'not on staff'
	).toBe('not_found');
	expect(await code(changeStaffRoles(world.app, people.director.actor, coach.id, []))).toBe('not_found');
	expect(await code(changeStaffRoles(world.app, people.director.actor, coach.id, ['supervisor']))).toBe(
		'done'
	);
	expect((await rolesOf(`${coach.actor.userId}@example.test`))?.toSorted()).toEqual([
		'participant',
		'supervisor'
	]);
	expect(await code(changeStaffRoles(world.app, people.director.actor, people.director.id, ['coach']))).toBe(
		'conflict'
	);
	expect(await code(endStaff(world.app, people.director.actor, people.director.id))).toBe('conflict');
	expect(await code(world.app.read(people.supervisor.actor, 'test', (ctx) => staffOf(ctx, world.app)))).toBe(
		'not_found'
	);
});

test('ending a place on staff ends sessions, walks and open invitations at once, and keeps what the person is besides', async () => {
	const leaving = await makePerson(world, here, ['coach', 'participant']);
	await world.owner('update people.persons set can_walk = true where id = $1', [leaving.id]);
	await world.owner(
		`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at) values ($1, $2, $3, $4, 'coach', now())`,
		[here, newId(), people.participant.id, leaving.id]
	);
	await world.owner(
		`insert into login.session (id, token, "userId", "updatedAt", "expiresAt") values ($1, $1, $2, now(), now() + interval '1 day')`,
		[newId(), leaving.actor.userId]
	);
	const open = await make(leaving, ['participant']);
	for (const role of ['participant', 'coach', 'peer', 'supervisor', 'ally'] as const)
		expect(await code(endStaff(world.app, people[role].actor, leaving.id))).toBe('not_found');
	expect(await code(endStaff(world.app, people.director.actor, leaving.id))).toBe('done');
	expect(
		await world.owner('select 1 from login.session where "userId" = $1', [leaving.actor.userId])
	).toEqual([]);
	expect(
		await world.owner('select 1 from people.assignments where worker_id = $1 and ended_at is null', [
			leaving.id
		])
	).toEqual([]);
	expect(await invitationIsOpen(world.app, open.token)).toBe(false);
	expect(await rolesOf(`${leaving.actor.userId}@example.test`)).toEqual(['participant']);
});

/** Random lives of a few addresses: accounts made by invitation, invited again, elsewhere, revoked, expired, taken back. */
test('whatever the order of invitations, sign-ups and refusals, no account is taken over and no role appears from nowhere', async () => {
	const known = await hashPassword(PASSWORD);
	const step = fc.record({
		act: fc.constantFrom('join-new', 'join-account', 'revoke', 'expire', 'again'),
		email: fc.constantFrom('a', 'b', 'c'),
		by: fc.constantFrom('coach', 'supervisor', 'director', 'other'),
		pinned: fc.boolean(),
		unverified: fc.boolean()
	});
	let run = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
			const mark = `p${run++}`;
			const given = new Map<string, Set<Role>>();
			const hashes = new Map<string, string>();
			let last: string | undefined;
			for (const { act, email: letter, by, pinned, unverified } of steps) {
				world.setClock(new Date().toISOString());
				const email = `${mark}-${letter}@example.test`;
				const inviter = by === 'other' ? stranger : people[by];
				const organization = by === 'other' ? there : here;
				const role = invitable(inviter.actor.roles)[0]!;
				const { id, token } = await make(inviter, [role], pinned ? { email } : {});
				if (act === 'revoke')
					await world.app.write(inviter.actor, 'test', (ctx) => revokeInvitation(ctx, id));
				if (act === 'expire') world.setClock(new Date(Date.now() + 8 * 86_400_000).toISOString());
				const [existing] = await world.owner<{ id: string }>('select id from login."user" where email = $1', [
					email
				]);
				const comer: Comer =
					act === 'join-account' && existing
						? { kind: 'account', userId: existing.id, email, name: 'X' }
						: { kind: 'new', name: 'X', email, password: 'an attacker picks this one' };
				const outcome = await acceptInvitation(world.app, act === 'again' && last ? last : token, comer);
				const may =
					act !== 'revoke' &&
					act !== 'expire' &&
					!(act === 'again' && last) &&
					(comer.kind === 'account' || !existing);
				expect(outcome.kind === 'joined').toBe(may);
				if (may) {
					last = token;
					given.set(
						`${email}/${organization}`,
						(given.get(`${email}/${organization}`) ?? new Set()).add(role)
					);
				}
				if (may && comer.kind === 'new') {
					await world.owner(
						`update login.account set password = $2 where "userId" = (select id from login."user" where email = $1)`,
						[email, known]
					);
					await world.owner('update login."user" set "emailVerified" = $2 where email = $1', [
						email,
						!unverified
					]);
					hashes.set(email, known);
				}
				for (const [address, hash] of hashes)
					expect(
						await world.owner(
							'select a.password from login.account a join login."user" u on u.id = a."userId" where u.email = $1',
							[address]
						)
					).toEqual([{ password: hash }]);
				for (const organizationId of [here, there])
					expect(new Set(await rolesOf(email, organizationId))).toEqual(
						given.get(`${email}/${organizationId}`) ?? new Set()
					);
			}
		}),
		{ numRuns: 10 }
	);
}, 120_000);
