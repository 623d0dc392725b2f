/** Random organizations: who is there, as what, and who walks with whom. Pure; {@link ./rows.ts} puts them into a database. */
import fc from 'fast-check';
import type { Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';

export interface Person {
	id: string;
	userId: string;
	organizationId: string;
	roles: Role[];
	/** Their membership has ended: they can sign in to nothing here. */
	left: boolean;
	/** Who made this person, and whether that was within the last day. */
	createdBy: string | null;
	justCreated: boolean;
}
export interface Walk {
	organizationId: string;
	id: string;
	personId: string;
	workerId: string;
	ended: boolean;
}
/** Leave to type for somebody on the phone. */
export interface Typing {
	organizationId: string;
	id: string;
	personId: string;
	workerId: string;
	over: boolean;
}
/** A consent of somebody to somebody else of the same organization. */
export interface Share {
	organizationId: string;
	id: string;
	personId: string;
	recipientId: string;
	state: 'now' | 'ended' | 'over' | 'later';
	categories: string[];
	/** Single things of the person that it names, by kind; {@link ./rows.ts} fills them. */
	things: Record<string, string[]>;
}
/** A record opened in an emergency. */
const placeOf = (graph: Graph, id: unknown) => graph.people.findIndex((person) => person.id === id);
/** The rule of this person's crisis plan, as the rows have it (rows.ts): in turn. */
export const planRuleOf = (graph: Graph, personId: unknown): string =>
	(['crisis', 'always', 'never'] as const)[placeOf(graph, personId) % 3]!;
/** The version of it that counts. */
export const PLAN_NOW = 7;
/** Whether this worker opened it within the hour: in the small house one who walks with Dee did, and one did not. */
export const opensPlan = (graph: Graph, personId: unknown, workerId: unknown): boolean =>
	(placeOf(graph, personId) + placeOf(graph, workerId)) % 3 !== 2;

/** Lets anybody on the list of callers call them: three of four do. By place, for ids are drawn anew at each run. */
export const letsCallers = (graph: Graph, personId: unknown): boolean => placeOf(graph, personId) % 4 !== 1;

export interface Opening {
	organizationId: string;
	id: string;
	personId: string;
	openedBy: string;
	state: 'now' | 'closed' | 'over';
}
/** A participant and an ally: not known yet, connected, or no longer. */
export interface Tie {
	organizationId: string;
	id: string;
	personId: string;
	allyId: string;
	state: 'waiting' | 'now' | 'ended';
}
/** A worker for whom somebody's record is closed, by a restriction that was granted. */
export interface Closed {
	organizationId: string;
	personId: string;
	workerId: string;
}
/** A walk whose worker is away, in an absence of its own: who may stand in, and what the person said. */
export interface Cover {
	organizationId: string;
	id: string;
	absenceId: string;
	walkId: string;
	personId: string;
	workerId: string;
	/** null: nobody, or not answered. */
	coverId: string | null;
	/** 'now': chosen, offered, away; 'withdrawn': chosen and not offered any more; 'ended': cut short. */
	state: 'now' | 'planned' | 'over' | 'ended' | 'withdrawn' | 'open' | 'nobody';
	/** Who is offered. */
	offered: string[];
}
/** Chosen beforehand; null: nobody. */
export interface CoverWish {
	organizationId: string;
	personId: string;
	workerId: string;
	coverId: string | null;
}
export interface Graph {
	organizations: string[];
	people: Person[];
	walks: Walk[];
	typing: Typing[];
	shares: Share[];
	openings: Opening[];
	ties: Tie[];
	closed: Closed[];
	covers: Cover[];
	coverWishes: CoverWish[];
}

/** Nine persons of ten hold one or two roles; all combinations come up, a participant who is a coach elsewhere too. */
const roles = fc.oneof(
	{ weight: 5, arbitrary: fc.constant<Role[]>(['participant']) },
	{ weight: 3, arbitrary: fc.constantFrom<Role[][]>(['coach'], ['peer']).map((one) => [...one] as Role[]) },
	{
		weight: 2,
		arbitrary: fc.constantFrom<Role>('supervisor', 'director', 'ally').map((role): Role[] => [role])
	},
	{
		weight: 3,
		arbitrary: fc.subarray<Role>(['participant', 'coach', 'peer', 'supervisor', 'director', 'ally'], {
			minLength: 2,
			maxLength: 4
		})
	}
);

const organization = fc.record({
	people: fc.array(
		fc.record({
			roles,
			left: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
			maker: fc.nat(20),
			made: fc.constantFrom('nobody', 'today', 'long ago')
		}),
		{ minLength: 4, maxLength: 6 }
	),
	// Every third pair meets; some have met before, some only then.
	walks: fc.array(
		fc.record({
			worker: fc.nat(20),
			person: fc.nat(20),
			state: fc.constantFrom('now', 'now', 'ended', 'ended and again')
		}),
		{ minLength: 3, maxLength: 10 }
	),
	typing: fc.array(fc.record({ worker: fc.nat(20), person: fc.nat(20), over: fc.boolean() }), {
		minLength: 1,
		maxLength: 4
	}),
	shares: fc.array(
		fc.record({
			person: fc.nat(20),
			recipient: fc.nat(20),
			state: fc.constantFrom<Share['state'][]>('now', 'now', 'ended', 'over', 'later'),
			categories: fc.subarray(['light', 'visits', 'milestones']),
			things: fc.boolean()
		}),
		{ minLength: 2, maxLength: 5 }
	),
	covers: fc.array(
		fc.record({
			walk: fc.nat(20),
			cover: fc.nat(20),
			state: fc.constantFrom<Cover['state'][]>(
				'now',
				'now',
				'now',
				'planned',
				'over',
				'ended',
				'withdrawn',
				'open',
				'nobody'
			),
			wished: fc.boolean()
		}),
		{ minLength: 2, maxLength: 6 }
	),
	openings: fc.array(
		fc.record({
			person: fc.nat(20),
			by: fc.nat(20),
			state: fc.constantFrom<Opening['state'][]>('now', 'now', 'closed', 'over')
		}),
		{ minLength: 1, maxLength: 3 }
	),
	ties: fc.array(
		fc.record({
			person: fc.nat(20),
			ally: fc.nat(20),
			state: fc.constantFrom<Tie['state']>('waiting', 'now', 'now', 'ended')
		}),
		{ minLength: 2, maxLength: 6 }
	)
});

export const graphs: fc.Arbitrary<Graph> = fc
	.array(organization, { minLength: 2, maxLength: 3 })
	.map((drawn) => {
		const graph: Graph = {
			organizations: [],
			people: [],
			walks: [],
			typing: [],
			shares: [],
			openings: [],
			ties: [],
			closed: [],
			covers: [],
			coverWishes: []
		};
		for (const one of drawn) {
			const organizationId = newId();
			graph.organizations.push(organizationId);
			const here = one.people.map((p): Person => ({
				id: newId(),
				userId: newId(),
				organizationId,
				roles: p.roles,
				left: p.left,
				createdBy: null,
				justCreated: false
			}));
			one.people.forEach((p, i) => {
				if (p.made === 'nobody') return;
				here[i]!.createdBy = here[p.maker % here.length]!.id;
				here[i]!.justCreated = p.made === 'today';
			});
			graph.people.push(...here);
			for (const share of one.shares) {
				const [person, recipient] = [here[share.person % here.length]!, here[share.recipient % here.length]!];
				if (person === recipient) continue;
				graph.shares.push({
					organizationId,
					id: newId(),
					personId: person.id,
					recipientId: recipient.id,
					state: share.state,
					categories: share.categories,
					things: share.things
						? { goal: [], visit: [], milestone: [], promise: [], barrier: [], repair: [] }
						: {}
				});
			}
			for (const opening of one.openings) {
				const [person, by] = [here[opening.person % here.length]!, here[opening.by % here.length]!];
				if (person === by) continue;
				graph.openings.push({
					organizationId,
					id: newId(),
					personId: person.id,
					openedBy: by.id,
					state: opening.state
				});
			}
			const close = (personId: string, workerId: string) => {
				const known = graph.closed.some((c) => c.personId === personId && c.workerId === workerId);
				if (personId !== workerId && !known) graph.closed.push({ organizationId, personId, workerId });
			};
			// Some of those who opened a record are shut out of it, and below some of those who walk.
			for (const opening of one.openings)
				if ((opening.person + opening.by) % 4 === 0)
					close(here[opening.person % here.length]!.id, here[opening.by % here.length]!.id);
			// Whoever is whose ally, also where their roles have changed since.
			for (const tie of one.ties) {
				const [personId, allyId] = [tie.person, tie.ally].map((n) => here[n % here.length]!.id) as [
					string,
					string
				];
				const known = graph.ties.some((t) => t.personId === personId && t.allyId === allyId);
				if (personId === allyId || known) continue;
				graph.ties.push({ organizationId, id: newId(), personId, allyId, state: tie.state });
			}
			const workers = here.filter((p) => p.roles.includes('coach') || p.roles.includes('peer'));
			const walked = here.filter((p) => p.roles.includes('participant') || p.roles.includes('ally'));
			if (workers.length === 0 || walked.length === 0) continue;
			const pair = (w: { worker: number; person: number }) => ({
				organizationId,
				personId: walked[w.person % walked.length]!.id,
				workerId: workers[w.worker % workers.length]!.id
			});
			for (const walk of one.walks) {
				const two = pair(walk);
				if (graph.walks.some((known) => known.personId === two.personId && known.workerId === two.workerId))
					continue;
				if ((walk.worker + walk.person) % 5 === 0) close(two.personId, two.workerId);
				if (walk.state !== 'now') graph.walks.push({ ...two, id: newId(), ended: true });
				if (walk.state !== 'ended') graph.walks.push({ ...two, id: newId(), ended: false });
			}
			for (const drawn of one.covers) {
				const ours = graph.walks.filter((w) => w.organizationId === organizationId);
				const walk = ours[drawn.walk % ours.length]!;
				const colleagues = here.filter((p) => p.id !== walk.personId && p.id !== walk.workerId);
				const cover = colleagues[drawn.cover % colleagues.length]!.id;
				const chosen = drawn.state !== 'open' && drawn.state !== 'nobody';
				if ((drawn.walk + drawn.cover) % 4 === 0) close(walk.personId, cover);
				graph.covers.push({
					organizationId,
					id: newId(),
					absenceId: newId(),
					walkId: walk.id,
					personId: walk.personId,
					workerId: walk.workerId,
					coverId: chosen ? cover : null,
					state: drawn.state,
					offered: drawn.state === 'withdrawn' ? [] : [cover]
				});
				const known = graph.coverWishes.some(
					(w) => w.personId === walk.personId && w.workerId === walk.workerId
				);
				if (drawn.wished && !known)
					graph.coverWishes.push({
						organizationId,
						personId: walk.personId,
						workerId: walk.workerId,
						coverId: drawn.state === 'nobody' ? null : cover
					});
			}
			for (const leave of one.typing) graph.typing.push({ ...pair(leave), id: newId(), over: leave.over });
			// Leave to type from somebody who walks with them now, and from somebody who did.
			for (const walk of graph.walks.filter((w) => w.organizationId === organizationId).slice(0, 2)) {
				graph.typing.push({
					organizationId,
					personId: walk.personId,
					workerId: walk.workerId,
					id: newId(),
					over: false
				});
			}
		}
		return graph;
	});
