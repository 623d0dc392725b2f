/** Rights: front door for everyone, browser too. What each thing is for: README.md beside this file. */
export const ABOUT = ['note', 'contact', 'staff_note'] as const;
export type About = (typeof ABOUT)[number];
export { WAIT_HOURS } from './deletion.ts';
export {
	AnswerCorrectionInput,
	AnswerRestrictionInput,
	CorrectionInput,
	HoldInput,
	LiftInput,
	ProveInput,
	RestrictionInput
} from './inputs.ts';
export { aboutWord, sectionWord, whyNotWord } from './words.ts';
