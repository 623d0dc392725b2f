/** Rows of every tenant table for every person of a graph: a general maker from the catalog, with what single tables need. */
import { newId } from '#platform/ids.ts';
import type { TestWorld } from '../support/database.ts';
import type { Column, TenantTable } from './catalog.ts';
import {
	letsCallers,
	opensPlan,
	PLAN_NOW,
	planRuleOf,
	type Graph,
	type Person,
	type Share
} from './graph.ts';
import type { Role } from '#platform/actor.ts';
import type { Row } from './may.ts';

export type Rows = Map<string, Row[]>;

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Those by whom a row about `person` could be: themself, everyone who walks or walked with them, and one who never did. */
function byWhom(graph: Graph, person: Person): string[] {
	const walkers = graph.walks.filter((w) => w.personId === person.id).map((w) => w.workerId);
	const stranger = graph.people.find(
		(p) => p.organizationId === person.organizationId && p.id !== person.id && !walkers.includes(p.id)
	);
	return [...new Set([person.id, ...walkers, ...(stranger ? [stranger.id] : [])])];
}

const coverersOf = (graph: Graph, person: Person): string[] =>
	graph.covers.flatMap((one) => (one.personId === person.id && one.coverId ? [one.coverId] : []));

/** Times that are taken do not overlap: each row has an hour of its own. */
let takenAt = 0;
/** A day of its own for each round. */
const dayFor = () => new Date(Date.UTC(2020, 0, (takenAt += 1))).toISOString().slice(0, 10);
/** Who has a recovery call that goes on. */
const inCall = new Set<string>();

type Make = (graph: Graph, person: Person, made: Rows) => Partial<Row>[];
const signed =
	(column: string): Make =>
	(graph, person) =>
		byWhom(graph, person).map((id) => ({ person_id: person.id, [column]: id }));
const looksOf = (made: Rows, person: Person) =>
	made.get('sessions.long_looks')!.filter((look) => look['person_id'] === person.id);
const notesOf = (made: Rows, person: Person) =>
	made.get('sessions.notes')!.filter((note) => note['person_id'] === person.id);

/** What this person has raised: about others, to both tiers, kept from those it names, in time and overdue. */
function concernsOf(graph: Graph, person: Person) {
	const others = graph.people.filter((p) => p.organizationId === person.organizationId && p.id !== person.id);
	const [one, two] = [others[0]!.id, others.at(-1)!.id];
	const allWith = (role: Role) => others.filter((p) => p.roles.includes(role)).map((p) => p.id);
	const concern = {
		raised_by: person.id as string | null,
		word_hash: null as string | null,
		about_id: one as string | null,
		kept_from: [one],
		goes_to: 'supervisor',
		answer_by: at(50),
		closed_at: null as string | null,
		outcome: null as string | null
	};
	return [
		concern,
		{ ...concern, about_id: two, kept_from: [two], answer_by: at(-5) },
		{ ...concern, goes_to: 'director' },
		{ ...concern, about_id: null, kept_from: allWith('supervisor'), closed_at: at(-1), outcome: 'left_open' },
		{ ...concern, about_id: null, kept_from: allWith('director'), goes_to: 'director' },
		{ ...concern, about_id: null, kept_from: allWith('supervisor') },
		{ ...concern, raised_by: null, word_hash: `w/${person.id}`, about_id: null, kept_from: [] },
		{ ...concern, closed_at: at(-1), outcome: 'left_open' }
	];
}
/** Those this person raised, in their own name or by a word. */
const concernsRaised = (made: Rows, person: Person) =>
	made
		.get('concern.concerns')!
		.filter((row) => row['raised_by'] === person.id || row['word_hash'] === `w/${person.id}`)
		// In time, overdue, a director's, and one without a name.
		.filter((_, i) => [0, 1, 2, 6].includes(i));
/** Who could have done a step: somebody who may handle it, and somebody else. */
const handlersOf = (graph: Graph, person: Person) => [...new Set([lookerOf(graph, person), person.id])];

/** A turn that both have answered, and one for each of the two alone. */
const pulseTurns = (graph: Graph, person: Person) =>
	byWhom(graph, person)
		.filter((id) => id !== person.id)
		.flatMap((worker_id) =>
			[1, 2, 3].map((turn) => ({
				person_id: person.id,
				worker_id,
				turn,
				person_at: turn === 3 ? null : at(-9),
				worker_at: turn === 2 ? null : at(-8),
				both: turn === 1
			}))
		);

/** Where this person, as a worker, is away. */
const coversAway = (graph: Graph, person: Person) => graph.covers.filter((c) => c.workerId === person.id);

/** Somebody who could look at what others opened. */
const lookerOf = (graph: Graph, person: Person) =>
	graph.people.find(
		(p) =>
			p.organizationId === person.organizationId &&
			(p.roles.includes('supervisor') || p.roles.includes('director'))
	)?.id ?? newId();

/** Every other consent ends with something that happens, the others on a day. */
const untilOf = (graph: Graph, share: Share) =>
	share.state !== 'over' && graph.shares.indexOf(share) % 2 === 0
		? { until_kind: 'event', until_at: null }
		: { until_kind: 'date', until_at: at(share.state === 'over' ? -1 : 9) };

/** Where the things lie that a consent can name. */
const THINGS: Record<string, string> = {
	goal: 'plans.goals',
	visit: 'sessions.visits',
	milestone: 'plans.lines',
	promise: 'network.promises',
	barrier: 'barriers.barriers',
	repair: 'barriers.repairs'
};
const otherThan = (graph: Graph, person: Person) =>
	graph.people.find((p) => p.organizationId === person.organizationId && p.id !== person.id)!;
const thingsOf = (made: Rows, table: string, person: Person) =>
	made.get(table)!.flatMap((row) => (row['person_id'] === person.id ? [String(row['id'])] : []));

/** One for each other of the organization whom the row could be about. */
const aboutAll = (graph: Graph, person: Person) =>
	graph.people
		.filter((p) => p.organizationId === person.organizationId && p.id !== person.id)
		.map((p) => ({ person_id: person.id, about_id: p.id }));
/** Of a thing that may be opened, every other person has opened theirs. */
const opens = (graph: Graph, person: Person) => graph.people.indexOf(person) % 2 === 0;

/** Whether the list of coaches is open to visitors. */
const opensList = (graph: Graph, person: Person) =>
	graph.organizations.indexOf(person.organizationId) % 2 === 0;
/** Of a worker's credentials and trainings: one that waits, one found right by somebody, one found wrong. */
const workRows = (graph: Graph, person: Person) =>
	[null, 'right', 'wrong'].map((found) => ({
		worker_id: person.id,
		found,
		checked_at: found && at(-1),
		checked_by: found && lookerOf(graph, person),
		page_is_open: opensList(graph, person) && opens(graph, person)
	}));

/** Three others, of whom this person says something; a supervisor among them where there is one. */
const aboutThree = (graph: Graph, person: Person) => {
	const others = graph.people.filter((p) => p.organizationId === person.organizationId && p.id !== person.id);
	const first = others.filter((p) => p.roles.includes('supervisor'));
	return [...new Set([...first, ...others])].slice(0, 3).map((p) => p.id);
};

/** What the general maker cannot know. Everything else gets one row a person. */
const OF_PERSON: Record<string, Make> = {
	'audit.entries': (graph, person) =>
		[...byWhom(graph, person), null].flatMap((id) => [
			{
				person_id: person.id,
				actor_id: id,
				actor_kind: id ? 'person' : 'system',
				concerns: concernsOf(graph, person).filter((one) => one.raised_by === person.id)
			},
			{ person_id: null, actor_id: id, actor_kind: id ? 'person' : 'system' }
		]),
	'concern.concerns': (graph, person) => concernsOf(graph, person),
	'concern.hearings': (graph, person, made) =>
		concernsRaised(made, person).flatMap((concern) =>
			[lookerOf(graph, person), person.id].flatMap((asked_by) =>
				[null, at(-1)].map((answered_at) => ({
					concern_id: concern['id'],
					concern,
					person_id: concern['about_id'],
					asked_by,
					answered_at,
					answer: answered_at && '\\x00'
				}))
			)
		),
	'concern.steps': (graph, person, made) =>
		concernsRaised(made, person).flatMap((concern) =>
			['doing', 'among_us', 'added'].flatMap((kind) =>
				handlersOf(graph, person).map((by_id) => ({ concern_id: concern['id'], concern, kind, by_id }))
			)
		),
	'check_ins.check_ins': (_, person) => [
		{ person_id: person.id, shared: true },
		{ person_id: person.id, shared: false }
	],
	'people.persons': (_, person) => [
		{
			id: person.id,
			preferred_name: `Person ${person.id.slice(-6)}`,
			time_zone: 'America/New_York',
			is_staff: person.roles.some((role) => role !== 'participant' && role !== 'ally'),
			is_participant: person.roles.includes('participant'),
			is_ally: person.roles.includes('ally'),
			can_walk: person.roles.includes('coach') || person.roles.includes('peer'),
			created_by: person.createdBy,
			created_at: at(person.justCreated ? -3 : -900)
		}
	],
	'people.assignments': (graph, person) =>
		graph.walks
			.filter((w) => w.personId === person.id)
			.map((w) => ({
				id: w.id,
				person_id: w.personId,
				worker_id: w.workerId,
				as_role: 'coach',
				started_at: at(-400),
				ended_at: w.ended ? at(-200) : null
			})),
	'people.absences': (graph, person) => [
		...coversAway(graph, person).map((c) => ({
			id: c.absenceId,
			worker_id: person.id,
			from_at: at(c.state === 'planned' ? 5 : -90),
			until_at: at(c.state === 'over' ? -1 : 90),
			ended_at: c.state === 'ended' ? at(-1) : null,
			said_by: person.id,
			told: [c.personId],
			offered: c.offered
		})),
		...[person.id, lookerOf(graph, person), otherThan(graph, person).id].map((said_by) => ({
			worker_id: person.id,
			from_at: at(1),
			until_at: at(9),
			said_by,
			told: [],
			offered: []
		}))
	],
	'people.stand_ins': (graph, person) =>
		coversAway(graph, person).flatMap((c) =>
			c.offered.map((worker_id) => ({
				absence_id: c.absenceId,
				worker_id,
				absent_id: person.id,
				// By the absent worker, by a supervisor, and by nobody who may: themself.
				offered_by: c.state === 'open' ? worker_id : c.state === 'now' ? lookerOf(graph, person) : person.id,
				told: [c.personId]
			}))
		),
	'people.covers': (graph, person) =>
		graph.covers
			.filter((c) => c.personId === person.id)
			.map((c) => ({
				id: c.id,
				of: c.id,
				absence_id: c.absenceId,
				assignment_id: c.walkId,
				person_id: c.personId,
				worker_id: c.workerId,
				cover_id: c.coverId,
				chosen_at: c.state === 'open' ? null : at(-1)
			})),
	'people.cover_wishes': (graph, person) =>
		graph.coverWishes
			.filter((w) => w.personId === person.id)
			.map((w) => ({ person_id: w.personId, worker_id: w.workerId, cover_id: w.coverId })),
	'people.quiet_rules': (_, person) => [
		{ person_id: person.id, after_days: 3, steps: [{ act: 'call', who: 'coach', afterDays: 3 }] }
	],
	'plans.typing': (graph, person) =>
		graph.typing
			.filter((t) => t.personId === person.id)
			.map((t) => ({
				id: t.id,
				person_id: t.personId,
				worker_id: t.workerId,
				started_at: at(t.over ? -5 : 0),
				until: at(t.over ? -3 : 2)
			})),
	'plans.steps': (_, person, made) =>
		thingsOf(made, 'plans.goals', person).map((goal_id) => ({ person_id: person.id, goal_id })),
	'plans.lines': (_, person) => [
		{ person_id: person.id, kind: 'strategy' },
		{ person_id: person.id, kind: 'milestone' },
		{ person_id: person.id, kind: 'milestone' }
	],
	'plans.goals': (_, person) => [{ person_id: person.id }, { person_id: person.id }],
	'sessions.visits': (graph, person) => {
		const [one, two = one, three = two] = byWhom(graph, person).slice(1);
		return [
			{ person_id: person.id, state: 'planned', worker_id: one ?? newId() },
			{ person_id: person.id, state: 'held', worker_id: two ?? newId() },
			{ person_id: person.id, state: 'held', worker_id: three ?? newId() }
		];
	},
	// Of each walk: what the person wrote, new and read, what the worker wrote, and who covers it.
	'messaging.messages': (graph, person) =>
		graph.walks
			.filter((walk) => walk.personId === person.id && walk.workerId !== person.id)
			.flatMap((walk) => {
				const of = {
					person_id: person.id,
					walk_id: walk.id,
					worker_id: walk.workerId,
					held_until: null,
					read_at: null as string | null,
					read_by: null as string | null
				};
				const covers = coverersOf(graph, person).filter((id) => id !== walk.workerId);
				return [
					...[person.id, walk.workerId, ...covers].map((author_id) => ({ ...of, author_id })),
					{ ...of, author_id: person.id, read_at: at(-1), read_by: walk.workerId }
				];
			}),
	'messaging.pauses': (_, person) => [{ worker_id: person.id }],
	'messaging.reading_hours': (_, person) => [
		{ worker_id: person.id, week: [{ day: 1, from: 480, until: 720 }] }
	],
	'messaging.early_looks': (_, person) => [{ worker_id: person.id, why: 'chose' }],
	'messaging.held_marks': (_, person) => [{ worker_id: person.id }],
	'sessions.interpreter_needs': (_, person) => [{ person_id: person.id, language: 'ht' }],
	'sessions.visit_interpreters': (_, person) => [{ person_id: person.id, needed: true, language: 'ht' }],
	'sessions.calendars': (_, person) => [{ worker_id: person.id, ways: ['phone'] }],
	// One for each meeting; the last is of a worker whose meeting it is not.
	'sessions.taken': (_, person, made) =>
		made
			.get('sessions.visits')!
			.filter((visit) => visit['person_id'] === person.id)
			.map((visit, n) => {
				const from = 10_000 + 2 * (takenAt += 1);
				return {
					visit_id: String(visit['id']),
					worker_id: n === 2 ? person.id : String(visit['worker_id']),
					of: person.id,
					other_worker: n === 2,
					from_at: at(from),
					until_at: at(from + 1)
				};
			}),
	'sessions.advocacy': (graph, person) =>
		byWhom(graph, person).flatMap((by_id) => [
			{ person_id: person.id, by_id, answered_at: null },
			{ person_id: person.id, by_id, answered_at: at(-1) }
		]),
	'network.to_tell': (_, person) => [
		{ person_id: person.id, as_worker: false, with_coach: true },
		{ person_id: person.id, as_worker: false, with_coach: false },
		{ person_id: person.id, as_worker: true, with_coach: false }
	],
	'early_signs.reports': (graph, person) =>
		graph.people.find((p) => p.organizationId === person.organizationId) === person
			? [{ organization_id: person.organizationId, version: 1 }]
			: [],
	'early_signs.rules': (_, person) => [
		{ person_id: person.id, kind: 'use', level: null, times: 1, days: 1, sealed: null }
	],
	'barriers.repairs': (_, person) => [{ person_id: person.id, state: 'planned' }],
	'early_signs.wishes': (_, person) => [{ person_id: person.id, quiet_from: null, quiet_until: null }],
	'early_signs.cards': (_, person) =>
		[true, false].map((told) => ({ person_id: person.id, tier: 2, told, outcome: null, closed_at: at(-1) })),
	'early_signs.signs': (_, person) =>
		[true, false].map((told) => ({ person_id: person.id, tier: 2, told, card_id: null, key: String(told) })),
	'early_signs.windows': (graph, person) =>
		byWhom(graph, person).flatMap((told_by) =>
			['asked', 'open'].map((state) => ({
				person_id: person.id,
				kind: 'jail',
				started_on: '2026-01-05',
				state,
				told_by
			}))
		),
	'early_signs.signals': (_, person) =>
		[true, false].map((told) => ({
			person_id: person.id,
			told,
			z: null,
			band: null,
			day: told ? '2026-01-05' : '2026-01-06'
		})),
	'barriers.barriers': (_, person) => {
		const card = { person_id: person.id, kind: 'work', path: null, state: 'now', solved_by: null };
		return [
			{ ...card, opened: true },
			{ ...card, opened: false }
		];
	},
	// One for each person: shown by their first walk, where they have one.
	'safer_use.plans': (graph, person) => [
		{ person_id: person.id, walk_id: graph.walks.find((walk) => walk.personId === person.id)?.id ?? null }
	],
	'safer_use.kit_log': (_, person) => [
		{ worker_id: person.id, kind: 'handed', place: 'house', number: 3, day: '2026-01-05' }
	],
	'hard_times.return_plans': (graph, person) => [{ person_id: person.id, opened: opens(graph, person) }],
	'hard_times.learned': (_, person) => [true, false].map((opened) => ({ person_id: person.id, opened })),
	'hard_times.told': (graph, person) =>
		byWhom(graph, person).flatMap((worker_id) => [
			{ person_id: person.id, worker_id, taken_back_at: null },
			{ person_id: person.id, worker_id, taken_back_at: at(-1) }
		]),
	'hard_times.extra_contacts': (graph, person) =>
		byWhom(graph, person).flatMap((worker_id) => [
			{ person_id: person.id, worker_id, days: -1, agreed_at: null },
			{ person_id: person.id, worker_id, days: 0, agreed_at: at(-1) }
		]),
	'events.events': (_, person) =>
		[true, false].map((is_public) => ({
			organization_id: person.organizationId,
			is_public,
			starts: '18:00'
		})),
	'events.versions': signed('written_by'),
	'events.answers': signed('answered_by'),
	'recovery_calls.callers': (_, person) => [{ worker_id: person.id, added_by: person.id }],
	'recovery_calls.wishes': (graph, person) => [
		{
			person_id: person.id,
			days: '{2}',
			starts: '18:00',
			ends: '20:00',
			language: 'en',
			voicemail: 'no',
			tries: 1,
			if_not: 'leave',
			card: letsCallers(graph, person.id) ? '\\x00' : null
		}
	],
	'recovery_calls.proposals': (graph, person) =>
		byWhom(graph, person).map((worker_id) => ({
			person_id: person.id,
			worker_id,
			days: '{2}',
			starts: '18:00',
			ends: '20:00'
		})),
	'recovery_calls.calls': (graph, person) => [
		...byWhom(graph, person).flatMap((caller_id) =>
			[true, false].map((by_callers) => ({
				person_id: person.id,
				caller_id,
				by_callers,
				attempt: 1,
				round_on: dayFor(),
				ended_at: at(-1),
				outcome: 'talked'
			}))
		),
		// One goes on for each person and for each caller: by turns of a walker, and of somebody who never walked with them.
		...byWhom(graph, person)
			.filter((id) => id !== person.id && !inCall.has(id))
			.toSorted(() => (letsCallers(graph, person.id) ? -1 : 1))
			.slice(0, 1)
			.map((caller_id) => {
				inCall.add(caller_id);
				return {
					person_id: person.id,
					caller_id,
					by_callers: letsCallers(graph, person.id),
					attempt: 1,
					round_on: dayFor(),
					ended_at: null,
					outcome: null
				};
			})
	],
	'recovery_calls.said': (_, person, made) =>
		made
			.get('recovery_calls.calls')!
			.filter((call) => call['person_id'] === person.id && call['ended_at'] !== null)
			.map((call) => ({
				call_id: call['id'],
				person_id: person.id,
				caller_id: call['caller_id'],
				mood: 'good',
				sealed: null,
				sealed_with: null
			})),
	'recovery_calls.ends': (_, person) => [{ person_id: person.id, round_on: dayFor(), did: 'leave' }],
	'recovery_calls.scripts': (_, person) => [{ version: (takenAt += 1), set_by: person.id }],
	'warm_line.settings': (graph, person) =>
		graph.people.find((p) => p.organizationId === person.organizationId && p.roles.includes('supervisor')) ===
		person
			? [{ changed_by: person.id }]
			: [],
	'warm_line.shifts': (graph, person) => [
		...[person.id, otherThan(graph, person).id].map((worker_id) => ({
			worker_id,
			state: 'asked',
			starts_at: at(takenAt++),
			ends_at: at(takenAt + 1),
			planned_by: person.id
		})),
		{
			worker_id: null,
			state: 'open',
			starts_at: at(1),
			ends_at: at(2),
			planned_by: person.id
		}
	],
	'warm_line.on_now': (_, person) => [{ worker_id: person.id }],
	'warm_line.phone_calls': (_, person) => [
		{ worker_id: person.id, state: 'ringing', call_id: null, back_id: null, ended_at: null },
		{ worker_id: null, state: 'over', call_id: null, back_id: null, ended_at: at(-1) }
	],
	'warm_line.calls': (graph, person) => [
		{ worker_id: person.id, ended_at: at(-1), hand_to: null, hand_at: null },
		{ worker_id: person.id, ended_at: null, hand_to: otherThan(graph, person).id, hand_at: at(-1) }
	],
	'warm_line.call_backs': (_, person) => [
		{
			call_id: null,
			owner_id: person.id,
			tries: 0,
			outcome: null,
			done_at: null,
			sealed: '\\x00'
		},
		{
			call_id: null,
			owner_id: person.id,
			tries: 1,
			outcome: 'reached',
			done_at: at(-1),
			sealed: null
		}
	],
	'network.promises': (_, person) => [
		{ person_id: person.id, if_missed: 'coach', by_on: '2026-01-05', over: true },
		{ person_id: person.id, if_missed: 'coach', by_on: '2126-01-05' },
		{ person_id: person.id, if_missed: 'coach', by_on: '2026-01-05', kept_at: at(-1) },
		{ person_id: person.id, if_missed: 'coach', by_on: '2026-01-05', let_go_at: at(-1) },
		{ person_id: person.id, if_missed: 'partner', by_on: '2026-01-05', over: true },
		{ person_id: person.id, if_missed: 'nobody', by_on: '2026-01-05', over: true }
	],
	'people.openings': (graph, person) => [
		...graph.openings
			.filter((o) => o.personId === person.id)
			.map((o) => ({
				id: o.id,
				person_id: o.personId,
				opened_by: o.openedBy,
				opened_at: at(o.state === 'over' ? -3 : 0),
				until: at(o.state === 'over' ? -2.1 : 0.9),
				closed_at: o.state === 'closed' ? at(0) : null,
				closed_by: null,
				search_id: null
			})),
		...byWhom(graph, person).map((id) => ({
			person_id: person.id,
			opened_by: id,
			opened_at: at(-3),
			until: at(-2.1),
			closed_at: null
		}))
	],
	'people.opening_looks': (graph, person, made) =>
		made
			.get('people.openings')!
			.filter((o) => o['person_id'] === person.id && graph.openings.some((opening) => opening.id === o['id']))
			.flatMap((o) =>
				[...new Set([o['opened_by'], lookerOf(graph, person)])].map((by_id) => ({
					opening_id: o['id'],
					person_id: person.id,
					by_id,
					opened_by: o['opened_by']
				}))
			),
	'people.searches': (graph, person) =>
		[...new Set([person.id, lookerOf(graph, person)])].map((by_id) => ({ by_id, reason: 'life' })),
	'people.search_looks': (graph, person) =>
		[...new Set([lookerOf(graph, person), otherThan(graph, person).id])].flatMap((by_id) =>
			[...new Set([person.id, by_id])].map((searched_by) => ({ searched_by, by_id }))
		),
	'people.opening_reads': (_, person) => [{ opening_id: newId(), person_id: person.id }],
	'oversight.questions': (graph, person) =>
		[...new Set([lookerOf(graph, person), otherThan(graph, person).id])]
			.filter((id) => id !== person.id)
			.flatMap((by_id) =>
				[null, at(-1)].map((answered_at) => ({
					worker_id: person.id,
					by_id,
					rule: answered_at ? 'off_hours' : 'many',
					answered_at,
					answer: answered_at && 'x'
				}))
			),
	'consent.consents': (graph, person) =>
		graph.shares
			.filter((share) => share.personId === person.id)
			.map((share) => ({
				...untilOf(graph, share),
				id: share.id,
				person_id: share.personId,
				recipient_kind: 'member',
				recipient_id: share.recipientId,
				categories: share.categories,
				purposes: ['support'],
				from_at: at(share.state === 'later' ? 5 : -5),
				ended_at: share.state === 'ended' ? at(-1) : null,
				ended_by: share.state === 'ended' ? share.personId : null,
				document_hash: `\\x${'00'.repeat(32)}`,
				state: share.state
			})),
	'consent.items': (graph, person, made) =>
		graph.shares
			.filter((share) => share.personId === person.id)
			.flatMap((share) =>
				Object.keys(share.things).map((kind) => {
					// Some name what is not theirs to show: it opens nothing.
					const other =
						kind === 'milestone' ? share.categories.includes('light') : graph.shares.indexOf(share) % 3 === 2;
					const whose = other ? otherThan(graph, person) : person;
					const item_id = thingsOf(made, THINGS[kind]!, whose).at(-1)!;
					share.things[kind] = [item_id];
					return { consent_id: share.id, person_id: person.id, kind, item_id };
				})
			),
	'consent.disclosures': (graph, person) =>
		byWhom(graph, person).flatMap((id) =>
			[null, at(-1), at(9)].map((sealed_until) => ({ person_id: person.id, actor_id: id, sealed_until }))
		),
	'consent.requests': (graph, person) =>
		[...new Set([person.id, lookerOf(graph, person)])].flatMap((written_by) => [
			{ written_by },
			{ written_by, struck_at: at(-1), struck_by: written_by }
		]),
	'consent.letters_sent': (_, person, made) =>
		made
			.get('consent.requests')!
			.filter((request) => request['written_by'] === person.id)
			.map((request) => ({
				request_id: request['id'],
				by_id: person.id,
				written_by: request['written_by']
			})),
	'consent.orders': (graph, person) =>
		[...new Set([lookerOf(graph, person), otherThan(graph, person).id])]
			.filter((id) => id !== person.id)
			.flatMap((decided_by) =>
				[null, at(-1), at(9)].map((sealed_until) => ({
					person_id: person.id,
					decided_by,
					decision: 'refused',
					sealed_until
				}))
			),
	'rights.corrections': (graph, person) =>
		[null, ...byWhom(graph, person).slice(1)].map((by) => ({
			person_id: person.id,
			answered_by: by,
			answered_at: by ? at(-1) : null,
			outcome: by ? 'added' : null,
			answer: by ? '\\x00' : null
		})),
	'rights.restrictions': (graph, person) => [
		...[...new Set([...byWhom(graph, person), lookerOf(graph, person)])]
			.filter((id) => id !== person.id)
			.map((worker_id) => ({ person_id: person.id, kind: 'worker', worker_id, category: null })),
		...['goals', 'aims', 'visits'].map((category, i) => ({
			person_id: person.id,
			kind: 'category',
			worker_id: null,
			category,
			outcome: i === 1 ? 'granted' : null,
			answered_at: i === 1 ? at(-1) : null,
			answered_by: i === 1 ? otherThan(graph, person).id : null,
			lifted_at: i === 2 ? at(-1) : null
		}))
	],
	'rights.closed': (graph, person) =>
		graph.closed
			.filter((c) => c.personId === person.id)
			.map((c) => ({ person_id: c.personId, worker_id: c.workerId })),
	'rights.deletions': (_, person) => [
		{ person_id: person.id, asked_at: at(0), due_at: at(73) },
		{ person_id: person.id, asked_at: at(-80), due_at: at(-7), done_at: at(-1) },
		{ person_id: person.id, asked_at: at(-90), due_at: at(-17), cancelled_at: at(-85) }
	],
	'rights.holds': (graph, person) => [
		{ person_id: person.id, set_by: lookerOf(graph, person) },
		...byWhom(graph, person).map((id) => ({
			person_id: person.id,
			set_by: id,
			lifted_at: at(-1),
			lifted_by: id
		}))
	],
	'plans.suggestions': (graph, person) =>
		byWhom(graph, person).flatMap((by_id) => {
			const row = { person_id: person.id, by_id, kind: 'goal', state: 'open' };
			const lately = { ...row, made_at: at(-0.2) };
			const walker = graph.walks.some((w) => w.personId === person.id && w.workerId === by_id);
			if (!walker) return [lately];
			return [
				row,
				lately,
				{ ...lately, state: 'declined', answered_at: at(-0.1) },
				{ ...row, state: 'declined', answered_at: at(-1) },
				{ ...row, state: 'accepted', answered_at: at(-1), result_id: newId() }
			];
		}),
	'plans.versions': signed('by_id'),
	'sessions.pulse_turns': (graph, person) => pulseTurns(graph, person).map(({ both: _, ...turn }) => turn),
	'sessions.pulses': (graph, person) =>
		pulseTurns(graph, person).flatMap(({ person_at, worker_at, ...turn }) =>
			(['person', 'worker'] as const).flatMap((side) =>
				(side === 'person' ? person_at : worker_at) ? [{ ...turn, side }] : []
			)
		),
	'sessions.pulse_trends': (_, person) => [{ worker_id: person.id, turn: 1, people: 5, mean: 2 }],
	'sessions.notes': (_, person) => [
		{ person_id: person.id },
		{ person_id: person.id, closed_by_person_at: at(-1) },
		{ person_id: person.id, closed_by_worker_at: at(-1) },
		{ person_id: person.id, closed_by_person_at: at(-1), closed_by_worker_at: at(-1) }
	],
	'sessions.note_versions': (_, person, made) =>
		notesOf(made, person).map((note) => ({
			note_id: note['id'],
			person_id: person.id,
			note_is_open: note['closed_by_person_at'] == null || note['closed_by_worker_at'] == null
		})),
	'sessions.note_additions': signed('by_id'),
	'sessions.long_looks': (_, person) => [
		{ person_id: person.id, n: 1, held_at: at(-1) },
		{ person_id: person.id, n: 2 }
	],
	'sessions.long_look_words': (_, person, made) =>
		looksOf(made, person).map((look) => ({
			look_id: look['id'],
			person_id: person.id,
			look_is_open: look['held_at'] == null
		})),
	'sessions.long_look_waits': signed('by_id'),
	'sessions.staff_notes': (graph, person) =>
		signed('author_id')(graph, person, new Map()).flatMap((row) => [
			{ ...row, at: at(-0.2) },
			{ ...row, at: at(-3) }
		]),
	'sessions.staff_note_words': (_, person, made) =>
		made
			.get('sessions.staff_notes')!
			.filter((note) => note['person_id'] === person.id)
			.map((note) => ({
				person_id: person.id,
				staff_note_id: note['id'],
				author: note['author_id'],
				note_at: note['at']
			})),
	'sessions.contacts': (graph, person) =>
		signed('worker_id')(graph, person, new Map()).flatMap((row) => [
			{ ...row, at: at(-0.2) },
			{ ...row, at: at(-3) }
		]),
	'workforce.about_shown': (graph, person) =>
		[
			...new Set([
				...byWhom(graph, person),
				// Who walks with somebody, if not with this one.
				...graph.walks
					.filter((w) => w.organizationId === person.organizationId && !w.ended)
					.map((w) => w.workerId),
				// Who covers, now or not, without walking with them.
				...graph.covers.flatMap((c) => (c.personId === person.id && c.coverId !== null ? [c.coverId] : []))
			])
		]
			.filter((id) => id !== person.id)
			.flatMap((worker_id) =>
				['people', 'staff'].map((place) => ({ reader_id: person.id, worker_id, place }))
			),
	// Every other organization has opened its list.
	'workforce.listings': (graph, person) =>
		graph.people.find((p) => p.organizationId === person.organizationId) === person
			? [{ open: opensList(graph, person), set_by: person.id }]
			: [],
	'workforce.profiles': (graph, person) => [
		{
			worker_id: person.id,
			listed: opensList(graph, person),
			open: opens(graph, person)
		}
	],
	'workforce.standings': (graph, person) => [{ worker_id: person.id, listed: opensList(graph, person) }],
	'workforce.credential_types': (_, person) => [{ written_by: person.id, version: 1, code: person.id }],
	'workforce.credentials': (graph, person) => workRows(graph, person),
	'workforce.trainings': (graph, person) =>
		workRows(graph, person).map((row) => ({ ...row, category: 'ethics', hours: 2 })),
	'workforce.ethics_texts': (_, person) => [{ written_by: person.id }],
	'workforce.testimonials': (graph, person) =>
		aboutThree(graph, person).map((worker_id) => ({ person_id: person.id, worker_id, words_id: newId() })),
	'workforce.testimonial_words': (graph, person, made) =>
		made
			.get('workforce.testimonials')!
			.filter((one) => one['person_id'] === person.id)
			.map((one, n) => ({
				id: one['words_id'],
				worker_id: one['worker_id'],
				writer: person.id,
				...[
					{ state: 'waiting', why: null, read_by: null },
					{ state: 'shown', why: null, read_by: lookerOf(graph, person) },
					{ state: 'kept_back', why: 'x', read_by: lookerOf(graph, person) }
				][n % 3]
			})),
	'workforce.testimonial_ends': (_, person, made) =>
		made
			.get('workforce.testimonials')!
			.filter((one) => one['person_id'] === person.id)
			.map((one) => ({ words_id: one['words_id'], months: 12, writer: person.id })),
	'workforce.counted_in': (_, person) => [{ person_id: person.id, kinds: ['alcohol'] }],
	'wording.lists': (_, person) => [{ saved_by: person.id }],
	'sessions.promises': signed('worker_id'),
	'crisis.plans': (graph, person) => [
		{ person_id: person.id, rule: planRuleOf(graph, person.id), version: PLAN_NOW }
	],
	'crisis.plan_versions': (_, person) =>
		[PLAN_NOW, PLAN_NOW - 4].map((version) => ({ person_id: person.id, version })),
	// Also by whoever covers: they walk with the person meanwhile.
	'crisis.plan_openings': (graph, person) =>
		[...new Set([...byWhom(graph, person), ...coverersOf(graph, person)])].map((worker_id) => ({
			person_id: person.id,
			worker_id,
			opened_at: at(opensPlan(graph, person.id, worker_id) ? -0.5 : -2)
		})),
	'crisis.incidents': (graph, person) =>
		byWhom(graph, person).map((worker_id) => ({
			person_id: person.id,
			worker_id,
			begun_at: at(-3),
			closed_at: at(-1),
			closed_by: worker_id,
			outcome: 'safe_alone'
		})),
	'crisis.incident_acts': (graph, person, made) =>
		made
			.get('crisis.incidents')!
			.filter((one) => one['person_id'] === person.id)
			.flatMap((one) =>
				[...new Set([one['worker_id'], lookerOf(graph, person)])].flatMap((by_id) =>
					['safe', 'join'].map((step) => ({
						incident_id: one['id'],
						person_id: person.id,
						by_id,
						step,
						result: 'done',
						why: null,
						line: null
					}))
				)
			),
	'crisis.debriefs': (graph, person) => [
		{ worker_id: person.id, state: 'offered', supervisor_id: null },
		{ worker_id: person.id, state: 'accepted', supervisor_id: otherThan(graph, person).id },
		{ worker_id: person.id, state: 'held', supervisor_id: otherThan(graph, person).id }
	],
	'matching.talks': signed('worker_id'),
	'people.met_workers': signed('worker_id'),
	'matching.conflicts': signed('other_id'),
	'matching.changes': (graph, person) =>
		signed('worker_id')(graph, person, new Map()).map((row) => ({ ...row, ended_at: at(-1) })),
	'referrals.acts': signed('by_id'),
	// Somebody asks of it whether it holds.
	'referrals.handoffs': (_, person) => [
		{ person_id: person.id, need: 'medical', state: 'arrived', ended_why: null, arrived_on: '2026-01-02' }
	],
	'people.invitations': (_, person) =>
		[['participant'], ['coach'], ['director'], ['ally']].map((roles) => ({
			invited_by: person.id,
			roles,
			tie: roles[0] === 'ally'
		})),
	'network.lights': (graph, person) => [
		// Half of them say something today; of the others half are of yesterday.
		{
			person_id: person.id,
			state: graph.people.indexOf(person) % 4 === 1 ? 'nothing' : 'hard',
			until: at(graph.people.indexOf(person) % 4 === 2 ? -1 : 6)
		}
	],
	'network.asked': (graph, person) => aboutAll(graph, person).map((row) => ({ ...row, kind: 'walk' })),
	'network.tells': (graph, person) => aboutAll(graph, person),
	'network.support_maps': (graph, person) => [{ person_id: person.id, shared: opens(graph, person) }],
	'network.supporters': (graph, person) =>
		[null, at(-5)].map((muted_at) => ({
			person_id: person.id,
			kinds: ['listens'],
			muted_at,
			map_is_shared: opens(graph, person)
		})),
	'network.ties': (graph, person) =>
		graph.ties
			.filter((t) => t.personId === person.id)
			.map((t) => ({
				id: t.id,
				person_id: t.personId,
				ally_id: t.allyId,
				started_at: t.state === 'waiting' ? null : at(-300),
				ended_at: t.state === 'ended' ? at(-100) : null,
				ended_by: t.state === 'ended' ? t.allyId : null
			})),
	'texts.mornings': (_, person) => [{ person_id: person.id, days: [1] }],
	'people.organizations': () => [],
	'directory.feeds': () => [],
	'directory.publishing': () => [],
	'directory.meetings': () => [],
	'directory.words': () => [],
	'directory.providers': () => [],
	'directory.services': () => [],
	'directory.locations': () => [],
	'directory.service_locations': () => [],
	'directory.service_words': () => [],
	'directory.tips': () => [],
	'directory.twins': () => [],
	'directory.imports': () => [],
	'directory.import_files': () => [],
	'directory.care_levels': () => [],
	'directory.changes': (graph, person) => byWhom(graph, person).map((id) => ({ by_id: id })),
	'directory.facts': (graph, person) => byWhom(graph, person).map((id) => ({ said_by: id })),
	'firsthand.statements': (graph, person) =>
		byWhom(graph, person).map((id) => ({ said_by: id, fact: 'moud', value: 'yes' })),
	'firsthand.voices': (_, person) => [
		{ person_id: person.id, fact: 'moud', says: 'yes', value_id: null, knows: 'inside' }
	],
	'firsthand.tallies': () => [],
	'people.protocols': () => [],
	'people.record_notices': () => [],
	'plans.goal_ideas': () => [],
	'wallet.letter_cards': () => [],
	'audit.chain': () => [],
	'audit.checks': (graph, person) => byWhom(graph, person).map((id) => ({ by_id: id, problems: '[]' }))
};
/** Tables about the organization: one row each. */
const OF_ORGANIZATION: Record<string, Partial<Row>> = {
	'people.organizations': { emergency_protocol: 'Call 911.' },
	'directory.feeds': {},
	'directory.publishing': {},
	'directory.meetings': { days: [1], week_minutes: [600] },
	'directory.words': {},
	'directory.providers': {},
	'directory.services': {},
	'directory.locations': {},
	'directory.service_locations': {},
	'directory.service_words': {},
	'directory.tips': {},
	'directory.twins': {},
	'firsthand.tallies': { fact: 'moud', value_id: null, yes: 2, yes_on: '2026-01-01', no: null, no_on: null },
	'directory.imports': {},
	'directory.import_files': {},
	'directory.care_levels': { level: 'detox', confirmed_role: 'director' },
	'people.protocols': {},
	'people.record_notices': {},
	'wallet.letter_cards': {},
	'plans.goal_ideas': { domain: 'work', ideas: ['Finish a one-page resume'] },
	'audit.chain': {}
};

/** What hangs on other rows is made after them. */
const LATE = [
	'crisis.incident_acts',
	'sessions.taken',
	'people.opening_looks',
	'consent.letters_sent',
	'plans.steps',
	'sessions.note_versions',
	'sessions.staff_note_words',
	'sessions.long_look_words',
	'workforce.testimonial_words',
	'workforce.testimonial_ends',
	'recovery_calls.said',
	'consent.items'
];

/** Makes the rows without saving them. */
export function makeRows(graph: Graph, tables: TenantTable[]): Rows {
	const made: Rows = new Map();
	const ordered = [...tables].sort((a, b) => Number(LATE.includes(a.name)) - Number(LATE.includes(b.name)));
	for (const table of ordered) {
		const whose = table.columns.find((c) => ['person_id', 'worker_id'].includes(c.name))?.name;
		const general: Make = (_, person) => (whose ? [{ [whose]: person.id }] : []);
		const make = OF_PERSON[table.name] ?? general;
		const rows = graph.people.flatMap((person) =>
			make(graph, person, made).map((given) =>
				fill(table, { organization_id: person.organizationId, ...given })
			)
		);
		const ours = OF_ORGANIZATION[table.name];
		if (ours)
			rows.push(...graph.organizations.map((organization_id) => fill(table, { organization_id, ...ours })));
		made.set(table.name, rows);
	}
	return made;
}

let counter = 0;
function fill(table: TenantTable, given: Partial<Row>): Row {
	const row: Record<string, unknown> = {};
	for (const column of table.columns)
		if (column.required && !column.generated) row[column.name] = sample(column);
	return { ...row, ...given } as Row;
}

function sample({ name, type, allowed }: Column): unknown {
	if (allowed) return allowed;
	if (type === 'uuid') return newId();
	if (/int|numeric|double|real/.test(type))
		return name === 'version' || name === 'n' || name === 'seq' ? ++counter : 5;
	if (type === 'bytea') return '\\x00';
	if (type === 'boolean') return false;
	if (type === 'jsonb') return {};
	if (type.endsWith('[]')) return [];
	if (type === 'date') return '2026-01-05';
	if (type.startsWith('timestamp')) return at(-2);
	return `x${++counter}`;
}

/** Columns of the table that the rows name (a row may carry facts for the oracle that are no columns). */
export function columnsOf(table: TenantTable, rows: Row[]): string[] {
	return table.columns.filter((c) => !c.generated && rows.some((row) => c.name in row)).map((c) => c.name);
}

/** What a draw may have none of. */
const DRAWN = [
	'consent.consents',
	'consent.items',
	'network.ties',
	'people.assignments',
	'people.opening_looks',
	'plans.typing',
	'rights.closed'
];

/** Puts the rows there as the owner, without foreign keys: who may see a row does not hang on its being complete. */
export async function saveRows(world: TestWorld, tables: TenantTable[], rows: Rows): Promise<void> {
	for (const table of tables) {
		const list = rows.get(table.name)!;
		if (list.length === 0 && DRAWN.includes(table.name)) continue;
		if (list.length === 0)
			throw new Error(`no row was made for ${table.name}: say how in tests/access/rows.ts`);
		// Rows that name other columns keep their defaults apart.
		for (const group of Object.values(Object.groupBy(list, (row) => Object.keys(row).sort().join()))) {
			const columns = columnsOf(table, group!)
				.map((name) => `"${name}"`)
				.join(', ');
			await world.owner(
				`with off as (select set_config('session_replication_role', 'replica', true))
				insert into ${table.name} (${columns}) select ${columns} from off, jsonb_populate_recordset(null::${table.name}, $1)`,
				[JSON.stringify(group)]
			);
		}
	}
}

export const keyOf = (table: TenantTable, row: Row) => table.key.map((name) => String(row[name])).join('/');
