/** What goes into "take my record", table by table. erase.test.ts and archive.test.ts hold both lists against the database. */

/** Every row with the person's own `person_id`, read with their own rights. In the order of the pages. */
export const SECTIONS = {
	me: [
		'people.welcomes',
		'people.record_notice_reads',
		'people.intake_pieces',
		'people.intakes',
		'people.focuses',
		'people.hard_dates',
		'people.agreements',
		'people.quiet_rules',
		'people.rhythms',
		'workforce.support_levels',
		'matching.wishes',
		'matching.answers',
		'matching.conflicts',
		'workforce.counted_in',
		'workforce.testimonials',
		'wallet.documents',
		'firsthand.voices'
	],
	plan: [
		'plans.goals',
		'plans.steps',
		'plans.lines',
		'plans.suggestions',
		'plans.typing',
		'plans.versions',
		'barriers.barriers',
		'barriers.repairs',
		'barriers.repair_notes',
		'barriers.duties',
		'barriers.doctor_cards',
		'safer_use.plans',
		'hard_times.return_plans',
		'hard_times.learned',
		'hard_times.extra_contacts',
		'crisis.plans',
		'crisis.plan_versions',
		'crisis.plan_openings',
		'crisis.incidents',
		'crisis.incident_acts'
	],
	check_ins: [
		'check_ins.check_ins',
		'check_ins.preferences',
		'early_signs.wishes',
		'early_signs.rules',
		'early_signs.cards',
		'early_signs.signs',
		'early_signs.windows',
		'early_signs.signals'
	],
	talks: [
		'people.assignments',
		'people.covers',
		'people.cover_wishes',
		'people.met_workers',
		'messaging.messages',
		'matching.talks',
		'matching.gut_checks',
		'matching.changes',
		'sessions.visits',
		'sessions.visit_words',
		'sessions.visit_interpreters',
		'sessions.interpreter_needs',
		'sessions.visit_mails',
		'sessions.mail_wishes',
		'sessions.feeds',
		'sessions.advocacy',
		'sessions.reviews',
		'sessions.review_goals',
		'sessions.notes',
		'sessions.note_versions',
		'sessions.note_additions',
		'sessions.long_looks',
		'sessions.long_look_words',
		'sessions.long_look_waits',
		'sessions.contacts',
		'sessions.asks',
		'recovery_calls.wishes',
		'recovery_calls.proposals',
		'recovery_calls.calls',
		'recovery_calls.said',
		'recovery_calls.ends',
		'hard_times.told',
		'sessions.promises',
		'sessions.staff_notes',
		'sessions.pulse_off',
		'sessions.pulse_turns',
		'sessions.pulses'
	],
	close: [
		'network.ties',
		'network.support_maps',
		'network.supporters',
		'network.promises',
		'network.lights',
		'network.questions',
		'network.tellings',
		'network.asked',
		'network.tells',
		'network.cared_for',
		'network.kept_words',
		'network.mutes',
		'network.coach_wishes',
		'network.to_tell'
	],
	groups: [
		'groups.kept',
		'groups.tries',
		'groups.calendars',
		'events.goings',
		'events.hands',
		'events.answers',
		'events.gains',
		'referrals.handoffs',
		'referrals.acts',
		'referrals.links'
	],
	phone: ['texts.phones', 'texts.received', 'texts.mornings'],
	shared: ['consent.consents', 'consent.items', 'consent.disclosures'],
	looked: ['audit.entries', 'people.openings', 'people.opening_looks', 'people.opening_reads'],
	rights: [
		'rights.corrections',
		'rights.restrictions',
		'rights.closed',
		'rights.deletions',
		'rights.holds',
		'rights.archives'
	]
} as const;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** Rows that are theirs by another column. */
export const BY_OTHER_COLUMN: {
	table: string;
	column: string;
	section: Section;
	also?: Record<string, boolean>;
}[] = [
	{ table: 'people.persons', column: 'id', section: 'me' },
	// The other half of a tie: an ally's own connections.
	{ table: 'network.ties', column: 'ally_id', section: 'close' },
	// What a participant wrote when they invited somebody close.
	{ table: 'people.invitations', column: 'invited_by', section: 'close', also: { tie: true } },
	{ table: 'people.work_numbers', column: 'worker_id', section: 'phone' },
	{ table: 'workforce.about_me', column: 'worker_id', section: 'me' },
	{ table: 'workforce.profile_drafts', column: 'worker_id', section: 'me' },
	{ table: 'workforce.credentials', column: 'worker_id', section: 'me' },
	{ table: 'workforce.trainings', column: 'worker_id', section: 'me' },
	{ table: 'workforce.capacities', column: 'worker_id', section: 'talks' }
];

/** Tables about persons that are not in it, and why: said on the page and in the file. */
export const NOT_IN_IT = {
	'people.data_keys': 'key',
	'sessions.staff_note_words': 'staff_only',
	'platform.once': 'technical',
	// Of one call, and gone when its room closes.
	'rooms.rooms': 'technical',
	'rooms.seats': 'technical',
	'rooms.signals': 'technical',
	'concern.hearings': 'apart',
	'consent.orders': 'order'
} as const;
export type WhyNot = (typeof NOT_IN_IT)[keyof typeof NOT_IN_IT];

/** Columns that say nothing of the person: whose it is, and what only the program needs. */
export const LEFT_OUT = new Set([
	'organization_id',
	'person_id',
	'session_id',
	'token_hash',
	'code_hash',
	// the number once more, for callers
	'card',
	'key',
	// Made of the answers beside them by the database, for sums.
	'fold_week',
	'fold_days',
	'fold_near',
	'fold_most',
	'fold_pull',
	'fold_mood'
]);

/** Sealed texts are bound to their row: by its `id`, but for these. */
export const ROW_KEY: Record<string, string> = {
	'sessions.visit_words': 'visit_id',
	'sessions.visit_interpreters': 'visit_id',
	'sessions.interpreter_needs': 'person_id',
	'barriers.repair_notes': 'repair_id',
	'sessions.long_look_words': 'look_id',
	'network.support_maps': 'person_id',
	'texts.phones': 'person_id',
	'barriers.doctor_cards': 'person_id',
	'safer_use.plans': 'person_id',
	'hard_times.return_plans': 'person_id',
	'events.gains': 'hand_id',
	'workforce.about_me': 'worker_id',
	'recovery_calls.wishes': 'person_id',
	'recovery_calls.said': 'call_id',
	'matching.wishes': 'person_id',
	'matching.answers': 'person_id',
	'matching.gut_checks': 'talk_id',
	'workforce.profile_drafts': 'worker_id'
};
/** Bytes that are not sealed text. */
export const NOT_SEALED = new Set(['document_hash']);
/** The archive itself is not put into the archive. */
export const EMPTIED = new Set(['rights.archives.sealed']);
