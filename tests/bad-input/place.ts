/** A place of its own for one form: an organization, who works and lives there, and the record of one person. */
import { CrisisPlanInput, OpenPlanInput } from '#domains/crisis/crisis.ts';
import {
	answerDebrief,
	beginIncident,
	closeIncident,
	incidentsOf,
	openCrisisPlan,
	ownPlanOpenings,
	recordStep,
	saveCrisisPlan
} from '#domains/crisis/server/crisis.ts';
import { ConsentInput, OrderInput, RequestInput } from '#domains/consent/consent.ts';
import { askedOfMe, hearOther, raiseConcern } from '#domains/concern/server/concern.ts';
import { decideOrder, draftConsent, signConsent, writeRequest } from '#domains/consent/server/consent.ts';
import { hashPassword } from 'better-auth/crypto';
import { leaveTip, retireService, tipsOf } from '#domains/directory/server/directory.ts';
import { seenOf, StateInput, VoiceInput } from '#domains/firsthand/firsthand.ts';
import { addRule, askWindow, ownRules, sayItIsSo } from '#domains/early-signs/server/early-signs.ts';
import { firsthandOf, sayVoice, statePlace } from '#domains/firsthand/server/firsthand.ts';
import {
	agreeTalk,
	askChange,
	askTalk,
	holdTalk,
	nameByName,
	nameWorker,
	ownConflicts,
	ownTalks,
	proposeTime
} from '#domains/matching/server/matching.ts';
import { addDocument } from '#domains/wallet/server/wallet.ts';
import {
	addLearned,
	extraContactsOf,
	ownLearned,
	ownTold,
	proposeContact,
	saidUsed
} from '#domains/hard-times/server/hard-times.ts';
import { SaferPlanInput } from '#domains/safer-use/safer-use.ts';
import { logKits, ownKitsToday, saveSaferPlan, showSaferPlan } from '#domains/safer-use/server/safer-use.ts';
import { addBarrier, ownDuties, planRepair, saveDuty } from '#domains/barriers/server/barriers.ts';
import { EventInput, HandInput } from '#domains/events/events.ts';
import { answerHand, offerHand, writeEvent } from '#domains/events/server/events.ts';
import { ProposeInput, WishInput } from '#domains/recovery-calls/recovery-calls.ts';
import {
	proposeCalls,
	saveCallWish,
	takeRecoveryCall
} from '#domains/recovery-calls/server/recovery-calls.ts';
import { PlanInput } from '#domains/warm-line/warm-line.ts';
import {
	planShifts,
	promiseCallBack,
	rota,
	saveLineSettings,
	signOn,
	handCall,
	ownCall,
	startCall
} from '#domains/warm-line/server/warm-line.ts';
import { sendMessage } from '#domains/messaging/server/messaging.ts';
import { keepGroup } from '#domains/groups/server/groups.ts';
import { makeLink, offerHandoff } from '#domains/referrals/server/referrals.ts';
import {
	addHardDate,
	addLine,
	invite,
	ownCover,
	proposeAgreement,
	readWelcome,
	saveRecordNotice,
	sayAbsence
} from '#domains/people/server/people.ts';
import { askForCode } from '#domains/texts/server/texts.ts';
import {
	addCaredFor,
	addSupporter,
	askKindly,
	tellCoach,
	beginToTell,
	keepWords,
	muteSupporter,
	openSupportMap,
	ownTies,
	setMuted,
	tieCameIn,
	promiseMyself
} from '#domains/network/server/network.ts';
import { tasks } from '#domains/network/server/jobs.ts';
import { addGoal, addLine as addPlanLine, planOf, saveGoal, suggest } from '#domains/plans/server/plans.ts';
import {
	bookVisit,
	freeSlots,
	recordContact,
	saveWorkCalendar,
	writeAsked,
	writeStaffNote,
	planVisit,
	sayInterpreter
} from '#domains/sessions/server/sessions.ts';
import { makeGuestLink } from '#domains/rooms/server/rooms.ts';
import { visitToken } from '#domains/sessions/server/visit-link.ts';
import { systemActor, type PersonActor, type Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { dayIn } from '#platform/time.ts';
import type { Serving } from '../../src/serve.ts';
import {
	askForCorrection,
	askForRestriction,
	holdsAndDeletions,
	setHold
} from '#domains/rights/server/rights.ts';
import { Browser, signIn } from '../access/browser.ts';
import type { Graph, Person } from '../access/graph.ts';
import { AGREEMENT, savePeople, saveRecord } from '../access/records.ts';
import { CredentialInput, EMPTY_PROFILE } from '#domains/workforce/workforce.ts';
import {
	addCredential,
	addTraining,
	giveTestimonial,
	publishProfile,
	saveAboutMe,
	saveProfile
} from '#domains/workforce/server/workforce.ts';
import type { TestWorld } from '../support/database.ts';
import { photo } from '../support/photos.ts';
import { addMeetings } from '../support/meetings.ts';
import { makeServices } from '../support/services.ts';
import { connect } from '../support/network.ts';
import type { Names } from './fields.ts';

const CONSENT = ConsentInput.parse({
	recipient: 'organization',
	name: 'Oak House',
	what: ['attendance'],
	purposes: ['housing'],
	until: 'event',
	untilEvent: 'I move out',
	signed: 'Dee'
});

const KINDS = ['participant', 'ally', 'coach', 'peer', 'supervisor', 'director'] as const;
export type Who = (typeof KINDS)[number] | 'visitor';
export const WORD = 'blue heron';
export const PASSWORD = 'seven slow snails at noon';

export interface Place {
	names: Names;
	people: Record<Exclude<Who, 'visitor'>, Person>;
	browser(who: Who): Promise<Browser>;
}

/** A password, beside whatever somebody signs in with. Twice is once. */
async function passwordFor(world: TestWorld, person: Person): Promise<void> {
	await signIn(world, person);
	await world.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $1, 'credential', $1, $2, now())
		 on conflict do nothing`,
		[person.userId, await hashPassword(PASSWORD)]
	);
}

/** `whose`: whose record is filled, the participant's unless it is the ally's. */
export async function makePlace(
	world: TestWorld,
	web: Serving,
	whose: 'participant' | 'ally' = 'participant'
): Promise<Place> {
	const organizationId = newId();
	const people = Object.fromEntries(
		KINDS.map((role): [string, Person] => [
			role,
			{
				id: newId(),
				userId: newId(),
				organizationId,
				roles: [role],
				left: false,
				createdBy: null,
				justCreated: false
			}
		])
	) as Place['people'];
	const graph: Graph = {
		organizations: [organizationId],
		people: Object.values(people),
		walks: [
			{
				organizationId,
				id: newId(),
				personId: people[whose].id,
				workerId: people.coach.id,
				ended: false
			}
		],
		typing: [],
		ties: [],
		shares: [],
		openings: [],
		closed: [],
		covers: [],
		coverWishes: []
	};
	await savePeople(world, graph);
	const ids = await saveRecord(world, graph, people[whose]);
	await world.app.write(systemActor(organizationId, 'bad input test'), 'welcome', async (ctx) => {
		await readWelcome(ctx, people[whose].id, 1);
		await saveRecordNotice(ctx, 'How a record is protected.');
	});
	const browsers: Partial<Record<Who, Browser>> = { visitor: new Browser(web) };
	return {
		people,
		names: {
			person: people[whose].id,
			coach: people.coach.id,
			peer: people.peer.id,
			supervisor: people.supervisor.id,
			director: people.director.id,
			ids,
			organization: organizationId,
			token: 'x'.repeat(43)
		},
		browser: async (who) =>
			(browsers[who] ??= new Browser(web, await signIn(world, people[who as Exclude<Who, 'visitor'>])))
	};
}

export const actorOf = (person: Person): PersonActor => ({
	kind: 'person',
	organizationId: person.organizationId,
	personId: person.id,
	userId: person.userId,
	roles: person.roles
});

const away = (...standIns: Person[]) => ({
	from: new Date(Date.now() - 3_600_000),
	until: new Date(Date.now() + 86_400_000),
	standIns: standIns.map(({ id }) => id)
});

/** A warm hand-off for `whose`, written down by `by`. */
const beginHandoff = (world: TestWorld, by: Person, whose: Person) =>
	world.app
		.write(actorOf(by), 'hand-offs', (ctx) =>
			offerHandoff(ctx, whose.id, { place: 'Harbor Clinic', need: 'medical', what: '' })
		)
		.then(({ id }) => id);

async function kitsLogged(world: TestWorld, person: Person, names: Names): Promise<void> {
	names.made = await world.app.write(actorOf(person), 'kits', async (ctx) => {
		await logKits(ctx, { kind: 'handed', place: 'house', number: 1 });
		return (await ownKitsToday(ctx))[0]!.id;
	});
}

/** Each meeting by video at an hour of its own. */
/** The walk of the participant and the coach (`on`), and what one of them wrote in it (`made`). */
async function writeInThread(
	world: TestWorld,
	{ people, names }: Place,
	by: 'coach' | 'participant'
): Promise<void> {
	const [walk] = await world.owner<{ id: string }>(
		'select id from people.assignments where organization_id = $1 and person_id = $2 and worker_id = $3',
		[people.coach.organizationId, people.participant.id, people.coach.id]
	);
	names.on = walk!.id;
	// What an earlier try has sent is gone: there is room for thousands of them.
	await world.owner('delete from messaging.messages where walk_id = $1', [walk!.id]);
	const { id } = await world.app.write(actorOf(people[by]), 'messages', (ctx) =>
		sendMessage(ctx, walk!.id, { words: 'See you on Thursday' })
	);
	names.made = id;
}
let videos = 0;
/** What some forms need to be there first. Each puts what it made under `made` of the names. */
export const PREPARE = {
	/** Texts go somewhere; no job runs here that would send one. */
	texts: async (world: TestWorld) => {
		world.app.config.texts.gateway = {
			url: 'https://texts.example.test/send',
			secret: 's'.repeat(32),
			privateAddress: false
		};
	},
	/** A plan that opens in a crisis. */
	crisisPlan: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.participant), 'crisis plan', (ctx) =>
			saveCrisisPlan(ctx, CrisisPlanInput.parse({ first: 'My sister', police: 'no', rule: 'crisis' }))
		);
	},
	/** One that the coach opened. */
	planOpened: async (world: TestWorld, place: Place) => {
		await PREPARE.crisisPlan(world, place);
		await world.app.write(actorOf(place.people.coach), 'crisis plan', (ctx) =>
			openCrisisPlan(ctx, place.names.person, OpenPlanInput.parse({ reason: 'harm' }))
		);
		const [one] = await world.app.read(actorOf(place.people.participant), 'crisis plan', ownPlanOpenings);
		place.names.made = one!.id;
	},
	/** The coach has begun the steps. */
	incident: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.coach), 'incident', (ctx) =>
			beginIncident(ctx, names.person, { reason: 'asked' })
		);
		names.made = id;
	},
	/** Every step has an answer. */
	incidentWalked: async (world: TestWorld, place: Place) => {
		await PREPARE.incident(world, place);
		const { people, names } = place;
		await world.app.write(actorOf(people.coach), 'incident', async (ctx) => {
			const [one] = await incidentsOf(ctx, names.person);
			for (const { key } of one!.steps)
				await recordStep(ctx, names.person, {
					incidentId: one!.id,
					step: key,
					result: 'not_possible',
					why: 'not_needed'
				});
		});
	},
	/** It is over. */
	incidentOver: async (world: TestWorld, place: Place) => {
		// Whom the house can name as a supervisor has a way in.
		await signIn(world, place.people.supervisor);
		await PREPARE.incidentWalked(world, place);
		await world.app.write(actorOf(place.people.coach), 'incident', (ctx) =>
			closeIncident(ctx, place.names.person, { incidentId: place.names.made!, outcome: 'safe_alone' })
		);
	},
	/** Closed by somebody who covered, and does not any more. */
	looksLeft: async (world: TestWorld, place: Place) => {
		await PREPARE.incidentOver(world, place);
		await world.owner(
			`update sessions.promises set worker_id = $2 where id = any (select unnest(follow_ups) from crisis.incidents where id = $1)`,
			[place.names.made, place.people.peer.id]
		);
	},
	/** And the coach wants to talk about it. */
	talkWanted: async (world: TestWorld, place: Place) => {
		await PREPARE.incidentOver(world, place);
		await world.app.write(actorOf(place.people.coach), 'my day', (ctx) =>
			answerDebrief(world.app, ctx, {
				incidentId: place.names.made!,
				answer: 'yes',
				supervisorId: place.people.supervisor.id
			})
		);
	},
	/** A phone with a code on its way. */
	waitingPhone: async (world: TestWorld, { people }: Place) => {
		await PREPARE.texts(world);
		await world.app.write(actorOf(people.participant), 'texts', (ctx) =>
			askForCode(ctx, world.app, '215 555 0142')
		);
	},
	/** A proven phone. */
	phone: async (world: TestWorld, place: Place) => {
		await PREPARE.waitingPhone(world, place);
		await world.owner('update texts.phones set proven_at = now(), code_hash = null where person_id = $1', [
			place.people.participant.id
		]);
	},
	/** A concern of the participant's about their coach. */
	concern: async (world: TestWorld, place: Place) => {
		place.names.made = await concernOf(world, place, 'signed');
	},
	/** The same without a name. */
	concernByWord: async (world: TestWorld, place: Place) => {
		place.names.made = await concernOf(world, place, 'word');
	},
	/** The coach is asked for their side. */
	asked: async (world: TestWorld, place: Place) => {
		const id = await concernOf(world, place, 'signed');
		const supervisor = actorOf(place.people.supervisor);
		const asks = { how: 'ask', personId: place.names.coach, question: 'How was it?', answer: '' } as const;
		await hearOther(world.app, supervisor, id, asks);
		const coach = actorOf(place.people.coach);
		place.names.made = (await world.app.read(coach, 'my side', (ctx) => askedOfMe(ctx)))[0]!.id;
	},
	/** A version of the agreement that waits for the person. */
	proposal: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.coach), 'agreement', (ctx) =>
			proposeAgreement(ctx, names.person, AGREEMENT('from the coach'))
		);
		names.ids.agreement = id;
	},
	/** A goal that two have written at once: its later words are kept aside. */
	both: async (world: TestWorld, { people, names }: Place) => {
		const owner = actorOf(names.person === people.ally.id ? people.ally : people.participant);
		const { id } = await world.app.write(owner, 'plan', (ctx) =>
			addGoal(ctx, { personId: names.person, title: 'Walk' })
		);
		const n = (await world.app.read(owner, 'plan', (ctx) => planOf(ctx, names.person))).goals.find(
			(goal) => goal.id === id
		)!.n;
		const save = (title: string) =>
			world.app.write(owner, 'plan', (ctx) => saveGoal(ctx, { goalId: id, title, n }));
		await save('Walk far');
		names.made = (await save('Walk slowly')).kept;
	},
	/** What the coach has just written, with a word that has a better one. */
	staffNote: async (world: TestWorld, { people, names }: Place) => {
		const note = { personId: names.person, reason: 'said so', text: 'An addict, they wrote' };
		names.made = await world.app.write(actorOf(people.coach), 'note', (ctx) => writeStaffNote(ctx, note));
	},
	suggested: async (world: TestWorld, { people, names }: Place) => {
		const idea = { personId: names.person, kind: 'goal', text: 'Call the addict next door' } as const;
		names.made = await world.app.write(actorOf(people.coach), 'plan', (ctx) => suggest(ctx, idea));
	},
	contacted: async (world: TestWorld, { people, names }: Place) => {
		const contact = {
			personId: names.person,
			way: 'call',
			outcome: 'no_answer',
			words: 'An addict'
		} as const;
		names.made = (
			await world.app.write(actorOf(people.coach), 'my day', (ctx) => recordContact(ctx, contact))
		).id;
	},
	/** Somebody who thinks about telling. */
	toTell: async (world: TestWorld, { people, names }: Place) => {
		const about = { who: 'family', name: 'Mum', asWorker: false } as const;
		names.made = (
			await world.app.write(actorOf(people.participant), 'tell', (ctx) => beginToTell(ctx, about))
		).id;
	},
	workersToTell: async (world: TestWorld, { people, names }: Place) => {
		const about = { who: 'walk', name: '', asWorker: true } as const;
		names.made = (await world.app.write(actorOf(people.coach), 'tell', (ctx) => beginToTell(ctx, about))).id;
	},
	/** A meeting of the organization's own list. */
	meetingThere: async (world: TestWorld, { people, names }: Place) => {
		const { organizationId } = actorOf(people.participant);
		names.made = (await addMeetings(world, organizationId, ['Hope Group'])).get('Hope Group')!;
	},
	/** A list that lost most of its rows and waits for somebody. */
	listHeld: async (world: TestWorld, { people, names }: Place) => {
		names.made = newId();
		await world.owner(
			`insert into directory.feeds (organization_id, id, name, kind, source, timezones, meetings, services, read_at, first_read_at, changed_at, held_at, held_gone, held_of)
			values ($1, $2, $3, 'hsds', $3, '{}', 0, 40, now(), now(), now(), now(), 35, 40)`,
			[actorOf(people.director).organizationId, names.made, `https://example.test/${names.made}.json`]
		);
	},
	/** A kind of care that is explained. */
	levelWritten: async (world: TestWorld, { people }: Place) => {
		await world.owner(
			`insert into directory.care_levels (organization_id, level, version, what_en, day_en, bring_en, cost_en, what_es, day_es, bring_es, cost_es, written_at, confirmed_at, confirmed_role)
			values ($1, 'trauma', 1, 'Care that knows', '', '', '', '', '', '', '', now(), now(), 'director') on conflict do nothing`,
			[actorOf(people.director).organizationId]
		);
	},
	/** Two entries that may be one. */
	twins: async (world: TestWorld, { people, names }: Place) => {
		const { organizationId } = actorOf(people.director);
		const [one, other] = await makeServices(world, organizationId, [
			{ name: 'Rose House' },
			{ name: 'The Rose House' }
		]);
		names.made = newId();
		names.on = one!;
		await world.owner(
			`insert into directory.twins (organization_id, id, one_id, other_id, why, score, created_at) values ($1, $2, $3, $4, '{name}', 0.9, now())`,
			[organizationId, names.made, one, other]
		);
	},
	/** A service of the organization's directory, with a tip of the coach's. */
	serviceThere: async (world: TestWorld, { people, names }: Place) => {
		const { organizationId } = actorOf(people.coach);
		const [service] = await makeServices(world, organizationId, [
			{ name: 'Lantern House', terms: ['shelter'] }
		]);
		names.on = service!;
		names.made = await world.app.write(actorOf(people.coach), 'directory', async (ctx) => {
			await leaveTip(ctx, service!, 'Call early');
			return (await tipsOf(ctx, service!))[0]!.id;
		});
	},
	/** A sober house of which a worker wrote something down. */
	houseKnown: async (world: TestWorld, { people, names }: Place) => {
		const { organizationId } = actorOf(people.coach);
		const [house] = await makeServices(world, organizationId, [
			{ name: 'Cedar House', terms: ['sober-living'] }
		]);
		names.on = house!;
		const said = { cost: 160, certified: 'Level 2', rules: 'Quiet after ten.', lives: 'Men' };
		names.made = await world.app.write(actorOf(people.coach), 'directory', async (ctx) => {
			await statePlace(ctx, house!, StateInput.parse(said));
			return seenOf((await firsthandOf(ctx, house!))!);
		});
	},
	/** And the participant has said something of it. */
	houseSaid: async (world: TestWorld, place: Place) => {
		await PREPARE.houseKnown(world, place);
		await world.app.write(actorOf(place.people.participant), 'directory', (ctx) =>
			sayVoice(ctx, place.names.on!, VoiceInput.parse({ knows: 'inside', moud: 'yes' }))
		);
	},
	/** When it was last changed. */
	serviceToCorrect: async (world: TestWorld, place: Place) => {
		await PREPARE.serviceThere(world, place);
		const [row] = await world.owner<{ at: Date }>(
			'select changed_at as at from directory.services where id = $1',
			[place.names.on]
		);
		place.names.made = row!.at.toISOString();
	},
	serviceRetired: async (world: TestWorld, place: Place) => {
		await PREPARE.serviceThere(world, place);
		await world.app.write(actorOf(place.people.coach), 'directory', (ctx) =>
			retireService(ctx, place.names.on!, 'closed')
		);
	},
	/** A group that the participant keeps. */
	groupKept: async (world: TestWorld, { people, names }: Place) => {
		names.made = (
			await world.app.write(actorOf(people.participant), 'groups', (ctx) => keepGroup(ctx, 'Porch'))
		).id;
	},
	/** And nothing is asked of who walks with them. */
	groupAndNoAsk: async (world: TestWorld, place: Place) => {
		await PREPARE.groupKept(world, place);
		await world.owner(
			'update sessions.asks set taken_back_at = now() where person_id = $1 and answered_at is null and taken_back_at is null',
			[place.names.person]
		);
	},
	alliesGroupKept: async (world: TestWorld, { people, names }: Place) => {
		names.made = (await world.app.write(actorOf(people.ally), 'groups', (ctx) => keepGroup(ctx, 'Porch'))).id;
	},
	/** The participant wants recovery calls, and it is their hour. */
	callDue: async (world: TestWorld, { people, names }: Place) => {
		const at = (hours: number) =>
			Temporal.Now.zonedDateTimeISO('America/New_York').add({ hours }).toPlainTime().toString().slice(0, 5);
		const wish = {
			days: ['1', '2', '3', '4', '5', '6', '7'],
			starts: at(-1),
			ends: at(2),
			number: '215-555-0147',
			language: 'en',
			who: 'walks',
			voicemail: 'no',
			tries: '1',
			ifNot: 'leave'
		};
		for (const table of ['said', 'calls'])
			await world.owner(`delete from recovery_calls.${table} where organization_id = $1`, [
				names.organization
			]);
		await world.app.write(actorOf(people.participant), 'calls', (ctx) =>
			saveCallWish(ctx, WishInput.parse(wish))
		);
	},
	/** Nobody calls the person, and nothing is suggested to them. */
	callsNone: async (world: TestWorld, { names }: Place) => {
		await world.owner(
			`with calls as (delete from recovery_calls.wishes where person_id = $1)
			 delete from recovery_calls.proposals where person_id = $1`,
			[names.person]
		);
	},
	/** The coach suggests recovery calls. */
	callsSuggested: async (world: TestWorld, place: Place) => {
		await PREPARE.callsNone(world, place);
		const hours = ProposeInput.parse({ days: ['2'], starts: '10:00', ends: '18:00' });
		await world.app.write(actorOf(place.people.coach), 'calls', (ctx) =>
			proposeCalls(ctx, place.names.person, hours)
		);
	},
	/** And the coach has the call. */
	callTaken: async (world: TestWorld, place: Place) => {
		await PREPARE.callDue(world, place);
		const { people, names } = place;
		names.made = (
			await world.app.write(actorOf(people.coach), 'calls', (ctx) =>
				takeRecoveryCall(world.app, ctx, names.person)
			)
		).id;
	},
	/** The warm line has a number. */
	lineSetUp: async (world: TestWorld, { people }: Place) => {
		const said = { number: '555-0100', fallbackName: 'County', fallbackNumber: '555-0199', minutes: 60 };
		await world.app.write(actorOf(people.supervisor), 'line', (ctx) => saveLineSettings(ctx, said));
	},
	/** And calls ring by telephone. */
	lineConnected: async (world: TestWorld, place: Place) => {
		await PREPARE.lineSetUp(world, place);
		const line = { number: '+12155550100', token: 'x'.repeat(32), otherwise: null };
		world.app.config.lines = [{ organization: place.names.organization, ...line }];
	},
	/** The telephone of a demo. */
	linePractice: async (world: TestWorld, place: Place) => {
		await PREPARE.lineSetUp(world, place);
		await world.owner('update people.organizations set is_demo = true where organization_id = $1', [
			place.names.organization
		]);
	},
	/** The peer and the coach are on, and nobody talks. */
	lineOn: async (world: TestWorld, place: Place) => {
		await PREPARE.lineSetUp(world, place);
		await world.owner(
			'update warm_line.calls set ended_at = now(), hand_to = null, hand_at = null where ended_at is null'
		);
		for (const who of [place.people.peer, place.people.coach])
			await world.app.write(actorOf(who), 'line', signOn);
	},
	/** And the peer talks. */
	lineInCall: async (world: TestWorld, place: Place) => {
		await PREPARE.lineOn(world, place);
		await world.app.write(actorOf(place.people.peer), 'line', startCall);
	},
	/** And wants to give the call to the coach. */
	lineHanded: async (world: TestWorld, place: Place) => {
		await PREPARE.lineInCall(world, place);
		await world.app.write(actorOf(place.people.peer), 'line', (ctx) => handCall(ctx, place.names.coach));
		const call = await world.app.read(actorOf(place.people.peer), 'line', ownCall);
		place.names.made = call!.id;
	},
	/** Or the coach, who walks with the participant. */
	lineCoachInCall: async (world: TestWorld, place: Place) => {
		await PREPARE.lineOn(world, place);
		await world.app.write(actorOf(place.people.coach), 'line', startCall);
	},
	/** The peer promised to call back. */
	lineCallBack: async (world: TestWorld, place: Place) => {
		await PREPARE.lineSetUp(world, place);
		const said = { number: '555-0142', name: '', about: '', voicemail: false };
		place.names.made = (
			await world.app.write(actorOf(place.people.peer), 'line', (ctx) => promiseCallBack(ctx, said))
		).id;
	},
	/** A shift that is nobody's yet. */
	lineShift: async (world: TestWorld, { people, names }: Place) => {
		const day = dayIn('America/New_York', new Date(Date.now() + 5 * 86_400_000));
		const shift = PlanInput.parse({ day, starts: '18:00', ends: '20:00' });
		await world.owner('delete from warm_line.shifts where organization_id = $1', [names.organization]);
		await world.app.write(actorOf(people.supervisor), 'line', (ctx) => planShifts(ctx, shift));
		names.made = (await world.app.read(actorOf(people.supervisor), 'line', rota))[0]!.id;
	},
	/** An event to come. */
	eventThere: async (world: TestWorld, { people, names }: Place) => {
		const event = EventInput.parse({
			title: 'Walk by the river',
			place: '12 Main Street',
			day: '2096-06-05',
			starts: '18:00',
			zone: 'America/New_York',
			wants: ['cook']
		});
		names.made = (await world.app.write(actorOf(people.coach), 'events', (ctx) => writeEvent(ctx, event))).id;
	},
	/** And nothing is asked of who walks with the participant. */
	eventAndNoAsk: async (world: TestWorld, place: Place) => {
		await PREPARE.eventThere(world, place);
		await world.owner(
			'update sessions.asks set taken_back_at = now() where person_id = $1 and answered_at is null and taken_back_at is null',
			[place.names.person]
		);
	},
	/** And somebody offers a hand there. */
	handThere: async (world: TestWorld, place: Place) => {
		await PREPARE.eventThere(world, place);
		await offerCooking(world, place, place.people.participant);
	},
	alliesHandThere: async (world: TestWorld, place: Place) => {
		await PREPARE.eventThere(world, place);
		await offerCooking(world, place, place.people.ally);
	},
	/** It was wanted, and the event is over. */
	handGiven: async (world: TestWorld, place: Place) => {
		await PREPARE.handThere(world, place);
		await isGiven(world, place);
	},
	alliesHandGiven: async (world: TestWorld, place: Place) => {
		await PREPARE.alliesHandThere(world, place);
		await isGiven(world, place);
	},
	/** A card on the participant's own board. */
	barrierThere: async (world: TestWorld, { people, names }: Place) => {
		const card = { kind: 'housing', path: 'month', words: '', step: 'Call Harbor House' } as const;
		names.made = (
			await world.app.write(actorOf(people.participant), 'board', (ctx) => addBarrier(ctx, card))
		).id;
	},
	/** A card about relationships with one step to repair (`on`), planned with an ally (`tied`). */
	repairThere: async (world: TestWorld, place: Place) => {
		await PREPARE.tie(world, place);
		const { people, names } = place;
		names.tied = people.ally.id;
		await world.app.write(actorOf(people.participant), 'board', async (ctx) => {
			names.made = (await addBarrier(ctx, { kind: 'relationships', words: '', step: '' })).id;
			const step = { id: names.made, ally: people.ally.id, does: 'I call first', asks: '' };
			names.on = (await planRepair(ctx, step)).id;
		});
	},
	/** A sign of the participant's in their own words. */
	ruleThere: async (world: TestWorld, { people, names }: Place) => {
		names.made = await world.app.write(actorOf(people.participant), 'own signs', async (ctx) => {
			await addRule(ctx, { kind: 'words', level: null, times: 1, days: 1, words: 'I stop cooking' });
			return (await ownRules(ctx)).find(({ kind }) => kind === 'words')!.id;
		});
	},
	/** And they said that it is so now. */
	supportCard: async (world: TestWorld, place: Place) => {
		await PREPARE.ruleThere(world, place);
		await world.owner('delete from early_signs.signs where person_id = $1', [place.people.participant.id]);
		await world.owner('delete from early_signs.cards where person_id = $1', [place.people.participant.id]);
		await world.app.write(actorOf(place.people.participant), 'own signs', (ctx) =>
			sayItIsSo(ctx, place.names.made!)
		);
		const [card] = await world.owner<{ id: string }>(
			'select id from early_signs.cards where person_id = $1',
			[place.people.participant.id]
		);
		place.names.made = card!.id;
	},
	/** The coach asks whether close support should open. */
	closeAsked: async (world: TestWorld, { people, names }: Place) => {
		await world.owner('delete from early_signs.windows where person_id = $1', [people.participant.id]);
		const startedOn = new Date(Date.now() - 4 * 86_400_000).toISOString().slice(0, 10);
		await world.app.write(actorOf(people.coach), 'close support', (ctx) =>
			askWindow(ctx, names.person, { kind: 'hospital', startedOn })
		);
		const [window] = await world.owner<{ id: string }>(
			'select id from early_signs.windows where person_id = $1',
			[people.participant.id]
		);
		names.made = window!.id;
	},
	/** A date that the participant has to keep. */
	dutyThere: async (world: TestWorld, { people, names }: Place) => {
		const duty = { kind: 'court', dueOn: '2026-12-05', what: '', where: '' } as const;
		names.made = await world.app.write(actorOf(people.participant), 'dates', async (ctx) => {
			await saveDuty(ctx, duty);
			return (await ownDuties(ctx)).at(-1)!.id;
		});
	},
	/** A plan for safer use that nobody reads but the person. */
	saferPlanThere: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.participant), 'own page', (ctx) =>
			saveSaferPlan(ctx, SaferPlanInput.parse({ who: 'Jo, at nine' }))
		);
	},
	saferPlanShown: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.participant), 'own page', async (ctx) => {
			await saveSaferPlan(ctx, SaferPlanInput.parse({ who: 'Jo, at nine' }));
			await showSaferPlan(ctx, people.coach.id);
		});
	},
	/** They wrote down a kit today. */
	kitsOfCoach: (world: TestWorld, { people, names }: Place) => kitsLogged(world, people.coach, names),
	kitsOfSupervisor: (world: TestWorld, { people, names }: Place) =>
		kitsLogged(world, people.supervisor, names),
	/** The participant told the coach that they used. */
	usedTold: async (world: TestWorld, { people, names }: Place) => {
		await world.owner('delete from hard_times.told where person_id = $1', [people.participant.id]);
		names.made = await world.app.write(actorOf(people.participant), 'hard times', async (ctx) => {
			await saidUsed(ctx, { to: [people.coach.id], words: '' });
			return (await ownTold(ctx))[0]!.id;
		});
	},
	/** Nobody was told anything. */
	noneTold: async (world: TestWorld, { people }: Place) => {
		await world.owner('delete from hard_times.told where person_id = $1', [people.participant.id]);
	},
	learnedThere: async (world: TestWorld, { people, names }: Place) => {
		names.made = await world.app.write(actorOf(people.participant), 'hard times', async (ctx) => {
			await addLearned(ctx, { before: 'Payday', helped: '', next: '' });
			return (await ownLearned(ctx))[0]!.id;
		});
	},
	hardDateThere: async (world: TestWorld, { people, names }: Place) => {
		const day = { kind: 'payday', on: '2026-12-04', repeats: 'weekly' } as const;
		names.on = (
			await world.app.write(actorOf(people.participant), 'dates', (ctx) =>
				addHardDate(ctx, people.participant.id, day)
			)
		).id;
	},
	/** The coach proposed to call around a hard date. */
	extraThere: async (world: TestWorld, place: Place) => {
		await PREPARE.hardDateThere(world, place);
		const { people, names } = place;
		names.made = await world.app.write(actorOf(people.coach), 'hard dates', async (ctx) => {
			await proposeContact(ctx, people.participant.id, { hardDateId: names.on!, way: 'call', days: '0' });
			return (await extraContactsOf(ctx, people.participant.id)).find(
				({ hardDateId }) => hardDateId === names.on
			)!.id;
		});
	},
	/** Nobody has asked for a talk, and nobody was named. */
	noTalks: async (world: TestWorld, { people }: Place) => {
		await world.owner('delete from matching.gut_checks where person_id = $1', [people.participant.id]);
		await world.owner('delete from matching.talks where person_id = $1', [people.participant.id]);
		await world.owner('delete from matching.conflicts where person_id = $1', [people.participant.id]);
	},
	/** The participant asked the peer for a talk. */
	talkAsked: async (world: TestWorld, place: Place) => {
		await PREPARE.noTalks(world, place);
		const { people, names } = place;
		const dee = actorOf(people.participant);
		const startsAt = new Date(Date.now() + 3_600_000);
		await askTalk(world.app, dee, { workerId: people.peer.id, startsAt, way: 'call', reach: '' });
		names.made = (await world.app.read(dee, 'first talks', ownTalks))[0]!.id;
	},
	/** The peer has another time. */
	talkOffered: async (world: TestWorld, place: Place) => {
		await PREPARE.talkAsked(world, place);
		await world.app.write(actorOf(place.people.peer), 'first talks', (ctx) =>
			proposeTime(ctx, place.names.made!, new Date(Date.now() + 7_200_000))
		);
	},
	/** Both agreed, and its time has come. */
	talkOver: async (world: TestWorld, place: Place) => {
		await PREPARE.talkOffered(world, place);
		await world.app.write(actorOf(place.people.participant), 'first talks', (ctx) =>
			agreeTalk(ctx, place.names.made!)
		);
		await world.owner(`update matching.talks set starts_at = now() - interval '1 hour' where id = $1`, [
			place.names.made
		]);
	},
	talkHeld: async (world: TestWorld, place: Place) => {
		await PREPARE.talkOver(world, place);
		await world.app.write(actorOf(place.people.peer), 'first talks', (ctx) =>
			holdTalk(ctx, place.names.made!)
		);
	},
	noConflicts: async (world: TestWorld, { people }: Place) => {
		await world.owner('delete from matching.conflicts where organization_id = $1', [
			people.participant.organizationId
		]);
	},
	conflictNamed: async (world: TestWorld, place: Place) => {
		await PREPARE.noConflicts(world, place);
		place.names.made = await world.app.write(actorOf(place.people.participant), 'matching', async (ctx) => {
			await nameWorker(ctx, { workerId: place.people.peer.id, kind: 'partner', tells: false });
			return (await ownConflicts(ctx))[0]!.id;
		});
	},
	conflictByName: async (world: TestWorld, place: Place) => {
		await PREPARE.noConflicts(world, place);
		place.names.made = await world.app.write(actorOf(place.people.coach), 'matching', async (ctx) => {
			await nameByName(ctx, { name: 'Jo Walker', kind: 'partner', tells: false });
			return (await ownConflicts(ctx))[0]!.id;
		});
	},
	/** The participant asks for another worker. */
	changeAsked: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.participant), 'matching', (ctx) => askChange(ctx, people.coach.id));
	},
	/** The coach can be met every day; `made` is a moment that is free. */
	hoursThere: async (world: TestWorld, { people, names }: Place) => {
		const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 9 * 60, until: 17 * 60 }));
		await world.app.write(actorOf(people.coach), 'hours', (ctx) =>
			saveWorkCalendar(ctx, {
				timeZone: 'America/New_York',
				before: 0,
				after: 0,
				noticeHours: 0,
				ways: ['phone', 'in_person'],
				week
			})
		);
		// What an earlier try has booked is gone: there is room for thousands of them.
		await world.owner(
			'delete from sessions.visit_words where visit_id in (select id from sessions.visits where kind = $1)',
			['talk']
		);
		await world.owner('delete from sessions.visits where kind = $1', ['talk']);
		const { slots } = await world.app.read(actorOf(people.participant), 'meetings', (ctx) =>
			freeSlots(ctx, { personId: people.participant.id, workerId: people.coach.id, minutes: 30 })
		);
		names.made = slots.at(-1)!.toISOString();
	},
	/** A meeting of the participant with the coach; `made` is a moment to which it could move. */
	visitThere: async (world: TestWorld, place: Place) => {
		await PREPARE.hoursThere(world, place);
		const { people, names } = place;
		const startsAt = new Date(Date.parse(names.made!) - 2 * 86_400_000);
		const { visitId } = await world.app.write(actorOf(people.participant), 'meetings', (ctx) =>
			bookVisit(ctx, {
				personId: people.participant.id,
				workerId: people.coach.id,
				startsAt,
				minutes: 30,
				way: 'phone',
				kind: 'talk'
			})
		);
		names.on = visitId;
	},
	/** The link of a reminder. */
	meetingLink: async (world: TestWorld, place: Place) => {
		await PREPARE.visitThere(world, place);
		const { names } = place;
		names.on = visitToken(world.app.masterKey, {
			organizationId: names.organization,
			visitId: names.on!,
			until: new Date(Date.now() + 3_600_000)
		});
	},
	/** A meeting to come that needs an interpreter. */
	interpretedVisit: async (world: TestWorld, place: Place) => {
		await PREPARE.visitThere(world, place);
		const { participant } = place.people;
		await world.app.write(actorOf(participant), 'meetings', (ctx) =>
			sayInterpreter(ctx, participant.id, { language: 'ht', words: '' })
		);
	},
	/** A meeting by video to come. */
	videoThere: async (world: TestWorld, { people, names }: Place) => {
		names.on = await world.app.write(actorOf(people.coach), 'meetings', (ctx) =>
			planVisit(ctx, {
				personId: people.participant.id,
				startsAt: new Date(Date.now() + 86_400_000 + ++videos * 3_600_000),
				way: 'video'
			})
		);
	},
	/** The thread of the participant and the coach (`on`), with a message of each; `made` is the other side's. */
	messageForMe: async (world: TestWorld, place: Place) => {
		await writeInThread(world, place, 'coach');
	},
	messageForCoach: async (world: TestWorld, place: Place) => {
		await writeInThread(world, place, 'participant');
	},
	/** As videoThere, and its room has a link. */
	roomLink: async (world: TestWorld, place: Place) => {
		await PREPARE.videoThere(world, place);
		const who = { actor: actorOf(place.people.participant), id: place.names.on! };
		await makeGuestLink(world.app, who, false);
	},
	/** Something was asked of somebody else, and they have not answered. */
	othersAsked: async (world: TestWorld, { people, names }: Place) => {
		names.made = await world.app.write(actorOf(people.participant), 'asked', (ctx) =>
			writeAsked(ctx, people.participant.id, {
				on: '2026-11-02',
				whom: 'The clinic',
				what: 'A date this month',
				answer: '',
				next: ''
			})
		);
	},
	/** A photo in the participant's wallet. */
	paperThere: async (world: TestWorld, { people, names }: Place) => {
		names.made = (
			await world.app.write(actorOf(people.participant), 'wallet', (ctx) =>
				addDocument(ctx, { kind: 'id', name: '' }, photo())
			)
		).id;
	},
	/** A warm hand-off under way, the participant's own and the ally's; and one that is only offered. */
	handoff: async (world: TestWorld, { people, names }: Place) => {
		names.made = await beginHandoff(world, people.participant, people.participant);
	},
	alliesHandoff: async (world: TestWorld, { people, names }: Place) => {
		names.made = await beginHandoff(world, people.ally, people.ally);
	},
	handoffOffered: async (world: TestWorld, { people, names }: Place) => {
		names.made = await beginHandoff(world, people.coach, people.participant);
	},
	/** A place has a link to it. */
	handoffLink: async (world: TestWorld, place: Place) => {
		await PREPARE.handoff(world, place);
		const made = await world.app.write(actorOf(place.people.participant), 'hand-offs', (ctx) =>
			makeLink(ctx, place.names.made!, false)
		);
		if ('token' in made) place.names.made = made.token;
	},
	/** A promise of the person's own. */
	promiseMade: async (world: TestWorld, { people, names }: Place) => {
		const promise = { words: 'Tuesday meeting', byOn: '2026-12-01', ifMissed: 'nobody', missed: '' } as const;
		names.made = (
			await world.app.write(actorOf(people.participant), 'promises', (ctx) => promiseMyself(ctx, promise))
		).id;
	},
	/** A contact that somebody wrote down about the participant. */
	contactWritten: async (world: TestWorld, { names }: Place) => {
		const [contact] = await world.owner<{ id: string }>(
			'select id from sessions.contacts where person_id = $1',
			[names.person]
		);
		names.made = contact!.id;
	},
	/** The participant said of it that it is not right. */
	correctionAsked: async (world: TestWorld, place: Place) => {
		await PREPARE.contactWritten(world, place);
		const { id } = await world.app.write(actorOf(place.people.participant), 'record', (ctx) =>
			askForCorrection(ctx, { about: 'contact', aboutId: place.names.made!, words: 'It was Tuesday.' })
		);
		place.names.made = id;
	},
	/** The participant, and the ally, asked for a restriction. */
	restrictionAsked: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.participant), 'record', (ctx) =>
			askForRestriction(ctx, { category: 'goals' })
		);
		names.made = id;
	},
	allyRestrictionAsked: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.ally), 'record', (ctx) =>
			askForRestriction(ctx, { category: 'goals' })
		);
		names.made = id;
	},
	/** A record that must be kept for now. */
	held: async (world: TestWorld, { people, names }: Place) => {
		await world.app.write(actorOf(people.director), 'record', (ctx) =>
			setHold(ctx, { personId: names.person, reason: 'A court asked.' })
		);
		names.made = (await world.app.read(actorOf(people.director), 'record', holdsAndDeletions)).holds.find(
			(one) => one.personId === names.person
		)!.id;
	},
	/** Something shared with somebody outside. */
	consent: async (world: TestWorld, { people, names }: Place) => {
		names.made = (
			await world.app.write(actorOf(people.participant), 'sharing', async (ctx) => {
				const drafted = await draftConsent(ctx, CONSENT, { things: [], members: [] }, 'en');
				return signConsent(ctx, drafted, drafted.mark);
			})
		).id;
	},
	/** An ask that can be taken back. */
	ask: async (world: TestWorld, { names }: Place) => {
		const [ask] = await world.owner<{ id: string }>('select id from sessions.asks where person_id = $1', [
			names.person
		]);
		names.made = ask!.id;
	},
	/** A peer, who does not walk with the person, has opened their record in an emergency. */
	opening: async (world: TestWorld, { people, names }: Place) => {
		names.made = newId();
		names.opened = names.person;
		await world.owner(
			`insert into people.openings (organization_id, id, person_id, opened_by, reason, words, opened_at, until)
			 values ($1, $2, $3, $4, 'life', 'Not waking up.', now(), now() + interval '59 minutes')`,
			[people.peer.organizationId, names.made, names.person, people.peer.id]
		);
	},
	/** The same, of the ally. */
	openingOfAlly: async (world: TestWorld, place: Place) => {
		const names = { ...place.names, person: place.people.ally.id };
		await PREPARE.opening(world, { ...place, names });
		place.names.made = names.made;
	},
	/** The peer has just found the person by name. */
	found: async (world: TestWorld, place: Place) => {
		const { people, names } = place;
		await PREPARE.searched(world, place);
		await world.app.write(actorOf(people.peer), 'emergency', async (ctx) =>
			ctx.note({
				action: 'emergency.found',
				personId: names.person,
				subject: 'search',
				subjectId: names.made,
				basis: 'emergency'
			})
		);
	},
	/** The peer has searched for a name, and nobody was found. */
	searched: async (world: TestWorld, { people, names }: Place) => {
		names.made = newId();
		await world.owner(
			`insert into people.searches (organization_id, id, by_id, at, reason, words, found)
			 values ($1, $2, $3, now(), 'overdose', 'Not waking up.', 0)`,
			[people.peer.organizationId, names.made, people.peer.id]
		);
	},
	/** A subpoena came, and the peer wrote it down. */
	outsideAsked: async (world: TestWorld, { people, names }: Place) => {
		const asked = RequestInput.parse({ kind: 'subpoena', from: 'The clerk', cameOn: '2026-01-05' });
		names.made = (
			await world.app.write(actorOf(people.peer), 'outside', (ctx) => writeRequest(ctx, asked, 'en'))
		).id;
	},
	/** The director has taken an order about the participant. */
	orderTaken: async (world: TestWorld, place: Place) => {
		await PREPARE.outsideAsked(world, place);
		const { people, names } = place;
		const order = OrderInput.parse({
			decision: 'accepted',
			court: 'County court',
			caseNumber: '12',
			judge: 'J. Ortiz',
			orderedOn: '2026-01-05',
			section: '2.64',
			personHeard: 'yes',
			programmeHeard: 'yes',
			what: 'Which days',
			categories: ['attendance'],
			to: 'The clerk',
			limits: 'None',
			untilOn: '2099-01-01',
			subpoena: 'Of January 6',
			sealed: 'no',
			record: names.person
		});
		names.on = names.made;
		names.made = (await decideOrder(world.app, actorOf(people.director), names.on!, order)).id;
	},
	/** The coach has a line about themself on their badge. */
	aboutMe: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.coach), 'about me', (ctx) =>
			saveAboutMe(ctx, [{ words: 'In recovery', shows: ['badge'] }])
		);
	},
	/** The coach has added a credential, and a training. */
	credential: async (world: TestWorld, { people, names }: Place) => {
		const input = CredentialInput.parse({ type: 'icrc-pr', number: 'PR-204' });
		names.made = (
			await world.app.write(actorOf(people.coach), 'credentials', (ctx) =>
				addCredential(ctx, input, Buffer.alloc(0))
			)
		).id;
	},
	training: async (world: TestWorld, { people, names }: Place) => {
		const input = {
			title: 'Ethics',
			provider: 'State',
			category: 'ethics',
			hours: 6,
			heldOn: '2026-01-05'
		} as const;
		names.made = (
			await world.app.write(actorOf(people.coach), 'credentials', (ctx) => addTraining(ctx, input))
		).id;
	},
	/** The participant has said something of the coach. */
	said: async (world: TestWorld, { people, names }: Place) => {
		names.made = await world.app.write(actorOf(people.participant), 'words', async (ctx) => {
			await giveTestimonial(ctx, people.coach.id, { words: 'listens well', agree: 'yes' });
			const row = await ctx.db
				.selectFrom('workforce.testimonials')
				.select('words_id')
				.where('organization_id', '=', people.participant.organizationId)
				.where('person_id', '=', people.participant.id)
				.executeTakeFirstOrThrow();
			return row.words_id;
		});
	},
	/** The coach has written of themself, and shows it or not. */
	profile: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.coach), 'profile', (ctx) =>
			saveProfile(ctx, { ...EMPTY_PROFILE, hello: 'I listen.' })
		);
	},
	profileShown: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.coach), 'profile', async (ctx) => {
			await saveProfile(ctx, { ...EMPTY_PROFILE, hello: 'I listen.' });
			await publishProfile(ctx);
		});
	},
	/** A rule marks a day of the peer: four searches by name. */
	marked: async (world: TestWorld, { people, names }: Place) => {
		await world.app.write(actorOf(people.peer), 'emergency', async (ctx) => {
			for (let n = 0; n < 4; n++) ctx.note({ action: 'emergency.searched', basis: 'emergency' });
		});
		names.made = dayIn('America/New_York', new Date());
	},
	/** The supervisor has asked the coach about a day. */
	askedAboutADay: async (world: TestWorld, { people, names }: Place) => {
		names.made = newId();
		await world.owner(
			`insert into oversight.questions (organization_id, id, worker_id, by_id, rule, about_on, times, words, asked_at)
			 values ($1, $2, $3, $4, 'many', '2026-01-05', 31, 'What was that day?', now())`,
			[people.coach.organizationId, names.made, people.coach.id, people.supervisor.id]
		);
	},
	/** The coach is away and the peer is offered; what was made is the question to whoever the record is about. */
	cover: async (world: TestWorld, { people, names }: Place) => {
		await world.app.write(actorOf(people.coach), 'cover', (ctx) => sayAbsence(ctx, away(people.peer)));
		const person = names.person === people.ally.id ? people.ally : people.participant;
		const { covers } = await world.app.read(actorOf(person), 'cover', ownCover);
		names.made = covers[0]!.coverId;
	},
	/** As cover; what was made is the absence. */
	absence: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.coach), 'cover', (ctx) =>
			sayAbsence(ctx, away(people.peer))
		);
		names.made = id;
	},
	/** The coach is away, and nobody is offered yet. */
	absenceAlone: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.coach), 'cover', (ctx) => sayAbsence(ctx, away()));
		names.made = id;
	},
	/** The peer is away and the coach is offered. */
	standingIn: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.peer), 'cover', (ctx) =>
			sayAbsence(ctx, away(people.coach))
		);
		names.made = id;
	},
	/** A line of the organization. */
	line: async (world: TestWorld, { people, names }: Place) => {
		await world.app.write(actorOf(people.director), 'organization', (ctx) =>
			addLine(ctx, { name: 'Warm line', number: '555-0100' })
		);
		const [row] = await world.owner<{ id: string }>(
			`select crisis_lines -> 0 ->> 'id' as id from people.organizations where organization_id = $1`,
			[people.director.organizationId]
		);
		names.made = row!.id;
	},
	/** Somebody's passkey, as the table has it. */
	passkey: async (world: TestWorld, { people, names }: Place) => {
		names.made = newId();
		await signIn(world, people.participant);
		await world.owner(
			`insert into login.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ($1, 'Phone', 'x', $2, $1, 0, 'singleDevice', false)`,
			[names.made, people.participant.userId]
		);
	},
	/** No date between the two and no open review: the page offers to plan one. */
	noVisit: async (world: TestWorld, { names }: Place) => {
		await world.owner(`update sessions.visits set state = 'cancelled' where person_id = $1`, [names.person]);
		await world.owner('delete from sessions.reviews where person_id = $1', [names.person]);
	},
	/** No long look yet: the page offers to begin one, or to put it off. */
	noLook: async (world: TestWorld, { names }: Place) => {
		await world.owner('delete from sessions.long_look_words where person_id = $1', [names.person]);
		await world.owner('delete from sessions.long_looks where person_id = $1', [names.person]);
	},
	/** A trigger in the plan. */
	trigger: async (world: TestWorld, { people, names }: Place) => {
		const owner = actorOf(names.person === people.ally.id ? people.ally : people.participant);
		const { id } = await world.app.write(owner, 'plan', (ctx) =>
			addPlanLine(ctx, { personId: names.person, kind: 'trigger', text: 'Payday' })
		);
		names.ids.line = id;
	},
	/** An account that asks for a second step. */
	second: async (world: TestWorld, { people }: Place) => {
		await signIn(world, people.participant);
		await world.owner('update login."user" set "twoFactorEnabled" = true where id = $1', [
			people.participant.userId
		]);
	},
	/** An invitation for a coach, made by the director. */
	staffInvitation: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.director), 'invitations', (ctx) =>
			invite(ctx, { label: 'Somebody', roles: ['coach'] })
		);
		names.made = id;
	},
	/** A peer who can sign in. */
	staff: async (world: TestWorld, { people }: Place) => {
		await signIn(world, people.peer);
	},
	/** A password for the participant, the peer, the ally. */
	password: (world: TestWorld, { people }: Place) => passwordFor(world, people.participant),
	peerPassword: (world: TestWorld, { people }: Place) => passwordFor(world, people.peer),
	allyPassword: (world: TestWorld, { people }: Place) => passwordFor(world, people.ally),
	/** Somebody came in with the participant's invitation, and is not known yet. */
	waitingTie: async (world: TestWorld, { people, names }: Place) => {
		const came = { invitationId: newId(), personId: people.participant.id, allyId: people.ally.id };
		await world.app.write(systemActor(people.ally.organizationId, 'tie'), 'tie', (ctx) =>
			tieCameIn(ctx, came)
		);
		const [made] = await world.app.read(actorOf(people.participant), 'tie', (ctx) => ownTies(ctx));
		names.made = made!.id;
	},
	/** The participant and the ally are connected. */
	tie: async (world: TestWorld, { people, names }: Place) => {
		names.made = await connect(
			world.app,
			{ ...people.participant, actor: actorOf(people.participant) },
			people.ally
		);
	},
	/** As tie, and the page of the ally is about the participant. */
	tieOfAlly: async (world: TestWorld, place: Place) => {
		await PREPARE.tie(world, place);
		place.names.tied = place.names.made;
	},
	mutedTie: async (world: TestWorld, place: Place) => {
		await PREPARE.tie(world, place);
		await world.app.write(actorOf(place.people.participant), 'tie', (ctx) =>
			setMuted(ctx, place.names.made!, true)
		);
	},
	/** The ally has asked the participant something. */
	question: async (world: TestWorld, place: Place) => {
		await PREPARE.tie(world, place);
		const { people, names } = place;
		const { id } = await world.app.write(actorOf(people.ally), 'tie', (ctx) =>
			askKindly(ctx, { personId: people.participant.id, kind: 'walk' })
		);
		await tasks['question.asked']!(world.app, { organizationId: people.ally.organizationId, askedId: id });
		names.made = id;
	},
	/** The ally has told the participant's coach something. */
	telling: async (world: TestWorld, place: Place) => {
		await PREPARE.tie(world, place);
		const { people, names } = place;
		const { id } = await world.app.write(actorOf(people.ally), 'tie', (ctx) =>
			tellCoach(ctx, { personId: people.participant.id, words: 'She does not eat.' })
		);
		await tasks['coach.told']!(world.app, { organizationId: people.ally.organizationId, tellId: id });
		names.made = id;
	},
	/** A PIN on the participant's screen. */
	screenLock: async (world: TestWorld, { people, browser }: Place) => {
		await browser('participant');
		await world.owner(
			`insert into login.screen_lock (user_id, pin, minutes, on_leave, changed_at) values ($1, $2, 5, 'pin', now())`,
			[people.participant.userId, await hashPassword('7294')]
		);
	},
	/** Somebody on the participant's map of support. */
	supporter: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.participant), 'map', (ctx) =>
			addSupporter(ctx, { name: 'Jo', note: '', kinds: ['listens'], sponsor: false })
		);
		names.made = id;
	},
	mutedSupporter: async (world: TestWorld, place: Place) => {
		await PREPARE.supporter(world, place);
		await world.app.write(actorOf(place.people.participant), 'map', (ctx) =>
			muteSupporter(ctx, place.names.made!, true)
		);
	},
	openMap: async (world: TestWorld, { people }: Place) => {
		await world.app.write(actorOf(people.participant), 'map', (ctx) => openSupportMap(ctx, true));
	},
	keptByParticipant: (world: TestWorld, place: Place) => keeps(world, place, 'participant'),
	keptByAlly: (world: TestWorld, place: Place) => keeps(world, place, 'ally'),
	/** Somebody the ally cares about. */
	cared: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.ally), 'list', (ctx) =>
			addCaredFor(ctx, { name: 'Eli', note: '' })
		);
		names.made = id;
	},
	/** The participant's own invitation for somebody close. */
	allyInvitation: async (world: TestWorld, { people, names }: Place) => {
		const { id } = await world.app.write(actorOf(people.participant), 'invitations', (ctx) =>
			invite(ctx, { label: 'Mum', roles: ['ally'], tie: true })
		);
		names.made = id;
	},
	/** An invitation that is open. */
	invitation: async (world: TestWorld, { people, names }: Place) => {
		const { token, id } = await world.app.write(actorOf(people.coach), 'invitations', (ctx) =>
			invite(ctx, { label: 'Somebody', roles: ['participant'] as Role[] })
		);
		names.token = token;
		names.made = id;
	}
};

async function concernOf(world: TestWorld, place: Place, follow: 'signed' | 'word'): Promise<string> {
	// Roles stand with the sign-in.
	for (const role of ['coach', 'supervisor', 'director'] as const) await signIn(world, place.people[role]);
	const actor = actorOf(place.people.participant);
	const given = {
		about: 'worker' as const,
		aboutId: place.people.coach.id,
		aboutWords: '',
		what: 'Texts at midnight.',
		help: '',
		reach: '',
		name: '',
		tellName: 'no' as const,
		follow,
		word: WORD
	};
	const from = { organizationId: actor.organizationId, actor, once: undefined };
	return (await raiseConcern(world.app, from, given))!.key;
}

async function keeps(world: TestWorld, { people, names }: Place, who: 'participant' | 'ally'): Promise<void> {
	const { id } = await world.app.write(actorOf(people[who]), 'words', (ctx) =>
		keepWords(ctx, { situation: 'money', words: 'Not this time.' })
	);
	names.made = id;
}

async function offerCooking(world: TestWorld, { names }: Place, who: Person): Promise<void> {
	const hand = HandInput.parse({ id: names.made, kind: 'cook', name: 'Dee' });
	names.on = (await world.app.write(actorOf(who), 'events', (ctx) => offerHand(ctx, hand))).id;
}

async function isGiven(world: TestWorld, { people, names }: Place): Promise<void> {
	await world.app.write(actorOf(people.coach), 'events', (ctx) => answerHand(ctx, names.on!, 'yes'));
	await world.owner(`update events.events set over_at = now() - interval '1 hour' where id = $1`, [
		names.made
	]);
}
