import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { set, settingsOf } from './set-up.ts';

/** Whom this organization asks about the law, and the sentence of theirs that stands in each refusal letter. */
export interface Lawyer {
	lawyer: string;
	sentence: string;
}

export async function lawyerOf(ctx: ReadContext): Promise<Lawyer> {
	const { lawyer } = (await settingsOf(ctx)) as { lawyer?: Lawyer };
	return lawyer ?? { lawyer: '', sentence: '' };
}

/** A director sets it. */
export async function saveLawyer(ctx: WriteContext, lawyer: Lawyer): Promise<void> {
	await set(ctx, 'organization.lawyer-changed', {
		settings: JSON.stringify({ ...(await settingsOf(ctx)), lawyer })
	});
}
