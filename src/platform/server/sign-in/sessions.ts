import type { App } from '../app.ts';

/** A place where somebody is signed in, for the person to see and to end. */
export interface SignedInPlace {
	id: string;
	/** "Firefox, Android"; empty where the browser said nothing. */
	browser: string;
	kind: DeviceKind | null;
	since: Date;
	/** Kept by the hour for staff and by the day for others (session.ts). */
	seenAt: Date;
	withPasskey: boolean;
	/** On a phone that others use too. */
	shared: boolean;
	/** It waits for the PIN. */
	locked: boolean;
}

export type DeviceKind = 'phone' | 'tablet' | 'computer';

type Pools = Pick<App, 'pools'>;

export async function placesSignedIn(
	{ pools, clock }: Pick<App, 'pools' | 'clock'>,
	userId: string
): Promise<SignedInPlace[]> {
	const { rows } = await pools.login.query<{
		id: string;
		userAgent: string | null;
		createdAt: Date;
		updatedAt: Date;
		method: string | null;
		shared: boolean;
		locked: boolean;
	}>(
		`select id, "userAgent", "createdAt", "updatedAt", method, shared, locked_at is not null as locked
		 from session where "userId" = $1 and "expiresAt" > $2 order by "updatedAt" desc, "createdAt" desc`,
		[userId, clock()]
	);
	return rows.map((row) => ({
		id: row.id,
		browser: browserName(row.userAgent ?? ''),
		kind: deviceKind(row.userAgent ?? ''),
		since: row.createdAt,
		seenAt: row.updatedAt,
		withPasskey: row.method === 'passkey',
		shared: row.shared,
		locked: row.locked
	}));
}

/** Ends one session of this account; another account's id ends nothing. */
export async function endSession(
	{ pools }: Pools,
	userId: string,
	which: string | { token: string }
): Promise<boolean> {
	const [column, value] = typeof which === 'string' ? ['id', which] : ['token', which.token];
	const { rowCount } = await pools.login.query(`delete from session where ${column} = $1 and "userId" = $2`, [
		value,
		userId
	]);
	return rowCount === 1;
}

/** From now on, or no longer, this session is on a phone that others use too (session.ts has its limits). */
export async function shareSession(
	{ pools }: Pools,
	which: { id: string } | { token: string | null },
	shared = true
): Promise<void> {
	const [column, value] = 'id' in which ? ['id', which.id] : ['token', which.token];
	await pools.login.query(`update session set shared = $2 where ${column} = $1`, [value, shared]);
}

/** Ends all sessions of this account, but for `except`. */
export async function endSessions({ pools }: Pools, userId: string, except?: string): Promise<number> {
	const { rowCount } = await pools.login.query(
		'delete from session where "userId" = $1 and id is distinct from $2',
		[userId, except ?? null]
	);
	return rowCount ?? 0;
}

/** "Firefox, Android": enough to know one's own devices apart. */
export function browserName(userAgent: string): string {
	const browser = [
		['Edg', 'Edge'],
		['OPR', 'Opera'],
		['SamsungBrowser', 'Samsung Internet'],
		['Firefox', 'Firefox'],
		['FxiOS', 'Firefox'],
		['CriOS', 'Chrome'],
		['Chrome', 'Chrome'],
		['Safari', 'Safari']
	];
	const system = [
		['iPhone', 'iPhone'],
		['iPad', 'iPad'],
		['Android', 'Android'],
		['Windows', 'Windows'],
		['CrOS', 'Chromebook'],
		['Mac OS X', 'Mac'],
		['Linux', 'Linux']
	];
	const named = (list: string[][]) => list.find(([mark]) => userAgent.includes(mark!))?.[1];
	return [named(browser), named(system)].filter(Boolean).join(', ');
}

/** As the browser says it of itself; null where it says nothing. An iPad may say that it is a Mac. */
export function deviceKind(userAgent: string): DeviceKind | null {
	if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet';
	if (/iPhone|Mobile/.test(userAgent)) return 'phone';
	return /Windows|CrOS|Mac OS X|Linux/.test(userAgent) ? 'computer' : null;
}
