import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type TextsEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** One form of the page: read, done, and what is said when it was. */
export async function textsAct<S extends z.ZodType>(
	event: TextsEvent,
	schema: S | null,
	act: (ctx: WriteContext, given: z.output<S>) => Promise<void>,
	said: string | ((given: z.output<S>) => string)
) {
	signedIn(event, 'participant');
	const form = await readForm(event, schema ?? (z.object({}) as unknown as S));
	if (!form.ok) return form.failure;
	const done = await answer(form, () =>
		event.locals.write('texts', (ctx) => act(ctx, form.data), { once: form.once })
	);
	return isActionFailure(done) ? done : { said: typeof said === 'string' ? said : said(form.data) };
}
