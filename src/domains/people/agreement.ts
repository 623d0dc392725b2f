/** The agreement of two people who walk together, and its quiet rule. Pure rules. */

/** Every act a quiet rule may hold. Family, court and employer are not among them on purpose. */
export const QUIET_ACTS = ['text', 'call', 'ask_supervisor', 'call_named_supporter'] as const;
export type QuietAct = (typeof QUIET_ACTS)[number];
export const QUIET_WHO = ['coach', 'peer', 'supervisor'] as const;
export type QuietWho = (typeof QUIET_WHO)[number];

/** "After `afterDays` days without a word, `who` does `act`." */
export interface QuietStep {
	act: QuietAct;
	who: QuietWho;
	afterDays: number;
}

/** The rule in force, in codes: what counts quiet days reads this and no more. */
export interface QuietRule {
	personId: string;
	afterDays: number;
	steps: QuietStep[];
	since: Date;
}

export interface AgreementContent {
	/** What the person can count on from who walks with them. */
	fromCoach: string;
	/** What the coach or peer can count on from the person. */
	fromPerson: string;
	setbacks: string;
	boundaries: string;
	quiet: { steps: QuietStep[]; supporter?: { name: string; reach: string } };
}

export interface AgreementVersion {
	id: string;
	version: number;
	content: AgreementContent;
	proposedAt: Date;
	proposedBy: string | null;
	personAgreedAt: Date | null;
	personAgreedHow: 'own' | 'at-table' | null;
	workerAgreedAt: Date | null;
	workerId: string | null;
	state: 'proposed' | 'in-force' | 'earlier' | 'set-aside';
}

/**
 * What is wrong with these steps, as a code; null when they can stand. Days must not go back, and a supporter is called
 * only when the person named one themself.
 */
export function quietProblem(
	steps: readonly QuietStep[],
	supporterNamed: boolean
): 'empty' | 'too-many' | 'order' | 'days' | 'supporter' | null {
	if (steps.length === 0) return 'empty';
	if (steps.length > 8) return 'too-many';
	if (steps.some((step) => !Number.isInteger(step.afterDays) || step.afterDays < 1 || step.afterDays > 60))
		return 'days';
	if (steps.some((step, at) => at > 0 && step.afterDays < steps[at - 1]!.afterDays)) return 'order';
	if (steps.some((step) => step.act === 'call_named_supporter') && !supporterNamed) return 'supporter';
	return null;
}
