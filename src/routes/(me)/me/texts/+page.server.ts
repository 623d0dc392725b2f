import { m } from '#paraglide/messages.js';
import {
	askForCode,
	CodeInput,
	MorningInput,
	NumberInput,
	ownPhone,
	proveNumber,
	removePhone,
	saveMorning,
	saveWords,
	WordsInput
} from '#domains/texts/server/texts.ts';
import { textsAreSetUp } from '#platform/server/sms.ts';
import { textsAct } from './acts.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { config } = event.locals.app;
	return {
		setUp: textsAreSetUp(config),
		trial: config.texts.gateway === null && config.demo,
		writeTo: config.texts.number,
		...(await event.locals.read('texts', (ctx) => ownPhone(ctx)))
	};
};

export const actions: Actions = {
	number: (event) =>
		textsAct(event, NumberInput, (ctx, { number }) => askForCode(ctx, event.locals.app, number), ''),
	prove: (event) =>
		textsAct(
			event,
			CodeInput,
			(ctx, { code }) => proveNumber(ctx, event.locals.app, code),
			m.texts_proven_said()
		),
	save: (event) => textsAct(event, WordsInput, saveWords, m.texts_saved()),
	morning: (event) =>
		textsAct(event, MorningInput, saveMorning, ({ on }) =>
			on === undefined ? m.texts_morning_off() : m.texts_morning_saved()
		),
	remove: (event) => textsAct(event, null, (ctx) => removePhone(ctx, event.locals.app), m.texts_removed())
};
