import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import type { GoalReview } from '../sessions.ts';

/** What the note starts from: the goals as they were talked through, in the person's language and in what was typed. */
export function noteDraft(
	goals: readonly { title: string; said: Pick<GoalReview, 'outcome' | 'helped' | 'nextStep'> | undefined }[],
	language: Locale
): string {
	const locale = { locale: language };
	const outcomes = {
		moved: m.session_draft_moved({}, locale),
		stuck: m.session_draft_stuck({}, locale),
		changed: m.session_draft_changed({}, locale),
		let_go: m.session_draft_let_go({}, locale),
		new: m.session_draft_new({}, locale)
	};
	const parts = goals.flatMap(({ title, said }) => {
		if (!said || (!said.outcome && !said.helped && !said.nextStep)) return [];
		const lines = [said.outcome ? `${title}: ${outcomes[said.outcome]}` : title];
		if (said.helped) lines.push(m.session_draft_helped({ words: said.helped }, locale));
		if (said.nextStep) lines.push(m.session_draft_next({ words: said.nextStep }, locale));
		return [lines.join('\n')];
	});
	return parts.join('\n\n');
}
