import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { readPhone } from './read-phone.ts';
import type { Phone } from './shape.ts';

/**
 * A number that somebody here typed, with what a phone dials: 211 and 988 too. Where nothing can be dialled it is
 * refused beside its field; a list may have such a number, a person can put it right.
 */
export function typedPhone(typed: string): Phone {
	const phone = readPhone(typed);
	const short = /^\s*(\d{3})\s*$/.exec(typed)?.[1];
	const dial = phone?.dial ?? short ?? null;
	if (!phone || !dial)
		throw new Refusal('invalid', 'nothing to dial', { fields: { phone: m.adding_error_phone() } });
	return { ...phone, dial };
}
