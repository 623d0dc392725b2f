import type { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import type { IntakeStep } from '../intake.ts';
import { changePerson } from './change-person.ts';
import { saveFocuses } from './focuses.ts';
import { addHardDate } from './hard-dates.ts';
import {
	BarriersInput,
	FocusInput,
	HardDateInput,
	NameInput,
	ReachInput,
	StrengthsInput,
	WhyInput
} from './inputs.ts';
import { savePiece, stepsSeen } from './intake.ts';

/** What a well-formed screen of the start talk does when it is saved. */
export type SaveStep = (ctx: WriteContext, personId: string) => Promise<unknown>;

const piece =
	<T extends { base?: number }>(save: (value: Omit<T, 'base'>, options: { base?: number }) => SaveStep) =>
	({ base, ...value }: T) =>
		save(value, { base });

const SCREENS: Record<IntakeStep, z.ZodType<SaveStep>> = {
	name: NameInput.transform(
		(given): SaveStep =>
			(ctx, id) =>
				changePerson(ctx, id, given)
	),
	reach: ReachInput.transform(
		piece<z.output<typeof ReachInput>>(
			(value, options) => (ctx, id) => savePiece(ctx, id, 'reach', value, options)
		)
	),
	focus: FocusInput.transform(
		(wanted): SaveStep =>
			(ctx, id) =>
				saveFocuses(ctx, id, wanted)
	),
	why: WhyInput.transform(
		piece<z.output<typeof WhyInput>>(
			(value, options) => (ctx, id) => savePiece(ctx, id, 'why', value, options)
		)
	),
	strengths: StrengthsInput.transform(
		piece<z.output<typeof StrengthsInput>>(
			(value, options) => (ctx, id) => savePiece(ctx, id, 'strengths', value, options)
		)
	),
	barriers: BarriersInput.transform(
		piece<z.output<typeof BarriersInput>>(
			(value, options) => (ctx, id) => savePiece(ctx, id, 'barriers', value, options)
		)
	),
	dates: HardDateInput.transform(
		(date): SaveStep =>
			(ctx, id) =>
				addHardDate(ctx, id, date)
	)
};

/** The form of one screen: parsed, it becomes the act that saves it and notes the screen as seen. */
export function screenInput(step: IntakeStep): z.ZodType<SaveStep> {
	return SCREENS[step].transform((save): SaveStep => async (ctx, personId) => {
		await save(ctx, personId);
		await stepsSeen(ctx, personId, [step]);
	});
}
