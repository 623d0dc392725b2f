/** The front door of barriers on the server. */
export {
	barrierThings,
	openedBarriersOf,
	ownBarrier,
	ownBarriers,
	sharedOfBarriers,
	type SharedBarrier
} from './cards.ts';
export {
	addBarrier,
	changeBarrier,
	linkHandoff,
	moveBarrier,
	openBarrier,
	removeBarrier,
	solveBarrier
} from './change.ts';
export { solvedHere } from './solved-here.ts';
export { nextDutyDay, ownDuties, removeDuty, saveDuty, settleDuty } from './duties.ts';
export { ownDoctorCard, saveDoctorCard } from './doctor.ts';
export {
	ownRepairs,
	planRepair,
	removeRepair,
	repairThings,
	settleRepair,
	sharedOfRepairs,
	type SharedRepair
} from './repairs.ts';
export { keepRepairNote, ownRepairNotes } from './repair-notes.ts';
