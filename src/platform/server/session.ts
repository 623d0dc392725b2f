import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { ROLES, STAFF_ROLES, type PersonActor, type Role } from '../actor.ts';
import type { Pools } from './db.ts';
import { lockStateOf, seen, type ScreenLockState } from './sign-in/lock-state.ts';

export interface Membership {
	organizationId: string;
	organizationName: string;
	organizationIsLive: boolean;
	timeZone: string;
	personId: string;
	roles: Role[];
	/** The organization asks a second factor of its staff. */
	staffSecondFactor: boolean;
}

export interface Session {
	id: string;
	userId: string;
	email: string;
	name: string;
	startedAt: Date;
	/** This session was begun with two factors: a passkey, or a password and a code. */
	hasSecondFactor: boolean;
	/** On a phone that others use too: nothing is kept there, and it ends sooner. */
	shared: boolean;
	/** The person's lock on the screen, and how it stands for this session; null without one. */
	lock: ScreenLockState | null;
	memberships: Membership[];
	/** The organization and role this session acts in now; null when the login belongs to none. */
	active: (Membership & { role: Role }) | null;
}

const QUERY = (
	which: string
) => `select s.token, s.id, s."userId", s."createdAt", s."updatedAt", s."organizationId" as wanted_organization, s.role as wanted_role,
	s.shared, s.seen_at, s.locked_at, l.minutes as lock_minutes, l.on_leave, u.email, u.name as user_name,
	coalesce(u."twoFactorEnabled", false) or coalesce(s.method = 'passkey', false) as second_factor,
	m.organization_id, m.person_id, m.roles, o.name, o.live_at is not null as is_live, o.time_zone,
	coalesce((o.settings ->> 'staff_second_factor')::boolean, false) as staff_second_factor
	from login.session s join login."user" u on u.id = s."userId"
	left join login.screen_lock l on l.user_id = s."userId"
	left join login.membership m on m.user_id = s."userId" and m.ended_at is null
	left join people.organizations o on o.organization_id = m.organization_id
	where s.token ${which} and s."expiresAt" > $2 order by m.created_at`;

// One token has a statement of its own: for lists of one PostgreSQL plans anew each time (0.4 ms instead of 0.07).
const ONE = { name: 'session', text: QUERY('= $1') };
const MANY = { name: 'sessions', text: QUERY('= any($1)') };

interface Row {
	token: string;
	id: string;
	userId: string;
	createdAt: Date;
	updatedAt: Date;
	wanted_organization: string | null;
	wanted_role: string | null;
	shared: boolean;
	seen_at: Date | null;
	locked_at: Date | null;
	lock_minutes: number | null;
	on_leave: ScreenLockState['onLeave'];
	email: string;
	user_name: string;
	second_factor: boolean;
	organization_id: string | null;
	person_id: string;
	roles: Role[];
	name: string;
	is_live: boolean;
	time_zone: string;
	staff_second_factor: boolean;
}

/**
 * Who the session cookie belongs to, in one statement; null when it is missing, altered, expired or signed out.
 * better-auth's own look-up takes several statements per request; the cookie is its own (token.signature).
 * @param visit false: a page's own asking, not something that somebody does; it keeps no lock open
 */
export async function findSession(
	pools: Pools,
	secret: string,
	cookie: string | undefined,
	now: Date,
	visit = true
): Promise<Session | null> {
	const token = cookie && verifiedToken(cookie, secret);
	if (!token) return null;
	const rows = await rowsOf(pools, token, now);
	const first = rows[0];
	if (!first) return null;
	const memberships = rows.filter((row) => row.organization_id !== null).map(membership);
	if (!(await stillGood(pools, first, limitsOf(first, memberships), now))) return null;
	const lock = lockStateOf(first, now);
	if (lock && visit) await seen(pools, first.id, lock, now);
	return {
		id: first.id,
		userId: first.userId,
		email: first.email,
		name: first.user_name,
		startedAt: first.createdAt,
		hasSecondFactor: first.second_factor,
		shared: first.shared,
		lock,
		memberships,
		active: activeMembership(memberships, first.wanted_organization, first.wanted_role)
	};
}

interface Asking {
	tokens: Set<string>;
	rows: Promise<Row[]>;
}

const asking = new WeakMap<Pools, Asking>();

/**
 * The rows of one token. Who asks in the same turn of the event loop is answered by one statement; nobody gets an answer
 * that was read before they asked, so a sign-out counts at once.
 */
async function rowsOf(pools: Pools, token: string, now: Date): Promise<Row[]> {
	let turn = asking.get(pools);
	if (!turn) {
		const tokens = new Set<string>();
		const rows = new Promise<void>((next) => setImmediate(next)).then(async () => {
			asking.delete(pools);
			const wanted = [...tokens];
			const query =
				wanted.length === 1 ? { ...ONE, values: [wanted[0], now] } : { ...MANY, values: [wanted, now] };
			return (await pools.login.query<Row>(query)).rows;
		});
		turn = { tokens, rows };
		asking.set(pools, turn);
	}
	turn.tokens.add(token);
	return (await turn.rows).filter((row) => row.token === token);
}

interface SessionLimits {
	/** Without a visit. */
	idle: number;
	/** In all. */
	absolute: number;
	/** How exactly the last visit is kept: writing it at each request would cost a commit each. */
	seenEvery: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STAFF_LIMITS: SessionLimits = { idle: 12 * HOUR, absolute: 7 * DAY, seenEvery: HOUR };
const LIMITS: SessionLimits = { idle: 14 * DAY, absolute: 30 * DAY, seenEvery: DAY };

/** A phone that others use too may be handed on or left lying. */
const SHARED_LIMITS: SessionLimits = { idle: HOUR / 4, absolute: 12 * HOUR, seenEvery: HOUR / 60 };

/** Who sees other people's records is signed out sooner, whatever role the session acts in at the moment. */
function limitsOf(row: Row, memberships: Membership[]): SessionLimits {
	if (row.shared) return SHARED_LIMITS;
	return memberships.some((m) => m.roles.some((role) => STAFF_ROLES.includes(role))) ? STAFF_LIMITS : LIMITS;
}

/** Ends a session that is past its limits; else keeps the time of this visit. */
async function stillGood(pools: Pools, row: Row, limits: SessionLimits, now: Date): Promise<boolean> {
	const idle = now.getTime() - row.updatedAt.getTime();
	if (idle > limits.idle || now.getTime() - row.createdAt.getTime() > limits.absolute) {
		await pools.login.query('delete from login.session where id = $1', [row.id]);
		return false;
	}
	if (idle > limits.seenEvery)
		await pools.login.query('update login.session set "updatedAt" = $2 where id = $1', [row.id, now]);
	return true;
}

/** Whether the organization asks a second factor of this person and the session has none. */
export function lacksSecondFactor(session: Session): boolean {
	const active = session.active;
	return (
		active !== null &&
		active.staffSecondFactor &&
		!session.hasSecondFactor &&
		active.roles.some((role) => STAFF_ROLES.includes(role))
	);
}

/** Remembers which organization and role this session acts in. The caller has checked that the login holds them. */
export async function chooseMembership(
	pools: Pools,
	sessionId: string,
	organizationId: string,
	role: Role
): Promise<void> {
	await pools.login.query('update login.session set "organizationId" = $2, role = $3 where id = $1', [
		sessionId,
		organizationId,
		role
	]);
}

export function actorOf(session: Session): PersonActor | null {
	const active = session.active;
	if (!active) return null;
	return {
		kind: 'person',
		organizationId: active.organizationId,
		personId: active.personId,
		userId: session.userId,
		roles: active.roles
	};
}

/** The first screen of each role. */
export const HOME: Record<Role, '/me' | '/coach' | '/team' | '/ally' | '/organization'> = {
	participant: '/me',
	coach: '/coach',
	peer: '/coach',
	supervisor: '/team',
	director: '/organization',
	ally: '/ally'
};

function membership(row: Row): Membership {
	return {
		organizationId: row.organization_id!,
		organizationName: row.name,
		organizationIsLive: row.is_live,
		timeZone: row.time_zone,
		personId: row.person_id,
		roles: ROLES.filter((role) => row.roles.includes(role)),
		staffSecondFactor: row.staff_second_factor
	};
}

function activeMembership(
	memberships: Membership[],
	organizationId: string | null,
	role: string | null
): Session['active'] {
	const chosen = memberships.find((m) => m.organizationId === organizationId) ?? memberships[0];
	if (!chosen) return null;
	return { ...chosen, role: chosen.roles.find((r) => r === role) ?? chosen.roles[0]! };
}

function verifiedToken(cookie: string, secret: string): string | null {
	const dot = cookie.lastIndexOf('.');
	if (dot < 1) return null;
	const token = cookie.slice(0, dot);
	const given = Buffer.from(cookie.slice(dot + 1), 'base64');
	const right = createHmac('sha256', keyOf(secret)).update(token).digest();
	return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

let lastKey: { secret: string; key: KeyObject } | undefined;

/** The secret as a key, made once: there is one per program (tests have several, one after another). */
function keyOf(secret: string): KeyObject {
	if (lastKey?.secret !== secret) lastKey = { secret, key: createSecretKey(secret, 'utf8') };
	return lastKey.key;
}
