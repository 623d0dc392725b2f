import { m } from '#paraglide/messages.js';

const WHAT: Record<string, () => string> = {
	plan: m.looked_what_plan,
	goal: m.looked_what_plan,
	'check-ins': m.looked_what_check_ins,
	'check-in': m.looked_what_check_ins,
	intake: m.looked_what_intake,
	focus: m.looked_what_focus,
	reach: m.looked_what_reach,
	'hard-dates': m.looked_what_hard_dates,
	'extra-contact': m.extra_looked,
	agreement: m.looked_what_agreement,
	person: m.looked_what_person,
	assignment: m.looked_what_assignment,
	'next-visit': m.looked_what_visits,
	visit: m.looked_what_visits,
	visits: m.looked_what_visits,
	interpreter: m.interp_looked,
	room: m.looked_what_room,
	messages: m.messages_looked,
	advocacy: m.meeting_looked_asked,
	review: m.looked_what_review,
	reviews: m.looked_what_review,
	'long-look': m.looked_what_long_look,
	'long-looks': m.looked_what_long_look,
	rhythm: m.looked_what_rhythm,
	note: m.looked_what_note,
	notes: m.looked_what_note,
	'last-talk': m.looked_what_note,
	'staff-note': m.staff_note_looked,
	contact: m.looked_what_contacts,
	contacts: m.looked_what_contacts,
	'recovery-call': m.rcalls_looked,
	'recovery-calls': m.rcalls_looked,
	'call-wish': m.rcalls_looked,
	ask: m.looked_what_contacts,
	promise: m.looked_what_contacts,
	walk: m.looked_what_assignment,
	pulse: m.looked_what_pulse,
	'support-level': m.looked_what_assignment,
	'check-in-preferences': m.looked_what_check_ins,
	'staff-note-dates': m.looked_what_note,
	welcome: m.looked_what_welcome,
	texts: m.texts_looked,
	shared: m.looked_what_shared,
	sharing: m.looked_what_shared,
	consent: m.looked_what_shared,
	'to-tell': m.tell_looked,
	'next-contact': m.looked_what_assignment,
	correction: m.looked_what_rights,
	corrections: m.looked_what_rights,
	restriction: m.looked_what_rights,
	hold: m.looked_what_rights,
	'hand-off': m.referrals_looked,
	emergency: m.looked_what_emergency,
	deletion: m.looked_what_rights,
	disclosure: m.looked_what_shared,
	'support-map': m.looked_what_map,
	tellings: m.looked_what_tellings,
	'own-promises': m.looked_what_promises,
	match: m.match_looked,
	'first-talk': m.match_looked_talk,
	'event-names': m.looked_what_event_names,
	'crisis-plan': m.crisis_plan_looked,
	incident: m.protocol_looked,
	record: m.looked_what_record,
	'support-card': m.signs_looked_card,
	'close-support': m.signs_looked_close,
	'own-page': m.safer_looked
};

/** Acts that are neither opening nor changing something. */
const WHOLE: Record<string, () => string> = {
	'sign-in.ended': m.looked_sign_in_ended,
	'question.asked': m.looked_asked,
	'hand.answered': m.looked_hand_answered,
	'coach.told': m.looked_told_coach,
	'tie.made': m.looked_tie_made,
	'tie.ended': m.looked_tie_ended,
	'consent.ended': m.looked_shared_ended,
	'shared.given-out': m.looked_shared_given,
	'my-day.opened': m.looked_my_day,
	'person.created': m.looked_created,
	'person.invited': m.looked_invited,
	'invitation.accepted': m.looked_let_in,
	'emergency.found': m.looked_emergency_found,
	'emergency.begun': m.looked_emergency_begun,
	'crisis-plan.begun': m.crisis_plan_looked_begun,
	'incident.begun': m.protocol_looked_begun,
	'incident.joined': m.protocol_looked_joined,
	'incident.closed': m.protocol_looked_closed,
	'incident.looks-given': m.protocol_looked_looks,
	'incident.told': m.protocol_looked_told,
	'emergency.ended': m.looked_emergency_ended,
	'order.accepted': m.looked_order_accepted,
	'order.refused': m.looked_order_refused,
	'order.given-out': m.looked_order_given,
	'order.mailed': m.looked_emergency_mailed,
	'emergency.given-out': m.looked_emergency_given,
	'emergency.looked-at': m.looked_emergency_looked,
	'emergency.mailed': m.looked_emergency_mailed,
	'message.sent': m.messages_looked_sent,
	'message.read': m.messages_looked_read,
	'message.mailed': m.messages_looked_mailed,
	'room.entered': m.looked_room_entered,
	'room.full': m.looked_room_full,
	'room.link-made': m.looked_room_link_made,
	'room.link-ended': m.looked_room_link_ended
};

/** Acts that change nothing that was there. All others are "changed". */
const ACTS: Record<string, (of: { what: string }) => string> = {
	'note.written': m.looked_wrote,
	'note.closed': m.looked_closed,
	'note.added-to': m.looked_added_to,
	'staff-note.written': m.looked_wrote,
	'contact.recorded': m.looked_added_to,
	'visit.planned': m.looked_added_to,
	'advocacy.written': m.looked_added_to,
	'hard-dates.added': m.looked_added_to,
	'review.started': m.looked_began,
	'plan.suggested': m.looked_suggested,
	'call-wish.proposed': m.looked_suggested,
	'plan.imported': m.looked_imported,
	'check-ins.imported': m.looked_imported,
	'contacts.imported': m.looked_imported,
	'reviews.imported': m.looked_imported,
	'long-looks.imported': m.looked_imported
};

const BASIS: Record<string, () => string> = {
	'walks-with': m.looked_basis_walks_with,
	role: m.looked_basis_role,
	system: m.looked_basis_system,
	cover: m.looked_basis_cover,
	asked: m.match_basis_asked,
	emergency: m.looked_basis_emergency
};

/** Whether somebody has written words for this code of the audit: what it was, not only that there was something. */
export const hasWords = (action: string): boolean =>
	action in WHOLE || action in ACTS || (action.split('.')[0] ?? '') in WHAT;

/** "opened your plan": the audit's code in words. A code nobody wrote words for yet is "your page". */
export function lookWords(action: string): string {
	const whole = WHOLE[action];
	if (whole) return whole();
	const [subject = ''] = action.split('.');
	const what = (WHAT[subject] ?? m.looked_what_record)();
	if (opensOnly(action)) return m.looked_opened({ what });
	return (ACTS[action] ?? m.looked_changed)({ what });
}

/** Somebody only looked: nothing was done by it. */
export const opensOnly = (action: string): boolean => /\.(opened|read)$/u.test(action);

/** Why it was allowed, in words; null when there is nothing to add. */
export function basisWords(basis: string | null): string | null {
	if (basis?.startsWith('consent:')) return m.looked_basis_consent();
	if (basis?.startsWith('court_order:')) return m.looked_basis_order();
	return (basis && BASIS[basis]?.()) ?? null;
}

/** Somebody who goes through a record asks for many pages of it; after so long without one, they are there anew. */
export const VISIT_MINUTES = 30;

interface Looked {
	who: string;
	what: string;
	why: string | null;
	/** Only looked at. What was done counts each time. */
	opens: boolean;
	at: readonly Date[];
}
export interface ShownLook extends Pick<Looked, 'who' | 'what' | 'why'> {
	times: number;
	last: Date;
}

/** Looks that read alike become one line with one count: of visits, or of what was done. */
export function alike(looks: readonly Looked[]): ShownLook[] {
	return [...Map.groupBy(looks, (look) => `${look.who}|${look.what}`).values()].map((same) => {
		const [{ who, what, opens }] = same as [Looked];
		const at = same.flatMap((look) => look.at).sort((a, b) => a.getTime() - b.getTime());
		return {
			who,
			what,
			why: same.find((look) => look.why !== null)?.why ?? null,
			times: opens ? visits(at) : at.length,
			last: at.at(-1)!
		};
	});
}

/** How many visits these moments are, the earliest first. */
const visits = (at: readonly Date[]): number =>
	at.filter((one, n) => n === 0 || one.getTime() - at[n - 1]!.getTime() > VISIT_MINUTES * 60_000).length;
