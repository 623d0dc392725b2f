import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '../server/app.ts';
import { deriveKey, open, seal } from '../server/crypto.ts';
import { isId, newId } from '../ids.ts';

/**
 * What a person typed after they had been signed out. The page's form carries a token of its owner; what was typed is
 * sealed and kept for an hour, and shown to the same person only, after signing in again.
 */
export interface KeptForm {
	/** Path and query the form was posted to. */
	action: string;
	fields: [name: string, value: string][];
}

const HOUR = 3_600_000;
const LARGEST = 200_000;

/** The token that the page's forms carry as `_owner`. */
export function ownerToken(masterKey: Buffer, userId: string): string {
	return `${userId}.${createHmac('sha256', deriveKey(masterKey, 'form-owner')).update(userId).digest('base64url')}`;
}

function ownerOf(masterKey: Buffer, token: string): string | null {
	const userId = token.slice(0, token.lastIndexOf('.'));
	const right = Buffer.from(ownerToken(masterKey, userId));
	const given = Buffer.from(token);
	return given.length === right.length && timingSafeEqual(given, right) ? userId : null;
}

/** Keeps the form; answers where to go after signing in, or null when nothing could be kept. */
export async function keepForm(app: App, action: string, data: FormData): Promise<string | null> {
	const owner = ownerOf(app.masterKey, String(data.get('_owner') ?? ''));
	if (!owner) return null;
	const fields = [...data].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && field[0] !== '_owner'
	);
	const text = JSON.stringify({ action, fields } satisfies KeptForm);
	if (text.length > LARGEST) return null;
	const id = newId();
	const now = app.clock().getTime();
	await app.pools.app.query('delete from platform.kept_forms where expires_at < $1', [new Date(now)]);
	await app.pools.app.query(
		'insert into platform.kept_forms (id, owner, sealed, expires_at) values ($1, $2, $3, $4)',
		[id, owner, seal(app.masterKey, text, `platform.kept_forms/${id}/${owner}`), new Date(now + HOUR)]
	);
	return `/kept/${id}`;
}

/** What this person had typed; null for anybody else's, an expired or an unknown one. */
export async function readKeptForm(app: App, id: string, userId: string): Promise<KeptForm | null> {
	if (!isId(id)) return null;
	const { rows } = await app.pools.app.query<{ sealed: Buffer }>(
		'select sealed from platform.kept_forms where id = $1 and owner = $2 and expires_at > $3',
		[id, userId, app.clock()]
	);
	if (!rows[0]) return null;
	return JSON.parse(
		open(app.masterKey, rows[0].sealed, `platform.kept_forms/${id}/${userId}`).toString()
	) as KeptForm;
}
