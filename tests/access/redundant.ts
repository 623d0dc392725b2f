/** Conditions of policies whose loss changes nothing, each with its reason. */
const REDUNDANT: [which: RegExp, reason: string][] = [
	[
		/ without \([a-z]\.organization_id = platform\.org\(\)\)( \[\d\])?$/,
		'the sub-select stands behind the wall of its own table'
	],
	[
		/^crisis\.plan_versions app_read using: without (\(person_id = ANY \(people\.walked|\(p\.rule = 'crisis'|\(o\.worker_id = )/,
		'behind the sub-selects stand the walls of crisis.plans, which hides a rule of never, and of crisis.plan_openings: they ask the same'
	],
	[
		/^warm_line\.settings app_(insert|update) check: without /,
		'one row for each organization, so that its key refuses what is added here and nobody else can change it: its own test tries the wall (warm-line.test.ts)'
	],
	[
		/^consent\.items app_read using: without \(?\(c\./,
		'the sub-select stands behind the wall of consent.consents, which asks the same'
	],
	[
		/ without \((id|goal_id) = ANY \(consent\.items_for_me\(/,
		'consent.names() asks the same of each row; the list is there for speed'
	],
	[
		/^people\.opening_looks app_read using: without \(o\.opened_by = platform\.me\(\)\)$/,
		'whoever else sees the opening behind it reads its findings as of the record or by role'
	],
	[
		/^(sessions\.calendars|messaging\.(pauses|reading_hours)) app_update using: without \(worker_id = platform\.me\(\)\)$/,
		'asked of the row as it will be too, where whose it is stays the same'
	],
	[
		/^recovery_calls\.proposals app_update using: without \(person_id = ANY \(people\.walked/,
		'who does not walk with the person does not read the row, and it is asked of the row as it will be too'
	],
	[
		/^people\.covers wished (using|check): without \(\(worker_id/,
		'asked of the row as it was and as it will be; the person, whom the other policy lets in, may do all that this one lets'
	],
	[
		/^consent\.consents app_update check: without \(ended_at IS NOT NULL\)$/,
		'a check of the table: ended at and ended by come together'
	],
	[
		/^consent\.consents app_read using: never \(ended_by = platform\.me\(\)\)$/,
		'there only so that whom it was for can write the end: the new row must be readable to who writes it'
	],
	[
		/^rights\.holds app_update check: without \(lifted_at IS NOT NULL\)$/,
		'a check of the table: lifted at and lifted by come together'
	],
	[
		/^sessions\.pulses app_read using: without (\(\(person_id = platform\.me\(\)\) OR \(\(worker_id .*|\(worker_id = platform\.me\(\)\) \[2\]|\(person_id = ANY .* \[2\])$/,
		'behind sessions.pulse_answered() stands the wall of sessions.pulse_turns, which asks the same'
	],
	[
		/^sessions\.pulse_turns app_update (using: without |check: without \(person_id = ANY)/,
		'the row as it was and as it will be are asked for the same, of columns that are not changed'
	],
	[
		/^network\.ties app_update (using|check): without \(ally_id = platform\.me\(\)\)$/,
		'the row as it was and as it will be are asked for the same; who a tie is of is not changed'
	],
	[
		/^plans\.suggestions reword using: without \(person_id = ANY \(people\.walked/,
		'the row as it will be is asked the same; the other policy asks for the author, whom no suggestion is by'
	],
	[
		/^rights\.restrictions answered (using|check): without \((worker_id IS DISTINCT FROM|platform\.has_role)/,
		'the row as it was and as it will be are asked the same; the other policy is of one’s own, which this one is not'
	],
	[
		/^sessions\.staff_note_words app_update using: without \(person_id = ANY/,
		'behind sessions.own_staff_notes() stands the wall of sessions.staff_notes: whoever wrote one sees it while they walk'
	],
	[
		/^sessions\.note_versions app_insert check: without \(\(person_id/,
		'the note behind it is seen by the same two alone'
	],
	[
		/^workforce\.testimonial_(words app_(read using|insert check)|ends app_(insert check|update using)): without \(t\.person_id = platform\.me\(\)\)$/,
		'behind it stands the wall of workforce.testimonials: nobody but the writer sees a row of it'
	],
	[
		/^workforce\.(about_me|profile_drafts) app_update using: without \(worker_id = platform\.me\(\)\)$/,
		'who changes a row must be able to read it, and as it will be: the worker alone, asked both times'
	]
];

export const UNNOTICED = REDUNDANT;

/** Policies that keep no organizations apart, and why that is right. */
export const NOT_BY_ORGANIZATION: Record<string, string> = {
	'graphile_worker._private_job_queues ours': 'one queue for all; the system role alone comes to it',
	'graphile_worker._private_jobs ours': 'one queue for all; the system role alone comes to it',
	'graphile_worker._private_known_crontabs ours': 'the queue of the jobs: when something was run last',
	'graphile_worker._private_tasks ours': 'the queue of the jobs: names of tasks',
	'login.membership login':
		'the sign-in looks for whoever it is in every organization; this role reaches nothing else',
	'login.session login': 'the same: before anybody is known',
	'login.session system':
		'a session is of an account, not of an organization; only those of members are ended',
	'people.organizations login': 'the sign-in reads the names of organizations, before anybody is known',
	'people.organizations system': 'the system role goes from one organization to the next'
};
