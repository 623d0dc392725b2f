/** The organization that My day is measured in: filled as owner with plain SQL, and by the subjects' own functions for the measured coaches. */
import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import { systemActor } from '../src/platform/actor.ts';
import { newId } from '../src/platform/ids.ts';
import type { App } from '../src/platform/server/app.ts';
import { makeLogin } from '../src/platform/server/login.ts';
import { askForContact, makePromise, recordContact } from '../src/domains/sessions/server/sessions.ts';

export const MEASURED_COACHES = 4;
const CASELOAD = 30;
const PASSWORD = 'a bench password';

/** Fills the organization. Answers the sign-ins of the measured coaches and how many check-ins there are. */
export async function fillOrganization(
	app: App,
	ownerAddress: string,
	participants: number
): Promise<{ coaches: string[]; checkIns: number }> {
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	const org = newId();
	const run = (text: string, values: unknown[] = []) => owner.query(text, values);
	// As a restored backup would be: keys are right by construction, checking each of millions of rows is not measured.
	await run(`set session_replication_role = replica`);
	await run(
		`insert into people.organizations (organization_id, name, emergency_protocol, live_at, created_at) values ($1, 'Bench', 'Call 911.', now(), now())`,
		[org]
	);
	const coaches = Math.ceil(participants / CASELOAD);
	const person = (from: number, many: number, coach: boolean) =>
		run(
			`insert into people.persons (organization_id, id, preferred_name, time_zone, is_staff, can_walk, is_participant, created_at, last_heard_at)
			 select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Person ' || n, 'America/New_York', $2, $2, not $2, now() - interval '2 years', now() - (n % 12) * interval '1 day'
			 from generate_series($3::int, $4::int) n`,
			[org, coach, from, from + many - 1]
		);
	await person(1, participants, false);
	await person(1_000_000, coaches, true);
	const id = (expression: string) =>
		`('00000000-0000-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;
	await run(
		`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at)
		 select $1, gen_random_uuid(), ${id('n')}, ${id(`1000000 + (n - 1) / ${CASELOAD}`)}, 'coach', now() - interval '2 years' from generate_series(1, $2::int) n`,
		[org, participants]
	);
	await run(
		`insert into people.quiet_rules (organization_id, person_id, agreement_id, after_days, steps, since)
		 select $1, ${id('n')}, gen_random_uuid(), 4 + n % 5, '[{"act":"text","who":"coach","afterDays":4},{"act":"call","who":"coach","afterDays":7}]', now() from generate_series(1, $2::int) n`,
		[org, participants]
	);
	await run(
		`insert into people.hard_dates (organization_id, id, person_id, kind, on_date, repeats, created_at)
		 select $1, gen_random_uuid(), ${id('n')}, 'payday', current_date - 700 + n % 14, 'two-weeks', now() from generate_series(1, $2::int) n`,
		[org, participants]
	);
	await run(
		`insert into sessions.visits (organization_id, id, person_id, worker_id, kind, way, state, starts_at, time_zone, minutes, created_at, changed_at)
		 select $1, gen_random_uuid(), ${id('n')}, ${id(`1000000 + (n - 1) / ${CASELOAD}`)}, 'weekly_review', 'phone', case when w = 0 then 'planned' else 'held' end,
		   now() - w * interval '7 days' + (n % 7 - 3) * interval '1 day', 'America/New_York', 30, now(), now() from generate_series(1, $2::int) n, generate_series(0, 103) w`,
		[org, participants]
	);
	const made = await run(
		`insert into check_ins.check_ins (organization_id, id, person_id, key, at, day, zone, shared, today, craving, confidence, stress)
		 select $1, gen_random_uuid(), ${id('n')}, d::text, now() - d * interval '1 day', current_date - d, 'America/New_York', true, n % 11, (n + d) % 11, d % 11, (n * d) % 11
		 from generate_series(1, $2::int) n, generate_series(0, 729) d`,
		[org, participants]
	);
	const emails = await measuredCoaches(app, org, run);
	await run('analyze');
	await owner.end();
	return { coaches: emails, checkIns: made.rowCount ?? 0 };
}

/** Keys, notes, asks, promises and contacts for the caseloads of the first coaches; a sign-in for each of these. */
async function measuredCoaches(
	app: App,
	org: string,
	run: (text: string, values?: unknown[]) => Promise<unknown>
): Promise<string[]> {
	const uuid = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
	const password = await hashPassword(PASSWORD);
	const emails: string[] = [];
	for (let coach = 0; coach < MEASURED_COACHES; coach += 1) {
		const workerId = uuid(1_000_000 + coach);
		for (let n = coach * CASELOAD + 1; n <= (coach + 1) * CASELOAD; n += 1)
			await fillRecord(app, org, uuid(n), workerId, n, run);
		const email = `coach${coach}@bench.test`;
		const userId = newId();
		await run(`insert into login."user" (id, name, email, "emailVerified") values ($1, 'Coach', $2, true)`, [
			userId,
			email
		]);
		await run(
			`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
			[newId(), userId, password]
		);
		await run(
			`insert into login.membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, '{coach}', now())`,
			[userId, org, workerId]
		);
		emails.push(email);
	}
	return emails;
}

async function fillRecord(
	app: App,
	org: string,
	personId: string,
	workerId: string,
	n: number,
	run: (text: string, values?: unknown[]) => Promise<unknown>
): Promise<void> {
	const now = app.clock().getTime();
	await app.write(systemActor(org, 'bench'), 'bench', async (ctx) => {
		const vault = await ctx.vault.create(personId);
		for (let week = 0; week < 104; week += 1) {
			const id = newId();
			const at = new Date(now - week * 7 * 86_400_000);
			const sealed = vault.seal(
				`Week ${week}: we talked about the bus, the job at the bakery and what helped on Sunday.`,
				`sessions.notes.sealed/${id}`
			);
			await run(
				`insert into sessions.notes (organization_id, id, person_id, worker_id, visit_id, sealed, about_at, created_at, edited_at, closed_by_person_at, closed_by_worker_at) values ($1, $2, $3, $4, gen_random_uuid(), $5, $6, $6, $6, $6, $6)`,
				[org, id, personId, workerId, sealed, at]
			);
		}
		for (let week = 1; week < 52; week += 1)
			await recordContact(
				ctx,
				{ personId, way: 'call', outcome: week % 3 ? 'reached' : 'no_answer', reason: 'quiet' },
				{ at: new Date(now - week * 14 * 86_400_000), workerId }
			);
		if (n % 4 === 0)
			await askForContact(ctx, { about: 'talk', words: 'Can you call me after three?' }, { personId });
		if (n % 5 === 0)
			await makePromise(
				ctx,
				{
					personId,
					dueOn: new Date(now).toISOString().slice(0, 10),
					words: 'Ring the pharmacy about Friday.'
				},
				{ workerId }
			);
	});
}

/** The session cookie of one sign-in, made the way the sign-in page makes it. */
export async function signInCookie(app: App, email: string): Promise<string> {
	const login = makeLogin(app);
	const response = await login.api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true });
	return response.headers
		.getSetCookie()
		.map((line) => line.split(';')[0]!)
		.join('; ');
}
