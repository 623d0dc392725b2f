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
