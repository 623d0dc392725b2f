/**
 * What happens with somebody's ways to sign in, in the audit of each organization they belong to: ids and fixed words, never an
 * email, a browser or where from. Each try that fails is also a line in the log, which names nobody.
 */
import { isRefusal, Refusal } from '../../errors.ts';
import type { App } from '../app.ts';
import type { ReadContext } from '../context.ts';
import { log, logError } from '../log.ts';
import { visitorIn } from '../visitor.ts';
import { mayTry } from './limits.ts';
import type { Role } from '../../actor.ts';

/** How a sign-in was done. */
export type Way = 'password' | 'code' | 'second-step' | 'backup-code' | 'passkey';

export const SIGN_IN_EVENTS = [
	'sign-in.done',
	/** The password was right; the second step is still to come. */
	'sign-in.half',
	'sign-in.refused',
	'sign-in.ended',
	'sign-in.ended-elsewhere',
	'sign-in.ended-everywhere',
	'password.changed',
	/** By a mailed link. */
	'password.reset',
	'second-step.on',
	'second-step.off',
	'second-step.new-codes',
	'passkey.added',
	'passkey.removed'
] as const;
export type SignInEvent = (typeof SIGN_IN_EVENTS)[number];

type Noting = Pick<App, 'pools' | 'write'>;

/** Writes it down wherever this login belongs to now, as an act of the person. */
export async function noteSignIn(app: Noting, userId: string, action: SignInEvent, way?: Way): Promise<void> {
	for (const { organizationId, personId, roles } of await belongings(app, 'm.user_id = $1', userId))
		await app.write({ kind: 'person', organizationId, personId, userId, roles }, 'sign-in', async (ctx) =>
			ctx.note({ action, personId, basis: way ?? 'self' })
		);
}

/** The same where the act must go on whatever becomes of the audit, such as a sign-out. */
export async function noteIfPossible(app: Noting, userId: string, action: SignInEvent): Promise<void> {
	await noteSignIn(app, userId, action).catch((problem: unknown) => logError('sign-in not noted', problem));
}

const pending = new Set<Promise<void>>();

/**
 * A try that failed. Written after the answer, so that how long the answer takes does not tell whether the account exists,
 * and only so often (limits.ts), so that no stranger fills the audit; the log has each.
 */
export function noteRefused(app: Noting & Pick<App, 'masterKey' | 'clock'>, email: string, way: Way): void {
	log('warn', 'sign-in refused', { way });
	const noting = writeRefused(app, email).catch((problem: unknown) => logError('sign-in not noted', problem));
	pending.add(noting);
	void noting.finally(() => pending.delete(noting));
}

/** What was to be written after an answer has been written. */
export async function refusedNoted(): Promise<void> {
	await Promise.all(pending);
}

async function writeRefused(app: Noting & Pick<App, 'masterKey' | 'clock'>, email: string): Promise<void> {
	for (const { organizationId, personId } of await belongings(app, 'u.email = $1', email)) {
		if (
			!(await mayTry(
				app,
				['refusedOfPerson', organizationId, personId],
				['refusedInOrganization', organizationId]
			))
		)
			continue;
		const audit = { action: 'sign-in.refused' satisfies SignInEvent, personId };
		await app
			.write(visitorIn(organizationId), 'sign-in', () =>
				Promise.reject(new Refusal('not_signed_in', 'a wrong password or code', { detail: { audit } }))
			)
			.catch((refusal: unknown) => {
				if (!isRefusal(refusal) || refusal.code !== 'not_signed_in') throw refusal;
			});
	}
}

interface Belonging {
	organizationId: string;
	personId: string;
	roles: Role[];
}

async function belongings({ pools }: Pick<App, 'pools'>, where: string, value: string): Promise<Belonging[]> {
	const { rows } = await pools.login.query<Belonging>(
		`select m.organization_id as "organizationId", m.person_id as "personId", m.roles from login.membership m
		 join login."user" u on u.id = m.user_id where ${where} and m.ended_at is null order by m.organization_id`,
		[value]
	);
	return rows;
}

export interface NotedEvent {
	at: Date;
	action: SignInEvent;
	way: string | null;
}

/** The person's own, newest first, as this organization's audit has them. */
export async function signInEvents(ctx: ReadContext, limit = 12): Promise<NotedEvent[]> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	const rows = await ctx.db
		.selectFrom('audit.entries')
		.select(['at', 'action', 'basis as way'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.where('action', 'in', [...SIGN_IN_EVENTS])
		.where('purpose', '=', 'sign-in')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, action: row.action as SignInEvent }));
}
