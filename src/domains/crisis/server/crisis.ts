/** The front door of crisis on the server. */
export {
	ownCrisisPlan,
	ownPlanOpenings,
	readPlanOpening,
	removeCrisisPlan,
	saveCrisisPlan,
	type OwnCrisisPlan
} from './own-plan.ts';
export { crisisPlanOf, openCrisisPlan, type PlanForWorker } from './open-plan.ts';
