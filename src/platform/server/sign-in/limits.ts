import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { App } from '../app.ts';
import { deriveKey } from '../crypto.ts';

/** At most `max` within `seconds`, counted exactly: each allowed try is written down with its instant. */
export interface Limit {
	max: number;
	seconds: number;
}

const MINUTE = 60;
const HOUR = 3600;

/** Recipe R14: an outsider's guesses are held, the owner's own device has a lane that no outsider can fill. */
export const LIMITS = {
	passwordHere: { max: 5, seconds: MINUTE },
	passwordAnywhere: { max: 50, seconds: HOUR },
	/** Many accounts tried from one network; wide, because a whole office may share it. */
	network: { max: 200, seconds: HOUR },
	device: { max: 5, seconds: MINUTE },
	deviceLong: { max: 50, seconds: HOUR },
	/** Sending mail to somebody: few, so that nobody's inbox is filled by a stranger. */
	mailToAccount: { max: 5, seconds: HOUR },
	mailFromNetwork: { max: 30, seconds: HOUR },
	code: { max: 10, seconds: HOUR },
	/** A code of the app counts once, for as long as the app may show it. */
	usedCode: { max: 1, seconds: 2 * MINUTE },
	/** Failed tries that are written into the audit; beyond that, the log has them. */
	refusedOfPerson: { max: 6, seconds: HOUR },
	refusedInOrganization: { max: 60, seconds: HOUR },
	/** A signed-in person's password asked again. */
	account: { max: 15, seconds: HOUR },
	link: { max: 30, seconds: HOUR },
	/** Concerns raised without sign-in, and guesses at the word of one. A signed-in person's are counted by person. */
	concern: { max: 6, seconds: HOUR },
	concernWord: { max: 10, seconds: HOUR },
	/** Other programs that read the directory; taking all of it in one answer is more work. */
	openData: { max: 120, seconds: MINUTE },
	openDataWhole: { max: 12, seconds: HOUR },
	/** A worker looks for somebody by name, in an emergency. */
	emergencySearch: { max: 12, seconds: HOUR },
	/** Codes sent to a phone: each costs somebody money, and a stranger's phone is not to be rung. */
	textToNumber: { max: 3, seconds: HOUR },
	textByPerson: { max: 5, seconds: HOUR },
	/** Guesses at the code on a phone. */
	textCode: { max: 8, seconds: HOUR },
	/** Words that came from one phone and are answered. */
	textWord: { max: 20, seconds: HOUR }
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/**
 * Counts one try against each of the limits, in order, and says whether all allow it. A refused try is not counted,
 * so a limit always ends by itself: no account stays locked because somebody keeps knocking.
 */
export async function mayTry(
	app: Pick<App, 'pools' | 'masterKey' | 'clock'>,
	...wanted: [LimitName, ...string[]][]
): Promise<boolean> {
	const now = app.clock();
	await app.pools.login.query('delete from attempts where seen_at < $1', [
		new Date(now.getTime() - HOUR * 1000)
	]);
	for (const [name, ...what] of wanted) {
		if (!(await countOne(app, LIMITS[name], hashed(app.masterKey, [name, ...what]), now))) return false;
	}
	return true;
}

async function countOne(app: Pick<App, 'pools'>, limit: Limit, key: string, now: Date): Promise<boolean> {
	const from = new Date(now.getTime() - limit.seconds * 1000);
	// One statement, so that a hundred guesses at the same instant are counted one after another.
	const { rowCount } = await app.pools.login.query(
		`insert into attempts as a (key, hits, seen_at) values ($1, array[$2::timestamptz], $2)
		 on conflict (key) do update set hits = array(select h from unnest(a.hits) h where h > $3) || $2::timestamptz, seen_at = $2
		 where cardinality(array(select h from unnest(a.hits) h where h > $3)) < $4`,
		[key, now, from, limit.max]
	);
	return rowCount === 1;
}

function hashed(masterKey: Buffer, words: string[]): string {
	return createHmac('sha256', deriveKey(masterKey, 'attempts'))
		.update(JSON.stringify(words))
		.digest('base64url');
}

/** The network an address belongs to: an IPv6 household holds a whole /64, so its addresses count as one. */
export function networkOf(address: string): string {
	const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
	if (!isIPv6(plain)) return plain;
	// The address parser of URL writes every spelling of one address the same way.
	const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const groups =
		tail === undefined
			? left
			: [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
	const mapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
	if (mapped)
		return groups
			.slice(6)
			.map((group) => Number.parseInt(group, 16))
			.flatMap((n) => [n >> 8, n & 255])
			.join('.');
	return `${groups.slice(0, 4).join(':')}::/64`;
}
