import { organizationOf } from '#domains/people/server/people.ts';
import { auditStanding, type AuditProblem } from '#platform/server/audit/check.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

const LONG = 3_600_000;
/** A chain that was laid anew breaks in many places; the first ones tell enough. */
const SHOWN = 12;

/** How the logbook stands, in the director's words and time. */
export async function auditPage(ctx: ReadContext) {
	const { entries, lastAt, unchained, words, checked } = await auditStanding(ctx);
	const { timeZone } = await organizationOf(ctx);
	const locale = getLocale();
	const when = (at: Date | string) =>
		new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
	const number = (count: number) => count.toLocaleString(locale);
	const late = unchained.oldest !== null && ctx.now.getTime() - unchained.oldest.getTime() > LONG;
	return {
		stands: lastAt
			? m.audit_entries({ count: number(entries), when: when(lastAt) })
			: unchained.count === 0
				? m.audit_no_entries()
				: null,
		waits:
			unchained.count === 0
				? null
				: late
					? m.audit_waiting_long({ count: number(unchained.count), when: when(unchained.oldest!) })
					: unchained.count === 1
						? m.audit_waiting_one()
						: m.audit_waiting({ count: number(unchained.count) }),
		waitsLong: late,
		words,
		count: number(entries),
		wordsWhen: m.audit_words_when({ count: number(entries), when: when(ctx.now) }),
		checked: checked && {
			holds: checked.problems.length === 0,
			says:
				checked.problems.length === 0
					? m.audit_fine({ when: when(checked.at) })
					: m.audit_broken({ when: when(checked.at) }),
			problems: [...new Set(checked.problems.map((one) => says(one, when, number)))].slice(0, SHOWN),
			heads:
				checked.anchors === 0
					? m.audit_heads_none()
					: checked.anchors === 1
						? m.audit_heads_one()
						: m.audit_heads({ count: number(checked.anchors) })
		}
	};
}

function says(
	problem: AuditProblem,
	when: (at: string) => string,
	number: (count: number) => string
): string {
	switch (problem.kind) {
		case 'changed':
			return m.audit_problem_changed({ seq: number(problem.seq) });
		case 'removed':
			return m.audit_problem_removed({ seq: number(problem.seq) });
		case 'gap':
			return m.audit_problem_gap({ seq: number(problem.seq) });
		case 'put-in-later':
		case 'dated-otherwise':
			return m.audit_problem_late({ seq: number(problem.seq) });
		case 'cut':
			return m.audit_problem_cut({
				seq: number(problem.seq),
				when: when(problem.at),
				count: number(problem.entries)
			});
		case 'rewritten':
			return m.audit_problem_rewritten({ seq: number(problem.seq), when: when(problem.at) });
		case 'anchor-changed':
		case 'anchors-missing':
			return m.audit_problem_heads();
	}
}
