/** What people say of a house or an employer from their own knowledge, and what staff write down of it. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { BackInput, StateInput, VoiceInput } from '#domains/firsthand/firsthand.ts';
import {
	firsthandOf,
	mayHaveSay,
	sayVoice,
	showFirsthand,
	statePlace,
	takeVoicesBack
} from '#domains/firsthand/server/firsthand.ts';
import { isStaff, STAFF_ROLES, type Role } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'params'>;
type Done = 'said' | 'takenBack' | 'stated';

function act<S extends z.ZodType>(
	done: Done,
	roles: readonly Role[],
	schema: S,
	work: (ctx: WriteContext, id: string, data: z.output<S>) => Promise<void>
) {
	return async (event: Place) => {
		signedIn(event, ...roles);
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

export const firsthandActs = {
	say: act('said', ['participant', 'ally'], VoiceInput, sayVoice),
	unsay: act('takenBack', ['participant', 'ally'], BackInput, (ctx, id) => takeVoicesBack(ctx, id)),
	state: act('stated', STAFF_ROLES, StateInput, statePlace)
};

/** What the page shows of it, and which of the two forms whoever looks has. */
export async function firsthandShown(
	ctx: ReadContext,
	id: string,
	words: { locale: string; timeZone: string }
) {
	const known = await firsthandOf(ctx, id);
	const staff = isStaff(ctx.actor);
	return (
		known && {
			...showFirsthand(known, { ...words, staff }),
			form: staff ? ('state' as const) : mayHaveSay(ctx) ? ('say' as const) : null
		}
	);
}
