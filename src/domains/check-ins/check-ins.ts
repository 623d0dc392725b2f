/** Check-ins: a person's short word about today. Front door for everyone; pages load it on the server, since the schemas need Zod. */
export {
	ALLY_ITEMS,
	ITEMS,
	TODAY_WORDS,
	askedItems,
	todayWord,
	type Aim,
	type Item,
	type TodayWord
} from './items.ts';
export {
	answerCount,
	beyondAim,
	CheckIn,
	CheckInInput,
	CheckInPage,
	CheckInQuery,
	IdempotencyKey,
	PreferencesFields,
	type CheckInPreferences
} from './schemas.ts';
export { CheckInFields } from './form.ts';
