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
export { beginIncident, closeIncident, recordStep } from './begin-incident.ts';
export { incidentsOf, ownIncidents, readIncident, type Incident } from './read-incidents.ts';
export {
	incidentNumbers,
	incidentsUnjoined,
	joinIncident,
	looksLate,
	overseenIncidents,
	type OverseenIncident
} from './oversee-incidents.ts';
export { giveLooks } from './give-looks.ts';
export {
	answerDebrief,
	debriefsForMe,
	debriefsWithMe,
	holdDebrief,
	offerDebrief,
	supervisorsHere
} from './debriefs.ts';
