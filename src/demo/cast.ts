/** Who the demo is about. All of them are invented. */
import type { Role } from '#platform/actor.ts';
import type { Aim, FocusKind, LoadLevel } from '#domains/people/people.ts';
import type { AskAbout } from '#domains/sessions/sessions.ts';

export interface StaffMember {
	key: string;
	name: string;
	pronouns: string;
	role: Role;
	email: string;
	/** Points this worker can carry. */
	capacity?: number;
}

/** Numbers that nobody has. */
export const WORK_NUMBERS: Record<string, string> = {
	marcus: '215-555-0142',
	rosa: '215-555-0143',
	janelle: '215-555-0144'
};

/** Those who are not on the sign-in page; the six there are in sign-ins.ts. */
export const MORE_STAFF: StaffMember[] = [
	{
		key: 'ann',
		name: 'Ann Whitaker',
		pronouns: 'she/her',
		role: 'coach',
		email: 'coach2@demo.test',
		capacity: 26
	},
	{
		key: 'lou',
		name: 'Lou Bennett',
		pronouns: 'he/him',
		role: 'coach',
		email: 'coach3@demo.test',
		capacity: 28
	},
	{
		key: 'carla',
		name: 'Carla Mendes',
		pronouns: 'she/her',
		role: 'coach',
		email: 'coach4@demo.test',
		capacity: 24
	},
	{
		key: 'elena',
		name: 'Elena Ruiz',
		pronouns: 'she/her',
		role: 'coach',
		email: 'coach5@demo.test',
		capacity: 24
	},
	{
		key: 'sam',
		name: 'Sam Okafor',
		pronouns: 'they/them',
		role: 'coach',
		email: 'coach6@demo.test',
		capacity: 20
	},
	{ key: 'ben', name: 'Ben Carter', pronouns: 'he/him', role: 'peer', email: 'peer2@demo.test', capacity: 12 }
];
export const CAPACITIES: Record<string, number> = {
	marcus: 28,
	rosa: 14,
	...Object.fromEntries(MORE_STAFF.flatMap(({ key, capacity }) => (capacity ? [[key, capacity]] : [])))
};

/** How somebody's weeks go. */
export type Arc = 'steady' | 'light' | 'weekly' | 'silent' | 'setback' | 'new';

/** What is true of somebody today. */
export interface Today {
	/** Days since the last word of any kind. */
	quiet?: number;
	/** Days after which their own quiet rule begins. */
	rule?: number;
	asked?: AskAbout;
	/** Days until a hard date. */
	hard?: number;
	/** Days until a promise is due. */
	promise?: number;
	/** Days until the next review: 0 today, negative: passed and nobody said what became of it. */
	review?: number;
	/** The last review did not happen. */
	missed?: boolean;
	/** The last note waits for the person. */
	note?: 'person' | 'worker';
	suggestion?: boolean;
	staffNote?: boolean;
	/** Somebody tried yesterday and left word. */
	tried?: boolean;
	hideNumbers?: boolean;
	/** Has not signed the agreement that was proposed. */
	unsigned?: boolean;
}

export interface Participant {
	name: string;
	pronouns: string;
	language: 'en' | 'es';
	/** Key of the worker; null: nobody yet. */
	worker: string | null;
	level: LoadLevel;
	arc: Arc;
	/** Days since they came. */
	days: number;
	focuses: { kind: FocusKind; aim: Aim }[];
	medication: boolean;
	today: Today;
}

const PRONOUNS = { s: 'she/her', h: 'he/him', t: 'they/them' } as const;
const LEVELS = { c: 'close', w: 'weekly', b: 'two-weeks', m: 'monthly', r: 'on-request' } as const;
const KINDS = {
	A: 'alcohol',
	O: 'opioids',
	S: 'stimulants',
	G: 'gambling',
	C: 'codependency',
	X: 'own'
} as const;
const AIM = { a: 'abstain', r: 'reduce', s: 'safer', u: 'unsure' } as const;

type Row = [
	name: string,
	pronouns: keyof typeof PRONOUNS,
	level: keyof typeof LEVELS,
	arc: Arc,
	days: number,
	focuses: string,
	today?: Today
];

/**
 * `focuses`: what (A alcohol, O opioids, S stimulants, G gambling, C codependency, X own words) and aim (a abstain, r
 * reduce, s safer, u unsure); + after it: takes a medicine for it.
 */
const CASELOADS: Record<string, Row[]> = {
	marcus: [
		[
			'Dee',
			's',
			'c',
			'steady',
			35,
			'Oa+',
			{ review: 0, note: 'person', suggestion: true, hideNumbers: true }
		],
		['Tom', 'h', 'c', 'setback', 74, 'Aa', { quiet: 4, rule: 4, review: 3 }],
		['Aisha', 's', 'w', 'steady', 61, 'Sr', { asked: 'talk', review: 2, rule: 6 }],
		['Wendell', 'h', 'w', 'light', 83, 'Ar+', { asked: 'medication', review: 4, rule: 8 }],
		['Corinne', 's', 'w', 'setback', 88, 'Ga', { hard: 2, review: 5, rule: 7 }],
		['Luther', 'h', 'c', 'steady', 52, 'Oa+', { hard: 3, review: 1, rule: 6 }],
		['Shay', 't', 'w', 'light', 66, 'Ss', { promise: 0, review: 6, rule: 8 }],
		['Bernadette', 's', 'b', 'steady', 89, 'Aa', { review: 3, suggestion: true }],
		['Omar', 'h', 'b', 'weekly', 45, 'Ar', { review: 5, rule: 12, promise: 4 }],
		['June', 's', 'b', 'silent', 78, 'Oa+', { review: 2, rule: 14 }],
		['Percy', 'h', 'b', 'weekly', 90, 'Aa', { review: 6, rule: 21 }],
		['Nadia', 's', 'b', 'light', 90, 'Cu', { review: 8, rule: 21 }],
		['Curtis', 'h', 'm', 'weekly', 90, 'Sa', { review: 12, rule: 30 }]
	],
	ann: [
		['Gwen', 's', 'w', 'steady', 90, 'Aa', { review: 0 }],
		['Isaac', 'h', 'c', 'setback', 41, 'Os+', { review: 2, quiet: 6, rule: 3 }],
		['Margo', 's', 'w', 'light', 73, 'Ar', { hard: 1, review: 4, rule: 8 }],
		['Dmitri', 'h', 'w', 'weekly', 85, 'Oa+', { review: 1, rule: 12, note: 'person' }],
		['Keisha', 's', 'w', 'steady', 58, 'Sa', { review: 5, promise: 2 }],
		['Walter', 'h', 'b', 'silent', 90, 'Aa', { missed: true, review: 9, rule: 30 }],
		['Fern', 't', 'c', 'new', 4, 'Xs', { unsigned: true }],
		['Roland', 'h', 'm', 'weekly', 90, 'Ga', { review: 15, rule: 30 }],
		['Tess', 's', 'w', 'light', 64, 'Oa+ Ar', { asked: 'today', review: 3, rule: 8 }]
	],
	lou: [
		['Vince', 'h', 'w', 'steady', 90, 'Aa', { review: 1 }],
		['Paulette', 's', 'w', 'silent', 72, 'Ga', { quiet: 13, rule: 7 }],
		['Eli', 'h', 'w', 'light', 54, 'Sr', { review: 0, promise: -1, rule: 8 }],
		['Bridget', 's', 'b', 'weekly', 90, 'Ar', { review: 7, rule: 21 }],
		['Marvin', 'h', 'w', 'setback', 67, 'Oa+', { missed: true, review: 4, rule: 10 }],
		['Sunita', 's', 'm', 'weekly', 90, 'Aa', { review: 14, rule: 30 }],
		['Clyde', 'h', 'b', 'light', 81, 'Xr', { review: 6, rule: 21, suggestion: true }]
	],
	carla: [
		['Renee', 's', 'w', 'steady', 77, 'Aa', { hard: 3, review: 2 }],
		['Darnell', 'h', 'w', 'light', 49, 'Sa', { review: -2, rule: 8 }],
		['Opal', 's', 'w', 'weekly', 90, 'Oa+', { review: 3, rule: 12 }],
		['Heather', 's', 'c', 'setback', 38, 'Ar', { review: 1, rule: 6, staffNote: true }],
		['Moses', 'h', 'b', 'silent', 90, 'Ga', { review: 10, rule: 21 }],
		['Joy', 's', 'w', 'steady', 33, 'Oa+', { asked: 'other', review: 5 }],
		['Emmett', 'h', 'm', 'weekly', 90, 'Aa', { review: 11, rule: 30 }]
	],
	sam: [
		['Skyler', 't', 'w', 'steady', 71, 'Ss', { review: 0 }],
		['Ivy', 's', 'c', 'setback', 44, 'Oa+ Sr', { hard: 0, review: 3, rule: 6 }],
		['Terrence', 'h', 'w', 'light', 62, 'Aa', { review: 2, rule: 8, note: 'worker' }],
		['Lorraine', 's', 'w', 'weekly', 86, 'Ar', { quiet: 9, rule: 7, tried: true, review: 4 }],
		['Quentin', 'h', 'b', 'silent', 90, 'Ga', { review: 8, rule: 21 }],
		['Bea', 's', 'w', 'new', 2, 'Au', { unsigned: true }],
		['Noel', 't', 'w', 'light', 57, 'Xr', { promise: 1, review: 6, rule: 8 }]
	],
	rosa: [
		['Gus', 'h', 'c', 'light', 13, 'Os+', { review: 1, promise: 0, rule: 3 }],
		['Lee', 'h', 'w', 'weekly', 27, 'Sr', { review: 4, rule: 10 }]
	],
	ben: [
		['Ray', 'h', 'w', 'steady', 63, 'Aa', { review: 2 }],
		['Tanya', 's', 'w', 'setback', 47, 'Oa+', { missed: true, rule: 5, quiet: 8 }]
	]
};

const SPANISH: Record<string, Row[]> = {
	elena: [
		['Luz', 's', 'w', 'steady', 80, 'Aa', { review: 1, note: 'person', suggestion: true }],
		['Mateo', 'h', 'c', 'setback', 59, 'Oa+', { asked: 'talk', review: 3, rule: 6 }],
		['Xiomara', 's', 'w', 'light', 68, 'Sr', { hard: 2, review: 5, rule: 8 }],
		['Joaquín', 'h', 'w', 'weekly', 84, 'Ar', { review: 0, rule: 12 }],
		['Pilar', 's', 'b', 'light', 90, 'Cu', { review: 7, rule: 21 }],
		['Rubén', 'h', 'w', 'silent', 51, 'Ga', { missed: true, review: 4, rule: 14 }],
		['Héctor', 'h', 'm', 'weekly', 90, 'Aa', { review: 13, rule: 30 }],
		['Yesenia', 's', 'w', 'new', 5, 'Aa', { review: 2 }]
	]
};

/**
 * Of the thirty whom Marcus walks with, those who have been through the weeks and call when they want to. They stand at
 * the end of the cast: what counts its people from the front stays as it is.
 */
const SELDOM: Row[] = [
	['Alvin', 'h', 'r', 'weekly', 90, 'Aa', { review: 1, rule: 45 }],
	['Cheryl', 's', 'r', 'silent', 88, 'Oa+', { review: 2, rule: 50 }],
	['Dion', 'h', 'm', 'weekly', 86, 'Sr', { review: 3, rule: 45 }],
	['Estelle', 's', 'r', 'weekly', 90, 'Aa', { review: 4, rule: 45 }],
	['Floyd', 'h', 'r', 'silent', 84, 'Ga', { review: 5, rule: 50 }],
	['Greta', 's', 'r', 'weekly', 90, 'Ar', { review: 8, rule: 45 }],
	['Harvey', 'h', 'm', 'weekly', 79, 'Oa+', { review: 9, rule: 45 }],
	['Irene', 's', 'r', 'silent', 90, 'Cu', { review: 11, rule: 50 }],
	['Jerome', 'h', 'r', 'weekly', 82, 'Oa+', { review: 12, rule: 45 }],
	['Kendra', 's', 'r', 'weekly', 90, 'Sa', { review: 13, rule: 45 }],
	['Leon', 'h', 'r', 'silent', 90, 'Aa', { review: 15, rule: 50 }],
	['Mavis', 's', 'm', 'weekly', 76, 'Ar', { review: 16, rule: 45 }],
	['Nolan', 'h', 'r', 'weekly', 90, 'Ss', { review: 18, rule: 45 }],
	['Patrice', 's', 'r', 'silent', 87, 'Oa+', { review: 19, rule: 50 }],
	['Russell', 'h', 'r', 'weekly', 90, 'Aa', { review: 22, rule: 45 }],
	['Sonya', 's', 'r', 'weekly', 81, 'Ga', { review: 23, rule: 45 }],
	['Vernon', 'h', 'r', 'silent', 90, 'Ar', { review: 25, rule: 50 }]
];

const WAITING: Row[] = [
	['Ken', 'h', 'w', 'new', 6, 'Aa'],
	['Lorna', 's', 'w', 'new', 3, 'Oa+'],
	['Deshawn', 'h', 'c', 'new', 2, 'Sa'],
	['Theo', 't', 'w', 'new', 1, 'Gr']
];
const WAITING_SPANISH: Row[] = [['Milagros', 's', 'w', 'new', 4, 'Ar']];

/** The seventy-seven participants, in the order they are loaded. */
export const PARTICIPANTS: Participant[] = [
	...Object.entries(CASELOADS).flatMap(([worker, rows]) => rows.map((row) => participant(row, worker, 'en'))),
	...Object.entries(SPANISH).flatMap(([worker, rows]) => rows.map((row) => participant(row, worker, 'es'))),
	...WAITING.map((row) => participant(row, null, 'en')),
	...WAITING_SPANISH.map((row) => participant(row, null, 'es')),
	...SELDOM.map((row) => participant(row, 'marcus', 'en'))
];

/** Rosa walks beside Marcus with these two, and covers for him. */
export const SECOND_WALKS: Record<string, string> = { Dee: 'rosa', Tom: 'rosa' };

function participant(
	[name, pronouns, level, arc, days, focuses, today = {}]: Row,
	worker: string | null,
	language: 'en' | 'es'
): Participant {
	const words = focuses.split(' ');
	return {
		name,
		pronouns: PRONOUNS[pronouns],
		language,
		worker,
		level: LEVELS[level],
		arc,
		days,
		focuses: words.map((word) => ({
			kind: KINDS[word[0] as keyof typeof KINDS],
			aim: AIM[word[1] as keyof typeof AIM]
		})),
		medication: focuses.includes('+'),
		today
	};
}

/** Family and friends with a record of their own. Who is tied to whom stands in tell-ties.ts. */
export interface Ally {
	name: string;
	pronouns: string;
	language: 'en' | 'es';
	worker: string;
	days: number;
}
export const MORE_ALLIES: Ally[] = [
	{ name: 'Walt', pronouns: 'he/him', language: 'en', worker: 'ann', days: 40 },
	{ name: 'Graciela', pronouns: 'she/her', language: 'es', worker: 'elena', days: 52 },
	{ name: 'Yvonne', pronouns: 'she/her', language: 'en', worker: 'ann', days: 20 }
];
