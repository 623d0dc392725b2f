/** The urge tools: their names, steps and words. */
import { m } from '#paraglide/messages.js';
import type { Tool } from './what-works.ts';

export const toolWord = (tool: Tool): string =>
	({
		three: m.tools_three,
		surf: m.tools_surf,
		tape: m.tools_tape,
		senses: m.tools_senses,
		breath: m.tools_breath,
		halt: m.tools_halt
	})[tool]();

export const toolHint = (tool: Tool): string =>
	({
		three: m.tools_three_hint,
		surf: m.tools_surf_hint,
		tape: m.tools_tape_hint,
		senses: m.tools_senses_hint,
		breath: m.tools_breath_hint,
		halt: m.tools_halt_hint
	})[tool]();

/** What to do, in order. Our own words; the techniques are widely taught. */
export const stepsOf = (tool: Exclude<Tool, 'three'>): string[] =>
	({
		surf: () => [m.tools_surf_1(), m.tools_surf_2(), m.tools_surf_3(), m.tools_surf_4()],
		tape: () => [m.tools_tape_1(), m.tools_tape_2(), m.tools_tape_3(), m.tools_tape_4()],
		senses: () => [
			m.tools_senses_1(),
			m.tools_senses_2(),
			m.tools_senses_3(),
			m.tools_senses_4(),
			m.tools_senses_5(),
			m.tools_senses_6()
		],
		breath: () => [m.tools_breath_1(), m.tools_breath_2(), m.tools_breath_3(), m.tools_breath_4()],
		halt: () => [m.tools_halt_1(), m.tools_halt_2(), m.tools_halt_3(), m.tools_halt_4()]
	})[tool]();

/** The words of the page that its script puts together. */
export const worksWords = () => ({
	lower: m.tools_works_lower({ tool: '{tool}', n: '{n}' }),
	same: m.tools_works_same({ tool: '{tool}', n: '{n}' }),
	higher: m.tools_works_higher({ tool: '{tool}', n: '{n}' }),
	mixed: m.tools_works_mixed({ tool: '{tool}', n: '{n}' })
});
export const phaseWords = () => ({
	in: m.tools_phase_in({ n: '{n}' }),
	hold: m.tools_phase_hold({ n: '{n}' }),
	out: m.tools_phase_out({ n: '{n}' }),
	rest: m.tools_phase_rest({ n: '{n}' })
});
