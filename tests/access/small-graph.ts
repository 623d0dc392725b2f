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
	const [rosa, lou] = [one(here, 'coach'), one(here, 'peer')];
	const [mum, aunt, supervisor] = [one(here, 'ally'), one(here, 'ally'), one(here, 'supervisor')];
	const pair = (person: Person, worker: Person) => ({
		organizationId: person.organizationId,
		id: newId(),
		personId: person.id,
		workerId: worker.id
	});
	const walks = [
		{ ...pair(dee, coach), ended: false },
		{ ...pair(max, coach), ended: true },
		{ ...pair(max, peer), ended: false },
		{ ...pair(other, far), ended: false },
		{ ...pair(dee, cousin), ended: false }
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
			mum,
			aunt,
			ines,
			other,
			far,
			cousin,
			rosa,
			lou
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
			covered(0, null, 'open', [rosa.id])
		],
		coverWishes: [
			{ organizationId: here, personId: dee.id, workerId: coach.id, coverId: rosa.id },
			{ organizationId: here, personId: max.id, workerId: peer.id, coverId: null }
		],
		typing: [
			{ ...pair(max, peer), over: true },
			{ ...pair(other, far), over: false }
		],
		shares: (['now', 'ended', 'over', 'later'] as const).map((state, i) => ({
			organizationId: here,
			id: newId(),
			personId: dee.id,
			recipientId: [mum, max, aunt, peer][i]!.id,
			state,
			categories: ['visits', 'light'],
			things: { goal: [], visit: [], milestone: [], promise: [] }
		})),
		openings: (['now', 'closed', 'over', 'now'] as const).map((state, i) => ({
			organizationId: here,
			id: newId(),
			personId: [dee, max, dee, dee][i]!.id,
			openedBy: [peer, supervisor, supervisor, cousin][i]!.id,
			state
		})),
		// Shut out of a record that they walk with, and that they had opened a moment ago.
		closed: [{ organizationId: here, personId: dee.id, workerId: cousin.id }],
		ties: [
			{ organizationId: here, id: newId(), personId: dee.id, allyId: ines.id, state: 'now' },
			{ organizationId: here, id: newId(), personId: max.id, allyId: ines.id, state: 'waiting' }
		]
	};
}
