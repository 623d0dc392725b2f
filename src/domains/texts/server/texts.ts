/** Texts, front door for the server. */
export {
	askForCode,
	CodeInput,
	NumberInput,
	ownPhone,
	proveNumber,
	removePhone,
	saveWords,
	WordsInput
} from './own-phone.ts';
export { MorningInput, saveMorning } from './own-morning.ts';
