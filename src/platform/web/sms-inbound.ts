import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { App } from '../server/app.ts';
import { queueInbound } from '../server/sms-jobs.ts';
import { readBytes } from './api.ts';

/** Seconds that the gateway's clock and ours may differ; a signature older than that is a replay. */
const WINDOW = 300;
const LARGEST = 8 * 1024;

const Inbound = z.object({
	id: z.string().min(1).max(200),
	from: z.string().min(3).max(40),
	text: z.string().max(2000)
});

/**
 * Takes a text that the operator's gateway hands on (docs/texts.md): signed with the shared secret, within five minutes.
 * Answers the same for every number, known or not.
 */
export async function takeText(app: App, request: Request): Promise<void> {
	const secret = app.config.texts.inboundSecret;
	if (!secret) throw new Refusal('not_found', 'no inbound secret is set');
	if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers.get('content-type') ?? ''))
		throw new Refusal('wrong_type', 'not JSON in UTF-8');
	const body = await readBytes(request, LARGEST);
	const time = request.headers.get('x-alongside-time') ?? '';
	const given = request.headers.get('x-alongside-signature') ?? '';
	if (!/^\d{9,11}$/.test(time) || !sameBytes(given, signatureOf(secret, time, body)))
		throw new Refusal('not_signed_in', 'the signature is not ours');
	if (Math.abs(app.clock().getTime() / 1000 - Number(time)) > WINDOW)
		throw new Refusal('not_signed_in', 'the signature is too old');
	await queueInbound(app, parsed(body));
}

/** `v1=` and the HMAC-SHA-256 of the time, a dot and the body, in hexadecimal. */
export function signatureOf(secret: string, time: string, body: Uint8Array): string {
	return `v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`;
}

function sameBytes(given: string, wanted: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function parsed(body: Uint8Array): z.output<typeof Inbound> {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
	} catch {
		throw new Refusal('invalid', 'not JSON', { fields: { body: 'json' } });
	}
	const result = Inbound.safeParse(value);
	if (result.success) return result.data;
	throw new Refusal('invalid', 'not as described', {
		fields: Object.fromEntries(
			result.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.code])
		)
	});
}
