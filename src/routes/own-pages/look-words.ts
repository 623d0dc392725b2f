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
	agreement: m.looked_what_agreement,
	person: m.looked_what_person,
	assignment: m.looked_what_assignment,
	'next-visit': m.looked_what_visits,
	visit: m.looked_what_visits,
	visits: m.looked_what_visits,
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
	emergency: m.looked_what_emergency
};

/** Acts that are neither opening nor changing something. */
const WHOLE: Record<string, () => string> = {
	'emergency.found': m.looked_emergency_found,
	'emergency.begun': m.looked_emergency_begun,
	'emergency.ended': m.looked_emergency_ended,
	'order.accepted': m.looked_order_accepted,
	'order.refused': m.looked_order_refused,
	'order.given-out': m.looked_order_given,
	'order.mailed': m.looked_emergency_mailed,
	'emergency.given-out': m.looked_emergency_given,
	'emergency.looked-at': m.looked_emergency_looked,
	'emergency.mailed': m.looked_emergency_mailed
};

/** Acts that change nothing that was there. All others are "changed". */
const ACTS: Record<string, (of: { what: string }) => string> = {
	'note.written': m.looked_wrote,
	'note.closed': m.looked_closed,
	'note.added-to': m.looked_added_to,
	'staff-note.written': m.looked_wrote,
	'contact.recorded': m.looked_added_to,
	'visit.planned': m.looked_added_to,
	'hard-dates.added': m.looked_added_to,
	'review.started': m.looked_began,
	'plan.suggested': m.looked_suggested
};

const BASIS: Record<string, () => string> = {
	'walks-with': m.looked_basis_walks_with,
	role: m.looked_basis_role,
	system: m.looked_basis_system,
	cover: m.looked_basis_cover,
	emergency: m.looked_basis_emergency
};

/** "opened your plan": the audit's code in words. A code nobody wrote words for yet is "your page". */
export function lookWords(action: string): string {
	const whole = WHOLE[action];
	if (whole) return whole();
	const [subject = '', verb] = action.split('.');
	const what = (WHAT[subject] ?? m.looked_what_record)();
	if (verb === 'opened' || verb === 'read') return m.looked_opened({ what });
	return (ACTS[action] ?? m.looked_changed)({ what });
}

/** Why it was allowed, in words; null when there is nothing to add. */
export function basisWords(basis: string | null): string | null {
	if (basis?.startsWith('consent:')) return m.looked_basis_consent();
	if (basis?.startsWith('court_order:')) return m.looked_basis_order();
	return (basis && BASIS[basis]?.()) ?? null;
}

export interface ShownLook {
	who: string;
	what: string;
	why: string | null;
	times: number;
	last: Date;
}

/** Looks that read alike become one line, with their times added up. */
export function alike(looks: readonly ShownLook[]): ShownLook[] {
	const lines = new Map<string, ShownLook>();
	for (const look of looks) {
		const key = `${look.who}|${look.what}`;
		const line = lines.get(key);
		if (!line) lines.set(key, { ...look });
		else {
			line.times += look.times;
			line.why ??= look.why;
			if (look.last > line.last) line.last = look.last;
		}
	}
	return [...lines.values()];
}
