import { MembersConcernInput, StrangersConcernInput } from '#domains/concern/concern.ts';
import { ownConcerns, whoCanBeMeant } from '#domains/concern/server/concern.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { openOrganizations, visitorIn } from '#platform/server/visitor.ts';
import { readForm } from '#platform/web/forms.ts';
import { lineWords } from '../../concern-pages/words.ts';
import { raise, strangersHome } from '../../concern-pages/raise.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const actor = locals.actor?.kind === 'person' ? locals.actor : null;
	const open = actor ? [] : await openOrganizations(locals.app);
	const home = actor?.organizationId ?? (open.length === 1 ? open[0]!.id : null);
	const settings = home
		? await locals.app.read(visitorIn(home), 'concern', async (ctx) => {
				const { name, concerns } = await organizationOf(ctx);
				return { name, ...concerns };
			})
		: null;
	return {
		signedIn: actor !== null,
		organizations: open.map(({ id, name }) => ({ id, name })),
		settings,
		staff: actor ? await locals.read('concern', whoCanBeMeant) : [],
		own: actor
			? (await locals.read('concern', ownConcerns)).map((one) =>
					lineWords(one, locals.session!.active!.timeZone)
				)
			: []
	};
};

export const actions: Actions = {
	default: async (event) => {
		if (event.locals.actor?.kind === 'person') {
			const form = await readForm(event, MembersConcernInput);
			return form.ok ? raise(event, form, event.locals.actor.organizationId, form.data) : form.failure;
		}
		const form = await readForm(event, StrangersConcernInput);
		if (!form.ok) return form.failure;
		const home = await strangersHome(event, form.data.organization);
		return raise(event, form, home, { ...form.data, follow: 'word' });
	}
};
