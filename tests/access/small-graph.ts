import type { Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Cover, Graph, Person } from './graph.ts';

/** Two organizations with one of each that the mutants are about. */
export function smallGraph(): Graph {
	const [here, there] = [newId(), newId()];
	const one = (organizationId: string, ...roles: Role[]): Person => ({
		id: newId(),
		userId: newId(),
		organizationId,
		roles,
		left: false,
		createdBy: null,
		justCreated: false
	});
	const [dee, max, coach, peer, other, ines] = [
		one(here, 'participant'),
		one(here, 'participant'),
		one(here, 'coach'),
		one(here, 'peer'),
		one(there, 'participant'),
		one(here, 'ally')
	];
	const far = one(there, 'coach');
	const cousin = one(here, 'peer');
	// Staff who are participants themselves, and by mistake were given to themselves.
	const both = one(here, 'participant', 'coach');
	const [rosa, lou] = [one(here, 'coach'), one(here, 'peer')];
	const [mum, aunt, supervisor] = [one(here, 'ally'), one(here, 'ally'), one(here, 'supervisor')];
	const pair = (person: Person, worker: Person) => ({
		organizationId: person.organizationId,
		id: newId(),
		personId: person.id,
		workerId: worker.id
	});
	// Who made whom: within the day by each role that may and by one that may not, and long ago.
	const made = (person: Person, maker: Person, justCreated = true) =>
		Object.assign(person, { createdBy: maker.id, justCreated });
	made(mum, peer);
	made(aunt, coach);
	made(ines, supervisor);
	made(dee, aunt, false);
	made(cousin, peer, false);
	made(max, mum);
	const walks = [
		{ ...pair(dee, coach), ended: false },
		{ ...pair(max, coach), ended: true },
		{ ...pair(max, peer), ended: false },
		{ ...pair(other, far), ended: false },
		{ ...pair(dee, cousin), ended: false },
		{ ...pair(aunt, peer), ended: false },
		{ ...pair(aunt, coach), ended: false },
		{ ...pair(mum, cousin), ended: true },
		{ ...pair(cousin, lou), ended: true },
		{ ...pair(both, both), ended: false }
	];
	const covered = (
		walk: number,
		cover: Person | null,
		state: Cover['state'],
		offered = [cover?.id ?? lou.id]
	): Cover => ({
		organizationId: here,
		id: newId(),
		absenceId: newId(),
		walkId: walks[walk]!.id,
		personId: walks[walk]!.personId,
		workerId: walks[walk]!.workerId,
		coverId: cover?.id ?? null,
		state,
		offered
	});
	return {
		organizations: [here, there],
		people: [
			dee,
			max,
			coach,
			peer,
			supervisor,
			one(here, 'director'),
			// A director who is a participant: what is decided by directors is decided about them by another.
			one(here, 'director', 'participant'),
			mum,
			aunt,
			ines,
			other,
			far,
			cousin,
			rosa,
			lou,
			both
		],
		walks,
		covers: [
			covered(0, rosa, 'now'),
			covered(0, lou, 'planned'),
			covered(1, rosa, 'now'),
			// A supervisor sees the absence all the same: that they are not offered is all that shuts them out.
			covered(2, supervisor, 'withdrawn', []),
			covered(2, supervisor, 'ended'),
			covered(2, aunt, 'over'),
			covered(0, cousin, 'now'),
			covered(0, null, 'nobody'),
			covered(2, null, 'open'),
			covered(0, null, 'open', [rosa.id]),
			covered(0, null, 'open', [lou.id]),
			covered(5, lou, 'planned'),
			covered(0, rosa, 'withdrawn', [lou.id])
		],
		coverWishes: [
			{ organizationId: here, personId: dee.id, workerId: coach.id, coverId: rosa.id },
			{ organizationId: here, personId: max.id, workerId: peer.id, coverId: null }
		],
		typing: [
			{ ...pair(max, peer), over: true },
			{ ...pair(aunt, peer), over: false },
			{ ...pair(max, coach), over: false },
			{ ...pair(other, far), over: false }
		],
		shares: [
			...(['now', 'ended', 'over', 'later'] as const).map((state, i) => ({
				organizationId: here,
				id: newId(),
				personId: dee.id,
				recipientId: [mum, max, aunt, peer][i]!.id,
				state,
				categories: ['visits', 'light'],
				things: { goal: [], visit: [], milestone: [], promise: [], barrier: [], repair: [] }
			})),
			// A milestone alone; until a day, and of things that are another’s (rows.ts: every other consent, every third).
			{
				organizationId: here,
				id: newId(),
				personId: dee.id,
				recipientId: ines.id,
				state: 'now' as const,
				categories: [],
				things: { milestone: [] }
			},
			{
				organizationId: here,
				id: newId(),
				personId: max.id,
				recipientId: both.id,
				state: 'now' as const,
				categories: ['milestones'],
				things: { goal: [], visit: [], promise: [], barrier: [], repair: [] }
			},
			// A light that says nothing, and one of yesterday (rows.ts).
			...[max, coach].map((person) => ({
				organizationId: here,
				id: newId(),
				personId: person.id,
				recipientId: mum.id,
				state: 'now' as const,
				categories: ['light'],
				things: {}
			}))
		],
		openings: (['now', 'closed', 'over', 'now', 'over'] as const).map((state, i) => ({
			organizationId: here,
			id: newId(),
			personId: [dee, max, dee, dee, aunt][i]!.id,
			openedBy: [peer, supervisor, supervisor, cousin, coach][i]!.id,
			state
		})),
		// Shut out of a record that they walk with, and that they had opened a moment ago.
		closed: [
			{ organizationId: here, personId: dee.id, workerId: cousin.id },
			{ organizationId: here, personId: aunt.id, workerId: supervisor.id }
		],
		ties: [
			{ organizationId: here, id: newId(), personId: dee.id, allyId: ines.id, state: 'now' },
			{ organizationId: here, id: newId(), personId: max.id, allyId: ines.id, state: 'waiting' },
			{ organizationId: here, id: newId(), personId: dee.id, allyId: mum.id, state: 'ended' }
		]
	};
}
