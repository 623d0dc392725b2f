import { z } from 'zod';
import type { Role } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Place } from './prove.ts';

/** The handler of one form: who are you, is it well formed, do it, answer. */
export function ownAct<S extends z.ZodType = z.ZodObject, T = { saved: string }>(
	role: Role | readonly Role[],
	schema: S | undefined,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<T>
) {
	return async (event: Place) => {
		signedIn(event, ...[role].flat());
		const form = await readForm(event, schema ?? z.object({}));
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('own record', (ctx) => work(ctx, form.data as z.output<S>), { once: form.once })
		);
	};
}

/** The zone of the page: the organization's, as on the pages beside it. */
export const zoneOf = (event: Pick<Place, 'locals'>) => event.locals.session!.active!.timeZone;
