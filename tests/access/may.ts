/**
 * Who may do what, in words: the oracle of the access tests. Written from docs/privacy.md and from nothing else; it must
 * not look at policies or at server code. Every tenant table needs an entry: a new table without one fails the test.
 */
import type { Role } from '#platform/actor.ts';
import { letsCallers, opensPlan, PLAN_NOW, planRuleOf, type Graph } from './graph.ts';

export type Row = Record<string, unknown> & { organization_id: string };

/** Within the hour. */
export const lately = (at: unknown) => Date.now() - new Date(String(at)).getTime() < 3_600_000;

/** Somebody who asks, with what the graph knows of them. */
export class Asker {
	readonly organizationId: string;
	readonly personId: string | null;
	readonly roles: readonly Role[];
	readonly name: string;
	readonly graph: Graph;

	constructor(graph: Graph, organizationId: string, personId: string | null, roles: readonly Role[]) {
		this.graph = graph;
		this.organizationId = organizationId;
		this.personId = personId;
		this.roles = roles;
		this.name = personId ? `${roles.join('+')} ${personId.slice(-6)}` : 'a visitor';
	}

	is(id: unknown): boolean {
		return this.personId !== null && id === this.personId;
	}
	has(...wanted: Role[]): boolean {
		return wanted.some((role) => this.roles.includes(role));
	}
	/** This person's record is closed for them: they asked for it, and it was granted. */
	isShutOut(id: unknown): boolean {
		return shutOut(this, id, this.personId);
	}
	/** Covers this walk now: chosen by the person, offered, while its worker is away, and the walk goes on. */
	coversWalk(walkId: unknown): boolean {
		return this.graph.covers.some(
			(c) =>
				c.organizationId === this.organizationId &&
				c.walkId === walkId &&
				this.is(c.coverId) &&
				c.state === 'now' &&
				!this.isShutOut(c.personId) &&
				this.graph.walks.some((w) => w.id === c.walkId && !w.ended)
		);
	}
	/** This worker covers now for somebody who walks with them. */
	isCoveredBy(workerId: unknown): boolean {
		return this.graph.covers.some(
			(c) =>
				c.organizationId === this.organizationId &&
				this.is(c.personId) &&
				c.coverId === workerId &&
				c.state === 'now' &&
				!shutOut(this, c.personId, c.coverId) &&
				this.graph.walks.some((w) => w.id === c.walkId && !w.ended)
		);
	}
	/** Walks with this person now, or covers for who does. */
	walksWith(id: unknown): boolean {
		return (
			this.graph.covers.some((c) => c.personId === id && this.coversWalk(c.walkId)) || this.#walksThemself(id)
		);
	}
	#walksThemself(id: unknown): boolean {
		return (
			!this.isShutOut(id) &&
			this.graph.walks.some(
				(w) =>
					w.organizationId === this.organizationId &&
					w.workerId === this.personId &&
					w.personId === id &&
					!w.ended
			)
		);
	}
	/** The person of the record, or somebody who walks with them now. */
	opens(id: unknown): boolean {
		return this.is(id) || this.walksWith(id);
	}
	/** Is their ally: they have said so themselves, and neither has ended it. */
	isAllyOf(id: unknown): boolean {
		return this.graph.ties.some((t) => t.personId === id && this.is(t.allyId) && t.state === 'now');
	}
	/** A tie gives both the other's name; to the ally only once it has begun. */
	tiedTo(id: unknown): boolean {
		return (
			this.isAllyOf(id) ||
			this.graph.ties.some((t) => this.is(t.personId) && t.allyId === id && t.state !== 'ended')
		);
	}
	/** The author of the plan: the person, or a worker who walks with them and has their leave to type, while it lasts. */
	authors(id: unknown): boolean {
		return (
			this.is(id) ||
			(this.walksWith(id) &&
				this.graph.typing.some((t) => t.workerId === this.personId && t.personId === id && !t.over))
		);
	}
	/** Somebody shares something with them now: this kind as a whole, or anything at all. */
	isShown(id: unknown, category?: string): boolean {
		return this.#shares().some(
			(share) => share.personId === id && (!category || share.categories.includes(category))
		);
	}
	/** A consent that holds now names this one thing for them. */
	isShownThing(kind: string, id: unknown, whose?: unknown): boolean {
		return this.#shares().some(
			(share) => share.things[kind]?.includes(String(id)) && (!whose || share.personId === whose)
		);
	}
	/** This very consent is for them, and holds now. */
	holds(consentId: unknown): boolean {
		return this.#shares().some((share) => share.id === consentId);
	}
	#shares() {
		return this.graph.shares.filter(
			(share) =>
				share.organizationId === this.organizationId &&
				share.recipientId === this.personId &&
				share.state === 'now'
		);
	}
	/** Opened this record in an emergency, within the hour. */
	opensInEmergency(id: unknown): boolean {
		return (
			!this.isShutOut(id) &&
			this.graph.openings.some(
				(o) =>
					o.organizationId === this.organizationId &&
					o.openedBy === this.personId &&
					o.personId === id &&
					o.state === 'now'
			)
		);
	}
	/** May see this person's name: of staff everybody signed in does. */
	mayReadName(id: unknown): boolean {
		const person = this.graph.people.find((p) => p.organizationId === this.organizationId && p.id === id);
		if (!person || this.personId === null) return false;
		const staff = person.roles.some((role) => role !== 'participant' && role !== 'ally');
		return (
			staff ||
			this.opens(id) ||
			this.has('supervisor') ||
			this.welcomed(id) ||
			this.isShown(id) ||
			this.tiedTo(id) ||
			this.opensInEmergency(id)
		);
	}
	/** Made this person within the last day: the hour of welcome, before anybody has been assigned. */
	welcomed(id: unknown): boolean {
		return (
			this.personId !== null &&
			this.graph.people.some(
				(p) =>
					p.organizationId === this.organizationId &&
					p.id === id &&
					p.createdBy === this.personId &&
					p.justCreated
			)
		);
	}
}

/** Whether this person's record is closed for that worker. */
const shutOut = (who: Asker, personId: unknown, workerId: unknown): boolean =>
	who.graph.closed.some(
		(c) => c.organizationId === who.organizationId && c.personId === personId && c.workerId === workerId
	);

export type Rule = (who: Asker, row: Row) => boolean;

export interface Rights {
	words: string;
	read: Rule;
	add: Rule;
	/** To change a row one must also be able to read it; the tests ask for both. */
	change: Rule;
	remove: Rule;
}

export const nobody: Rule = () => false;
const everyone: Rule = () => true;
export const own: Rule = (who, row) => who.is(row['person_id']);
/** A court forbade to tell the person until a day that is to come. */
const sealedNow = (row: Row) =>
	row['sealed_until'] != null && new Date(String(row['sealed_until'])) > new Date();
export const record: Rule = (who, row) => who.opens(row['person_id']);
export const authors: Rule = (who, row) => who.authors(row['person_id']);
export const supervisor: Rule = (who) => who.has('supervisor');
export const director: Rule = (who) => who.has('director');
export const or =
	(...rules: Rule[]): Rule =>
	(who, row) =>
		rules.some((rule) => rule(who, row));
export const and =
	(...rules: Rule[]): Rule =>
	(who, row) =>
		rules.every((rule) => rule(who, row));
export const column =
	(name: string): Rule =>
	(who, row) =>
		who.is(row[name]);
export const mayDecide: Rule = (who, row) =>
	who.has('supervisor', 'director') && (row['worker_id'] == null || !who.is(row['worker_id']));
const emergency: Rule = (who, row) => who.opensInEmergency(row['person_id']);
export const walks: Rule = (who, row) => who.walksWith(row['person_id']);
/** A card, a sign or a signal that the person has told. */
const toldToWalkers: Rule = (who, row) => row['told'] === true && who.walksWith(row['person_id']);
/** A supervisor whom the person has not shut out. */
const overseesRecord: Rule = (who, row) => who.has('supervisor') && !who.isShutOut(row['person_id']);
const asksForCloseSupport: Rule = (who, row) =>
	row['state'] === 'asked' && who.is(row['told_by']) && who.walksWith(row['person_id']);

/** Handles a concern: a supervisor, or a director where it goes to them or is overdue; never who is named, never who raised it. */
export const handles: Rule = (who, row) =>
	who.personId !== null &&
	!(row['kept_from'] as string[]).includes(who.personId) &&
	!who.is(row['raised_by']) &&
	((row['goes_to'] === 'supervisor' && who.has('supervisor')) ||
		(who.has('director') &&
			(row['goes_to'] === 'director' || new Date(String(row['answer_by'])) < new Date())));
const ofConcern =
	(rule: Rule): Rule =>
	(who, row) =>
		rule(who, row['concern'] as Row);
/** A look of the one it is about at the record of who raised it. */
const watches: Rule = (who, row) =>
	((row['concerns'] ?? []) as Row[]).some(
		(one) => one['about_id'] !== null && one['about_id'] === row['actor_id'] && handles(who, one)
	);

/** Of an absence: who is asked about it, and who is offered for it. */
const told: Rule = (who, row) => (row['told'] as unknown[]).some((id) => who.is(id));
const offered: Rule = (who, row) => (row['offered'] as unknown[]).some((id) => who.is(id));
const saysAbsence: Rule = (who, row) =>
	(who.is(row['worker_id']) && who.has('coach', 'peer')) || who.has('supervisor');
/** Puts the question about a walk that goes on: the absent worker, or a supervisor; with an answer only where it was wished. */
const asksForCover: Rule = (who, row) => {
	const { graph } = who;
	const cover = graph.covers.find((c) => c.id === row['of'])!;
	const wished = graph.coverWishes.some(
		(w) => w.personId === cover.personId && w.workerId === cover.workerId && w.coverId === cover.coverId
	);
	return (
		(who.is(row['worker_id']) || who.has('supervisor')) &&
		!(who.is(row['worker_id']) && who.isShutOut(row['person_id'])) &&
		graph.walks.some((w) => w.id === cover.walkId && !w.ended) &&
		(row['chosen_at'] == null ||
			(wished && (cover.coverId === null || cover.offered.includes(cover.coverId))))
	);
};
/**
 * The probe changes all that one may in a single statement, which the wall stops as a whole at a row that may not stay as it
 * is: a question that only a wish may answer, or a choice of somebody who is not offered any more.
 */
const nothingStopsIt: Rule = (who) =>
	!who.graph.covers.some(
		(c) =>
			c.organizationId === who.organizationId &&
			(c.state === 'open'
				? !who.is(c.personId) && (who.is(c.workerId) || who.has('supervisor'))
				: who.is(c.personId) && c.coverId !== null && !c.offered.includes(c.coverId))
	);

/** The row is of somebody who covers for the asker now. */
const coversMe: Rule = (who, row) =>
	who.graph.covers.some(
		(c) =>
			c.organizationId === who.organizationId &&
			who.is(c.personId) &&
			c.coverId === row['worker_id'] &&
			c.state === 'now' &&
			!shutOut(who, c.personId, c.coverId) &&
			who.graph.walks.some((w) => w.id === c.walkId && !w.ended)
	);

export const inThisWalk: Rule = (who, row) => who.is(row['worker_id']) && who.walksWith(row['person_id']);
const ownPulse: Rule = (who, row) =>
	row['side'] === 'person' ? who.is(row['person_id']) : inThisWalk(who, row);

/** The person and who walks with them now read and write; nobody takes anything away. */
/** A worker who walks with the one who asks. */
const walksWithMe: Rule = (who, row) =>
	who.graph.walks.some(
		(w) =>
			w.organizationId === who.organizationId &&
			w.workerId === row['worker_id'] &&
			who.is(w.personId) &&
			!w.ended
	);
/** The worker of this very walk, while it goes on. */
const worksThisWalk: Rule = (who, row) =>
	who.graph.walks.some(
		(w) =>
			w.organizationId === who.organizationId &&
			w.id === row['walk_id'] &&
			who.is(w.workerId) &&
			!w.ended &&
			!who.isShutOut(w.personId)
	);
/** The worker of this very walk, or who covers it now, while it goes on. */
/** Rows that say whose first talk they are of: `talk_with`, who that is; `talk_planned`, that it is still to come. */
const ownFirstTalk: Rule = (who, row) => who.is(row['talk_with']);
const firstTalkWith: Rule = (who, row) => row['talk_planned'] === true && who.is(row['talk_with']);
export const opensWalk: Rule = (who, row) => who.coversWalk(row['walk_id']) || worksThisWalk(who, row);
const wholeRecord = (words: string): Rights => ({
	words,
	read: record,
	add: record,
	change: record,
	remove: nobody
});
/** Read, and no more, by somebody who opened the record in an emergency. */
const inEmergencyToo = (rights: Rights): Rights => ({ ...rights, read: or(rights.read, emergency) });
/** Read as the record; added to, never changed. */
const onlyAdded = (words: string, add: Rule): Rights => ({
	words,
	read: record,
	add,
	change: nobody,
	remove: nobody
});

const forSupport = (row: Row) =>
	(row['roles'] as Role[]).some((role) => role === 'participant' || role === 'ally');
const mayGive = (who: Asker, roles: Role[]) => {
	const only = (...allowed: Role[]) => roles.every((role) => allowed.includes(role));
	return (
		(who.has('director') && only('coach', 'peer', 'supervisor', 'director')) ||
		(who.has('supervisor', 'coach', 'peer') && only('participant', 'ally')) ||
		(who.has('supervisor') && only('coach', 'peer'))
	);
};
/** What a worker has and somebody else looks at: read by both, and once it was found right by whoever reads the worker's page. */
const workRow = (what: string): Rights => ({
	words: `${what}: the worker adds and takes away; a supervisor or director says what they found, of others; found right it is read with the worker’s page`,
	read: (who, row) =>
		who.is(row['worker_id']) ||
		who.has('supervisor', 'director') ||
		(row['found'] === 'right' && (who.personId !== null || row['page_is_open'] === true)),
	add: (who, row) => who.is(row['worker_id']) && row['found'] == null && who.has('coach', 'peer'),
	change: (who, row) => who.has('supervisor', 'director') && !who.is(row['worker_id']),
	remove: column('worker_id')
});
const isOpen = (row: Row) => row['closed_by_person_at'] == null || row['closed_by_worker_at'] == null;
const publicList: Rights = {
	words: 'facts about groups: everyone reads, a director or supervisor writes',
	read: everyone,
	add: or(director, supervisor),
	change: or(director, supervisor),
	remove: nobody
};

/** Who writes events. */
const eventStaff: Rule = (who) => who.has('coach', 'peer', 'supervisor');
/** On the list of callers, of somebody who lets those call. */
const isLetCall: Rule = (who, row) =>
	eventStaff(who, row) &&
	row['by_callers'] === true &&
	letsCallers(who.graph, row['person_id']) &&
	!who.isShutOut(row['person_id']);
/** Somebody has this recovery call now. */
const goesOn: Rule = (_, row) => row['ended_at'] === null;
const staff: Rule = (who) => who.has('director', 'supervisor', 'coach', 'peer');
const places: Rights = {
	words: 'facts about places: everyone reads, staff write',
	read: everyone,
	add: staff,
	change: staff,
	remove: nobody
};
const ownWords =
	(column: string): Rule =>
	(who, row) =>
		who.is(row[column]) && staff(who, row);

/** What a look at another organization gives is decided before any of these is asked: nothing. */
export const RIGHTS: Record<string, Rights> = {
	'audit.entries': {
		words:
			'a person sees what was done with their record and what they did; a director sees all rows (they hold no words); who handles a concern sees the looks of whom it is about at the record of who raised it; written under one’s own name only',
		read: or(own, column('actor_id'), director, watches),
		add: (who, row) => (row['actor_id'] ?? null) === who.personId,
		change: nobody,
		remove: nobody
	},
	'audit.chain': {
		words: 'a director may check the chain; only the system lays it',
		read: director,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'concern.concerns': {
		words:
			'who raised it in their own name; supervisors whom it does not name, or directors where it names one or nobody answered in time; closed by those; the rest is the system’s',
		read: or(column('raised_by'), handles),
		add: nobody,
		change: and(handles, (_, row) => row['closed_at'] == null),
		remove: nobody
	},
	'concern.steps': {
		words:
			'who handles it, and whoever raised it but for what is said among handlers; added in one’s own name by who handles it; never changed',
		read: or(
			ofConcern(handles),
			and(ofConcern(column('raised_by')), (_, row) => row['kind'] !== 'among_us' && row['kind'] !== 'named')
		),
		add: and(
			ofConcern(handles),
			column('by_id'),
			(_, row) => !['reopened', 'added', 'moved', 'handed_on', 'named'].includes(String(row['kind']))
		),
		change: nobody,
		remove: nobody
	},
	'concern.hearings': {
		words: 'who is asked, and who handles it; asked in one’s own name; answered once by who is asked',
		read: or(own, ofConcern(handles)),
		add: and(ofConcern(handles), column('asked_by')),
		change: and(own, (_, row) => row['answered_at'] == null),
		remove: nobody
	},
	'check_ins.check_ins': {
		words:
			'the person writes; who walks with them now reads those that are shared; kept ones are the person’s alone',
		read: or(
			own,
			and(walks, (_, row) => row['shared'] === true)
		),
		add: own,
		change: nobody,
		remove: nobody
	},
	'check_ins.preferences': { words: 'the person alone', read: own, add: own, change: own, remove: nobody },
	'directory.feeds': publicList,
	'directory.publishing': {
		words: 'whether the directory is given on: everyone reads, supervisors and directors decide',
		read: everyone,
		add: or(director, supervisor),
		change: or(director, supervisor),
		remove: nobody
	},
	'directory.meetings': publicList,
	'directory.words': publicList,
	'directory.providers': places,
	'directory.services': places,
	'directory.locations': places,
	'directory.service_locations': places,
	'directory.service_words': {
		words: 'every word of a place, for guessing what was meant: everyone reads, staff add',
		read: everyone,
		add: staff,
		change: nobody,
		remove: nobody
	},
	'directory.changes': {
		words: 'the history of places: staff read, and add their own; none is changed',
		read: staff,
		add: ownWords('by_id'),
		change: nobody,
		remove: nobody
	},
	'directory.facts': {
		words: 'what was heard of a place today: everyone reads, staff add their own; none is changed',
		read: everyone,
		add: ownWords('said_by'),
		change: nobody,
		remove: nobody
	},
	'directory.tips': {
		words: 'what staff know of a place: staff',
		read: staff,
		add: staff,
		change: staff,
		remove: nobody
	},
	'directory.twins': {
		words: 'entries that may be one: staff read, supervisors and directors decide',
		read: staff,
		add: or(director, supervisor),
		change: or(director, supervisor),
		remove: nobody
	},
	'directory.imports': {
		words: 'runs of the importer: supervisors and directors',
		read: or(director, supervisor),
		add: or(director, supervisor),
		change: or(director, supervisor),
		remove: nobody
	},
	'directory.import_files': {
		words: 'files of lists that wait to be read: supervisors and directors; none is changed',
		read: or(director, supervisor),
		add: or(director, supervisor),
		change: nobody,
		remove: or(director, supervisor)
	},
	'directory.care_levels': {
		words:
			'nobody’s words: everyone reads what kinds of care are; supervisors and directors write, and say that it is still right; no words are changed',
		read: everyone,
		add: or(supervisor, director),
		change: or(supervisor, director),
		remove: nobody
	},
	'audit.checks': {
		words: 'a director sees what checks of the chain found, and adds their own; none is changed',
		read: director,
		add: (who, row) => who.has('director') && who.is(row['by_id']),
		change: nobody,
		remove: nobody
	},
	'people.organizations': {
		words: 'everyone of the organization reads, a director changes',
		read: everyone,
		add: nobody,
		change: director,
		remove: nobody
	},
	'people.persons': {
		words:
			'staff by everyone signed in; others by themselves, who walks with them now, a supervisor, for a day whoever made them, and by name whoever is tied to them; named anew by the person or who walks with them',
		read: (who, row) =>
			who.personId !== null &&
			(row['is_staff'] === true ||
				who.opens(row['id']) ||
				who.has('supervisor') ||
				who.welcomed(row['id']) ||
				who.isShown(row['id']) ||
				who.tiedTo(row['id']) ||
				who.opensInEmergency(row['id'])),
		add: (who, row) =>
			who.is(row['created_by']) &&
			who.has('coach', 'peer', 'supervisor', 'director') &&
			new Date(String(row['created_at'])).getTime() > Date.now() - 86_400_000,
		change: (who, row) => who.opens(row['id']),
		remove: nobody
	},
	'people.assignments': {
		words:
			'the two, a supervisor, and who covers that walk now; a supervisor changes; a coach or peer takes on only somebody they made within a day',
		read: and(
			or(own, column('worker_id'), supervisor, (who, row) => who.coversWalk(row['id'])),
			(who, row) => !(who.is(row['worker_id']) && who.isShutOut(row['person_id']))
		),
		add: and(
			or(
				supervisor,
				(who, row) => who.is(row['worker_id']) && who.has('coach', 'peer') && who.welcomed(row['person_id'])
			),
			(who, row) => !shutOut(who, row['person_id'], row['worker_id'])
		),
		change: supervisor,
		remove: nobody
	},
	'people.absences': {
		words:
			'when a worker is away: the worker, a supervisor, those they walk with, and who is offered as a stand-in; said in one’s own name by the worker or a supervisor, and ended once',
		read: or(column('worker_id'), supervisor, told, offered),
		add: and(saysAbsence, column('said_by'), (_, row) => row['ended_at'] == null),
		change: and(saysAbsence, (_, row) => row['ended_at'] == null),
		remove: nobody
	},
	'people.stand_ins': {
		words:
			'who is offered: they, the absent worker, a supervisor and those who are asked; offered in one’s own name by the absent worker or a supervisor; taken back by any of the three',
		read: or(column('worker_id'), column('absent_id'), supervisor, told),
		add: and(column('offered_by'), or(column('absent_id'), supervisor)),
		change: nobody,
		remove: or(column('worker_id'), column('absent_id'), supervisor)
	},
	'people.covers': {
		words:
			'what a person said: the person, the absent worker, the one they chose (never one who is shut out), a supervisor; asked by the absent worker or a supervisor about a walk that goes on; answered by the person with one who is offered, or as they wished beforehand',
		read: and(
			or(own, column('cover_id'), column('worker_id'), supervisor),
			(who, row) => !(who.is(row['cover_id']) && who.isShutOut(row['person_id']))
		),
		add: asksForCover,
		change: and(own, nothingStopsIt),
		remove: nobody
	},
	'people.cover_wishes': {
		words: 'chosen beforehand: the person alone writes; the worker it is about and a supervisor read',
		read: or(own, column('worker_id'), supervisor),
		add: own,
		change: own,
		remove: own
	},
	'people.data_keys': {
		words:
			'as the record, and whoever something is shared with or has opened it in an emergency, for as long; made with the person by whoever makes them; never changed by a page',
		read: or(record, emergency, (who, row) => who.isShown(row['person_id'])),
		add: (who, row) => who.opens(row['person_id']) || who.welcomed(row['person_id']),
		change: nobody,
		remove: nobody
	},
	'people.invitations': {
		words:
			'one for somebody close: the participant alone; else the inviter, a supervisor, and of those for staff a director; made in one’s own name for roles one may give: a director staff, a supervisor coaches and peers, whoever walks with people (or a supervisor) participants and allies',
		read: (who, row) =>
			who.is(row['invited_by']) ||
			(!row['tie'] && (who.has('supervisor') || (who.has('director') && !forSupport(row)))),
		add: (who, row) =>
			who.is(row['invited_by']) &&
			row['accepted_at'] == null &&
			(row['tie'] ? who.has('participant') : mayGive(who, row['roles'] as Role[])),
		change: (who, row) =>
			who.is(row['invited_by']) ||
			(!row['tie'] && (who.has('supervisor') || (who.has('director') && !forSupport(row)))),
		remove: nobody
	},
	'network.lights': {
		words:
			'the person says it; those with whom they share it read it until the day ends, when it says something',
		read: or(
			own,
			(who, row) =>
				row['state'] !== 'nothing' &&
				new Date(String(row['until'])) > new Date() &&
				who.isShown(row['person_id'], 'light')
		),
		add: own,
		change: own,
		remove: nobody
	},
	'network.asked': {
		words:
			'the ally’s copy of a question: asked by an ally about somebody they are tied to; the answer is a job’s',
		read: own,
		add: and(own, (who, row) => who.isAllyOf(row['about_id']) && row['answered_at'] == null),
		change: nobody,
		remove: nobody
	},
	'network.questions': {
		words: 'the person’s copy of a question: brought by a job; nobody else sees what became of it',
		read: own,
		add: nobody,
		change: own,
		remove: nobody
	},
	'network.tells': {
		words: 'the ally’s copy of what they told the coach about somebody they are tied to',
		read: own,
		add: and(own, (who, row) => who.isAllyOf(row['about_id'])),
		change: nobody,
		remove: nobody
	},
	'network.tellings': {
		words:
			'what an ally told: the record, all of it at once; brought by a job; the person puts it away from their page',
		read: record,
		add: nobody,
		change: own,
		remove: nobody
	},
	'network.mutes': { words: 'the person alone', read: own, add: own, change: own, remove: own },
	'network.coach_wishes': {
		words: 'asked by oneself; a supervisor reads',
		read: or(own, supervisor),
		add: own,
		change: own,
		remove: nobody
	},
	'network.cared_for': { words: 'an ally’s own list', read: own, add: own, change: own, remove: own },
	'groups.kept': {
		words: 'groups of one’s own: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'groups.calendars': {
		words: 'the link of one’s own calendar: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'groups.tries': {
		words: 'evenings at groups: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'network.kept_words': { words: 'words of one’s own', read: own, add: own, change: own, remove: own },
	'network.support_maps': {
		words: 'the person; who walks with them only if the person has opened it',
		read: or(
			own,
			and(walks, (_, row) => row['shared'] === true)
		),
		add: own,
		change: own,
		remove: nobody
	},
	'network.supporters': {
		words: 'as the map, without those who are muted',
		read: or(
			own,
			and(walks, (_, row) => row['map_is_shared'] === true && row['muted_at'] == null)
		),
		add: own,
		change: own,
		remove: own
	},
	'network.ties': {
		words:
			'the two alone, the ally only once the person has said that it is them; made by a job; either ends it, for good',
		read: or(
			own,
			and(column('ally_id'), (_, row) => row['started_at'] != null)
		),
		add: nobody,
		change: (_, row) => row['ended_at'] == null,
		remove: nobody
	},
	'network.to_tell': {
		words: 'the person alone; who walks with them reads one that the person made a topic of their talk',
		read: or(
			own,
			and(walks, (_, row) => row['with_coach'] === true)
		),
		add: own,
		change: own,
		remove: own
	},
	'barriers.barriers': {
		words:
			'the board of what stands in the way: the person alone writes; a card is read by whom it is shared with, and by who walks with the person when the person opened it',
		read: or(
			own,
			(who, row) => who.isShownThing('barrier', row['id'], row['person_id']),
			(who, row) => who.walksWith(row['person_id']) && row['opened'] === true
		),
		add: own,
		change: own,
		remove: own
	},
	'early_signs.wishes': {
		words: 'what the person wants told, and when they want no call: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'early_signs.rules': {
		words: 'rules that the person made: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'early_signs.cards': {
		words: 'a card: the person, and who walks with them while it is told',
		read: or(own, toldToWalkers),
		add: or(own, toldToWalkers),
		change: or(own, toldToWalkers),
		remove: nobody
	},
	'early_signs.signs': {
		words: 'what was raised: the person; who walks with them reads it while it is told',
		read: or(own, toldToWalkers),
		add: own,
		change: own,
		remove: nobody
	},
	'early_signs.windows': {
		words:
			'close support: the record reads, but for a question that a check-in of the person asked: the person alone; the person says it is so, a worker only asks, in their own name',
		read: or(
			own,
			and(record, (_, row) => row['state'] !== 'asked' || row['told_by'] !== row['person_id'])
		),
		add: or(own, asksForCloseSupport),
		change: or(own, asksForCloseSupport),
		remove: nobody
	},
	'early_signs.signals': {
		words: 'the word of a week: the person; who walks with them reads it while it is told',
		read: or(own, toldToWalkers),
		add: own,
		change: own,
		remove: nobody
	},
	'early_signs.reports': {
		words: 'how well signs do here, as numbers: a director; a job of the house writes it',
		read: director,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'barriers.repairs': {
		words: 'steps to repair: the person alone writes; one is read by whom it is shared with',
		read: or(own, (who, row) => who.isShownThing('repair', row['id'], row['person_id'])),
		add: own,
		change: own,
		remove: own
	},
	'barriers.repair_notes': {
		words: 'notes on a step to repair: their author alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'barriers.duties': {
		words: 'dates to keep: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'barriers.doctor_cards': {
		words: 'questions for one’s doctor: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'safer_use.plans': {
		words:
			'safer use: the person alone writes; the one worker reads it whose walk they show it by, while that walk goes on',
		read: or(own, worksThisWalk),
		add: own,
		change: own,
		remove: own
	},
	'safer_use.kit_log': {
		words:
			'kits, about nobody: who works with people writes, reads and takes back their own; the system counts',
		read: column('worker_id'),
		add: and(eventStaff, column('worker_id')),
		change: nobody,
		remove: and(eventStaff, column('worker_id'))
	},
	'hard_times.return_plans': {
		words:
			'the plan for after use: the person alone writes; who walks with them reads it when they opened it',
		read: or(own, (who, row) => who.walksWith(row['person_id']) && row['opened'] === true),
		add: own,
		change: own,
		remove: own
	},
	'hard_times.told': {
		words: 'that somebody used: the person, and the one worker they told while that one walks with them',
		read: or(
			own,
			and(walks, column('worker_id'), (_, row) => row['taken_back_at'] == null)
		),
		add: own,
		change: own,
		remove: nobody
	},
	'hard_times.learned': {
		words: 'what somebody learned: the person alone writes; who walks with them reads one that was opened',
		read: or(own, (who, row) => who.walksWith(row['person_id']) && row['opened'] === true),
		add: own,
		change: own,
		remove: own
	},
	'hard_times.extra_contacts': {
		words:
			'contact around a hard date: the pair reads; a worker adds their own proposal, the person alone agrees',
		read: record,
		add: or(
			own,
			and(walks, column('worker_id'), (_, row) => row['agreed_at'] == null)
		),
		change: or(
			own,
			and(walks, column('worker_id'), (_, row) => row['agreed_at'] == null)
		),
		remove: nobody
	},
	'crisis.plans': {
		words:
			'that one has a crisis plan, and who may read it: own; who walks with the person, unless the rule is never',
		read: or(
			own,
			and(walks, (_, row) => row['rule'] !== 'never')
		),
		add: own,
		change: own,
		remove: own
	},
	'crisis.plan_versions': {
		words:
			'the crisis plan: the person writes; who walks with them reads the one that counts, always or within an hour of opening it, as the person’s rule says; none is changed',
		read: or(
			own,
			and(walks, (who, row) => {
				const rule = planRuleOf(who.graph, row['person_id']);
				return (
					row['version'] === PLAN_NOW &&
					(rule === 'always' || (rule === 'crisis' && opensPlan(who.graph, row['person_id'], who.personId)))
				);
			})
		),
		add: own,
		change: nobody,
		remove: own
	},
	'crisis.incidents': {
		words:
			'the steps of the house with somebody: who walks with the person begins and closes it, in their own name; the person reads it and says so; a supervisor reads it',
		read: or(record, overseesRecord),
		add: and(column('worker_id'), walks),
		change: record,
		remove: nobody
	},
	'crisis.incident_acts': {
		words:
			'one step, in codes: added in one’s own name by who walks with the person; that they joined, by a supervisor; read as the incident; never changed',
		read: or(record, overseesRecord),
		add: and(
			column('by_id'),
			or(
				walks,
				and(overseesRecord, (_, row) => row['step'] === 'join')
			)
		),
		change: nobody,
		remove: nobody
	},
	'crisis.debriefs': {
		words:
			'a talk afterwards: offered to oneself, answered by the worker; the one supervisor who was named reads it and says that it was held; nobody else',
		read: or(column('worker_id'), column('supervisor_id')),
		add: and(column('worker_id'), (_, row) => row['state'] === 'offered'),
		change: or(column('worker_id'), column('supervisor_id')),
		remove: nobody
	},
	'crisis.plan_openings': {
		words:
			'a crisis plan opened with a reason: by who walks with the person, in their own name, where the rule is "in a crisis"; the person reads it and says so',
		read: or(own, and(column('worker_id'), walks)),
		add: and(column('worker_id'), walks, (who, row) => planRuleOf(who.graph, row['person_id']) === 'crisis'),
		change: own,
		remove: nobody
	},
	'events.events': {
		words:
			'events: everyone signed in reads, a visitor those open to everyone; coaches, peers and supervisors write',
		read: (who, row) => row['is_public'] === true || who.personId !== null,
		add: eventStaff,
		change: eventStaff,
		remove: nobody
	},
	'events.versions': {
		words: 'the history of events: who writes them, each in their own name; none is changed',
		read: eventStaff,
		add: and(eventStaff, column('written_by')),
		change: nobody,
		remove: nobody
	},
	'events.goings': {
		words: 'who goes: the person alone; all else the system reads',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'events.hands': {
		words: 'a hand offered: the person, and who writes events; none is changed',
		read: or(own, eventStaff),
		add: own,
		change: nobody,
		remove: own
	},
	'events.answers': {
		words: 'answers to hands: the person, and who writes events, who answer in their own name',
		read: or(own, eventStaff),
		add: and(eventStaff, column('answered_by')),
		change: and(eventStaff, column('answered_by')),
		remove: nobody
	},
	'events.gains': {
		words: 'what giving a hand gave one: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'firsthand.statements': {
		words:
			'what staff say of a house or an employer: everyone reads; staff add in their own name and take away; none is changed',
		read: everyone,
		add: ownWords('said_by'),
		change: nobody,
		remove: staff
	},
	'firsthand.voices': {
		words: 'what a person says of a place they know: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'firsthand.tallies': {
		words: 'sums of two persons or more: everyone reads; only the night job writes',
		read: everyone,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'matching.wishes': {
		words: 'what matters to somebody in a coach: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'matching.answers': {
		words: 'a worker’s own answers for matching: the worker alone',
		read: own,
		add: and(own, (who) => who.has('coach', 'peer')),
		change: and(own, (who) => who.has('coach', 'peer')),
		remove: nobody
	},
	'matching.conflicts': {
		words: 'whom somebody should not be paired with: who named it, and nobody else, not even whom it names',
		read: own,
		add: own,
		change: nobody,
		remove: own
	},
	'matching.talks': {
		words:
			'first talks: asked for by the person; the two of them and a supervisor read who talks with whom and take it further',
		read: or(own, column('worker_id'), supervisor),
		add: own,
		change: or(own, column('worker_id'), supervisor),
		remove: nobody
	},
	'matching.gut_checks': {
		words: 'what somebody felt after a talk: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'matching.changes': {
		words: 'the wish for another worker: the person, and a supervisor; not the worker of whom it speaks',
		read: or(own, supervisor),
		add: own,
		change: or(own, supervisor),
		remove: nobody
	},
	'wallet.documents': {
		words: 'papers of one’s own: the person alone; none is changed',
		read: own,
		add: own,
		change: nobody,
		remove: own
	},
	'wallet.letter_cards': {
		words:
			'nobody’s words: everyone reads what letters mean; supervisors and directors write; no version is changed',
		read: everyone,
		add: or(supervisor, director),
		change: nobody,
		remove: nobody
	},
	'network.promises': {
		words:
			'own promises: the person alone writes; one is read by whom it is shared with, and by who walks with the person when its day has passed and the person chose so',
		read: or(
			own,
			(who, row) => who.isShownThing('promise', row['id'], row['person_id']),
			(who, row) => who.walksWith(row['person_id']) && row['if_missed'] === 'coach' && row['over'] === true
		),
		add: own,
		change: own,
		remove: nobody
	},
	'people.protocols': {
		words: 'everyone reads what to do in an emergency, older texts too; a director writes; none is changed',
		read: everyone,
		add: director,
		change: nobody,
		remove: nobody
	},
	'people.record_notices': {
		words: 'everyone reads how a record is protected, older texts too; a director writes; none is changed',
		read: everyone,
		add: director,
		change: nobody,
		remove: nobody
	},
	'people.record_notice_reads': {
		words: 'read as the record; only the person says that they read it, and it stays said',
		read: record,
		add: own,
		change: nobody,
		remove: nobody
	},
	'people.met_workers': {
		words: 'that somebody new walks with them, read: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'people.welcomes': {
		words: 'read as the record; only the person says that they read it',
		read: record,
		add: own,
		change: own,
		remove: nobody
	},
	'people.intake_pieces': inEmergencyToo(onlyAdded('start talk: each change is a new version', record)),
	'people.intakes': wholeRecord('how far the start talk went'),
	'people.focuses': inEmergencyToo(wholeRecord('aims')),
	'people.hard_dates': inEmergencyToo(wholeRecord('hard dates')),
	'people.agreements': inEmergencyToo(wholeRecord('the agreement')),
	'people.openings': {
		words:
			'opened in an emergency, in one’s own name, by a worker or supervisor, for at most an hour; the record, the opener, supervisors and directors read; the opener ends it, or a supervisor or director who is not the opener, once and in their own name',
		read: and(
			or(record, column('opened_by'), supervisor, director),
			(who, row) => !(who.is(row['opened_by']) && who.isShutOut(row['person_id']))
		),
		add: (who, row) =>
			who.is(row['opened_by']) &&
			!who.isShutOut(row['person_id']) &&
			!who.is(row['person_id']) &&
			who.has('coach', 'peer', 'supervisor') &&
			row['closed_at'] == null &&
			Math.abs(new Date(String(row['opened_at'])).getTime() - Date.now()) < 300_000,
		// Ending is a deed of its own (deeds.ts).
		change: nobody,
		remove: nobody
	},
	'people.opening_looks': {
		words:
			'a supervisor or director says, in their own name, that they looked at an opening that was not their own; the opener reads it',
		read: or(
			record,
			column('by_id'),
			supervisor,
			director,
			(who, row) => who.is(row['opened_by']) && !who.isShutOut(row['person_id'])
		),
		add: (who, row) =>
			who.is(row['by_id']) &&
			who.has('supervisor', 'director') &&
			!who.is(row['opened_by']) &&
			!who.isShutOut(row['person_id']),
		change: nobody,
		remove: nobody
	},
	'people.searches': {
		words:
			'a search by name in an emergency, with its reason: by a worker or supervisor in their own name, read by them, supervisors and directors; never changed',
		read: or(column('by_id'), supervisor, director),
		add: (who, row) => who.is(row['by_id']) && who.has('coach', 'peer', 'supervisor'),
		change: nobody,
		remove: nobody
	},
	'people.search_looks': {
		words:
			'a supervisor or director says, in their own name, that they looked at a search that was not their own; who searched reads it',
		read: or(column('searched_by'), supervisor, director),
		add: (who, row) =>
			who.is(row['by_id']) && !who.is(row['searched_by']) && who.has('supervisor', 'director'),
		change: nobody,
		remove: nobody
	},
	'people.opening_reads': {
		words: 'the person alone: that they have read that their record was opened',
		read: own,
		add: own,
		change: nobody,
		remove: nobody
	},
	'oversight.questions': {
		words:
			'asked of a worker about their looks, in one’s own name, by a supervisor or director, never of oneself; the worker reads it and answers once; supervisors and directors read',
		read: or(column('worker_id'), supervisor, director),
		add: (who, row) =>
			who.is(row['by_id']) &&
			!who.is(row['worker_id']) &&
			who.has('supervisor', 'director') &&
			row['answer'] == null,
		change: nobody,
		remove: nobody
	},
	'consent.consents': {
		words:
			'the person makes them and reads them, who walks with the person reads them, whoever it is for while it holds; either ends it',
		read: or(record, (who, row) => who.is(row['recipient_id']) && row['state'] === 'now'),
		add: own,
		// Ending is a deed of its own (deeds.ts).
		change: nobody,
		remove: nobody
	},
	'consent.items': {
		words: 'the single things of a consent: as the consent; made with it, never changed',
		read: or(record, (who, row) => who.holds(row['consent_id'])),
		add: own,
		change: nobody,
		remove: nobody
	},
	'consent.requests': {
		words:
			'what somebody outside asked: written down in one’s own name by who works here, read by them, supervisors and directors; about nobody',
		read: or(column('written_by'), supervisor, director),
		add: (who, row) => who.is(row['written_by']) && who.has('coach', 'peer', 'supervisor', 'director'),
		// Striking out is a deed of its own (deeds.ts).
		change: nobody,
		remove: nobody
	},
	'consent.letters_sent': {
		words:
			'that a letter left the house: by whoever reads the request, in their own name, read by the same; never changed',
		read: or(column('written_by'), supervisor, director),
		add: (who, row) =>
			who.is(row['by_id']) && (who.is(row['written_by']) || who.has('supervisor', 'director')),
		change: nobody,
		remove: nobody
	},
	'consent.orders': {
		words:
			'a court’s order: decided by a director in their own name, never about themself; directors read, and the person unless it is sealed until a day to come',
		read: or(director, (who, row) => who.is(row['person_id']) && !sealedNow(row)),
		add: (who, row) => who.has('director') && who.is(row['decided_by']) && !who.is(row['person_id']),
		change: nobody,
		remove: nobody
	},
	'consent.disclosures': {
		words:
			'the person reads what was given out, of a sealed order from its day on; written by who did it, in their own name; never changed',
		read: or((who, row) => who.is(row['person_id']) && !sealedNow(row), column('actor_id')),
		add: column('actor_id'),
		change: nobody,
		remove: nobody
	},
	'rights.archives': {
		words: 'an archive: the person alone; nothing of it is ever read by others',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'rights.corrections': {
		words:
			'what somebody says is not right: asked by the person, unanswered; the record reads; who walks with them answers once',
		read: record,
		add: and(own, (_, row) => row['answered_at'] == null),
		// Answering is a deed of its own (deeds.ts); the generic change changes nothing and so is none.
		change: nobody,
		remove: nobody
	},
	'rights.restrictions': {
		words:
			'who or what: asked by the person, unanswered; supervisors and directors read and answer, never the worker it is about; who walks with the person reads what is to be given to nobody; the person takes it back',
		read: or(own, mayDecide, (who, row) => row['kind'] === 'category' && who.walksWith(row['person_id'])),
		add: and(own, (_, row) => row['answered_at'] == null && row['lifted_at'] == null),
		// Answered and taken back are deeds of their own; the generic change changes nothing and so is neither.
		change: nobody,
		remove: nobody
	},
	'rights.closed': {
		words:
			'for whom a record is closed: the person, the worker (the wall asks it as them), supervisors and directors; made by one of the last two, about others; taken back by the person',
		read: or(own, column('worker_id'), supervisor, director),
		add: (who, row) =>
			who.has('supervisor', 'director') && !who.is(row['person_id']) && !who.is(row['worker_id']),
		change: nobody,
		remove: own
	},
	'rights.deletions': {
		words: 'asked by the person, now; they take it back; a director sees that one waits',
		read: or(own, director),
		add: and(
			own,
			(_, row) =>
				row['cancelled_at'] == null &&
				row['done_at'] == null &&
				Math.abs(new Date(String(row['asked_at'])).getTime() - Date.now()) < 300_000
		),
		change: nobody,
		remove: nobody
	},
	'rights.holds': {
		words:
			'a director keeps a record and lifts it again, in their own name, never their own; the person reads why',
		read: or(own, director),
		add: (who, row) =>
			who.has('director') && who.is(row['set_by']) && !who.is(row['person_id']) && row['lifted_at'] == null,
		change: nobody,
		remove: nobody
	},
	'people.quiet_rules': {
		words: 'days and steps without words: the record, and a supervisor reads',
		read: or(record, supervisor, emergency),
		add: record,
		change: record,
		remove: nobody
	},
	'plans.goals': {
		words: 'the person is the author; a single goal is read by whom it is shared with',
		read: or(record, (who, row) => who.isShownThing('goal', row['id'], row['person_id'])),
		add: authors,
		change: authors,
		remove: nobody
	},
	'plans.steps': {
		words: 'the person is the author; the steps of a shared goal are read with it',
		read: or(record, (who, row) => who.isShownThing('goal', row['goal_id'], row['person_id'])),
		add: authors,
		change: authors,
		remove: nobody
	},
	'plans.lines': {
		words: 'the person is the author; milestones are read by whom they are shared with',
		read: or(
			record,
			(who, row) =>
				row['kind'] === 'milestone' &&
				(who.isShownThing('milestone', row['id'], row['person_id']) ||
					who.isShown(row['person_id'], 'milestones'))
		),
		add: authors,
		change: authors,
		remove: nobody
	},
	'plans.suggestions': {
		words:
			'who walks with the person suggests, under their own name, unanswered, and words it better within the hour; the author answers',
		read: record,
		add: and(walks, column('by_id'), (_, row) => row['state'] === 'open'),
		change: or(
			and(authors, (_, row) => row['result_id'] == null),
			and(walks, column('by_id'), (_, row) => row['state'] === 'open' && lately(row['made_at']))
		),
		remove: nobody
	},
	'people.rhythms': {
		words: 'how often: the person alone sets it; the record and a supervisor read',
		read: or(record, supervisor),
		add: own,
		change: own,
		remove: nobody
	},
	'plans.typing': {
		words: 'who walks with the person begins it, in their own name and now; either ends it',
		read: record,
		add: and(
			walks,
			column('worker_id'),
			(_, row) => Math.abs(new Date(String(row['started_at'])).getTime() - Date.now()) < 300_000
		),
		change: or(own, and(walks, column('worker_id'))),
		remove: nobody
	},
	'wording.lists': {
		words: 'nobody’s words: every member reads the list; a director saves versions, none is changed',
		read: everyone,
		add: and(director, column('saved_by')),
		change: nobody,
		remove: nobody
	},
	'plans.goal_ideas': {
		words:
			'nobody’s words: every member reads the organization’s goal ideas; supervisors and directors write them',
		read: everyone,
		add: or(supervisor, director),
		change: or(supervisor, director),
		remove: nobody
	},
	'plans.versions': onlyAdded('history: by an author, under their own name', and(authors, column('by_id'))),
	'platform.once': { words: 'the person’s own repeats', read: own, add: own, change: own, remove: nobody },
	'sessions.visits': {
		words:
			'dates and states: the record; a supervisor reads; planned ones whoever they are shared with; a first talk its worker',
		read: or(
			record,
			supervisor,
			(who, row) =>
				who.isShownThing('visit', row['id'], row['person_id']) ||
				(row['state'] === 'planned' && who.isShown(row['person_id'], 'visits')),
			(who, row) => row['kind'] === 'first_talk' && who.is(row['worker_id'])
		),
		add: record,
		change: record,
		remove: nobody
	},
	'sessions.calendars': {
		words: 'when a worker can be met: themself, whom they walk with or cover now, a supervisor',
		read: or(column('worker_id'), supervisor, walksWithMe, coversMe),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: nobody
	},
	'messaging.messages': {
		words:
			'one thread for each walk: the person, also when it is over; its worker, and who covers that walk, while it goes on. Each writes in their own name, and says of the other side’s that they read it',
		read: or(own, opensWalk),
		add: and(
			or(own, opensWalk),
			column('author_id'),
			(who, row) =>
				row['read_at'] === null &&
				who.graph.walks.some(
					(w) =>
						w.id === row['walk_id'] &&
						w.personId === row['person_id'] &&
						w.workerId === row['worker_id'] &&
						!w.ended
				)
		),
		// That it was read is a deed of its own (deeds.ts); the generic change says nothing and so is none.
		change: nobody,
		remove: nobody
	},
	'messaging.pauses': {
		words: 'a worker’s break: themself, whom they walk with or cover now',
		read: or(column('worker_id'), walksWithMe, coversMe),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: and(column('worker_id'), (who) => who.has('coach', 'peer'))
	},
	'messaging.reading_hours': {
		words: 'when a worker reads messages: themself, whom they walk with or cover now',
		read: or(column('worker_id'), walksWithMe, coversMe),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: and(column('worker_id'), (who) => who.has('coach', 'peer'))
	},
	'messaging.early_looks': {
		words: 'that a worker looked before their hours: themself, a supervisor',
		read: or(column('worker_id'), supervisor),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: nobody,
		remove: nobody
	},
	'messaging.held_marks': {
		words: 'a day on which something was held for a worker: a supervisor counts; who writes to them adds',
		read: supervisor,
		add: or(walksWithMe, coversMe),
		change: nobody,
		remove: nobody
	},
	'sessions.taken': {
		words:
			'what is taken of a worker’s time: as their hours, and with the record of whose meeting it is; taken and freed with the meeting',
		read: or(column('worker_id'), supervisor, walksWithMe, (who, row) => who.opens(row['of'])),
		add: (who, row) => who.opens(row['of']) && row['other_worker'] !== true,
		change: nobody,
		remove: (who, row) => who.opens(row['of']) && row['other_worker'] !== true
	},
	'recovery_calls.callers': {
		words: 'who is on the list of callers: they read that they are; supervisors write it, in their own name',
		read: or(column('worker_id'), supervisor),
		add: and(supervisor, column('added_by')),
		change: nobody,
		remove: supervisor
	},
	'recovery_calls.wishes': {
		words:
			'what a person wants of recovery calls: theirs alone to write; who walks with them reads, and callers where the person lets them',
		read: or(
			record,
			and(eventStaff, (who, row) => row['card'] !== null && !who.isShutOut(row['person_id']))
		),
		add: own,
		change: own,
		remove: own
	},
	'recovery_calls.proposals': {
		words:
			'calls that a worker suggests: read as the record; written by who walks with the person, who alone says yes or no',
		read: record,
		add: and(column('worker_id'), walks),
		change: or(own, and(column('worker_id'), walks)),
		remove: or(own, and(column('worker_id'), walks))
	},
	'recovery_calls.calls': {
		words:
			'calls, in codes: the record, the caller, and callers where anybody on their list could have called; begun and ended by the caller',
		read: or(
			record,
			column('caller_id'),
			and(eventStaff, (who, row) => row['by_callers'] === true && !who.isShutOut(row['person_id']))
		),
		add: and(column('caller_id'), goesOn, (who, row) => !who.is(row['person_id']), or(walks, isLetCall)),
		change: and(column('caller_id'), goesOn),
		remove: and(column('caller_id'), goesOn)
	},
	'recovery_calls.said': {
		words: 'how somebody was in a call: read as the record, written once by the caller',
		read: record,
		add: column('caller_id'),
		change: nobody,
		remove: nobody
	},
	'recovery_calls.ends': {
		words: 'what was done when a call reached nobody: read as the record, written by the system',
		read: record,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'recovery_calls.scripts': {
		words:
			'what is said in a call: who works with people reads; supervisors add a version, in their own name',
		read: eventStaff,
		add: and(supervisor, column('set_by')),
		change: nobody,
		remove: nobody
	},
	'warm_line.settings': {
		words: 'what the line is: who answers it reads; supervisors say it, in their own name',
		read: eventStaff,
		add: and(supervisor, column('changed_by')),
		change: and(supervisor, column('changed_by')),
		remove: nobody
	},
	'warm_line.shifts': {
		words:
			'shifts of the line: who answers it reads, changes what is theirs or nobody’s; supervisors plan, in their own name, and take away',
		read: eventStaff,
		add: and(supervisor, column('planned_by')),
		change: or(
			supervisor,
			and(eventStaff, (who, row) => row['worker_id'] === null || who.is(row['worker_id']))
		),
		remove: supervisor
	},
	'warm_line.on_now': {
		words: 'who is on the line: who answers it reads; each signs on and off for themself',
		read: eventStaff,
		add: and(eventStaff, column('worker_id')),
		change: and(eventStaff, column('worker_id')),
		remove: and(eventStaff, column('worker_id'))
	},
	'warm_line.calls': {
		words:
			'calls, about nobody: who answers the line reads that there is one; each writes and gives on their own, and takes what is given to them',
		read: eventStaff,
		add: and(eventStaff, column('worker_id')),
		change: and(eventStaff, or(column('worker_id'), column('hand_to'))),
		remove: nobody
	},
	'warm_line.phone_calls': {
		words: 'calls that ring in: who answers the line reads; written by what the exchange tells',
		read: eventStaff,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'warm_line.call_backs': {
		words: 'promises to call back: who answers the line',
		read: eventStaff,
		add: eventStaff,
		change: eventStaff,
		remove: nobody
	},
	'rooms.rooms': wholeRecord('the room of a visit by video'),
	'rooms.seats': { ...wholeRecord('who sits in a room'), remove: record },
	'rooms.signals': {
		...wholeRecord('what one browser tells the other, sealed, until it has come'),
		change: nobody,
		remove: record
	},
	'sessions.mail_wishes': {
		words: 'mail about one’s meetings',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'sessions.visit_mails': {
		words: 'which mail went out: written by a job',
		read: own,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'sessions.feeds': {
		words: 'the link of one’s own calendar: the person alone',
		read: own,
		add: own,
		change: own,
		remove: nobody
	},
	'sessions.advocacy': {
		words: 'what was asked of others: the record; written in one’s own name, changed until it is answered',
		read: record,
		add: and(record, column('by_id')),
		change: and(record, (_, row) => row['answered_at'] == null),
		remove: nobody
	},
	'sessions.interpreter_needs': {
		...wholeRecord('the interpreter that somebody needs; whom they meet for a first talk reads it'),
		read: or(record, firstTalkWith),
		remove: record
	},
	'sessions.visit_interpreters': {
		words: 'what a meeting carries of an interpreter: the record; the worker of a first talk, of that talk',
		read: or(record, ownFirstTalk),
		add: or(record, ownFirstTalk),
		change: or(record, ownFirstTalk),
		remove: nobody
	},
	'sessions.visit_words': wholeRecord('where, and what to bring'),
	'sessions.reviews': wholeRecord('weekly review'),
	'sessions.review_goals': wholeRecord('what was said of a goal'),
	'sessions.long_looks': {
		words: 'dates of the long look: the record, until it was held; a supervisor reads',
		read: or(record, supervisor),
		add: record,
		change: and(record, (_, row) => row['held_at'] == null),
		remove: nobody
	},
	'sessions.long_look_words': {
		words: 'both write until the look was held; then nobody',
		read: record,
		add: and(record, (_, row) => row['look_is_open'] === true),
		change: and(record, (_, row) => row['look_is_open'] === true),
		remove: nobody
	},
	'sessions.long_look_waits': {
		words: 'that it was put off: by who did it, in their own name; a supervisor reads',
		read: or(record, supervisor),
		add: and(record, column('by_id')),
		change: nobody,
		remove: nobody
	},
	'sessions.notes': {
		words: 'both write until both have closed; then nobody',
		read: record,
		add: record,
		change: and(record, (_, row) => isOpen(row)),
		remove: nobody
	},
	'sessions.note_versions': onlyAdded(
		'earlier wordings, while the note is open',
		and(record, (_, row) => row['note_is_open'] === true)
	),
	'sessions.note_additions': onlyAdded(
		'added under a closed note, under one’s own name',
		and(record, column('by_id'))
	),
	'sessions.staff_notes': onlyAdded(
		'that one exists: the person sees it; by a worker who walks with them, in their own name',
		and(walks, column('author_id'))
	),
	'sessions.staff_note_words': {
		words: 'who walks with the person now; never the person, even where they are staff; no supervisor',
		read: and(walks, (who, row) => !who.is(row['person_id'])),
		add: and(walks, (who, row) => !who.is(row['person_id'])),
		// A better word, within the hour.
		change: and(
			walks,
			(who, row) => !who.is(row['person_id']) && who.is(row['author']) && lately(row['note_at'])
		),
		remove: nobody
	},
	'sessions.pulse_off': {
		words: 'the person switches it; who walks with them sees that it is off',
		read: record,
		add: own,
		change: nobody,
		remove: own
	},
	'sessions.pulse_turns': {
		words: 'that each of the two has answered: the two alone, while they walk; then the person alone',
		read: or(own, inThisWalk),
		// Each says it for themself.
		add: or(
			and(own, (_, row) => row['worker_at'] == null),
			and(inThisWalk, (_, row) => row['person_at'] == null)
		),
		change: or(own, inThisWalk),
		remove: nobody
	},
	'sessions.pulses': {
		words: 'one’s own answers; the other’s once both have answered; never changed',
		read: or(
			ownPulse,
			and(or(own, inThisWalk), (_, row) => row['both'] === true)
		),
		add: ownPulse,
		change: nobody,
		remove: nobody
	},
	'sessions.pulse_trends': {
		words: 'a mean of five people or more: supervisors; made by a job',
		read: supervisor,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'sessions.contacts': {
		words: 'outcome and time: the record and a supervisor; by the worker who did it; the words are sealed',
		read: or(record, supervisor),
		add: and(walks, column('worker_id')),
		// A better word, within the hour.
		change: and(walks, column('worker_id'), (_, row) => lately(row['at'])),
		remove: nobody
	},
	'sessions.asks': {
		words: 'asked by the person alone; answered by who walks with them; that one is open a supervisor sees',
		read: or(record, supervisor),
		add: own,
		change: record,
		remove: nobody
	},
	'referrals.handoffs': {
		words: 'a warm hand-off: the person and whoever walks with them',
		read: record,
		add: record,
		change: record,
		remove: nobody
	},
	'referrals.acts': {
		words: 'what was done of a hand-off: written in one’s own name, never changed',
		read: record,
		add: and(record, column('by_id')),
		change: nobody,
		remove: nobody
	},
	'referrals.links': {
		words: 'the link of a place: the person and whoever walks with them',
		read: record,
		add: record,
		change: record,
		remove: nobody
	},
	'sessions.promises': {
		words: 'made and kept by the worker, read by both',
		read: record,
		add: and(walks, column('worker_id')),
		change: and(walks, column('worker_id')),
		remove: nobody
	},
	'people.work_numbers': {
		words: 'the worker’s own; read by those they walk with or cover now, and a supervisor',
		read: or(column('worker_id'), supervisor, coversMe, (who, row) =>
			who.graph.walks.some(
				(w) =>
					w.organizationId === who.organizationId &&
					w.workerId === row['worker_id'] &&
					who.is(w.personId) &&
					!w.ended
			)
		),
		add: column('worker_id'),
		change: column('worker_id'),
		remove: column('worker_id')
	},
	'texts.phones': {
		words: 'the person alone: number, words, what may be sent',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'texts.mornings': {
		words: 'the person alone: when they are asked by text, and what comes back',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'texts.received': {
		words: 'that a text of theirs was taken: the person; written by the system',
		read: own,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'workforce.support_levels': {
		words: 'how closely: read by the record and a supervisor, set by who walks with them or a supervisor',
		read: or(record, supervisor),
		add: or(walks, supervisor),
		change: or(walks, supervisor),
		remove: nobody
	},
	'workforce.about_me': {
		words: 'the worker alone; no supervisor, no director',
		read: column('worker_id'),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: and(column('worker_id'), (who) => who.has('coach', 'peer'))
	},
	'workforce.about_shown': {
		words:
			'what a worker lets be read: whoever it was made for, a participant while that worker walks with them or covers for who does, coaches and peers what is on for coworkers; made by a job, taken away by the worker',
		read: or(column('worker_id'), (who, row) =>
			who.is(row['reader_id']) && row['place'] === 'people'
				? who.isCoveredBy(row['worker_id']) ||
					who.graph.walks.some(
						(w) =>
							w.organizationId === who.organizationId &&
							w.workerId === row['worker_id'] &&
							who.is(w.personId) &&
							!w.ended
					)
				: who.is(row['reader_id']) && who.has('coach', 'peer')
		),
		add: nobody,
		change: nobody,
		remove: column('worker_id')
	},
	'workforce.credential_types': {
		words:
			'kinds of credentials: whoever is signed in reads; supervisors and directors write in their own name; no version is changed',
		read: (who) => who.personId !== null,
		add: and(or(supervisor, director), column('written_by')),
		change: nobody,
		remove: nobody
	},
	'workforce.credentials': workRow('a credential'),
	'workforce.trainings': workRow('a training'),
	'workforce.credential_papers': {
		words: 'the paper of a credential: the worker, and who checks it',
		read: or(column('worker_id'), supervisor, director),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: nobody,
		remove: column('worker_id')
	},
	'workforce.ethics_texts': {
		words: 'nobody’s record: everyone reads, a director writes in their own name; no version is changed',
		read: everyone,
		add: and(director, column('written_by')),
		change: nobody,
		remove: nobody
	},
	'workforce.testimonials': {
		words: 'who said something of a worker: the person alone; none is changed',
		read: own,
		add: own,
		change: nobody,
		remove: own
	},
	'workforce.testimonial_words': {
		words:
			'the words, without a name: the writer and supervisors, and what is shown whoever is signed in; a supervisor reads over what is not about themself; they go with the writer’s row',
		read: (who, row) =>
			who.personId !== null && (row['state'] === 'shown' || who.has('supervisor') || who.is(row['writer'])),
		add: (who, row) => row['state'] === 'waiting' && who.is(row['writer']),
		change: (who, row) => who.has('supervisor') && !who.is(row['worker_id']),
		remove: nobody
	},
	'workforce.testimonial_ends': {
		words: 'until when words show: whoever is signed in reads; the writer says it, of their own',
		read: (who) => who.personId !== null,
		add: (who, row) => who.is(row['writer']),
		change: (who, row) => who.is(row['writer']),
		remove: nobody
	},
	'workforce.profile_drafts': {
		words: 'what a worker writes before it shows: the worker alone; no supervisor, no director',
		read: column('worker_id'),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: and(column('worker_id'), (who) => who.has('coach', 'peer'))
	},
	'workforce.listings': {
		words: 'whether the list of coaches is open: everyone reads, a director says so in their own name',
		read: everyone,
		add: and(director, column('set_by')),
		change: and(director, column('set_by')),
		remove: nobody
	},
	'workforce.profiles': {
		words:
			'what a worker shows: everybody signed in here; a visitor what is open, where the organization opened its list; the worker shows and takes down',
		read: (who, row) => who.personId !== null || (row['open'] === true && row['listed'] === true),
		add: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		change: and(column('worker_id'), (who) => who.has('coach', 'peer')),
		remove: and(column('worker_id'), (who) => who.has('coach', 'peer'))
	},
	'workforce.standings': {
		words: 'what is counted of a worker: read beside their page; a job writes',
		read: (who, row) => who.personId !== null || row['listed'] === true,
		add: nobody,
		change: nobody,
		remove: nobody
	},
	'workforce.counted_in': {
		words: 'as what somebody agrees to be counted: the person alone',
		read: own,
		add: own,
		change: own,
		remove: own
	},
	'workforce.capacities': {
		words: 'the worker and a supervisor read, a supervisor sets',
		read: or(column('worker_id'), supervisor),
		add: supervisor,
		change: supervisor,
		remove: nobody
	}
};

/** May this one do this to this row? Another organization's rows: never. */
export function may(who: Asker, act: 'read' | 'add' | 'change' | 'remove', table: string, row: Row): boolean {
	if (row.organization_id !== who.organizationId) return false;
	const rights = RIGHTS[table];
	if (!rights) throw new Error(`no rights written down for ${table}`);
	return rights[act](who, row) && (act === 'read' || act === 'add' || rights.read(who, row));
}
