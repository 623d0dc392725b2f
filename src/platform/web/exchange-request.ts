/** Forms that a telephone exchange sends: signed over the whole public address and every field, as Twilio does it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../errors.ts';
import { EXCHANGE_FORM } from '../exchange-form.ts';
import { readBytes } from './api.ts';

/** An exchange says about thirty short things of a call. */
const LARGEST = 16 * 1024;

/**
 * `X-Twilio-Signature`: base64 of the HMAC-SHA-1, with the token, of the address and after it each field's name and value, by name.
 * SHA-1 is the provider's choice; as a keyed hash it holds (RFC 6194, section 3.3).
 */
export function exchangeSignature(token: string, address: string, fields: URLSearchParams): string {
	const names = [...new Set(fields.keys())].sort();
	const said = names.map((name) => [...new Set(fields.getAll(name))].sort().map((value) => name + value));
	return createHmac('sha1', token)
		.update(address + said.flat().join(''))
		.digest('base64');
}

/** The fields, once they have proven where they come from; nothing is done before. */
export async function signedFields(
	request: Request,
	address: string,
	token: string
): Promise<URLSearchParams> {
	const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
	if (type !== EXCHANGE_FORM && type !== 'application/x-www-form-urlencoded')
		throw new Refusal('wrong_type', 'no form');
	const body = await readBytes(request, LARGEST);
	if (body.byteLength > LARGEST) throw new Refusal('too_large');
	const fields = new URLSearchParams(new TextDecoder().decode(body));
	const given = Buffer.from(request.headers.get('x-twilio-signature') ?? '');
	const wanted = Buffer.from(exchangeSignature(token, address, fields));
	if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
		throw new Refusal('forbidden', 'the signature is not the exchange’s');
	return fields;
}
