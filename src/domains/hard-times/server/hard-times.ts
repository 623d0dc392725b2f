/** Hard times, front door for the server. */
export { openedReturnPlanOf, ownReturnPlan, saveReturnPlan } from './return-plan.ts';
export { ownTold, saidUsed, saidUsedTo, takeBackTold, whoCanHear, type Told } from './said-used.ts';
export { addLearned, openedLearnedOf, openLearned, ownLearned, removeLearned } from './learned.ts';
export {
	agreeToContact,
	endContact,
	extraContactsBetween,
	extraContactsOf,
	proposeContact
} from './extra-contacts.ts';
