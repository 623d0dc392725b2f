/**
 * Every server function of every subject that is about a person, how to call it for somebody, and who may: in words, from
 * docs/privacy.md. A function at a front door that is named neither here nor in ELSEWHERE fails the test.
 */
import type { WriteContext } from '#platform/server/context.ts';
import * as checkIns from '#domains/check-ins/server/check-ins.ts';
import * as earlySigns from '#domains/early-signs/server/early-signs.ts';
import * as people from '#domains/people/server/people.ts';
import * as concern from '#domains/concern/server/concern.ts';
import * as consent from '#domains/consent/server/consent.ts';
import * as hardTimes from '#domains/hard-times/server/hard-times.ts';
import * as saferUse from '#domains/safer-use/server/safer-use.ts';
import * as barriers from '#domains/barriers/server/barriers.ts';
import * as crisis from '#domains/crisis/server/crisis.ts';
import * as events from '#domains/events/server/events.ts';
import * as wallet from '#domains/wallet/server/wallet.ts';
import * as firsthand from '#domains/firsthand/server/firsthand.ts';
import * as groups from '#domains/groups/server/groups.ts';
import * as matching from '#domains/matching/server/matching.ts';
import * as messaging from '#domains/messaging/server/messaging.ts';
import * as network from '#domains/network/server/network.ts';
import * as oversight from '#domains/oversight/server/oversight.ts';
import * as plans from '#domains/plans/server/plans.ts';
import * as recoveryCalls from '#domains/recovery-calls/server/recovery-calls.ts';
import * as referrals from '#domains/referrals/server/referrals.ts';
import * as rights from '#domains/rights/server/rights.ts';
import * as rooms from '#domains/rooms/server/rooms.ts';
import * as sessions from '#domains/sessions/server/sessions.ts';
import * as texts from '#domains/texts/server/texts.ts';
import * as warmLine from '#domains/warm-line/server/warm-line.ts';
import * as wording from '#domains/wording/server/wording.ts';
import * as workforce from '#domains/workforce/server/workforce.ts';
import { newId } from '#platform/ids.ts';
import type { Asker } from './may.ts';
import { AGREEMENT, type Ids } from './records.ts';

export const DOORS: Record<string, Record<string, unknown>> = {
	'check-ins': checkIns,
	'early-signs': earlySigns,
	concern,
	consent,
	crisis,
	barriers,
	hardTimes,
	saferUse,
	firsthand,
	groups,
	events,
	wallet,
	messaging,
	matching,
	recoveryCalls,
	referrals,
	network,
	oversight,
	people,
	plans,
	rights,
	rooms,
	sessions,
	texts,
	warmLine,
	wording,
	workforce
};

/** May this one call it for this person? */
type May = (who: Asker, personId: string) => boolean;
const record: May = (who, id) => who.opens(id);
const own: May = (who, id) => who.is(id);
const walks: May = (who, id) => who.walksWith(id);
/** A worker, and not about themself. */
const worker: May = (who, id) => who.walksWith(id) && !who.is(id);
const authors: May = (who, id) => who.authors(id);
const supervisor: May = (who) => who.has('supervisor');
/** Opened it in an emergency, as somebody who may. */
const emergency: May = (who, id) => who.opensInEmergency(id) && who.has('coach', 'peer', 'supervisor');
/** For lists behind which the wall alone stands: the record, and the hour of an emergency. */
const recordOrHour: May = (who, id) => who.opens(id) || who.opensInEmergency(id);
const recordOrSupervisor: May = (who, id) => who.opens(id) || who.has('supervisor');

export interface Door {
	call: (ctx: WriteContext, personId: string, ids: Ids) => Promise<unknown>;
	may: May;
	/**
	 * 'refuses': a Refusal. 'leaves out': an answer without anything of that person; `shows` says what would be there.
	 */
	how: 'refuses' | 'leaves out';
	shows?: (answer: unknown, personId: string) => boolean;
}

const refuses = (may: May, call: Door['call']): Door => ({ call, may, how: 'refuses' });
const leavesOut = (
	may: May,
	call: Door['call'],
	shows: Door['shows'] = (answer, id) => JSON.stringify(answer).includes(id)
): Door => ({ call, may, how: 'leaves out', shows });
const has = (answer: unknown) => (answer as Map<string, unknown>).size > 0;
const LONG_AGO = new Date('2020-01-01');
const LATER = new Date('2030-01-01');

export const BY_PERSON: Record<string, Door> = {
	'early-signs.windowsOf': refuses(record, (ctx, id) => earlySigns.windowsOf(ctx, id)),
	'early-signs.askWindow': refuses(
		(who, id) => worker(who, id) && who.has('coach', 'peer'),
		(ctx, id) =>
			earlySigns.askWindow(ctx, id, {
				kind: 'detox',
				startedOn: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
			})
	),
	'saferUse.shownSaferPlanOf': refuses(record, (ctx, id) => saferUse.shownSaferPlanOf(ctx, id)),
	'hardTimes.openedReturnPlanOf': refuses(record, (ctx, id) => hardTimes.openedReturnPlanOf(ctx, id)),
	'hardTimes.openedLearnedOf': refuses(record, (ctx, id) => hardTimes.openedLearnedOf(ctx, id)),
	'hardTimes.extraContactsOf': refuses(record, (ctx, id) => hardTimes.extraContactsOf(ctx, id)),
	'messaging.threadWith': leavesOut(
		worker,
		(ctx, id) => messaging.threadWith(ctx, id),
		(answer) => answer !== null
	),
	'barriers.openedBarriersOf': refuses(record, (ctx, id) => barriers.openedBarriersOf(ctx, id)),
	'crisis.crisisPlanOf': refuses(record, (ctx, id) => crisis.crisisPlanOf(ctx, id)),
	'crisis.incidentsOf': refuses(worker, (ctx, id) => crisis.incidentsOf(ctx, id)),
	'crisis.beginIncident': refuses(
		(who, id) => worker(who, id) && who.has('coach', 'peer'),
		(ctx, id) => crisis.beginIncident(ctx, id, { reason: 'asked' })
	),
	'recoveryCalls.recoveryCallsOf': refuses(record, (ctx, id) => recoveryCalls.recoveryCallsOf(ctx, id)),
	'recoveryCalls.proposalTo': refuses(record, (ctx, id) => recoveryCalls.proposalTo(ctx, id)),
	'recoveryCalls.proposeCalls': refuses(
		(who, id) => worker(who, id) && who.has('coach', 'peer'),
		(ctx, id) => recoveryCalls.proposeCalls(ctx, id, { days: ['1'], starts: '10:00', ends: '18:00' })
	),
	'referrals.handoffsOf': refuses(record, (ctx, id) => referrals.handoffsOf(ctx, id)),
	'referrals.handoffsNow': refuses(record, (ctx, id) => referrals.handoffsNow(ctx, id, '2026-06-01')),
	'referrals.offerHandoff': refuses(record, (ctx, id) =>
		referrals.offerHandoff(ctx, id, { place: 'Clinic', need: 'medical', what: '' })
	),
	'referrals.consentsForHandoff': refuses(record, (ctx, id) => referrals.consentsForHandoff(ctx, id)),
	'rights.correctable': refuses(record, (ctx, id) => rights.correctable(ctx, id)),
	'rights.correctionsOf': refuses(record, (ctx, id) => rights.correctionsOf(ctx, id)),
	'rights.setHold': refuses(
		(who, id) => who.has('director') && !who.is(id),
		(ctx, id) => rights.setHold(ctx, { personId: id, reason: 'a court asked' })
	),
	'consent.consentsOf': refuses(record, (ctx, id) => consent.consentsOf(ctx, id)),
	'network.missedPromisesOf': refuses(record, (ctx, id) => network.missedPromisesOf(ctx, id)),
	'consent.accountOf': refuses(own, (ctx, id) => consent.accountOf(ctx, id)),
	'plans.planThings': refuses(record, (ctx, id) => plans.planThings(ctx, id)),
	'sessions.visitThings': refuses(record, (ctx, id) => sessions.visitThings(ctx, id, 'en')),
	'check-ins.checkInsOf': refuses(record, (ctx, id) => checkIns.checkInsOf(ctx, id)),
	'check-ins.checkInSummary': refuses(record, (ctx, id) => checkIns.checkInSummary(ctx, id)),
	'check-ins.latestCheckIn': leavesOut(record, (ctx, id) => checkIns.latestCheckIn(ctx, [id]), has),
	'check-ins.savePreferences': refuses(own, (ctx, id) =>
		checkIns.savePreferences(ctx, { hideNumbers: true }, id)
	),
	'sessions.pulseOf': refuses(record, (ctx, id) => sessions.pulseOf(ctx, id)),
	'people.openRecord': refuses(record, (ctx, id) => people.openRecord(ctx, id, 'test')),
	'people.cardsOf': leavesOut(
		(who, id) => who.mayReadName(id),
		(ctx, id) => people.cardsOf(ctx, [id]),
		has
	),
	'people.quietRulesOf': leavesOut(recordOrSupervisor, (ctx, id) => people.quietRulesOf(ctx, [id]), has),
	'people.assignWorker': refuses(supervisor, (ctx, ...[id]) =>
		people.assignWorker(ctx, { personId: id, workerId: id, as: 'coach' }).catch(ownRefusal(ctx))
	),
	'people.endWalk': refuses(supervisor, (ctx, ...[id]) => people.endWalk(ctx, id, id)),
	'people.changePerson': refuses(record, (ctx, id) => people.changePerson(ctx, id, { pronouns: 'she' })),
	'people.readRecordNotice': refuses(own, (ctx, id) => people.readRecordNotice(ctx, id, 1)),
	'people.readWelcome': refuses(own, (ctx, id) => people.readWelcome(ctx, id, 1)),
	'people.recordNoticeFor': refuses(record, (ctx, id) => people.recordNoticeFor(ctx, id)),
	'people.welcomeOf': refuses(record, (ctx, id) => people.welcomeOf(ctx, id)),
	'people.intakeProgress': refuses(record, (ctx, id) => people.intakeProgress(ctx, id)),
	'people.piecesOf': refuses(record, (ctx, id) => people.piecesOf(ctx, id)),
	'people.reachOf': refuses(record, (ctx, id) => people.reachOf(ctx, id)),
	'people.reachesOf': leavesOut(recordOrHour, (ctx, id) => people.reachesOf(ctx, [id]), has),
	'people.whoToTurnTo': refuses(record, (ctx, id) => people.whoToTurnTo(ctx, id, 'en')),
	'people.whyLineOf': refuses(record, (ctx, id) => people.whyLineOf(ctx, id)),
	'people.savePiece': refuses(record, (ctx, id) => people.savePiece(ctx, id, 'why', { words: 'new' })),
	'people.stepsSeen': refuses(record, (ctx, id) => people.stepsSeen(ctx, id, ['name'])),
	'people.intakeScreens': refuses(record, (ctx, id) => people.intakeScreens(ctx, id, 'en')),
	'people.aimsOf': refuses(record, (ctx, id) => people.aimsOf(ctx, id)),
	'people.focusHistoryOf': refuses(record, (ctx, id) => people.focusHistoryOf(ctx, id)),
	'people.saveFocuses': refuses(record, (ctx, id) =>
		people.saveFocuses(ctx, id, [{ kind: 'alcohol', aim: 'reduce' }])
	),
	'people.hardDatesOf': refuses(record, (ctx, id) => people.hardDatesOf(ctx, id)),
	'people.hardDatesBetween': leavesOut(record, (ctx, id) =>
		people.hardDatesBetween(ctx, [id], '2026-06-01', '2026-06-10')
	),
	'people.nextHardDay': refuses(record, (ctx, id) => people.nextHardDay(ctx, id)),
	'people.addHardDate': refuses(record, (ctx, id) =>
		people.addHardDate(ctx, id, { kind: 'court', on: '2026-07-01', repeats: 'once' })
	),
	'people.endHardDate': refuses(record, (ctx, id, ids) => people.endHardDate(ctx, id, ids.hardDate)),
	'people.agreementsOf': refuses(record, (ctx, id) => people.agreementsOf(ctx, id)),
	'people.agreementPage': refuses(record, (ctx, id) => people.agreementPage(ctx, id, 'en')),
	'people.proposeAgreement': refuses(record, (ctx, id) => people.proposeAgreement(ctx, id, AGREEMENT('new'))),
	'people.agreeTo': refuses(record, (ctx, id, ids) => people.agreeTo(ctx, id, ids.agreement)),
	'people.setAside': refuses(record, (ctx, id, ids) => people.setAside(ctx, id, ids.agreement)),
	'people.saveRhythm': refuses(own, (ctx, id) =>
		people.saveRhythm(ctx, id, { reviewEvery: 'monthly', checkInEvery: null })
	),
	'people.rhythmsOf': leavesOut(recordOrSupervisor, (ctx, id) => people.rhythmsOf(ctx, [id]), has),
	'people.whoLooked': refuses(own, (ctx, id) => people.whoLooked(ctx, id)),
	'people.inEmergency': refuses(emergency, (ctx, id) => people.inEmergency(ctx, id)),
	'people.emergencyView': refuses(emergency, (ctx, id) => people.emergencyView(ctx, id)),
	'people.emergencyMark': refuses(emergency, (ctx, id) => people.emergencyMark(ctx, id)),
	'people.closeOpening': refuses(emergency, (ctx, id) => people.closeOpening(ctx, id)),
	'people.openingNow': leavesOut(emergency, (ctx, id) => people.openingNow(ctx, id)),
	// Nobody here has found anybody by name: the search and what follows it are in their own test.
	'people.openInEmergency': refuses(
		() => false,
		(ctx, id) => people.openInEmergency(ctx, id)
	),
	'network.askKindly': refuses(
		(who, id) => who.isAllyOf(id),
		(ctx, id) => network.askKindly(ctx, { personId: id, kind: 'own', words: 'new' })
	),
	'network.tellCoach': refuses(
		(who, id) => who.isAllyOf(id),
		(ctx, id) => network.tellCoach(ctx, { personId: id, words: 'new' })
	),
	'network.supportMapOf': refuses(record, (ctx, id) => network.supportMapOf(ctx, id)),
	'network.tellTopicsOf': refuses(record, (ctx, id) => network.tellTopicsOf(ctx, id)),
	'network.tellingsOf': refuses(record, (ctx, id) => network.tellingsOf(ctx, id)),
	'plans.planOf': refuses(record, (ctx, id) => plans.planOf(ctx, id)),
	'plans.goalById': refuses(record, (ctx, _, ids) => plans.goalById(ctx, ids.goal)),
	'plans.nextStepFor': refuses(record, (ctx, id) => plans.nextStepFor(ctx, id)),
	'plans.goalsForReview': refuses(record, (ctx, id) => plans.goalsForReview(ctx, id)),
	'plans.openPlanTitles': refuses(record, (ctx, id) => plans.openPlanTitles(ctx, id)),
	'plans.strategiesOf': refuses(record, (ctx, id) => plans.strategiesOf(ctx, id)),
	'plans.linesOfPlan': refuses(record, (ctx, id) => plans.linesOfPlan(ctx, id, ['strategy'])),
	'plans.ownReason': refuses(record, (ctx, id) => plans.ownReason(ctx, id)),
	'plans.historyOf': refuses(record, (ctx, id) => plans.historyOf(ctx, id)),
	'plans.planAsOf': refuses(record, (ctx, id) => plans.planAsOf(ctx, id, LATER)),
	'plans.letTypingBegin': refuses(worker, (ctx, id) => plans.letTypingBegin(ctx, id, null)),
	'plans.letTypingEnd': refuses(record, (ctx, id) => plans.letTypingEnd(ctx, id)),
	'plans.addGoal': refuses(authors, (ctx, id) => plans.addGoal(ctx, { personId: id, title: 'new' })),
	'plans.saveGoal': refuses(authors, (ctx, _, ids) =>
		plans.saveGoal(ctx, { goalId: ids.goal, n: 1, title: 'new' })
	),
	'plans.setGoalState': refuses(authors, (ctx, _, ids) =>
		plans.setGoalState(ctx, { goalId: ids.goal, state: 'paused' })
	),
	'plans.markGoal': refuses(authors, (ctx, _, ids) =>
		plans.markGoal(ctx, { goalId: ids.goal, outcome: 'moved' })
	),
	'plans.addStep': refuses(authors, (ctx, _, ids) => plans.addStep(ctx, { goalId: ids.goal, text: 'new' })),
	'plans.saveStep': refuses(authors, (ctx, _, ids) =>
		plans.saveStep(ctx, { stepId: ids.step, n: 1, text: 'new', who: 'me' })
	),
	'plans.tickStep': refuses(authors, (ctx, _, ids) => plans.tickStep(ctx, { stepId: ids.step, done: true })),
	'plans.removeStep': refuses(authors, (ctx, _, ids) => plans.removeStep(ctx, { stepId: ids.step })),
	'plans.addLine': refuses(authors, (ctx, id) =>
		plans.addLine(ctx, { personId: id, kind: 'routine', detail: 'day', text: 'new' })
	),
	'plans.saveLine': refuses(authors, (ctx, _, ids) =>
		plans.saveLine(ctx, { lineId: ids.line, n: 1, text: 'new' })
	),
	'plans.removeLine': refuses(authors, (ctx, _, ids) => plans.removeLine(ctx, { lineId: ids.line })),
	'plans.raiseLine': refuses(authors, (ctx, _, ids) => plans.raiseLine(ctx, { lineId: ids.line })),
	'plans.suggest': refuses(walks, (ctx, id) =>
		plans.suggest(ctx, { personId: id, kind: 'goal', text: 'new' })
	),
	'plans.rewordSuggestion': refuses(record, (ctx, id, ids) =>
		plans
			.rewordSuggestion(ctx, id, { id: ids.suggestion, found: 'addict', better: 'person who uses drugs' })
			.catch(notTheirs)
	),
	'sessions.rewordStaffNote': refuses(worker, (ctx, id) =>
		sessions
			.rewordStaffNote(ctx, id, { id: newId(), found: 'addict', better: 'person who uses drugs' })
			.catch(notTheirs)
	),
	'sessions.rewordContact': refuses(record, (ctx, id) =>
		sessions
			.rewordContact(ctx, id, { id: newId(), found: 'addict', better: 'person who uses drugs' })
			.catch(notTheirs)
	),
	'sessions.additionHints': refuses(record, (ctx, _, ids) => sessions.additionHints(ctx, ids.note, 'clean')),
	'sessions.noteHints': refuses(record, (ctx, _, ids) => sessions.noteHints(ctx, ids.note)),
	'sessions.rewordNote': refuses(record, (ctx, _, ids) =>
		sessions
			.rewordNote(ctx, { id: ids.note, found: 'addict', better: 'person who uses drugs' })
			.catch(notTheirs)
	),
	'plans.answerSuggestion': refuses(authors, (ctx, _, ids) =>
		plans.answerSuggestion(ctx, { suggestionId: ids.suggestion, answer: 'declined' })
	),
	'sessions.planVisit': refuses(record, (ctx, id) =>
		sessions.planVisit(ctx, { personId: id, workerId: id, startsAt: LATER })
	),
	'sessions.meetingsOf': refuses(record, (ctx, id) => sessions.meetingsOf(ctx, id)),
	'sessions.freeSlots': refuses(record, (ctx, id) =>
		sessions.freeSlots(ctx, { personId: id, workerId: id, minutes: 30 }).catch(noMeeting)
	),
	'sessions.endedMeetings': refuses(record, (ctx, id) => sessions.endedMeetings(ctx, id)),
	'sessions.bookVisit': refuses(record, (ctx, id) =>
		sessions
			.bookVisit(ctx, {
				personId: id,
				workerId: id,
				startsAt: LATER,
				minutes: 30,
				way: 'phone',
				kind: 'talk'
			})
			.catch(noMeeting)
	),
	'sessions.cancelBooked': refuses(record, (ctx, _, ids) => sessions.cancelBooked(ctx, ids.visit)),
	'sessions.interpreterNeed': refuses(record, (ctx, id) => sessions.interpreterNeed(ctx, id)),
	'sessions.sayInterpreter': refuses(record, (ctx, id) =>
		sessions.sayInterpreter(ctx, id, { language: 'ht', words: '' })
	),
	'sessions.askedFor': refuses(record, (ctx, id) => sessions.askedFor(ctx, id)),
	'sessions.writeAsked': refuses(record, (ctx, id) =>
		sessions.writeAsked(ctx, id, { on: '2026-06-02', whom: 'new', what: 'new', answer: '', next: '' })
	),
	'sessions.findVisit': refuses(recordOrSupervisor, (ctx, _, ids) => sessions.findVisit(ctx, ids.visit)),
	'sessions.moveVisit': refuses(record, (ctx, _, ids) =>
		sessions.moveVisit(ctx, ids.visit, { startsAt: LATER })
	),
	'sessions.settleVisit': refuses(record, (ctx, _, ids) => sessions.settleVisit(ctx, ids.visit, 'cancelled')),
	'sessions.nextVisitFor': refuses(record, (ctx, id) => sessions.nextVisitFor(ctx, id)),
	'sessions.visitsDue': leavesOut(recordOrSupervisor, (ctx, id) =>
		sessions.visitsDue(ctx, [id], LONG_AGO, LATER)
	),
	'sessions.reviewsDue': leavesOut(recordOrSupervisor, (ctx, id) => sessions.reviewsDue(ctx, [id], LATER)),
	'sessions.openReview': refuses(record, (ctx, id) =>
		sessions.openReview(ctx, { personId: id, workerId: id })
	),
	'sessions.beginLongLook': refuses(record, (ctx, id) => sessions.beginLongLook(ctx, id)),
	'sessions.findLongLook': refuses(record, (ctx, _, ids) => sessions.findLongLook(ctx, ids.look)),
	'sessions.longLookPage': refuses(record, (ctx, _, ids) => sessions.longLookPage(ctx, ids.look)),
	'sessions.longLookStanding': refuses(record, (ctx, id) => sessions.longLookStanding(ctx, id)),
	'sessions.pastLongLooks': refuses(record, (ctx, id) => sessions.pastLongLooks(ctx, id)),
	'sessions.putOffLongLook': refuses(record, (ctx, id) => sessions.putOffLongLook(ctx, id, 1)),
	'sessions.saveLongLook': refuses(record, (ctx, _, ids) =>
		sessions.saveLongLook(ctx, ids.look, { mine: { next: 'new' }, was: { next: '' } }).catch(ownRefusal(ctx))
	),
	'sessions.longLookDates': leavesOut(
		recordOrSupervisor,
		(ctx, id) => sessions.longLookDates(ctx, [id]),
		has
	),
	'sessions.findReview': refuses(record, (ctx, _, ids) => sessions.findReview(ctx, ids.review)),
	'sessions.openReviewRow': leavesOut(
		record,
		(ctx, id) => sessions.openReviewRow(ctx, id),
		(answer) => answer !== null
	),
	'sessions.reviewMark': refuses(record, (ctx, id) => sessions.reviewMark(ctx, id)),
	'sessions.currentReview': refuses(record, (ctx, id) => sessions.currentReview(ctx, id)),
	'sessions.saveReview': refuses(record, (ctx, _, ids) =>
		sessions.saveReview(ctx, ids.review, { goals: [], note: '', noteWas: '' } as never).catch(ownRefusal(ctx))
	),
	'sessions.noteOf': refuses(record, (ctx, _, ids) => sessions.noteOf(ctx, ids.note)),
	'sessions.notesOf': refuses(record, (ctx, id) => sessions.notesOf(ctx, id)),
	'sessions.lastTalkOf': leavesOut(record, (ctx, id) => sessions.lastTalkOf(ctx, [id]), has),
	'sessions.saveNote': refuses(record, (ctx, _, ids) =>
		sessions.saveNote(ctx, ids.note, { was: '', mine: 'new' })
	),
	'sessions.readNote': leavesOut(
		record,
		async (ctx, _, ids) => {
			await sessions.readNote(ctx, ids.note);
			return (
				await ctx.db
					.selectFrom('sessions.notes')
					.select(['read_by_person_at', 'read_by_worker_at'])
					.where('organization_id', '=', ctx.actor.organizationId)
					.where('id', '=', ids.note)
					.execute()
			)[0];
		},
		(answer) => answer !== undefined
	),
	'sessions.closeNote': refuses(record, (ctx, _, ids) => sessions.closeNote(ctx, ids.note, 1)),
	'sessions.writeStaffNote': refuses(worker, (ctx, id) =>
		sessions.writeStaffNote(ctx, { personId: id, reason: 'r', text: 't' })
	),
	'sessions.staffNotesOf': refuses(worker, (ctx, id) => sessions.staffNotesOf(ctx, id)),
	'sessions.staffNotesExist': refuses(record, (ctx, id) => sessions.staffNotesExist(ctx, id)),
	'sessions.recordContact': refuses(worker, (ctx, id) =>
		sessions.recordContact(ctx, { personId: id, way: 'call', outcome: 'reached' })
	),
	'sessions.contactsSince': leavesOut(recordOrSupervisor, (ctx, id) =>
		sessions.contactsSince(ctx, [id], LONG_AGO)
	),
	'sessions.openAsks': leavesOut(recordOrSupervisor, (ctx, id) => sessions.openAsks(ctx, [id])),
	'sessions.makePromise': refuses(worker, (ctx, id) =>
		sessions.makePromise(ctx, { personId: id, dueOn: '2026-06-02', words: 'new' })
	),
	'sessions.openPromises': leavesOut(record, (ctx, id) => sessions.openPromises(ctx, [id])),
	'workforce.levelsOf': leavesOut(
		recordOrSupervisor,
		(ctx, id) => workforce.levelsOf(ctx, [id]),
		(answer, id) => (answer as Map<string, string>).get(id) === 'close'
	),
	'workforce.setSupportLevel': refuses(
		(who, id) => who.walksWith(id) || who.has('supervisor'),
		(ctx, id) => workforce.setSupportLevel(ctx, id, 'weekly')
	),
	'workforce.setCapacity': refuses(supervisor, (ctx, id) => workforce.setCapacity(ctx, id, 10)),
	'workforce.teamCredentials': refuses(
		(who) => who.has('supervisor', 'director'),
		(ctx) => workforce.teamCredentials(ctx)
	),
	'workforce.waitingTrainings': refuses(
		(who) => who.has('supervisor', 'director'),
		(ctx) => workforce.waitingTrainings(ctx)
	),
	'workforce.waitingTestimonials': refuses(supervisor, (ctx) => workforce.waitingTestimonials(ctx)),
	'workforce.allWalks': refuses(supervisor, (ctx) => workforce.allWalks(ctx)),
	'workforce.unassigned': refuses(supervisor, (ctx) => workforce.unassigned(ctx)),
	'workforce.workerLoads': refuses(supervisor, (ctx) => workforce.workerLoads(ctx, [])),
	'early-signs.quietNotActedOnHere': refuses(supervisor, (ctx) => earlySigns.quietNotActedOnHere(ctx))
};

/** Lists that begin with who asks: whatever they answer is held against the marks, for every principal. */
export const BY_ASKER: Record<string, (ctx: WriteContext, personId: string) => Promise<unknown>> = {
	'rights.ownArchive': (ctx) => rights.ownArchive(ctx, 'session').catch(() => 'refused'),
	'rights.ownDeletion': (ctx) => rights.ownDeletion(ctx).catch(() => 'refused'),
	'rights.ownRestrictions': (ctx) => rights.ownRestrictions(ctx).catch(() => 'refused'),
	'rights.restrictionsHere': (ctx) => rights.restrictionsHere(ctx).catch(() => 'refused'),
	'rights.holdsAndDeletions': (ctx) => rights.holdsAndDeletions(ctx).catch(() => 'refused'),
	'rights.staffToName': (ctx) => rights.staffToName(ctx).catch(() => 'refused'),
	'early-signs.myDay': (ctx) => earlySigns.myDay(ctx),
	'network.coachWishes': (ctx) => network.coachWishes(ctx).catch(() => 'refused'),
	'early-signs.ownRules': (ctx) => earlySigns.ownRules(ctx).catch(() => 'refused'),
	'early-signs.ownWishes': (ctx) => earlySigns.ownWishes(ctx).catch(() => 'refused'),
	'early-signs.ownSignal': (ctx) => earlySigns.ownSignal(ctx).catch(() => 'refused'),
	'early-signs.raisedAboutMe': (ctx) => earlySigns.raisedAboutMe(ctx).catch(() => 'refused'),
	'early-signs.rulesToTune': (ctx) => earlySigns.rulesToTune(ctx).catch(() => 'refused'),
	'early-signs.cardsForMe': (ctx) => earlySigns.cardsForMe(ctx).catch(() => 'refused'),
	'early-signs.newestReport': (ctx) => earlySigns.newestReport(ctx).catch(() => 'refused'),
	'network.caredForByMe': (ctx) => network.caredForByMe(ctx),
	'network.keptWordsOf': (ctx) => network.keptWordsOf(ctx),
	'network.lightOf': (ctx, id) => network.lightOf(ctx, id),
	'network.askedOf': (ctx, id) => network.askedOf(ctx, id),
	'network.questionsForMe': (ctx) => network.questionsForMe(ctx),
	'network.mutedByMe': (ctx) => network.mutedByMe(ctx),
	'network.ownCoachWish': (ctx) => network.ownCoachWish(ctx),
	'network.unreadTellings': (ctx) => network.unreadTellings(ctx),
	'consent.ordersAboutMe': (ctx) => consent.ordersAboutMe(ctx),
	'network.ownToTell': (ctx) => network.ownToTell(ctx, false),
	'saferUse.ownSaferPlan': (ctx) => saferUse.ownSaferPlan(ctx).catch(() => 'refused'),
	'saferUse.ownKit': (ctx) => saferUse.ownKit(ctx).catch(() => 'refused'),
	'saferUse.ownKitLine': (ctx) => saferUse.ownKitLine(ctx).catch(() => 'refused'),
	'saferUse.ownKitsToday': (ctx) => saferUse.ownKitsToday(ctx).catch(() => 'refused'),
	'hardTimes.ownReturnPlan': (ctx) => hardTimes.ownReturnPlan(ctx).catch(() => 'refused'),
	'hardTimes.ownLearned': (ctx) => hardTimes.ownLearned(ctx).catch(() => 'refused'),
	'hardTimes.ownTold': (ctx) => hardTimes.ownTold(ctx).catch(() => 'refused'),
	'hardTimes.whoCanHear': (ctx) => hardTimes.whoCanHear(ctx).catch(() => 'refused'),
	'barriers.ownBarriers': (ctx) => barriers.ownBarriers(ctx).catch(() => 'refused'),
	'barriers.barrierThings': (ctx) => barriers.barrierThings(ctx).catch(() => 'refused'),
	'barriers.ownRepairs': (ctx) => barriers.ownRepairs(ctx).catch(() => 'refused'),
	'barriers.repairThings': (ctx) => barriers.repairThings(ctx).catch(() => 'refused'),
	'barriers.ownDuties': (ctx) => barriers.ownDuties(ctx).catch(() => 'refused'),
	'barriers.nextDutyDay': (ctx) =>
		barriers.nextDutyDay(ctx, '2020-01-01', '2199-01-01').catch(() => 'refused'),
	'crisis.ownCrisisPlan': (ctx) => crisis.ownCrisisPlan(ctx).catch(() => 'refused'),
	'crisis.ownIncidents': (ctx) => crisis.ownIncidents(ctx).catch(() => 'refused'),
	'crisis.ownPlanOpenings': (ctx) => crisis.ownPlanOpenings(ctx).catch(() => 'refused'),
	'barriers.ownDoctorCard': (ctx) => barriers.ownDoctorCard(ctx).catch(() => 'refused'),
	'events.ownHands': (ctx) => events.ownHands(ctx).catch(() => 'refused'),
	'events.ownGains': (ctx) => events.ownGains(ctx).catch(() => 'refused'),
	'events.eventsIGoTo': (ctx) => events.eventsIGoTo(ctx).catch(() => 'refused'),
	'wallet.ownDocuments': (ctx) => wallet.ownDocuments(ctx).catch(() => 'refused'),
	'matching.ownWishes': (ctx) => matching.ownWishes(ctx).catch(() => 'refused'),
	'matching.ownAnswers': (ctx) => matching.ownAnswers(ctx).catch(() => 'refused'),
	'matching.ownConflicts': (ctx) => matching.ownConflicts(ctx).catch(() => 'refused'),
	'matching.ownTalks': (ctx) => matching.ownTalks(ctx).catch(() => 'refused'),
	'matching.ownGutChecks': (ctx) => matching.ownGutChecks(ctx).catch(() => 'refused'),
	'matching.ownChange': (ctx) => matching.ownChange(ctx).catch(() => 'refused'),
	'matching.waitingList': (ctx) => matching.waitingList(ctx).catch(() => 'refused'),
	'groups.ownGroups': (ctx) => groups.ownGroups(ctx).catch(() => 'refused'),
	'network.ownPromises': (ctx) => network.ownPromises(ctx),
	'network.promiseThings': (ctx) => network.promiseThings(ctx),
	'concern.ownConcerns': (ctx) => concern.ownConcerns(ctx),
	'concern.handledConcerns': (ctx) => concern.handledConcerns(ctx),
	'concern.concernCounts': (ctx) => concern.concernCounts(ctx),
	'concern.handledLines': (ctx) => concern.handledLines(ctx),
	'concern.whoCanBeMeant': (ctx) => concern.whoCanBeMeant(ctx),
	'concern.whoCanBeNamed': (ctx) => concern.whoCanBeNamed(ctx),
	'concern.askedOfMe': (ctx) => concern.askedOfMe(ctx),
	'consent.sharedWithMe': (ctx) => consent.sharedWithMe(ctx),
	'consent.sharedMark': (ctx) => consent.sharedMark(ctx),
	'network.ownTies': (ctx) => network.ownTies(ctx),
	'network.pastTies': (ctx) => network.pastTies(ctx),
	'network.tellingsToday': (ctx) => network.tellingsToday(ctx, 7),
	'network.tiesAsAlly': (ctx) => network.tiesAsAlly(ctx),
	'network.endedLately': (ctx) => network.endedLately(ctx, 'ally'),
	'people.arrangedAbsences': (ctx) =>
		people
			.arrangedAbsences(ctx, ctx.actor.kind === 'person' && ctx.actor.roles.includes('supervisor'))
			.catch(() => 'refused'),
	'people.coveringFor': (ctx) => people.coveringFor(ctx).catch(() => 'refused'),
	'people.coversNow': (ctx, id) => people.coversNow(ctx, id),
	'people.ownCover': (ctx) => people.ownCover(ctx).catch(() => 'refused'),
	'people.readersOf': (ctx, id) => people.readersOf(ctx, id),
	'people.caseloadOf': (ctx, id) => people.caseloadOf(ctx, id),
	'people.workersOf': (ctx, id) => people.workersOf(ctx, id),
	'people.workNumbersOf': (ctx, id) => people.workNumbersOf(ctx, [id]),
	'texts.ownPhone': (ctx) => texts.ownPhone(ctx),
	'people.organizationOf': (ctx) => people.organizationOf(ctx),
	'people.protocolVersions': (ctx) => people.protocolVersions(ctx),
	'sessions.reviewsMissed': (ctx) => sessions.reviewsMissed(ctx),
	'sessions.pastReviews': (ctx, id) => sessions.pastReviews(ctx, id),
	'wording.wordVersions': (ctx) => wording.wordVersions(ctx),
	'plans.ownIdeas': (ctx) => plans.ownIdeas(ctx),
	'plans.typingNow': (ctx, id) => plans.typingNow(ctx, id),
	'workforce.ownCounted': (ctx) => workforce.ownCounted(ctx).catch(() => 'refused'),
	'workforce.aboutWorkers': (ctx) => workforce.aboutWorkers(ctx, 'staff'),
	'workforce.walkingStaff': (ctx) => workforce.walkingStaff(ctx),
	'check-ins.ownCheckIns': (ctx) => checkIns.ownCheckIns(ctx, { limit: 20 }),
	'check-ins.ownHistory': (ctx) => checkIns.ownHistory(ctx),
	'check-ins.checkInStart': (ctx) => checkIns.checkInStart(ctx, { ally: false }),
	'check-ins.ownPreferences': (ctx) => checkIns.ownPreferences(ctx)
};

/** Functions at a front door that the pairs above do not call, and why. */
export const ELSEWHERE: Record<string, string> = {
	'people.sayAbsence': 'of the actor, or by role: src/domains/people/server/cover/cover.test.ts',
	'people.needCoverNow': 'as sayAbsence',
	'people.endAbsence': 'by an absence’s id: as sayAbsence',
	'people.offerStandIn': 'as endAbsence',
	'people.takeBackStandIn': 'as endAbsence',
	'people.chooseCover': 'of the actor alone, by the id of what they were asked: as sayAbsence',
	'people.saveCoverWish': 'of the actor alone: as sayAbsence',
	'people.coveredNow': 'of the actor alone, as a worker: in rooms.test.ts',
	'people.chosenStandIns': 'the house alone: src/domains/matching/server/matching.test.ts',
	'people.unchooseStandIn': 'as chosenStandIns',
	'network.tiedPairs': 'as people.chosenStandIns',
	'matching.reachForTalk': 'by a talk’s id, with the person’s own key: in rooms.test.ts',
	'sessions.plannedTalks': 'of the actor alone, on either side: in rooms.test.ts',
	'sessions.talkOfVisit': 'an id by the id of a visit that was found: in rooms.test.ts',
	'people.walkOf': 'the question itself',
	'people.basisHere': 'what walkOf found',
	'people.budgetNow': 'of the actor alone: src/domains/people/server/read-budget.test.ts',
	'people.steppedUp': 'as budgetNow',
	'people.saveReadBudget': 'as addLine',
	'people.saveDoseMinutes': 'as addLine',
	'people.coveredBy': 'for the system alone: in crisis/server/incidents.test.ts',
	'people.findForEmergency': 'takes no person: src/domains/consent/server/emergency.test.ts',
	'people.foundLately': 'after a search alone: as findForEmergency',
	'people.walkersInEmergency': 'as emergencyView, with the program beside it: as findForEmergency',
	'people.ownOpenings': 'of the actor alone',
	'people.openingsOfMine': 'of the actor alone',
	'people.readOpening': 'of the actor alone, by an opening’s id',
	'people.openingsToLookAt': 'by role: as findForEmergency',
	'people.ownOpeningsAlsoShut': 'of the actor alone: src/domains/consent/server/emergency.test.ts',
	'people.givenSignIns': 'by role: src/domains/people/server/given-sign-ins.test.ts',
	'people.endGivenSignIn': 'as givenSignIns',
	'people.shutToMe': 'of the actor alone',
	'people.mustNotBeShutOut': 'of the actor alone',
	'people.openingsWaiting': 'by role: as findForEmergency',
	'people.findingsOf': 'of openings that were read before: as ownOpenings',
	'people.searchesToLookAt': 'by role: as findForEmergency',
	'people.searchesWaiting': 'by role: as findForEmergency',
	'people.lookAtSearch': 'by role, by a search’s id: as findForEmergency',
	'people.lookAtOpening': 'by role, by an opening’s id: as findForEmergency',
	'consent.giveOutInEmergency':
		'by an opening’s id, of the opener alone: src/domains/consent/server/emergency.test.ts',
	'oversight.unusualLooks': 'by role: src/domains/oversight/server/oversight.test.ts',
	'oversight.refusedLooks': 'as unusualLooks',
	'oversight.consentsEnding': 'as unusualLooks',
	'oversight.staffAway': 'as unusualLooks',
	'oversight.logbookHeld': 'as unusualLooks',
	'oversight.questionsAsked': 'as unusualLooks',
	'oversight.askWorker': 'as unusualLooks',
	'oversight.answerOversight': 'of the worker alone: as unusualLooks',
	'oversight.askedOfMe': 'of the actor alone',
	'check-ins.recordCheckIn': 'own only; refused for others in its own test',
	'check-ins.recordCheckInOnce': 'own only',
	'check-ins.recordFromForm': 'own only',
	'check-ins.ownCheckIn': 'own only: another person’s id finds nothing',
	'check-ins.checkInDone': 'own only: another person’s id finds nothing',
	'check-ins.dayWords': 'pure',
	'consent.draftConsent': 'of the actor alone: there is nobody else to name',
	'consent.signConsent': 'as draftConsent',
	'consent.endConsent': 'by a consent’s id: in its own test',
	'consent.endConsentsBetween': 'between the actor and another: in its own test',
	'consent.permitFor': 'by a consent’s id: in its own test',
	'consent.previewPermit': 'of the actor alone',
	'consent.holds': 'asks nothing of the database',
	'consent.named': 'asks nothing of the database',
	'consent.giveOut': 'by a consent’s id: in its own test',
	'consent.consentById': 'by a consent’s id: in its own test',
	'consent.paperBefore': 'by a consent’s id: src/routes/sharing-pages/papers-page.test.ts',
	'consent.givePaper': 'as paperBefore',
	'consent.givenPaper': 'by a disclosure’s id: as paperBefore',
	'consent.paperMark': 'asks nothing of the database',
	'consent.consentPdf': 'draws what it is given',
	'consent.gaveToThemself': 'of the actor alone',
	'consent.writeRequest': 'about nobody: src/domains/consent/server/outside.test.ts',
	'consent.outsideRequests': 'as writeRequest',
	'consent.papersWaiting': 'as writeRequest',
	'consent.outsideRequest': 'by a request’s id: as writeRequest',
	'consent.decideOrder': 'by a request’s id, by role: as writeRequest',
	'consent.giveUnderOrder': 'by an order’s id, by role: as writeRequest',
	'consent.ordersOf': 'by a request’s id, by role: as writeRequest',
	'consent.recordsOfOrders': 'by role: as writeRequest',
	'consent.strikeWords': 'by a request’s id: as writeRequest',
	'consent.markSent': 'by a request’s id: as writeRequest',
	'people.lawyerOf': 'of the organization',
	'people.saveLawyer': 'as addLine',
	'rights.askForArchive': 'of the actor alone, with proof: in its own test',
	'rights.takeArchive': 'by an archive’s id: in its own test',
	'rights.shutOutBy': 'by role, ids of workers: src/domains/rights/server/rights.test.ts',
	'rights.askForCorrection': 'of the actor alone',
	'rights.answerCorrection': 'by a correction’s id: in its own test',
	'rights.askForRestriction': 'of the actor alone',
	'rights.answerRestriction': 'by a request’s id: in its own test',
	'early-signs.addRule': 'of the actor alone',
	'early-signs.switchRule': 'own only, by a rule’s id: in its own test',
	'early-signs.removeRule': 'as switchRule',
	'early-signs.sayItIsSo': 'as switchRule',
	'early-signs.saveWishes': 'of the actor alone',
	'early-signs.openWindow': 'of the actor alone',
	'early-signs.answerWindow': 'own only, by its id: in its own test',
	'early-signs.closeReached': 'told and walked with: in its own test',
	'early-signs.actOnCard': 'by a card’s id, told and walked with: in its own test',
	'early-signs.lookBackHere': 'by the system alone: in its own test',
	'early-signs.makeReport': 'as lookBackHere',
	'early-signs.lookAtAll': 'by the system alone: the roles of the database hold it',
	'rights.liftRestriction': 'as answerRestriction',
	'rights.askForDeletion': 'of the actor alone, with proof: in its own test',
	'rights.cancelDeletion': 'of the actor alone',
	'rights.liftHold': 'by a hold’s id: in its own test',
	'plans.sharedOfPlan':
		'takes a permit, which only the engine makes: src/domains/sessions/server/shared.test.ts',
	'sessions.sharedAttendance': 'takes a permit, which only the engine makes',
	'sessions.sharedNotes': 'takes a permit, which only the engine makes',
	'sessions.sharedVisits':
		'takes a permit, which only the engine makes: src/domains/sessions/server/shared.test.ts',
	'network.beginToTell': 'own only',
	'network.toTellById': 'own only, by its id: in its own test',
	'network.saveToTell': 'as toTellById',
	'network.settleToTell': 'as toTellById',
	'network.shareToTell': 'as toTellById',
	'network.removeToTell': 'as toTellById',
	'saferUse.saveSaferPlan': 'of the actor alone',
	'saferUse.showSaferPlan': 'of the actor alone, to who walks with them: in its own test',
	'saferUse.closeSaferPlan': 'of the actor alone',
	'saferUse.saveKit': 'of the actor alone',
	'saferUse.logKits': 'about nobody, by role: in its own test',
	'saferUse.takeBackKits': 'own only, by its id: in its own test',
	'saferUse.kitCounts': 'by role, large numbers only: in its own test',
	'hardTimes.saveReturnPlan': 'of the actor alone',
	'hardTimes.saidUsed': 'of the actor alone, to who walks with them: in its own test',
	'hardTimes.takeBackTold': 'own only, by its id: in its own test',
	'hardTimes.saidUsedTo': 'told to the actor alone: in its own test',
	'hardTimes.addLearned': 'of the actor alone',
	'hardTimes.openLearned': 'own only, by its id: in its own test',
	'hardTimes.removeLearned': 'as openLearned',
	'hardTimes.extraContactsBetween': 'a list by the walls; with a record in its own test',
	'hardTimes.proposeContact': 'by a record and a hard date of it: in its own test',
	'hardTimes.agreeToContact': 'own only, by its id: in its own test',
	'hardTimes.endContact': 'as agreeToContact',
	'barriers.ownBarrier': 'own only, by a barrier’s id: in its own test',
	'barriers.addBarrier': 'of the actor alone',
	'barriers.changeBarrier': 'as ownBarrier',
	'barriers.moveBarrier': 'as ownBarrier',
	'barriers.solveBarrier': 'as ownBarrier',
	'barriers.openBarrier': 'as ownBarrier',
	'barriers.linkHandoff': 'as ownBarrier',
	'barriers.removeBarrier': 'as ownBarrier',
	'firsthand.firsthandOf': 'about a place; own words by the wall: in its own test',
	'firsthand.mayHaveSay': 'of the actor alone',
	'firsthand.sayVoice': 'own only, by a place: in its own test',
	'firsthand.takeVoicesBack': 'as sayVoice',
	'firsthand.statePlace': 'by role, about a place: in its own test',
	'firsthand.countVoices': 'by the system alone: in its own test',
	'firsthand.showFirsthand': 'words, no data',
	'barriers.sharedOfBarriers': 'with a permit of the engine',
	'barriers.sharedOfRepairs': 'with a permit of the engine',
	'barriers.planRepair': 'own only, by a card’s id: in its own test',
	'barriers.settleRepair': 'own only, by a step’s id: in its own test',
	'barriers.removeRepair': 'as settleRepair',
	'barriers.keepRepairNote': 'one’s own note, on a step that one may read: in its own test',
	'barriers.ownRepairNotes': 'one’s own notes: in its own test',
	'barriers.solvedHere': 'by role, large numbers only: in its own test',
	'barriers.saveDuty': 'own only, by a date’s id: in its own test',
	'barriers.settleDuty': 'as saveDuty',
	'barriers.removeDuty': 'as saveDuty',
	'barriers.saveDoctorCard': 'of the actor alone',
	'crisis.saveCrisisPlan': 'of the actor alone',
	'crisis.removeCrisisPlan': 'of the actor alone',
	'crisis.readPlanOpening': 'own only, by an opening’s id: in its own test',
	'crisis.recordStep': 'walks, by a person and an incident of theirs: in its own test',
	'crisis.closeIncident': 'as recordStep',
	'crisis.readIncident': 'own only, by an incident’s id: in its own test',
	'crisis.overseenIncidents': 'by role, steps and no words: in its own test',
	'crisis.incidentsUnjoined': 'by role, a number: in its own test',
	'crisis.joinIncident': 'by role: in its own test',
	'crisis.giveLooks': 'by role: in its own test',
	'crisis.looksLate': 'by role, a number: in its own test',
	'sessions.handOverPromises': 'for the system alone: in crisis/server/incidents.test.ts',
	'crisis.incidentNumbers': 'by role, large numbers only: in its own test',
	'crisis.debriefsForMe': 'of the actor alone',
	'crisis.answerDebrief': 'of the actor alone',
	'crisis.debriefsWithMe': 'of whom a worker has named: in its own test',
	'crisis.holdDebrief': 'as debriefsWithMe',
	'crisis.offerDebrief': 'to the actor alone',
	'crisis.supervisorsHere': 'names of staff',
	'sessions.promiseStates': 'days and states by the walls, no words: in the test of incidents',
	'crisis.openCrisisPlan': 'walks, and the person’s rule is a crisis: in its own test',
	'events.upcomingEvents': 'words of the organization, about nobody',
	'events.pastEvents': 'as upcomingEvents',
	'events.eventsById': 'as upcomingEvents',
	'events.eventCalendar': 'as upcomingEvents',
	'events.writeEvent': 'by role, about nobody: in its own test',
	'events.cancelEvent': 'as writeEvent',
	'events.eventHistory': 'as writeEvent',
	'events.hasRoom': 'yes or no about an event, counted by the system: in its own test',
	'events.ownGoing': 'own only, by an event’s id: in its own test',
	'events.sayGoing': 'of the actor alone',
	'events.takeBackGoing': 'of the actor alone: in its own test',
	'events.whoGoes': 'what others gave to who goes too: in its own test',
	'events.whoComes': 'by role, what people gave to staff: in its own test',
	'events.offerHand': 'of the actor alone',
	'events.takeBackHand': 'own only, by a hand’s id: in its own test',
	'events.keepGain': 'as takeBackHand',
	'events.answerHand': 'by role: in its own test',
	'wallet.ownDocument': 'own only, by a document’s id: in its own test',
	'wallet.photoOf': 'as ownDocument',
	'wallet.addDocument': 'of the actor alone',
	'wallet.removeDocument': 'as ownDocument',
	'wallet.letterCards': 'words of the organization, about nobody',
	'wallet.letterVersions': 'as letterCards',
	'wallet.saveLetterCard': 'by role, about nobody: in its own test',
	'matching.saveWishes': 'of the actor alone: src/domains/matching/server/matching.test.ts',
	'matching.saveAnswers': 'as saveWishes',
	'matching.nameWorker': 'of the actor alone, and told to nobody: as saveWishes',
	'matching.nameByName': 'as nameWorker',
	'matching.removeConflict': 'own only, by a conflict’s id: as saveWishes',
	'matching.privateWorkers': 'as possibleFor, and of an ally',
	'matching.keptApart': 'of the actor alone, worked out by the house: in recovery-calls.test.ts',
	'matching.possibleFor': 'of the actor alone, worked out by the house: as saveWishes',
	'matching.askTalk': 'of the actor alone: as saveWishes',
	'matching.proposeTime': 'by a talk’s id, of one of the two: as saveWishes',
	'matching.agreeTalk': 'as proposeTime',
	'sessions.agreeFirstTalk':
		'by a talk’s id, of one of the two: src/domains/sessions/server/first-talks.test.ts',
	'sessions.talkTime': 'a moment, about nobody',
	'sessions.freeForTalks':
		'when workers are free, and nothing of whom; no other role: src/domains/sessions/server/first-talks.test.ts',
	'matching.talksToAnswer': 'of the actor alone, a number: src/domains/matching/server/matching.test.ts',
	'matching.holdTalk': 'as proposeTime',
	'matching.passTalk': 'as proposeTime',
	'matching.chooseCoach': 'as proposeTime',
	'matching.talksOfWorker': 'of the actor alone, by who asked them: as saveWishes',
	'matching.writeGutCheck': 'own only, by a talk’s id: as saveWishes',
	'matching.askChange': 'of the actor alone: as saveWishes',
	'matching.takeBackChange': 'of the actor alone: as saveWishes',
	'matching.matchBoard': 'by role, for who waits: as saveWishes',
	'matching.unmetWishes': 'by role, large numbers only: as saveWishes',
	'matching.confirmMatches': 'as matchBoard',
	'matching.mustNotBePrivate': 'as matchBoard',
	'groups.groupThatIKeep': 'own only, by a meeting of the directory: in its own test',
	'groups.keepMeeting': 'as groupThatIKeep',
	'groups.keepGroup': 'of the actor alone',
	'groups.letGroupGo': 'by a group’s id: in its own test',
	'groups.tellTry': 'as letGroupGo',
	'groups.calendarLink': 'of the actor alone: in its own test',
	'groups.makeCalendarLink': 'as calendarLink',
	'groups.endCalendarLink': 'as calendarLink',
	'groups.calendarByLink': 'by a secret link: in its own test',
	'referrals.handoffById': 'by a hand-off’s id: in its own test',
	'referrals.handoffsToAsk': 'leaves out whom one does not walk with: in its own test',
	'referrals.handoffsRefused': 'as handoffsToAsk',
	'referrals.openHandoffsOf': 'as handoffsToAsk',
	'referrals.decideHandoff': 'as handoffById',
	'referrals.changeHandoff': 'as handoffById',
	'referrals.tellHandoff': 'as handoffById',
	'referrals.takeBackAct': 'as handoffById',
	'referrals.nameUnder': 'as handoffById',
	'referrals.makeLink': 'as handoffById',
	'referrals.endLink': 'as handoffById',
	'referrals.askedByLink': 'by a secret link: in its own test',
	'referrals.answerByLink': 'as askedByLink',
	'referrals.gapsIn': 'by role, numbers only: in its own test',
	'consent.holdsOutside': 'yes or no, by a consent’s id that the caller read',
	'network.promiseMyself': 'of the actor alone',
	'network.settleOwnPromise': 'by a promise’s id: in its own test',
	'concern.raiseConcern': 'by anybody: in its own test',
	'concern.addWords': 'after ownConcern or the word: in its own test',
	'concern.concernByWord': 'by link and word',
	'concern.ownConcern': 'by a concern’s id, own only: in its own test',
	'concern.handledConcern': 'by a concern’s id: in its own test',
	'concern.closeConcern': 'as handledConcern',
	'concern.handOn': 'as handledConcern',
	'concern.moveAnswerDay': 'as handledConcern',
	'concern.takeStep': 'as handledConcern',
	'concern.hearOther': 'as handledConcern',
	'concern.answerAsked': 'own only: in its own test',
	'people.saveConcernSettings': 'as addLine',
	'people.ConcernSettingsInput': 'schema',
	'people.recordNotices': 'the organization’s words, for everybody',
	'people.saveRecordNotice': 'as addLine',
	'people.RecordNoticeInput': 'schema',
	'people.ReadNoticeInput': 'schema',
	'network.beginTie': 'by a tie’s id: in its own test',
	'network.tieById': 'as beginTie',
	'network.putTellingAway': 'by a telling’s id: in its own test',
	'network.endTie': 'as beginTie',
	'network.tieCameIn': 'a job',
	'network.sayLight': 'own only',
	'network.addCaredFor': 'own only',
	'network.removeCaredFor': 'own only',
	'network.keepWords': 'own only',
	'network.forgetWords': 'own only',
	'network.addSupporter': 'own only',
	'network.muteSupporter': 'own only',
	'network.removeSupporter': 'own only',
	'network.saveNextMove': 'own only',
	'network.openSupportMap': 'own only',
	'network.sharedOfNetwork': 'takes a permit, which only the engine makes',
	'network.answerQuestion': 'by a question’s id: in its own test',
	'network.setQuestionAside': 'as answerQuestion',
	'network.setMuted': 'as beginTie',
	'network.wishForCoach': 'own only',
	'people.invite': 'by role: in its own test',
	'people.invitationsOf': 'as invite',
	'people.invitationLabels': 'of the actor’s own invitations alone',
	'people.revokeInvitation': 'as invite',
	'people.acceptInvitation': 'by its token, before there is an actor',
	'people.invitationIsOpen': 'as acceptInvitation',
	'people.changeStaffRoles': 'about staff, by a director: in its own test',
	'people.endStaff': 'as changeStaffRoles',
	'people.staffOf': 'as changeStaffRoles',
	'people.beginOrganization': 'by its token',
	'people.firstDirectorLinkWorks': 'by its token',
	'people.makeFirstDirectorLink': 'a command',
	'check-ins.recordPastCheckIns': 'imports only',
	'plans.recordPastPlan': 'imports only',
	'sessions.recordPastContacts': 'imports only',
	'people.awayTimesOf': 'as awayTimes',
	'people.newWorkers': 'of the actor alone: src/domains/people/server/people.test.ts',
	'people.readNewWorker': 'as newWorkers',
	'people.awayTimes': 'behind the wall of absences: in src/domains/sessions/server/meeting.test.ts',
	'sessions.moveBooked': 'as cancelBooked: in meeting.test.ts, where there are hours to move to',
	'sessions.answerAsked': 'as writeAsked: in meeting-mail.test.ts',
	'sessions.workCalendarOf': 'behind the wall of calendars: in meeting.test.ts',
	'sessions.saveWorkCalendar': 'one’s own alone: in meeting.test.ts',
	'sessions.saveOtherDay': 'as saveWorkCalendar',
	'sessions.forgetOtherDay': 'as saveWorkCalendar',
	'sessions.ownWorkDays': 'one’s own alone: in meeting.test.ts',
	'sessions.bookedOn': 'one’s own alone: in meeting.test.ts',
	'sessions.outsideHours': 'yes or no, behind the wall of calendars: in meeting.test.ts',
	'sessions.missedSince': 'dates only, behind the wall of visits: in meeting.test.ts',
	'sessions.visitByLink': 'by a signed link: in meeting-mail.test.ts',
	'recoveryCalls.ownCallWish': 'own only: takes no person',
	'recoveryCalls.saveCallWish': 'as ownCallWish',
	'recoveryCalls.endCallWish': 'as ownCallWish',
	'recoveryCalls.ownProposal': 'the person’s own: in its own test',
	'recoveryCalls.acceptProposal': 'as ownProposal',
	'recoveryCalls.putProposalAway': 'as ownProposal',
	'recoveryCalls.callsToday': 'by the person’s own choice of who calls: in its own test',
	'recoveryCalls.callsWaiting': 'as callsToday, a number alone',
	'recoveryCalls.ownRecoveryCall': 'as callsToday',
	'recoveryCalls.takeRecoveryCall': 'as callsToday',
	'recoveryCalls.giveBackRecoveryCall': 'of the caller who has it: in its own test',
	'recoveryCalls.endRecoveryCall': 'as giveBackRecoveryCall',
	'recoveryCalls.settleCalls': 'the system alone, in its own context',
	'recoveryCalls.freeStaleCalls': 'as settleCalls',
	'recoveryCalls.callersList': 'by role, about nobody’s record: in its own test',
	'recoveryCalls.changeCaller': 'as callersList',
	'recoveryCalls.callScript': 'words of the organization, about nobody',
	'recoveryCalls.saveCallScript': 'as callersList',
	'messaging.threadOf': 'by a walk’s id, of its two and who covers it: in messaging.test.ts',
	'messaging.sendMessage': 'as threadOf',
	'messaging.markRead': 'as threadOf',
	'messaging.readerOf': 'as threadOf',
	'messaging.messagesMark': 'as threadOf',
	'messaging.ownThreads': 'of the actor alone',
	'messaging.workerThreads': 'as threadOf, names and numbers of new messages: in its own test',
	'messaging.newForWorker': 'as workerThreads',
	'messaging.ownStatus': 'of the actor alone, by role: in its own test',
	'messaging.takeBreak': 'as ownStatus',
	'messaging.endBreak': 'as ownStatus',
	'messaging.lookEarly': 'as ownStatus',
	'messaging.ownReadingHours': 'as ownStatus',
	'messaging.saveReadingHours': 'as ownStatus',
	'messaging.boundaryGuard': 'by role, numbers about staff: in its own test',
	'recoveryCalls.callNumbers': 'numbers, by role: in its own test',
	'sessions.countCall': 'by the system, after a call that was closed: in recovery-calls.test.ts',
	'sessions.bringBack': 'as countCall',
	'warmLine.rota': 'by role, about nobody’s record: in its own test',
	'warmLine.lineWaits': 'as rota',
	'warmLine.planShifts': 'as rota',
	'warmLine.changeShift': 'as rota',
	'warmLine.lineSettings': 'words of the organization, about nobody',
	'warmLine.saveLineSettings': 'as rota',
	'warmLine.lineNow': 'what everybody may know, without names: in its own test',
	'warmLine.whoIsOn': 'as rota',
	'warmLine.signOn': 'of the actor alone, by role: in its own test',
	'warmLine.signOff': 'as signOn',
	'warmLine.ownCall': 'as signOn',
	'warmLine.startCall': 'as signOn',
	'warmLine.closeCall': 'as signOn',
	'warmLine.handCall': 'as signOn',
	'warmLine.handedToMe': 'as signOn',
	'warmLine.lastLines': 'lines about nobody, by role: in its own test',
	'warmLine.answerHanded': 'as signOn',
	'warmLine.openCallBacks': 'callers without a record, by role: in its own test',
	'warmLine.promiseCallBack': 'as openCallBacks',
	'warmLine.changeCallBack': 'as openCallBacks',
	'warmLine.mayBe': 'the actor’s own caseload: in phone.test.ts',
	'warmLine.lineCounts': 'numbers, by role: in phone.test.ts',
	'warmLine.ownRingNumber': 'as signOn',
	'warmLine.phoneNow': 'as rota: in phone.test.ts',
	'warmLine.lineMark': 'as phoneNow',
	'warmLine.practiceCalls': 'as phoneNow',
	'warmLine.practise': 'as phoneNow',
	'warmLine.lineOf': 'a setting of the operator',
	'warmLine.addressOf': 'an address, of nothing',
	'warmLine.answerExchange': 'what an exchange has signed: in phone.test.ts',
	'rooms.roomPage': 'by a visit’s id or a link, of its two alone: in rooms.test.ts',
	'rooms.signal': 'as roomPage',
	'rooms.watchRoom': 'as roomPage',
	'rooms.makeGuestLink': 'as roomPage',
	'rooms.endGuestLink': 'as roomPage',
	'sessions.moveByLink': 'as visitByLink',
	'sessions.cancelByLink': 'as visitByLink',
	'sessions.feedLink': 'of the actor alone: in meeting.test.ts',
	'sessions.makeFeed': 'as feedLink',
	'sessions.endFeed': 'as feedLink',
	'sessions.feedByLink': 'as feedLink',
	'sessions.arrangeInterpreter': 'by a meeting’s id, a worker’s: in interpreters.test.ts',
	'sessions.changeForMeeting': 'by a meeting’s id: as arrangeInterpreter',
	'sessions.interpretersOf': 'of meetings that were opened before, behind the wall: as arrangeInterpreter',
	'sessions.interpretersToArrange': 'of the actor’s own meetings: as arrangeInterpreter',
	'sessions.interpreterCounts': 'numbers by role: as arrangeInterpreter',
	'sessions.ownMailWish': 'of the actor alone: in meeting.test.ts',
	'sessions.saveMailWish': 'as ownMailWish',
	'sessions.shownInstant': 'pure',
	'sessions.recordPastReviews': 'imports only',
	'sessions.recordPastLongLook': 'imports only',
	'sessions.answerPulse': 'by the walk that is named: in its own test',
	'sessions.pulseTrends': 'supervisors: in its own test',
	'sessions.switchPulse': 'own only',
	'sessions.finishLongLook': 'as saveLongLook',
	'sessions.longLooksWaiting': 'supervisors: dates only, in its own test',
	'sessions.lookDaysIn': 'pure',
	'people.rhythmOf': 'as rhythmsOf',
	'people.walksWith': 'a question, not a look; every answer is behind openRecord',
	'people.heardFrom': 'called by jobs',
	'people.createPerson': 'makes somebody new: by role, in its own test',
	'people.todayIn': 'pure',
	'people.zonesFor': 'pure',
	'people.screenInput': 'chooses a schema',
	'people.agreementActs': 'the page’s names for propose, agree and set aside',
	'people.AgreementInput': 'schema',
	'people.BasicsInput': 'schema',
	'people.HoursInput': 'schema',
	'people.IdInput': 'schema',
	'people.LineIdInput': 'schema',
	'people.LineInput': 'schema',
	'people.NewPersonInput': 'schema',
	'people.ProtocolInput': 'schema',
	'people.WeightsInput': 'schema',
	'people.WelcomeInput': 'schema',
	'people.addLine': 'settings of the organization, by a director: in its own test',
	'people.checkLine': 'as addLine',
	'people.goLive': 'as addLine',
	'people.removeLine': 'as addLine',
	'people.saveBasics': 'as addLine',
	'people.saveHours': 'as addLine',
	'people.saveLoadWeights': 'as addLine',
	'people.saveProtocol': 'as addLine',
	'plans.saveOwnIdeas': 'lists of the organization, by supervisors and directors: in its own test',
	'plans.takeIdeas': 'as saveOwnIdeas',
	'plans.datesOf': 'pure',
	'plans.dayWords': 'pure',
	'plans.hasLetters': 'pure',
	'plans.printPlan': 'draws what planOf gave',
	'plans.toldHistory': 'tells what historyOf gave',
	'plans.bothTexts': 'by a version’s id, which only a clash makes: in its own test',
	'plans.takeKept': 'as bothTexts',
	'sessions.actorId': 'pure',
	'sessions.fieldsOf': 'pure',
	'sessions.instantOf': 'pure',
	'sessions.sameTimeLater': 'pure',
	'sessions.wallOf': 'pure',
	'sessions.endOfDay': 'pure',
	'sessions.visitWords': 'takes a visit that findVisit gave; sealed with the person’s key',
	'sessions.writeNote': 'takes a visit; as saveNote',
	'sessions.reviewPage': 'takes a review that findReview gave',
	'sessions.addGoalInReview': 'as saveReview and addGoal',
	'sessions.finishReview': 'as saveReview',
	'sessions.saveAndClose': 'saveNote and closeNote in one',
	'sessions.holdReview': 'imports only',
	'sessions.addToNote': 'a closed note’s: in its own test',
	'sessions.askForContact': 'own only: takes no person from people',
	'sessions.takeBackAsk': 'own only',
	'sessions.closePromise': 'the worker’s own promise',
	'wording.hintsFor': 'of the actor’s own text, and the organization’s list',
	'wording.withBetterWord': 'as hintsFor',
	'wording.saveWords': 'the organization’s list, by a director: in its own test',
	'people.saveWorkNumber': 'a worker’s own number',
	'plans.layCard': 'pure',
	'plans.cardHasLetters': 'pure',
	'plans.printCard': 'pure',
	'texts.askForCode': 'own only: takes no person',
	'texts.proveNumber': 'as askForCode',
	'texts.saveWords': 'as askForCode',
	'texts.removePhone': 'as askForCode',
	'texts.saveMorning': 'as askForCode',
	'workforce.ownAboutMe': 'a worker’s own: in its own test',
	'workforce.saveAboutMe': 'as ownAboutMe',
	'workforce.notePrinted': 'as ownAboutMe',
	'workforce.ownProfile': 'a worker’s own: in its own test',
	'workforce.saveProfile': 'as ownProfile',
	'workforce.savePicture': 'as ownProfile',
	'workforce.ownPicture': 'as ownProfile',
	'workforce.publishProfile': 'as ownProfile',
	'workforce.unpublishProfile': 'as ownProfile',
	'workforce.profileOf': 'what a worker shows to everybody here: in its own test',
	'workforce.profilesHere': 'as profileOf',
	'workforce.pictureOf': 'as profileOf',
	'workforce.withProfile': 'as profileOf',
	'workforce.paperProblem': 'bytes, about nobody',
	'workforce.pagesOf': 'as profileOf',
	'workforce.isListed': 'of the organization, about nobody',
	'workforce.setListed': 'as isListed, by a director: in its own test',
	'workforce.countStandings': 'a job’s: in its own test',
	'workforce.saveCounted': 'of the actor alone: in its own test',
	'workforce.ownCredentials': 'a worker’s own: in its own test',
	'workforce.addCredential': 'as ownCredentials',
	'workforce.removeCredential': 'as ownCredentials',
	'workforce.ownTrainings': 'as ownCredentials',
	'workforce.addTraining': 'as ownCredentials',
	'workforce.removeTraining': 'as ownCredentials',
	'workforce.ownWorkRecord': 'as ownCredentials',
	'workforce.badgesOf': 'what stands on a page that shows: in its own test',
	'workforce.shownTrainings': 'as badgesOf',
	'workforce.credentialPaper': 'a worker’s own, or by role: in its own test',
	'workforce.checkCredential': 'by role, of a worker: in its own test',
	'workforce.checkTraining': 'as checkCredential',
	'workforce.workRecordOf': 'as checkCredential',
	'workforce.workRecordFile': 'pure',
	'workforce.credentialTypes': 'of the organization, about nobody',
	'workforce.saveCredentialType': 'as credentialTypes, by role: in its own test',
	'workforce.ethicsVersions': 'words of the organization, about nobody',
	'workforce.saveEthics': 'as ethicsVersions, by a director: in its own test',
	'workforce.ownTestimonial': 'own only, by a worker’s id: in its own test',
	'workforce.ownWords': 'own only: as ownTestimonial',
	'workforce.prolongTestimonial': 'as ownTestimonial',
	'workforce.giveTestimonial': 'as ownTestimonial',
	'workforce.withdrawTestimonial': 'as ownTestimonial',
	'workforce.testimonialsOf': 'what is shown of a worker, without names: in its own test',
	'workforce.readOverTestimonial': 'by role, of words without a name: in its own test',
	'workforce.mustSupervise': 'the question itself'
};

/** Who may open the record and is only not the one who wrote it has passed the door. */
function notTheirs(error: unknown): string {
	if (error instanceof Error && /not theirs/.test(error.message)) return 'passed';
	throw error;
}

/** Nobody meets themself: whoever hears that has passed the door of the record. */
function noMeeting(error: unknown): string {
	if (error instanceof Error && /no meeting of these two/.test(error.message)) return 'passed';
	throw error;
}

/** A supervisor's call that fails for another reason than rights (not a worker, nothing to save) has passed the door. */
function ownRefusal(ctx: WriteContext): (error: unknown) => string {
	return (error) => {
		const message = error instanceof Error ? error.message : '';
		if (/not a worker who|not a person to walk/.test(message)) return `passed: ${ctx.purpose}`;
		throw error;
	};
}
