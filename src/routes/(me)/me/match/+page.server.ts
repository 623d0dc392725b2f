import { AskTalkInput, GutCheckInput, TalkIdInput } from '#domains/matching/matching.ts';
import { askTalk, chooseCoach, writeGutCheck } from '#domains/matching/server/matching.ts';
import { talkTime } from '#domains/sessions/server/sessions.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { say, talkActs, zoneOf } from '../../../match-pages/acts.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import { matchPage } from './match-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const actor = signedIn(event, 'participant');
	return matchPage(event.locals.app, actor, zoneOf(event), event.url.searchParams.get('with'));
};

export const actions: Actions = {
	...talkActs(['participant']),
	ask: async (event) => {
		const actor = signedIn(event, 'participant');
		const form = await readForm(event, AskTalkInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { at, ...input } = form.data;
			const startsAt = talkTime(at, zoneOf(event), event.locals.app.clock());
			await askTalk(event.locals.app, actor, { ...input, startsAt }, { once: form.once });
			return { said: m.match_said_asked() };
		});
	},
	choose: actOn(
		'participant',
		TalkIdInput,
		say((ctx, { talkId }) => chooseCoach(ctx, talkId), m.match_said_chosen),
		'first talks'
	),
	gut: actOn('participant', GutCheckInput, say(writeGutCheck, m.match_said_gut), 'first talks')
};
