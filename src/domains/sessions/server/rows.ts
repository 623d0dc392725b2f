/** Rows as the rest of the program sees them: an allow-list, column by column. */
import type { Visit, VisitKind, VisitState, Way } from '../sessions.ts';

export const visitColumns = [
	'id',
	'person_id',
	'worker_id',
	'kind',
	'way',
	'state',
	'starts_at',
	'time_zone',
	'minutes'
] as const;

interface VisitRow {
	id: string;
	person_id: string;
	worker_id: string;
	kind: string;
	way: string;
	state: string;
	starts_at: Date;
	time_zone: string;
	minutes: number;
}

export function visitOf(row: VisitRow): Visit {
	return {
		id: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		kind: row.kind as VisitKind,
		way: row.way as Way,
		state: row.state as VisitState,
		startsAt: row.starts_at,
		timeZone: row.time_zone,
		minutes: row.minutes
	};
}
