/** Rights on the server: front door. */
export { askForArchive, ownArchive, takeArchive, type OwnArchive } from './take.ts';
export {
	answerCorrection,
	askForCorrection,
	correctable,
	correctionsOf,
	type Correctable,
	type Correction
} from './correct.ts';
export {
	answerRestriction,
	askForRestriction,
	liftRestriction,
	ownRestrictions,
	restrictionsHere,
	shutOutBy,
	staffToName,
	type Restriction
} from './restrict.ts';
export {
	askForDeletion,
	cancelDeletion,
	holdsAndDeletions,
	liftHold,
	ownDeletion,
	setHold,
	type OwnDeletion
} from './delete.ts';
