import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	asksPin,
	dropScreenLock,
	screenLockOf,
	setScreenLock
} from '#platform/server/sign-in/screen-lock.ts';
import { ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { m } from '#paraglide/messages.js';
import { answer, LockInput, MINUTES, shown, wishOf } from './lock-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	return {
		title: m.nav_account(),
		minutes: [...MINUTES],
		set: await screenLockOf(event.locals.app, session.userId),
		asksPin: asksPin(event.locals.app, session),
		isShared: session.shared,
		said: event.url.searchParams.get('said')
	};
};

async function read<S extends z.ZodType>(event: RequestEvent, schema: S) {
	const session = ownAccount(event);
	return { session, form: await readForm(event, schema) };
}

export const actions: Actions = {
	lock: async (event) => {
		const { session, form } = await read(event, LockInput);
		if (!form.ok)
			return fail(400, { ...form.failure.data, form: 'lock', values: shown(form.failure.data.values) });
		const { currentPin } = form.data;
		const done = await setScreenLock(event.locals.app, session, currentPin, wishOf(form.data));
		return answer(done, 'lock', form.values);
	},
	off: async (event) => {
		const { session, form } = await read(event, z.object({ currentPin: z.string().max(20).default('') }));
		if (!form.ok) return fail(400, { ...form.failure.data, form: 'off', values: {} });
		return answer(await dropScreenLock(event.locals.app, session, form.data.currentPin), 'off', {});
	}
};
