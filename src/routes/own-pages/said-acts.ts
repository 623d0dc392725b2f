/** Takes one's own words down, or lets them show for as long again: one tap each. */
import { OwnWordsInput } from '#domains/workforce/workforce.ts';
import { prolongTestimonial, withdrawTestimonial } from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from '../tie-pages/acts.ts';
import { dayWords } from './said-view.ts';

export const saidActs = {
	takeDown: actOn(
		'participant',
		OwnWordsInput,
		async (ctx, { worker }) => {
			await withdrawTestimonial(ctx, worker);
			return { said: m.said_taken_back() };
		},
		'words about a worker'
	),
	prolong: actOn(
		'participant',
		OwnWordsInput,
		async (ctx, { worker }) => ({
			said: m.said_prolonged({ day: dayWords(await prolongTestimonial(ctx, worker)) })
		}),
		'words about a worker'
	)
};
