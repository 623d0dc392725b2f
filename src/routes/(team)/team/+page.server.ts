import { assignWorker } from '#domains/people/server/people.ts';
import { quietNotActedOnHere } from '#domains/early-signs/server/early-signs.ts';
import { reviewsMissed } from '#domains/sessions/server/sessions.ts';
import { CapacityInput, SupportLevelInput, TransferInput } from '#domains/workforce/workforce.ts';
import {
	allWalks,
	setCapacity,
	setSupportLevel,
	unassigned,
	walkingStaff,
	workerLoads
} from '#domains/workforce/server/workforce.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { teamPage } from './team-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	const now = event.locals.app.clock();
	return event.locals.read('team', async (ctx) => {
		const walks = await allWalks(ctx);
		const [waiting, loads, quiet, missed, staff] = await Promise.all([
			unassigned(ctx),
			workerLoads(ctx, walks),
			quietNotActedOnHere(ctx, walks),
			reviewsMissed(ctx),
			walkingStaff(ctx)
		]);
		return teamPage({
			walks,
			waiting,
			loads,
			quiet,
			missed,
			staff,
			now,
			timeZone: event.locals.session!.active!.timeZone
		});
	});
};

export const actions: Actions = {
	assign: async (event) => {
		signedIn(event, 'supervisor');
		const form = await readForm(event, TransferInput);
		if (!form.ok) return form.failure;
		const { personId, toWorkerId: workerId, fromWorkerId, as, note } = form.data;
		return answer(form, async () => {
			await event.locals.write(
				'team',
				(ctx) => assignWorker(ctx, { personId, workerId, as, note }, fromWorkerId),
				{ once: form.once }
			);
			return { saved: fromWorkerId ? ('moved' as const) : ('assigned' as const) };
		});
	},
	level: async (event) => {
		signedIn(event, 'supervisor');
		const form = await readForm(event, SupportLevelInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('team', (ctx) => setSupportLevel(ctx, form.data.personId, form.data.level), {
				once: form.once
			});
			return { saved: 'level' as const };
		});
	},
	capacity: async (event) => {
		signedIn(event, 'supervisor');
		const form = await readForm(event, CapacityInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('team', (ctx) => setCapacity(ctx, form.data.workerId, form.data.points), {
				once: form.once
			});
			return { saved: 'capacity' as const };
		});
	}
};
