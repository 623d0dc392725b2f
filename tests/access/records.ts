/** A whole record for each person of a graph, written through the front doors, every word of it marked with whose it is. */
import { systemActor } from '#platform/actor.ts';
import { keyId, seal } from '#platform/server/crypto.ts';
import {
	addHardDate,
	agreeTo,
	changePerson,
	proposeAgreement,
	saveFocuses,
	savePiece,
	saveRhythm
} from '#domains/people/server/people.ts';
import { addGoal, addLine, suggest } from '#domains/plans/server/plans.ts';
import { CheckInInput } from '#domains/check-ins/check-ins.ts';
import { recordCheckIn } from '#domains/check-ins/server/check-ins.ts';
import {
	askForContact,
	makePromise,
	planVisit,
	recordContact,
	openReview,
	beginLongLook,
	saveLongLook,
	writeNote,
	writeStaffNote
} from '#domains/sessions/server/sessions.ts';
import { setSupportLevel } from '#domains/workforce/server/workforce.ts';
import type { TestWorld } from '../support/database.ts';
import type { Graph, Person } from './graph.ts';

/** Marks of one person's words: the record, what they keep for themself, what only staff read, and the name. */
export const mark = (kind: 'RECORD' | 'KEPT' | 'STAFF' | 'NAME', personId: string) =>
	`${kind}${personId.replaceAll('-', '')}`;

export interface Ids {
	goal: string;
	step: string;
	line: string;
	note: string;
	visit: string;
	review: string;
	promise: string;
	hardDate: string;
	suggestion: string;
	agreement: string;
	checkIn: string;
	look: string;
}

export const AGREEMENT = (words: string) => ({
	fromCoach: words,
	fromPerson: words,
	setbacks: words,
	boundaries: words,
	quiet: { steps: [{ act: 'call' as const, who: 'coach' as const, afterDays: 3 }] }
});

/** Puts the people themselves and their ties there, as the owner. */
export async function savePeople(world: TestWorld, graph: Graph): Promise<void> {
	for (const id of graph.organizations) {
		await world.owner(
			`insert into people.organizations (organization_id, name, emergency_protocol, live_at, created_at) values ($1, 'House', 'Call 911.', now(), now())`,
			[id]
		);
	}
	for (const p of graph.people) {
		const staff = p.roles.some((role) => role !== 'participant' && role !== 'ally');
		const walks = p.roles.includes('coach') || p.roles.includes('peer');
		await world.owner(
			`insert into people.persons (organization_id, id, preferred_name, time_zone, is_staff, is_participant, is_ally, can_walk, created_by, created_at)
			 values ($1, $2, $3, 'America/New_York', $4, $5, $6, $7, $8, now() - $9::interval)`,
			[
				p.organizationId,
				p.id,
				mark('NAME', p.id),
				staff,
				p.roles.includes('participant'),
				p.roles.includes('ally'),
				walks,
				p.createdBy,
				p.justCreated ? '3 hours' : '40 days'
			]
		);
		await world.owner(
			`insert into people.data_keys (organization_id, person_id, wrapped, master_key_id, created_at) values ($1, $2, $3, $4, now())`,
			[
				p.organizationId,
				p.id,
				seal(
					world.app.masterKey,
					crypto.getRandomValues(Buffer.alloc(32)),
					`people.data_keys/${p.organizationId}/${p.id}`
				),
				keyId(world.app.masterKey)
			]
		);
	}
	for (const w of graph.walks) {
		await world.owner(
			`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at, ended_at) values ($1, $2, $3, $4, 'coach', now() - interval '30 days', $5)`,
			[w.organizationId, w.id, w.personId, w.workerId, w.ended ? new Date(Date.now() - 86_400_000) : null]
		);
	}
	for (const c of graph.covers) {
		const [from, until] = [c.state === 'planned' ? 1 : -3, c.state === 'over' ? -1 : 3].map(
			(days) => new Date(Date.now() + days * 86_400_000)
		);
		await world.owner(
			`insert into people.absences (organization_id, id, worker_id, from_at, until_at, said_by, said_at, ended_at) values ($1, $2, $3, $4, $5, $3, $4, $6)`,
			[c.organizationId, c.absenceId, c.workerId, from, until, c.state === 'ended' ? new Date() : null]
		);
		for (const standIn of c.offered)
			await world.owner(
				`insert into people.stand_ins (organization_id, absence_id, worker_id, absent_id, offered_by, offered_at) values ($1, $2, $3, $4, $4, now())`,
				[c.organizationId, c.absenceId, standIn, c.workerId]
			);
		await world.owner(
			`insert into people.covers (organization_id, id, absence_id, assignment_id, person_id, worker_id, cover_id, chosen_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
			[
				c.organizationId,
				c.id,
				c.absenceId,
				c.walkId,
				c.personId,
				c.workerId,
				c.coverId,
				c.state === 'open' ? null : new Date()
			]
		);
	}
	for (const o of graph.openings) {
		const opened = new Date(Date.now() - (o.state === 'over' ? 3 * 3_600_000 : 60_000));
		await world.owner(
			`insert into people.openings (organization_id, id, person_id, opened_by, reason, words, opened_at, until, closed_at)
			 values ($1, $2, $3, $4, 'life', 'x', $5, $6, $7)`,
			[
				o.organizationId,
				o.id,
				o.personId,
				o.openedBy,
				opened,
				new Date(opened.getTime() + 3_599_000),
				o.state === 'closed' ? opened : null
			]
		);
	}
	for (const t of graph.ties) {
		await world.owner(
			`insert into network.ties (organization_id, id, person_id, ally_id, invitation_id, came_at, started_at, ended_at, ended_by)
			 values ($1, $2, $3, $4, $2, now() - interval '9 days', $5, $6, $7)`,
			[
				t.organizationId,
				t.id,
				t.personId,
				t.allyId,
				t.state === 'waiting' ? null : new Date(Date.now() - 86_400_000),
				t.state === 'ended' ? new Date() : null,
				t.state === 'ended' ? t.allyId : null
			]
		);
	}
	for (const c of graph.closed) {
		await world.owner(
			`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
			[c.organizationId, c.personId, c.workerId]
		);
	}
	for (const t of graph.typing) {
		await world.owner(
			`insert into plans.typing (organization_id, id, person_id, worker_id, started_at, until) values ($1, $2, $3, $4, now() - $5::interval, now() - $5::interval + interval '2 hours')`,
			[t.organizationId, t.id, t.personId, t.workerId, t.over ? '5 hours' : '1 minute']
		);
	}
}

/** Writes the record of one person, as imports do. */
export async function saveRecord(world: TestWorld, graph: Graph, person: Person): Promise<Ids> {
	const words = mark('RECORD', person.id);
	const workerId = (
		graph.walks.find((w) => w.personId === person.id) ?? {
			workerId: graph.people.find((p) => p.organizationId === person.organizationId && p.id !== person.id)!.id
		}
	).workerId;
	const author =
		workerId === person.id
			? graph.people.find((p) => p.organizationId === person.organizationId && p.id !== person.id)!.id
			: workerId;
	const personId = person.id;
	return world.app.write(systemActor(person.organizationId, 'access test'), 'access test', async (ctx) => {
		await changePerson(ctx, personId, { pronouns: 'they' });
		await saveFocuses(ctx, personId, [{ kind: 'own', aim: 'reduce', ownWords: words }]);
		await savePiece(ctx, personId, 'why', { words });
		await savePiece(ctx, personId, 'reach', { ways: ['call'], times: [], safeName: words });
		const { id: hardDate } = await addHardDate(ctx, personId, {
			kind: 'own',
			on: '2026-06-01',
			repeats: 'weekly',
			label: words
		});
		const { id: first } = await proposeAgreement(ctx, personId, AGREEMENT(words), { side: 'person' });
		await agreeTo(ctx, personId, first, { side: 'worker', by: author });
		const { id: agreement } = await proposeAgreement(ctx, personId, AGREEMENT(`${words} again`), {
			side: 'person'
		});
		const goal = (await addGoal(ctx, { personId, title: words, step: words })).id;
		const line = (await addLine(ctx, { personId, kind: 'strategy', text: words })).id;
		const suggestion = await suggest(ctx, { personId, kind: 'goal', text: words, by: author });
		const step = (
			await ctx.db
				.selectFrom('plans.steps')
				.select('id')
				.where('organization_id', '=', person.organizationId)
				.where('goal_id', '=', goal)
				.executeTakeFirstOrThrow()
		).id;
		const checkIn = (
			await recordCheckIn(ctx, CheckInInput.parse({ today: 4, note: words, shared: true }), {
				key: `shared-${personId}`,
				personId,
				at: new Date(Date.now() - 9_000_000)
			})
		).id;
		await recordCheckIn(ctx, CheckInInput.parse({ today: 3, note: mark('KEPT', personId), shared: false }), {
			key: `kept-${personId}`,
			personId,
			at: new Date(Date.now() - 8_000_000)
		});
		const visit = await planVisit(ctx, {
			personId,
			workerId: author,
			startsAt: new Date(Date.now() + 3_600_000),
			words
		});
		const note = await writeNote(ctx, { visitId: visit, text: words, by: author });
		const review = await openReview(ctx, { personId, workerId: author });
		const look = await beginLongLook(ctx, personId);
		await saveLongLook(ctx, look, { mine: { learned: words }, was: { learned: '' } });
		await saveRhythm(ctx, personId, { reviewEvery: 'two_weeks', checkInEvery: 'weekly' });
		await recordContact(ctx, { personId, way: 'call', outcome: 'no_answer', words }, { workerId: author });
		await askForContact(ctx, { about: 'talk', words }, { personId });
		const { id: promise } = await makePromise(
			ctx,
			{ personId, dueOn: '2026-06-01', words },
			{ workerId: author }
		);
		await writeStaffNote(ctx, {
			personId,
			reason: mark('STAFF', personId),
			text: mark('STAFF', personId),
			authorId: author
		});
		await setSupportLevel(ctx, personId, 'close');
		return { goal, step, line, note, visit, review, promise, hardDate, suggestion, agreement, checkIn, look };
	});
}
