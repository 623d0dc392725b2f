import { categoryWord, TRAINING_CATEGORIES } from '#domains/workforce/workforce.ts';
import { credentialTypes, ownCredentials, ownTrainings } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { credentialLine, trainingLine } from './lines.ts';

/** /coach/credentials: the worker's own credentials and trainings. */
export async function ownPage(ctx: ReadContext, timeZone: string) {
	const words = { today: dayIn(timeZone, ctx.now), locale: getLocale(), timeZone };
	const types = await credentialTypes(ctx);
	return {
		title: m.badges_title(),
		today: words.today,
		credentials: (await ownCredentials(ctx)).map((one) => credentialLine(one, words)),
		trainings: (await ownTrainings(ctx)).map((one) => trainingLine(one, words)),
		types: [
			...types.map(({ code, name, jurisdiction }) => ({
				value: code,
				label: jurisdiction ? `${name} (${jurisdiction})` : name
			})),
			{ value: 'other', label: m.badges_type_other() }
		],
		categories: TRAINING_CATEGORIES.map((value) => ({ value, label: categoryWord(value) }))
	};
}
