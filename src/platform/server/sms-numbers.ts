/**
 * Which phone belongs to whom, for a text that comes in. The table holds a keyed hash of the number and the owner sealed:
 * without the master key it tells neither who is here nor which number is whose.
 */
import { createHmac } from 'node:crypto';
import type { App } from './app.ts';
import { deriveKey, open, seal } from './crypto.ts';

type Needs = Pick<App, 'masterKey' | 'pools' | 'clock'>;

/** Whose phone it is: one record in one organization. */
export interface NumberOwner {
	organizationId: string;
	personId: string;
}

/**
 * One spelling of a mobile number, '+' and digits; null for what is none, or is in a country that texts do not go to.
 * @example mobileNumber('(215) 555-0142', ['1']) // '+12155550142'
 */
export function mobileNumber(typed: string, countries: readonly string[]): string | null {
	const plain = typed.normalize('NFKC').replaceAll(/[\s().\-/]/g, '');
	if (!/^(\+|00)?\d{6,18}$/.test(plain)) return null;
	const given = /^(\+|00)/.test(plain);
	const digits = plain.replace(/^(\+|00)/, '');
	const home = countries[0] ?? '1';
	const whole =
		given || (digits.length === 11 && digits.startsWith('1') && home === '1')
			? digits
			: home + digits.replace(/^0/, '');
	if (!countries.some((code) => whole.startsWith(code)) || whole.length > 15 || whole.length < 8) return null;
	// North America: area code and exchange begin with 2 to 9.
	if (whole.startsWith('1') && !/^1[2-9]\d\d[2-9]\d{6}$/.test(whole)) return null;
	return `+${whole}`;
}

/** What is kept to find a number again: nobody without the master key can try numbers against it. */
export function numberKey(masterKey: Buffer, number: string): string {
	return createHmac('sha256', deriveKey(masterKey, 'sms-number')).update(number).digest('base64url');
}

const place = (key: string) => `platform.sms_numbers.owner/${key}`;

/** Whose number it is, and whether it has said STOP. */
export async function ownerOf(
	app: Needs,
	number: string
): Promise<{ owner: NumberOwner | null; stopped: boolean }> {
	const key = numberKey(app.masterKey, number);
	const { rows } = await app.pools.system.query<{ owner: Buffer | null; stopped_at: Date | null }>(
		'select owner, stopped_at from platform.sms_numbers where key = $1',
		[key]
	);
	const row = rows[0];
	return {
		owner: row?.owner
			? (JSON.parse(
					open(deriveKey(app.masterKey, 'sms-owner'), row.owner, place(key)).toString()
				) as NumberOwner)
			: null,
		stopped: row?.stopped_at != null
	};
}

/** From now on the number is this one's: the latest proof counts. @returns who had it before, if somebody else */
export async function claimNumber(
	app: Needs,
	number: string,
	owner: NumberOwner
): Promise<NumberOwner | null> {
	const before = (await ownerOf(app, number)).owner;
	const key = numberKey(app.masterKey, number);
	const sealed = seal(deriveKey(app.masterKey, 'sms-owner'), JSON.stringify(owner), place(key));
	await app.pools.system.query(
		`insert into platform.sms_numbers (key, owner, at) values ($1, $2, $3)
		 on conflict (key) do update set owner = excluded.owner, at = excluded.at`,
		[key, sealed, app.clock()]
	);
	return before && !same(before, owner) ? before : null;
}

/** The number is nobody's again, if it still was this one's. What it said of STOP stays. */
export async function releaseNumber(app: Needs, number: string, owner: NumberOwner): Promise<void> {
	const { owner: now } = await ownerOf(app, number);
	if (!now || !same(now, owner)) return;
	const key = numberKey(app.masterKey, number);
	await app.pools.system.query('update platform.sms_numbers set owner = null where key = $1', [key]);
	await app.pools.system.query(
		'delete from platform.sms_numbers where key = $1 and owner is null and stopped_at is null',
		[key]
	);
}

/** STOP: nothing goes to this number any more, from any organization, a code neither. */
export async function stopNumber(app: Needs, number: string): Promise<void> {
	await app.pools.system.query(
		`insert into platform.sms_numbers (key, stopped_at, at) values ($1, $2, $2)
		 on conflict (key) do update set stopped_at = coalesce(platform.sms_numbers.stopped_at, excluded.stopped_at)`,
		[numberKey(app.masterKey, number), app.clock()]
	);
}

/** START: texts may go there again. */
export async function startNumber(app: Needs, number: string): Promise<void> {
	const key = numberKey(app.masterKey, number);
	await app.pools.system.query('update platform.sms_numbers set stopped_at = null where key = $1', [key]);
	await app.pools.system.query('delete from platform.sms_numbers where key = $1 and owner is null', [key]);
}

const same = (a: NumberOwner, b: NumberOwner) =>
	a.organizationId === b.organizationId && a.personId === b.personId;
