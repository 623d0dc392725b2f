/** What happens to an organization as time goes on: each event changes the database and what the oracle knows of it. */
import { newId } from '#platform/ids.ts';
import type { TestWorld } from '../support/database.ts';
import type { Graph } from './graph.ts';
import type { Row } from './may.ts';
import type { Rows } from './rows.ts';

export interface Happened {
	words: string;
	/** Whom it is about: the ones whose view may have changed, and the one who is looked at. */
	people: string[];
	/** In the database. */
	sql: [text: string, values: unknown[]];
}

type Event = (graph: Graph, rows: Rows, pick: number) => Happened | null;

const rowOf = (rows: Rows, table: string, id: string): Row =>
	rows.get(table)!.find((row) => row['id'] === id)!;
const one = <T>(list: T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const walkEnds: Event = (graph, rows, pick) => {
	const walk = one(
		graph.walks.filter((w) => !w.ended),
		pick
	);
	if (!walk) return null;
	walk.ended = true;
	rowOf(rows, 'people.assignments', walk.id)['ended_at'] = new Date().toISOString();
	return {
		words: 'a walk ends',
		people: [walk.workerId, walk.personId],
		sql: ['update people.assignments set ended_at = now() where id = $1', [walk.id]]
	};
};

const walkBegins: Event = (graph, rows, pick) => {
	const worker = one(
		graph.people.filter((p) => !p.left && (p.roles.includes('coach') || p.roles.includes('peer'))),
		pick
	);
	const person = one(
		graph.people.filter(
			(p) =>
				p.organizationId === worker?.organizationId &&
				p.id !== worker.id &&
				p.roles.includes('participant') &&
				!graph.walks.some((w) => w.workerId === worker.id && w.personId === p.id && !w.ended)
		),
		pick >> 3
	);
	if (!worker || !person) return null;
	const walk = {
		organizationId: worker.organizationId,
		id: newId(),
		personId: person.id,
		workerId: worker.id,
		ended: false
	};
	graph.walks.push(walk);
	rows.get('people.assignments')!.push({
		organization_id: walk.organizationId,
		id: walk.id,
		person_id: person.id,
		worker_id: worker.id,
		ended_at: null
	});
	return {
		words: 'a walk begins',
		people: [worker.id, person.id],
		sql: [
			`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at) values ($1, $2, $3, $4, 'coach', now())`,
			[walk.organizationId, walk.id, walk.personId, walk.workerId]
		]
	};
};

/** A consent is withdrawn by the person, comes to its day, or begins. */
const share =
	(words: string, from: 'now' | 'later', to: 'ended' | 'over' | 'now', set: string): Event =>
	(graph, rows, pick) => {
		const found = one(
			graph.shares.filter((s) => s.state === from),
			pick
		);
		if (!found) return null;
		found.state = to;
		rowOf(rows, 'consent.consents', found.id)['state'] = to;
		return {
			words,
			people: [found.recipientId, found.personId],
			sql: [`update consent.consents set ${set} where id = $1`, [found.id]]
		};
	};

const opening =
	(words: string, to: 'closed' | 'over', set: string): Event =>
	(graph, _rows, pick) => {
		const found = one(
			graph.openings.filter((o) => o.state === 'now'),
			pick
		);
		if (!found) return null;
		found.state = to;
		return {
			words,
			people: [found.openedBy, found.personId],
			sql: [`update people.openings set ${set} where id = $1`, [found.id]]
		};
	};

const opens: Event = (graph, rows, pick) => {
	const by = one(
		graph.people.filter(
			(p) => !p.left && p.roles.some((role) => ['coach', 'peer', 'supervisor'].includes(role))
		),
		pick
	);
	const person = one(
		graph.people.filter((p) => p.organizationId === by?.organizationId && p.id !== by.id),
		pick >> 3
	);
	if (!by || !person) return null;
	const made = {
		organizationId: by.organizationId,
		id: newId(),
		personId: person.id,
		openedBy: by.id,
		state: 'now' as const
	};
	graph.openings.push(made);
	const like = rows.get('people.openings')![0]!;
	const row = {
		...like,
		organization_id: by.organizationId,
		id: made.id,
		person_id: person.id,
		opened_by: by.id,
		opened_at: new Date().toISOString(),
		until: new Date(Date.now() + 3_000_000).toISOString(),
		closed_at: null
	};
	rows.get('people.openings')!.push(row);
	return {
		words: 'a record is opened in an emergency',
		people: [by.id, person.id],
		sql: [
			'insert into people.openings select * from jsonb_populate_record(null::people.openings, $1)',
			[JSON.stringify(row)]
		]
	};
};

const typingEnds: Event = (graph, _rows, pick) => {
	const found = one(
		graph.typing.filter((t) => !t.over),
		pick
	);
	if (!found) return null;
	found.over = true;
	return {
		words: 'leave to type is over',
		people: [found.workerId, found.personId],
		sql: [
			`update plans.typing set started_at = now() - interval '5 hours', until = now() - interval '3 hours' where id = $1`,
			[found.id]
		]
	};
};

const tie =
	(words: string, from: 'waiting' | 'now', to: 'now' | 'ended', set: string): Event =>
	(graph, rows, pick) => {
		const found = one(
			graph.ties.filter((t) => t.state === from),
			pick
		);
		if (!found) return null;
		found.state = to;
		const row = rowOf(rows, 'network.ties', found.id);
		row['started_at'] ??= new Date().toISOString();
		if (to === 'ended') row['ended_at'] = new Date().toISOString();
		return {
			words,
			people: [found.allyId, found.personId],
			sql: [`update network.ties set ${set} where id = $1`, [found.id]]
		};
	};

export const EVENTS: Event[] = [
	walkEnds,
	walkBegins,
	share('a consent is withdrawn', 'now', 'ended', 'ended_at = now(), ended_by = person_id'),
	share(
		'a consent is over',
		'now',
		'over',
		`from_at = now() - interval '9 days', until_kind = 'date', until_at = now() - interval '1 millisecond'`
	),
	share('a consent begins', 'later', 'now', 'from_at = now()'),
	opening('an emergency is closed', 'closed', 'closed_at = now()'),
	opening(
		'the hour of an emergency is over',
		'over',
		`opened_at = now() - interval '61 minutes', until = now() - interval '1 minute'`
	),
	opens,
	typingEnds,
	tie('a tie begins', 'waiting', 'now', 'started_at = now()'),
	tie('a tie ends', 'now', 'ended', 'ended_at = now(), ended_by = ally_id')
];

export async function happen(world: TestWorld, { sql: [text, values] }: Happened): Promise<void> {
	await world.owner(text, values);
}
