/** Safer use, front door for the server. */
export { ownKit, ownKitLine, saveKit } from './kit.ts';
export { ownSaferPlan, saveSaferPlan } from './plan.ts';
export { closeSaferPlan, showSaferPlan, shownSaferPlanOf } from './show.ts';
export { kitCounts, logKits, ownKitsToday, takeBackKits } from './kit-log.ts';
