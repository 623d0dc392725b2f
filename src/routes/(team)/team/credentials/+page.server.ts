import { CheckInput } from '#domains/workforce/workforce.ts';
import { checkCredential, checkTraining } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { teamPage } from '../../../badge-pages/team-page.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

const WHO = ['supervisor', 'director'] as const;

export const load: PageServerLoad = (event) => {
	signedIn(event, ...WHO);
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('credentials', (ctx) => teamPage(ctx, timeZone));
};

export const actions: Actions = {
	check: actOn(WHO, CheckInput, async (ctx, { id, found }) => {
		await checkCredential(ctx, id, found);
		return { saved: true as const };
	}),
	training: actOn(WHO, CheckInput, async (ctx, { id, found }) => {
		await checkTraining(ctx, id, found);
		return { saved: true as const };
	})
};
