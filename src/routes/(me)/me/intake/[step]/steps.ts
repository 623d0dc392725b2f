import { error } from '@sveltejs/kit';
import { INTAKE_STEPS, type IntakeStep } from '#domains/people/people.ts';

/** The step of this address; 404 for any other word. */
export function stepOf(name: string): IntakeStep {
	return INTAKE_STEPS.find((step) => step === name) ?? error(404, { message: 'not found' });
}
/** The step that comes next. */
export const after = (step: IntakeStep) => INTAKE_STEPS[INTAKE_STEPS.indexOf(step) + 1];
