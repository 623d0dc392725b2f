/** Conditions of policies whose loss changes nothing, each with its reason. */
const REDUNDANT: [which: RegExp, reason: string][] = [
	[
		/ without \([a-z]\.organization_id = platform\.org\(\)\)$/,
		'the sub-select stands behind the wall of its own table'
	],
	[
		/^consent\.items app_read using: (without|never) \(?\(c\./,
		'the sub-select stands behind the wall of consent.consents, which asks the same'
	],
	[
		/ without \((id|goal_id) = ANY \(consent\.items_for_me\(/,
		'consent.names() asks the same of each row; the list is there for speed'
	],
	[
		/^people\.work_numbers app_read using: without \(a\.person_id = platform\.me\(\)\)$/,
		'the wall of people.assignments shows whoever is walked with their own rows only; others who see rows there see the number anyway'
	],
	[
		/^(network\.ties|plans\.typing|people\.invitations|sessions\.notes|sessions\.long_look_words|network\.supporters) app_(update|delete) using: without /,
		'whoever changes a row with a condition must be able to read it, and the rule for reading asks the same'
	],
	[
		/^(network\.ties|sessions\.notes) app_update check: (without|never) /,
		'what is written must still be readable to who writes it, and the rule for what may be changed asks the same'
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
		/^sessions\.staff_note_words app using: without \(person_id <> platform\.me\(\)\)$/,
		'nobody walks with themself'
	],
	[
		/^sessions\.note_versions app_insert check: without \(\(person_id/,
		'the note behind it is seen by the same two alone'
	]
];

/** Conditions that matter and that no organization drawn here shows: each is a gap of this test, and stands here until it is closed. */
const NOT_DRAWN: [which: RegExp, what: string][] = [
	[/^network\.asked app_insert check: without \(answered_at/, 'a question that is born answered'],
	[/^network\.lights app_read using: without \(/, 'a shared light that says nothing, or is of yesterday'],
	[
		/^network\.promises app_read using: without \((kept_at|let_go_at) IS NULL\)$/,
		'a missed promise that was kept late, or let go'
	],
	[
		/^network\.(support_maps|supporters) app_read using: /,
		'an opened map of somebody who is walked with, in every draw'
	],
	[
		/^people\.(assignments|persons|data_keys) app_(insert|read) (check|using): /,
		'everybody who makes somebody and takes them on within the day, by each role'
	],
	[/^people\.invitations app_insert check: without \(accepted_at/, 'an invitation that is born accepted'],
	[
		/^people\.(openings|opening_looks) app_insert check: /,
		'an opening of oneself, of later, by each role; a look by somebody without the role'
	],
	[/^plans\.lines shared using: never \(\(id = ANY/, 'a milestone that is shared alone'],
	[
		/^plans\.suggestions app_insert check: without \(state/,
		'a suggestion that is born answered by somebody who may suggest'
	],
	[/^plans\.typing app_insert check: /, 'leave to type in another’s name, or of later'],
	[
		/^sessions\.(notes|note_versions) app_(update|insert) (using|check): never \([a-z.]*closed_by_person_at/,
		'a note that the worker alone has closed'
	]
];
export const UNNOTICED = [...REDUNDANT, ...NOT_DRAWN];

/** Policies that keep no organizations apart, and why that is right. */
export const NOT_BY_ORGANIZATION: Record<string, string> = {
	'graphile_worker._private_job_queues ours':
		'one queue for all: its payloads are ids and sealed words; the web role could read them, no page does',
	'graphile_worker._private_jobs ours':
		'one queue for all: its payloads are ids and sealed words; the web role could read them, no page does',
	'graphile_worker._private_known_crontabs ours': 'the queue of the jobs: when something was run last',
	'graphile_worker._private_tasks ours': 'the queue of the jobs: names of tasks',
	'people.organizations login': 'the sign-in reads the names of organizations, before anybody is known',
	'people.organizations system': 'the system role goes from one organization to the next'
};
