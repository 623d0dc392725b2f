import type { NotedEvent, SignInEvent } from '#platform/server/sign-in/events.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';

const WORDS: Record<SignInEvent, () => string> = {
	'sign-in.done': m.account_event_in,
	'sign-in.half': m.account_event_half,
	'sign-in.refused': m.account_event_refused,
	'sign-in.ended': m.account_event_out,
	'sign-in.ended-elsewhere': m.account_event_out_elsewhere,
	'sign-in.ended-everywhere': m.account_event_out_everywhere,
	'password.changed': m.account_event_password,
	'password.reset': m.account_event_reset,
	'second-step.on': m.account_event_second_on,
	'second-step.off': m.account_event_second_off,
	'second-step.new-codes': m.account_event_codes,
	'passkey.added': m.account_event_passkey_added,
	'passkey.removed': m.account_event_passkey_removed
};

const WAYS: Record<string, () => string> = {
	password: m.account_event_in_password,
	code: m.account_event_in_code,
	'second-step': m.account_event_in_second,
	'backup-code': m.account_event_in_backup,
	passkey: m.account_event_in_passkey
};

/** What happened, in words: "You signed in with a passkey". */
function eventWords(action: SignInEvent, way: string | null): string {
	const signedIn = action === 'sign-in.done' && way !== null ? WAYS[way] : undefined;
	return (signedIn ?? WORDS[action])();
}

/** One line of the list; `strange` stands out: somebody tried, and was not let in. */
export const eventLine = ({ at, action, way }: NotedEvent, zone: string) => ({
	when: sinceWords(at, zone),
	what: eventWords(action, way),
	strange: action === 'sign-in.refused' || action === 'sign-in.half'
});
