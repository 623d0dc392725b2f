import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	asksPin,
	dropScreenLock,
	screenLockOf,
	setScreenLock,
	type LockOutcome
} from '#platform/server/sign-in/screen-lock.ts';
import { ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { m } from '#paraglide/messages.js';
import { LockInput, wishOf } from './lock-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	return {
		title: m.screen_title(),
		set: await screenLockOf(event.locals.app, session.userId),
		asksPin: asksPin(event.locals.app, session),
		isShared: session.shared,
		said: event.url.searchParams.get('said')
	};
};

/** What was typed comes back, but for PINs. */
function answer(done: LockOutcome, form: string, values: object) {
	if (done === 'done') redirect(303, `/account/screen?said=${form}#${form}`);
	if (done === 'ended') redirect(303, '/sign-in?said=pin');
	const errors: Record<string, string> =
		done === 'same'
			? { otherPin: m.screen_pin_same() }
			: done === 'needs_pin'
				? { pin: m.screen_pin_digits() }
				: { currentPin: m.lock_wrong() };
	return fail(400, { errors, form, values: shown(values), message: m.form_please_check() });
}

function shown(values: object) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !/pin$/i.test(name)));
}

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
