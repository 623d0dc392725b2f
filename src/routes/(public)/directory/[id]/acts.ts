/** What staff do for a service on its own page. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import {
	CorrectInput,
	FactInput,
	Nothing,
	ReplyInput,
	RetireInput,
	TipEnd,
	TipInput
} from '#domains/directory/directory.ts';
import {
	bringServiceBack,
	confirmService,
	correctService,
	leaveTip,
	replyToTip,
	retireService,
	sayFact,
	takeTipBack
} from '#domains/directory/server/directory.ts';
import { STAFF_ROLES } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'params'>;
type Done = 'confirmed' | 'heard' | 'tip' | 'tipBack' | 'reply' | 'corrected' | 'retired' | 'broughtBack';

/** Who are you, is it well formed, do it, answer; the page is open to everybody, its forms are not. */
function act<S extends z.ZodType>(
	done: Done,
	schema: S,
	work: (ctx: WriteContext, id: string, data: z.output<S>) => Promise<void>
) {
	return async (event: Place) => {
		signedIn(event, ...STAFF_ROLES);
		const { id } = event.params;
		if (!isId(id)) error(404, { message: 'not found' });
		const form = await readForm(event, schema);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => work(ctx, id, form.data), { once: form.once });
			return { done };
		});
	};
}

export const acts = {
	confirm: act('confirmed', Nothing, confirmService),
	fact: act('heard', FactInput, sayFact),
	tip: act('tip', TipInput, (ctx, id, { words }) => leaveTip(ctx, id, words)),
	tipBack: act('tipBack', TipEnd, (ctx, id, { tip }) => takeTipBack(ctx, id, tip)),
	reply: act('reply', ReplyInput, replyToTip),
	correct: act('corrected', CorrectInput, correctService),
	retire: act('retired', RetireInput, (ctx, id, { why }) => retireService(ctx, id, why)),
	bringBack: act('broughtBack', RetireInput, (ctx, id, { why }) => bringServiceBack(ctx, id, why))
};
