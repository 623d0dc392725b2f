/**
 * Changes and additions that mean something: what is written, and who may. Part of the oracle, and written as it is
 * (may.ts). `$me` is whoever asks, `$other` somebody else of their organization.
 */
import {
	and,
	authors,
	column,
	director,
	handles,
	inThisWalk,
	lately,
	mayDecide,
	nobody,
	opensWalk,
	or,
	own,
	RIGHTS,
	supervisor,
	walks,
	type Asker,
	type Row,
	type Rule
} from './may.ts';

export interface Deed {
	words: string;
	set: string;
	may: Rule;
}

const unset =
	(...names: string[]): Rule =>
	(_, row) =>
		names.every((name) => row[name] == null);
const inOwnName = (words: string, set: string, may: Rule): Deed[] => [
	{ words, set: set.replace('$by', '$me'), may },
	{ words: `${words} in another’s name`, set: set.replace('$by', '$other'), may: nobody }
];
const generic =
	(table: string): Rule =>
	(who, row) =>
		RIGHTS[table]!.change(who, row);

/** A supervisor or director ends what somebody else has open. */
const endsForOpener: Rule = (who, row) =>
	!who.is(row['opened_by']) && who.has('supervisor', 'director') && row['closed_at'] == null;

/** What waits already is left as it is by that. */
const authorsOrWaits: Rule = (who, row) =>
	authors(who, row) ||
	(walks(who, row) && who.is(row['by_id']) && row['answered_at'] == null && lately(row['made_at']));

/** The person has said beforehand that nobody shall cover for this worker. */
const wishedForNobody: Rule = (who, row) =>
	who.graph.coverWishes.some(
		(w) => w.personId === row['person_id'] && w.workerId === row['worker_id'] && w.coverId === null
	);
const wishOf = (who: Asker, row: Row) =>
	who.graph.coverWishes.find((w) => w.personId === row['person_id'] && w.workerId === row['worker_id']);
/** They wished, and whoever writes it down may read what they wrote: who is shut out reads no cover of their own there. */
const isWished: Rule = (who, row) => {
	const wish = wishOf(who, row);
	return wish !== undefined && !(who.is(wish.coverId) && who.isShutOut(row['person_id']));
};
/** Whom they wished for is offered in this absence; or it was nobody. */
const wishIsOffered: Rule = (who, row) => {
	const wished = wishOf(who, row)?.coverId ?? null;
	return wished === null || who.graph.covers.some((c) => c.id === row['of'] && c.offered.includes(wished));
};
/** Nobody, or somebody who is offered still. */
const isOffered: Rule = (who, row) =>
	row['cover_id'] == null ||
	who.graph.covers.some((c) => c.id === row['of'] && c.offered.includes(String(row['cover_id'])));

/** Either of the two, the ally only once the person has said that it is them, until it has ended. */
const ofTie = and(
	unset('ended_at'),
	or(
		own,
		and(column('ally_id'), (_, row) => row['started_at'] != null)
	)
);

/** A change that reads nothing asks no rule for reading, so each is tried with and without. */
export const DEEDS: Record<string, Deed[]> = {
	'concern.concerns': [
		{
			words: 'closed',
			set: `closed_at = now(), outcome = 'not_upheld'`,
			may: and(handles, unset('closed_at'))
		},
		{
			words: 'said that the other was heard',
			set: 'heard_other_at = now()',
			may: and(handles, unset('closed_at'))
		}
	],
	'concern.hearings': [
		{ words: 'answered', set: `answered_at = now(), answer = '\\x01'`, may: and(own, unset('answered_at')) }
	],
	'messaging.messages': inOwnName(
		'read',
		'read_at = now(), read_by = $by',
		and(
			or(own, opensWalk),
			unset('read_at'),
			(who, row) => (row['author_id'] === row['person_id']) !== who.is(row['person_id'])
		)
	),
	'consent.consents': inOwnName(
		'ended',
		'ended_at = now(), ended_by = $by',
		and(or(own, column('recipient_id')), unset('ended_at'))
	),
	'network.supporters': [{ words: 'muted', set: 'muted_at = now()', may: own }],
	'network.ties': [
		...inOwnName('ended', 'ended_at = now(), ended_by = $by', ofTie),
		{ words: 'said who it is', set: 'started_at = now()', may: ofTie },
		{ words: 'not said any more', set: 'started_at = null', may: and(own, unset('ended_at')) }
	],
	'oversight.questions': [
		{
			words: 'answered',
			set: `answered_at = now(), answer = 'x'`,
			may: and(column('worker_id'), unset('answered_at'))
		},
		{ words: 'took the answer back', set: 'answered_at = null, answer = null', may: nobody }
	],
	'sessions.advocacy': [{ words: 'answered', set: 'answered_at = now()', may: generic('sessions.advocacy') }],
	'people.absences': [{ words: 'ended', set: 'ended_at = now()', may: generic('people.absences') }],
	'people.covers': [
		{
			words: 'answered with nobody',
			set: 'cover_id = null, chosen_at = now()',
			may: or(own, and(or(column('worker_id'), supervisor), unset('chosen_at'), wishedForNobody))
		},
		{
			words: 'answered as wished',
			set: `cover_id = (select w.cover_id from people.cover_wishes w where w.organization_id = covers.organization_id
				and w.person_id = covers.person_id and w.worker_id = covers.worker_id), chosen_at = now()`,
			may: or(
				and(own, wishIsOffered),
				and(or(column('worker_id'), supervisor), unset('chosen_at'), isWished, wishIsOffered)
			)
		},
		{ words: 'left open again', set: 'chosen_at = null', may: and(own, isOffered) }
	],
	'people.invitations': [
		{ words: 'taken back', set: 'revoked_at = now()', may: generic('people.invitations') }
	],
	'people.openings': [
		{ words: 'ended', set: 'closed_at = now()', may: and(column('opened_by'), unset('closed_at')) },
		...inOwnName('ended for the opener', 'closed_at = now(), closed_by = $by', endsForOpener),
		{ words: 'opened again', set: 'closed_at = null, closed_by = null', may: nobody }
	],
	'consent.requests': inOwnName(
		'struck out',
		`words = '\\x01', struck_at = now(), struck_by = $by`,
		and(or(column('written_by'), director), unset('struck_at'))
	),
	'plans.suggestions': [
		{
			words: 'reworded',
			set: `sealed = '\\x0102'`,
			may: and(walks, column('by_id'), unset('answered_at'), (_, row) => lately(row['made_at']))
		},
		{
			words: 'answered',
			set: `state = 'declined', answered_at = now()`,
			may: and(authors, unset('answered_at'))
		},
		{
			words: 'named what came of it',
			set: 'result_id = gen_random_uuid()',
			may: and(authors, unset('result_id'))
		},
		{
			words: 'asked once more',
			set: `state = 'open', answered_at = null`,
			may: and(authorsOrWaits, unset('answered_at'))
		},
		{
			words: 'asked once more and reworded',
			set: `sealed = '\\x0102', state = 'open', answered_at = null`,
			may: and(walks, column('by_id'), unset('answered_at'), (_, row) => lately(row['made_at']))
		},
		{
			words: 'reworded and answered',
			set: `sealed = '\\x0102', state = 'declined', answered_at = now()`,
			may: nobody
		},
		{
			words: 'reworded and named what came of it',
			set: `sealed = '\\x0102', result_id = gen_random_uuid()`,
			may: nobody
		}
	],
	'plans.typing': [{ words: 'ended', set: 'until = now()', may: or(own, and(walks, column('worker_id'))) }],
	'rights.corrections': inOwnName(
		'answered',
		`answered_at = now(), answered_by = $by, outcome = 'added', answer = '\\x01'`,
		and(walks, unset('answered_at'))
	),
	'rights.deletions': [
		{ words: 'taken back', set: 'cancelled_at = now()', may: and(own, unset('cancelled_at', 'done_at')) },
		{ words: 'asked for again', set: 'cancelled_at = null', may: nobody }
	],
	'rights.holds': [
		...inOwnName(
			'lifted',
			'lifted_at = now(), lifted_by = $by',
			and(director, (who, row) => !who.is(row['person_id']), unset('lifted_at'))
		),
		{ words: 'laid again', set: 'lifted_at = null, lifted_by = null', may: nobody }
	],
	'rights.restrictions': [
		...inOwnName(
			'answered',
			`answered_at = now(), answered_by = $by, outcome = 'declined', answer = 'x'`,
			and(mayDecide, (who, row) => !who.is(row['person_id']), unset('answered_at', 'lifted_at'))
		),
		{ words: 'taken back', set: 'lifted_at = now()', may: and(own, unset('lifted_at')) },
		{ words: 'asked for again', set: 'lifted_at = null', may: nobody },
		...inOwnName(
			'answered and taken back at once',
			`answered_at = now(), answered_by = $by, outcome = 'granted', lifted_at = now()`,
			nobody
		)
	],
	'sessions.contacts': [
		{
			words: 'reworded',
			set: `words = '\\x01'`,
			may: and(walks, column('worker_id'), (_, row) => lately(row['at']))
		}
	],
	'sessions.long_look_words': [
		{ words: 'reworded', set: `sealed = '\\x01'`, may: generic('sessions.long_look_words') }
	],
	'sessions.notes': [{ words: 'reworded', set: `sealed = '\\x01'`, may: generic('sessions.notes') }],
	'sessions.pulse_turns': [
		{ words: 'answered as the person', set: `person_at = now() + interval '1 second'`, may: own },
		{ words: 'answered as the worker', set: `worker_at = now() + interval '1 second'`, may: inThisWalk },
		{
			words: 'unsaid by the person',
			set: 'person_at = null',
			may: or(own, and(inThisWalk, unset('person_at')))
		},
		{
			words: 'answered for both',
			set: `person_at = now() + interval '1 second', worker_at = now() + interval '1 second'`,
			may: nobody
		}
	],
	'sessions.staff_note_words': [
		{ words: 'reworded', set: `sealed = '\\x01'`, may: generic('sessions.staff_note_words') }
	]
};

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** What the rows of a table become before somebody tries to add them: in their own name, in another's, born finished, of later. */
export const BIRTHS: Record<string, Partial<Row>[]> = {
	'recovery_calls.calls': [true, false].map((by_callers) => ({
		caller_id: '$me',
		by_callers,
		ended_at: null,
		outcome: null
	})),
	'concern.hearings': [{ asked_by: '$me' }],
	'concern.steps': [
		{ by_id: '$me', kind: 'doing' },
		{ by_id: '$me', kind: 'named' }
	],
	'consent.consents': [{ person_id: '$me' }],
	'consent.disclosures': [{ actor_id: '$me' }, { actor_id: '$other' }],
	'consent.orders': [
		{ decided_by: '$me' },
		{ decided_by: '$me', person_id: '$me' },
		{ decided_by: '$other' }
	],
	'consent.requests': [{ written_by: '$me' }, { written_by: '$other' }],
	'consent.letters_sent': [{ by_id: '$me' }, { by_id: '$other' }],
	'people.searches': [{ by_id: '$me' }, { by_id: '$other' }],
	'people.search_looks': [{ by_id: '$me' }, { by_id: '$me', searched_by: '$me' }, { by_id: '$other' }],
	'network.asked': [{}, { answered_at: at(-1) }],
	'oversight.questions': [
		{ by_id: '$me' },
		{ by_id: '$me', worker_id: '$me' },
		{ by_id: '$me', answer: 'x', answered_at: at(0) },
		{ by_id: '$other' }
	],
	'sessions.advocacy': [{ by_id: '$me' }, { by_id: '$other' }, { by_id: '$me', person_id: '$me' }],
	'people.absences': [
		{ worker_id: '$me', said_by: '$me', ended_at: null },
		{ said_by: '$me', ended_at: null },
		{ said_by: '$me', ended_at: at(0) },
		{ worker_id: '$me', said_by: '$other', ended_at: null }
	],
	'people.covers': [{}, { chosen_at: at(0) }, { chosen_at: null }],
	'people.stand_ins': [{ offered_by: '$me' }, { absent_id: '$me', offered_by: '$other' }],
	'people.assignments': [{ worker_id: '$me' }, { worker_id: '$other' }],
	'people.invitations': [
		{ invited_by: '$me' },
		{ invited_by: '$me', accepted_at: at(0) },
		{ invited_by: '$other' }
	],
	'people.opening_looks': [{ by_id: '$me' }, { by_id: '$other' }],
	'people.openings': [
		{ opened_by: '$me', opened_at: at(0), until: at(0.9), closed_at: null },
		{ opened_by: '$me', opened_at: at(0), until: at(0.9), closed_at: at(0) },
		{ opened_by: '$me', opened_at: at(1), until: at(1.9), closed_at: null },
		{ opened_by: '$me', opened_at: at(-0.5), until: at(0.4), closed_at: null },
		{ opened_by: '$other', opened_at: at(0), until: at(0.9), closed_at: null }
	],
	'people.persons': [
		{ created_by: '$me', created_at: at(0) },
		{ created_by: '$me', created_at: at(-25) },
		{ created_by: '$other', created_at: at(0) }
	],
	'plans.suggestions': [
		{ by_id: '$me', state: 'open', answered_at: null },
		{ by_id: '$me', state: 'declined', answered_at: at(0) },
		{ by_id: '$other', state: 'open', answered_at: null }
	],
	'plans.typing': [
		{ worker_id: '$me', started_at: at(0), until: at(1) },
		{ worker_id: '$me', started_at: at(1), until: at(2) },
		{ worker_id: '$me', started_at: at(-1), until: at(1) },
		{ worker_id: '$other', started_at: at(0), until: at(1) }
	],
	'rights.closed': [{}, { worker_id: '$me' }, { person_id: '$me' }],
	'rights.corrections': [
		{ answered_at: null, answered_by: null },
		{ answered_at: at(0), answered_by: '$me', outcome: 'added', answer: '\\x00' }
	],
	'rights.deletions': [
		{ asked_at: at(0), due_at: at(73), done_at: null, cancelled_at: null },
		{ asked_at: at(0), due_at: at(73), done_at: null, cancelled_at: at(0) },
		{ asked_at: at(0), due_at: at(73), done_at: at(0), cancelled_at: null },
		{ asked_at: at(1), due_at: at(75), done_at: null, cancelled_at: null },
		{ asked_at: at(-1), due_at: at(73), done_at: null, cancelled_at: null }
	],
	'rights.holds': [
		{ set_by: '$me', lifted_at: null, lifted_by: null },
		{ set_by: '$me', lifted_at: at(0), lifted_by: '$me' },
		{ set_by: '$other', lifted_at: null, lifted_by: null }
	],
	'rights.restrictions': [
		{ answered_at: null, answered_by: null, outcome: null, lifted_at: null },
		{ answered_at: null, answered_by: null, outcome: null, lifted_at: at(0) }
	],
	'sessions.contacts': [{ worker_id: '$me' }, { worker_id: '$other' }],
	'sessions.pulse_turns': [
		{ turn: 90, person_at: at(0), worker_at: null },
		{ turn: 90, person_at: null, worker_at: at(0) },
		{ turn: 90, worker_id: '$me', person_at: null, worker_at: at(0) },
		{ turn: 90, worker_id: '$me', person_at: at(0), worker_at: null }
	]
};
