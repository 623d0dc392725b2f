/** The front door of recovery calls on the server. */
export { endCallWish, ownCallWish, saveCallWish, type OwnWish } from './wish.ts';
export {
	acceptProposal,
	ownProposal,
	proposalTo,
	proposeCalls,
	putProposalAway,
	type ProposalState
} from './propose.ts';
export { callsToday, callsWaiting, ownRecoveryCall, type OwnCall, type ToCall } from './due.ts';
export { giveBackRecoveryCall, takeRecoveryCall } from './take.ts';
export { endRecoveryCall } from './end-call.ts';
export { freeStaleCalls, settleCalls } from './settle.ts';
export { callersList, callScript, changeCaller, saveCallScript, type Script } from './settings.ts';
export { callNumbers, type CallNumbers } from './counts.ts';
export { recoveryCallsOf, type PastCall } from './own-calls.ts';
