import type { DeviceKind, SignedInPlace } from '#platform/server/sign-in/sessions.ts';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

const KINDS: Record<DeviceKind, () => string> = {
	phone: m.account_place_phone,
	tablet: m.account_place_tablet,
	computer: m.account_place_computer
};

/** One place where somebody is signed in, told apart from the others by what is kept of it anyway. */
export function placeLine(place: SignedInPlace, hereId: string, zone: string, now: Date) {
	const browser = place.browser || m.account_unknown_browser();
	const when = sinceWords(place.since, zone);
	const began = place.withPasskey ? m.account_place_passkey({ when }) : m.account_place_signed_in({ when });
	const here = place.id === hereId;
	const marks = [
		began,
		here ? '' : seenWords(place.seenAt, zone, now),
		place.shared ? m.account_place_shared() : '',
		place.locked ? m.account_place_locked() : ''
	];
	return {
		id: place.id,
		title: place.kind ? m.account_place_kind({ browser, kind: KINDS[place.kind]() }) : browser,
		began,
		why: marks.filter(Boolean).join(' '),
		here
	};
}

function seenWords(at: Date, zone: string, now: Date): string {
	if (dayIn(zone, at) === dayIn(zone, now)) return m.account_place_seen_today();
	const day = dateFormat(getLocale(), zone, { month: 'short', day: 'numeric' }).format(at);
	return m.account_place_seen_day({ day });
}
