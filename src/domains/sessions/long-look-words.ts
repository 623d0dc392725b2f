/** The words of the long look's fixed answers, in the reader's language. */
import { m } from '#paraglide/messages.js';
import type { Outcome } from './kinds.ts';
import { LOOK_STEPS } from './long-look.ts';
import type { LookStandingView } from './views.ts';

const STEPS: Record<string, () => string> = {
	1: m.look_step_1,
	2: m.look_step_2,
	3: m.look_step_3,
	4: m.look_step_4,
	5: m.look_step_5
};
export const stepWord = (step: string): string => (Object.hasOwn(STEPS, step) ? STEPS[step]!() : '');
export const stepChoices = () => LOOK_STEPS.map((value) => ({ value, label: stepWord(value) }));

export const putOffChoices = () => [
	{ value: '1', label: m.look_put_off_1() },
	{ value: '2', label: m.look_put_off_2() },
	{ value: '4', label: m.look_put_off_4() }
];

export function standingWords({ state, dueOn, askOn }: LookStandingView): string {
	switch (state) {
		case 'open':
			return m.look_state_open();
		case 'due':
			return m.look_state_due({ due: dueOn });
		case 'put_off':
			return m.look_state_put_off({ due: dueOn, ask: askOn });
		case 'later':
			return m.look_state_later({ due: dueOn });
		case null:
			return m.look_state_none();
	}
}

/** "Moved 6 times, stuck once." */
export function goalsSaid(said: Partial<Record<Outcome, number>>, list: Intl.ListFormat): string {
	const parts: string[] = [];
	if (said.moved) parts.push(m.look_moved({ times: said.moved }));
	if (said.stuck) parts.push(m.look_stuck({ times: said.stuck }));
	if (said.changed) parts.push(m.look_changed({ times: said.changed }));
	if (said.let_go) parts.push(m.look_let_go());
	const words = list.format(parts);
	return words && words.charAt(0).toLocaleUpperCase() + words.slice(1) + '.';
}
