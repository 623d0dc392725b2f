/** Rows of check-ins. Private to this subject. */
import type { HotStatement } from '#platform/server/context.ts';
import { CONNECTION, MEDICATION, SLEEP_QUALITY, type UseAnswer } from '../items.ts';
import type { CheckIn, CheckInInput } from '../schemas.ts';

export interface StoredUse {
	aimId: string;
	kind: string;
	aim: CheckIn['use'][number]['aim'];
	answer: UseAnswer;
}

/** What is sealed, together. */
export interface Words {
	helped?: string;
	learned?: string;
	note?: string;
}

export const COLUMNS = [
	'id',
	'person_id',
	'at',
	'day',
	'zone',
	'shared',
	'today',
	'craving',
	'confidence',
	'stress',
	'sleep_minutes',
	'sleep_quality',
	'connection',
	'medication',
	'use_state',
	'uses',
	'risky',
	'good',
	'helped',
	'words'
] as const;

/** As the driver hands it over. */
export interface CheckInRow {
	id: string;
	person_id: string;
	at: Date;
	day: string;
	zone: string;
	shared: boolean;
	today: number | null;
	craving: number | null;
	confidence: number | null;
	stress: number | null;
	sleep_minutes: number | null;
	sleep_quality: number | null;
	connection: number | null;
	medication: number | null;
	use_state: number | null;
	uses: unknown;
	risky: string[] | null;
	good: string[] | null;
	helped: string[] | null;
	words: Buffer | null;
}

// The person's zone is read where the row is written, in the same flight. A person who is not there leaves `zone` empty,
// which the table refuses, and with it everything else of this unit.
const INSERT = `insert into check_ins.check_ins (organization_id, id, person_id, key, at, day, zone, shared, today, craving, confidence, stress,
	sleep_minutes, sleep_quality, connection, medication, use_state, uses, risky, good, helped, words)
	select $1, $2, $3, $4, $5, ($5::timestamptz at time zone p.time_zone)::date, p.time_zone, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17, $18, $19, $20
	from (select 1) as one left join people.persons p on p.organization_id = $1 and p.id = $3
	returning day, zone`;

export interface NewRow {
	organizationId: string;
	id: string;
	personId: string;
	key: string;
	at: Date;
	input: CheckInInput;
	uses: StoredUse[];
	words: Buffer | null;
}

export function insertCheckIn(row: NewRow): HotStatement {
	const { input } = row;
	return {
		name: 'check-in-insert',
		text: INSERT,
		values: [
			row.organizationId,
			row.id,
			row.personId,
			row.key,
			row.at,
			input.shared,
			input.today,
			input.craving,
			input.confidence,
			input.stress,
			input.sleepMinutes,
			at(SLEEP_QUALITY, input.sleepQuality),
			at(CONNECTION, input.connection),
			at(MEDICATION, input.medication),
			useState(row.uses),
			row.uses.length > 0 ? JSON.stringify(row.uses) : null,
			filled(input.risky),
			filled(input.good),
			filled(input.helped),
			row.words
		]
	};
}

/** The columns of a new row, for many rows in one statement; day and zone are the caller's. */
export function rowOf({ organizationId, id, personId, key, at: instant, input, uses, words }: NewRow) {
	return {
		organization_id: organizationId,
		id,
		person_id: personId,
		key,
		at: instant,
		shared: input.shared,
		today: input.today ?? null,
		craving: input.craving ?? null,
		confidence: input.confidence ?? null,
		stress: input.stress ?? null,
		sleep_minutes: input.sleepMinutes ?? null,
		sleep_quality: at(SLEEP_QUALITY, input.sleepQuality),
		connection: at(CONNECTION, input.connection),
		medication: at(MEDICATION, input.medication),
		use_state: useState(uses),
		uses: uses.length > 0 ? JSON.stringify(uses) : null,
		risky: list(input.risky),
		good: list(input.good),
		helped: list(input.helped),
		words
	};
}

/** 0 none, 1 within the aim, 2 beyond it; null: not said. */
export function useState(uses: readonly StoredUse[]): number | null {
	if (uses.length === 0) return null;
	return Math.max(...uses.map((one) => ['none', 'within', 'beyond'].indexOf(one.answer)));
}

/** The presenter: names each field that leaves. */
export function presented(row: CheckInRow, words: Words): CheckIn {
	return {
		id: row.id,
		at: row.at.toISOString(),
		day: row.day,
		zone: row.zone,
		shared: row.shared,
		today: row.today,
		craving: row.craving,
		confidence: row.confidence,
		stress: row.stress,
		sleepMinutes: row.sleep_minutes,
		sleepQuality: SLEEP_QUALITY[row.sleep_quality ?? -1] ?? null,
		use: ((row.uses as StoredUse[] | null) ?? []).map(({ aimId, kind, aim, answer }) => ({
			aimId,
			kind,
			aim,
			answer
		})),
		medication: MEDICATION[row.medication ?? -1] ?? null,
		risky: (row.risky ?? []) as CheckIn['risky'],
		good: (row.good ?? []) as CheckIn['good'],
		connection: CONNECTION[row.connection ?? -1] ?? null,
		helped: (row.helped ?? []) as CheckIn['helped'],
		helpedWords: words.helped ?? null,
		learned: words.learned ?? null,
		note: words.note ?? null
	};
}

/** What the application adds to the answers. */
export type Made = Pick<CheckIn, 'id' | 'at' | 'day' | 'zone'>;

/** The same as {@link presented}, from what was just sent: no second look at the row. */
export function fromInput(input: CheckInInput, use: CheckIn['use'], made: Made): CheckIn {
	return {
		...made,
		shared: input.shared,
		today: input.today ?? null,
		craving: input.craving ?? null,
		confidence: input.confidence ?? null,
		stress: input.stress ?? null,
		sleepMinutes: input.sleepMinutes ?? null,
		sleepQuality: input.sleepQuality ?? null,
		use,
		medication: input.medication ?? null,
		risky: input.risky ?? [],
		good: input.good ?? [],
		connection: input.connection ?? null,
		helped: input.helped ?? [],
		helpedWords: input.helpedWords ?? null,
		learned: input.learned ?? null,
		note: input.note ?? null
	};
}

export function wordsOf(input: CheckInInput): Words | null {
	const words: Words = { helped: input.helpedWords, learned: input.learned, note: input.note };
	return words.helped || words.learned || words.note ? words : null;
}

/** Where the sealed words stand. */
export function wordsPlace(id: string): string {
	return `check_ins.check_ins.words/${id}`;
}

function at(codes: readonly string[], code: string | undefined): number | null {
	return code === undefined ? null : codes.indexOf(code);
}

function filled(list: readonly string[] | undefined): readonly string[] | null {
	return list && list.length > 0 ? list : null;
}

function list(codes: readonly string[] | undefined): string[] | null {
	return codes && codes.length > 0 ? [...codes] : null;
}
