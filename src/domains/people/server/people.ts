/** People, front door for the server: all that other subjects and pages may use. Each operation has its own file. */
export { openRecord, walksWith } from './open-record.ts';
export { basisHere, walkOf } from './walk-of.ts';
export { cardsOf, caseloadOf, workersOf } from './cards.ts';
export { saveWorkNumber, whoToTurnTo, workNumbersOf } from './work-number.ts';
export { heardFrom } from './heard-from.ts';
export { assignWorker, endWalk, type NewWalk } from './assign-worker.ts';
export { arrangedAbsences, coveringFor, type ArrangedAbsence, type Covering } from './cover/arranged.ts';
export { newWorkers, readNewWorker } from './new-workers.ts';
export { awayTimes, awayTimesOf } from './cover/away-times.ts';
export { chooseCover, saveCoverWish } from './cover/choose-cover.ts';
export { coveredBy } from './cover/covered-by.ts';
export { coveredNow, coversNow, readersOf, type CoverNow } from './cover/cover-now.ts';
export {
	AbsenceIdInput,
	AbsenceInput,
	AbsenceOfInput,
	CoverChoiceInput,
	CoverNowInput,
	CoverWishInput,
	StandInInput
} from './cover/inputs.ts';
export { offerStandIn, takeBackStandIn } from './cover/offer-stand-in.ts';
export { chosenStandIns, unchooseStandIn, type ChosenStandIn } from './cover/stand-ins-chosen.ts';
export { ownCover, type OwnCover, type OwnWish } from './cover/own-cover.ts';
export { endAbsence, needCoverNow, sayAbsence, type NewAbsence } from './cover/say-absence.ts';
export { endGivenSignIn, GIVEN_DAYS, givenSignIns, type GivenSignIn } from './given-sign-ins.ts';
export { mustNotBeShutOut, shutToMe } from './shut-to-me.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { changePerson, type PersonChange } from './change-person.ts';
export { budgetNow, steppedUp } from './read-budget.ts';
export { organizationOf } from './organization.ts';
export {
	addLine,
	checkLine,
	goLive,
	removeLine,
	saveBasics,
	saveConcernSettings,
	saveDoseMinutes,
	saveHours,
	saveLoadWeights,
	saveProtocol,
	saveReadBudget,
	type NewLine
} from './set-up.ts';
export { readWelcome, welcomeOf, type Welcome } from './welcome.ts';
export { protocolVersions } from './protocols.ts';
export {
	readRecordNotice,
	recordNoticeFor,
	recordNotices,
	saveRecordNotice,
	type RecordNotice
} from './record-notice.ts';
export {
	intakeProgress,
	piecesOf,
	reachOf,
	reachesOf,
	savePiece,
	stepsSeen,
	whyLineOf,
	type IntakeProgress,
	type PiecesOf
} from './intake.ts';
export { aimsOf, focusHistoryOf, saveFocuses, type WantedFocus } from './focuses.ts';
export {
	addHardDate,
	endHardDate,
	hardDatesBetween,
	hardDatesOf,
	nextHardDay,
	type NewHardDate
} from './hard-dates.ts';
export { quietRulesOf } from './quiet-rules.ts';
export { rhythmOf, rhythmsOf, saveRhythm } from './rhythms.ts';
export { agreementsOf, type Agreements } from './agreements.ts';
export { agreeTo, proposeAgreement, setAside } from './agree.ts';
export { whoLooked, type Look, type LookDay } from './who-looked.ts';
export type { Past } from './past.ts';
export {
	AgreementInput,
	BasicsInput,
	ConcernSettingsInput,
	DoseInput,
	FindInput,
	PersonSearchInput,
	HoursInput,
	IdInput,
	LineIdInput,
	LineInput,
	NewPersonInput,
	OpeningLookInput,
	ProtocolInput,
	ReadBudgetInput,
	ReadNoticeInput,
	RecordNoticeInput,
	RhythmInput,
	EndSignInInput,
	SearchLookInput,
	WeightsInput,
	WelcomeInput,
	WorkNumberInput
} from './inputs.ts';
export { screenInput, type SaveStep } from './save-step.ts';
export { intakeScreens, zonesFor } from './intake-screens.ts';
export { agreementPage, type AgreementPage } from './agreement-page.ts';
export { agreementActs } from './agreement-actions.ts';
export { invitationLabels, invitationsOf, invite, revokeInvitation, type NewInvitation } from './invite.ts';
export { acceptInvitation, invitationIsOpen, type Acceptance, type Comer } from './accept-invitation.ts';
export { changeStaffRoles, endStaff, staffOf, type EndedStaff, type StaffMember } from './staff.ts';
export {
	beginOrganization,
	firstDirectorLinkWorks,
	makeFirstDirectorLink,
	type Beginning
} from './first-director.ts';
export { findForEmergency, foundLately, type FoundByName } from './find-for-emergency.ts';
export {
	closeOpening,
	emergencyMark,
	inEmergency,
	openInEmergency,
	openingNow,
	ownOpenings,
	ownOpeningsAlsoShut
} from './open-in-emergency.ts';
export { lawyerOf, saveLawyer, type Lawyer } from './lawyer.ts';
export { emergencyView, walkersInEmergency, type EmergencyView } from './emergency-view.ts';
export { lookAtSearch, searchesToLookAt, searchesWaiting, type OverseenSearch } from './searches.ts';
export {
	findingsOf,
	lookAtOpening,
	openingsOfMine,
	openingsToLookAt,
	openingsWaiting,
	readOpening,
	type OverseenOpening,
	type ToldOpening
} from './openings.ts';
