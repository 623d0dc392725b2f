import type { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import { assignWorker } from '#domains/people/server/people.ts';
import { CapacityInput, SupportLevelInput, TransferInput } from '#domains/workforce/workforce.ts';
import { setCapacity, setSupportLevel } from '#domains/workforce/server/workforce.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { teamPage } from './team-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('team', (ctx) => teamPage(ctx, timeZone));
};

/** One form of the page: who, well formed, may and do, answer; then says what was saved. */
async function act<S extends z.ZodType, T extends string>(
	event: RequestEvent,
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<T>
) {
	signedIn(event, 'supervisor');
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	return answer(form, async () => ({
		saved: await event.locals.write('team', (ctx) => work(ctx, form.data), { once: form.once })
	}));
}

export const actions: Actions = {
	assign: (event) =>
		act(event, TransferInput, async (ctx, { personId, toWorkerId: workerId, fromWorkerId, as, note }) => {
			await assignWorker(ctx, { personId, workerId, as, note }, fromWorkerId);
			return fromWorkerId ? 'moved' : 'assigned';
		}),
	level: (event) =>
		act(event, SupportLevelInput, async (ctx, { personId, level }) => {
			await setSupportLevel(ctx, personId, level);
			return 'level';
		}),
	capacity: (event) =>
		act(event, CapacityInput, async (ctx, { workerId, points }) => {
			await setCapacity(ctx, workerId, points);
			return 'capacity';
		})
};
