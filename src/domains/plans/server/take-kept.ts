import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { saveLine } from './lines.ts';
import { bothTexts } from './read-history.ts';
import { saveGoal, type Saved } from './save-goal.ts';
import { saveStep } from './steps.ts';
import type { GoalSnapshot, LineSnapshot, StepSnapshot } from './versions.ts';

/**
 * "Use mine after all": the words that were kept beside become the ones that stand. `n` is the version that the
 * writer saw standing; when it moved on again, the words stay kept and both are shown once more.
 */
export async function takeKept(ctx: WriteContext, input: { versionId: string; n: number }): Promise<Saved> {
	const both = await bothTexts(ctx, input.versionId);
	const { subjectId, kept } = both;
	if (both.subject === 'goal') {
		const { state: _, ...words } = kept as GoalSnapshot & { reason?: string };
		return saveGoal(ctx, { ...words, goalId: subjectId, n: input.n });
	}
	if (both.subject === 'step') {
		const { text, who, dueOn } = kept as StepSnapshot;
		return saveStep(ctx, { stepId: subjectId, n: input.n, text, who, dueOn });
	}
	if (both.subject === 'suggestion') throw new Refusal('not_found', 'a suggestion has no kept words');
	return saveLine(ctx, { ...(kept as LineSnapshot), lineId: subjectId, n: input.n });
}
