/** What the form of the screen lock holds, and what a new PIN must be. */
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { pinProblem } from '#platform/server/sign-in/pin.ts';
import type { LockOutcome, LockWish } from '#platform/server/sign-in/screen-lock.ts';

export const MINUTES = [0, 1, 2, 5, 10, 15, 30] as const;

const newPin = z
	.string()
	.max(20)
	.superRefine((pin, problems) => {
		const wrong = pinProblem(pin);
		if (wrong)
			problems.addIssue({
				code: 'custom',
				message: wrong === 'digits' ? m.screen_pin_digits() : m.screen_pin_easy()
			});
	})
	.optional();

export const LockInput = z
	.object({
		currentPin: z.string().max(20).default(''),
		pin: newPin,
		otherPin: newPin,
		noOther: z.literal('yes').optional(),
		minutes: z.coerce
			.number()
			.refine((minutes) => MINUTES.some((one) => one === minutes), { error: () => m.screen_minutes_choose() })
			.default(5),
		onLeave: z.enum(['pin', 'sign_out']).default('pin')
	})
	.refine(({ pin, otherPin }) => !pin || pin !== otherPin, {
		path: ['otherPin'],
		error: () => m.screen_pin_same()
	});

export const wishOf = (given: z.output<typeof LockInput>): LockWish => ({
	pin: given.pin ?? null,
	otherPin: given.otherPin ?? (given.noOther ? null : undefined),
	minutes: given.minutes,
	onLeave: given.onLeave
});

/** What was typed comes back, but for PINs. */
export function answer(done: LockOutcome, form: string, values: object) {
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

export function shown(values: object) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !/pin$/i.test(name)));
}
