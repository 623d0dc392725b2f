/** The form of "hours in which I read messages": the same as those of meetings, or a week of their own. */
import { z } from 'zod';
import { weekOf } from '#domains/sessions/sessions.ts';
import { m } from '#paraglide/messages.js';

/** `which`: the hours of meetings count, or the week of this form: for each day `from_1a`, `until_1a`, `from_1b`, `until_1b`. */
export const ReadingHoursInput = z
	.looseObject({ which: z.enum(['meetings', 'own'], { error: () => m.meeting_choose() }) })
	.transform((form, context) => {
		if (form.which === 'meetings') return { week: null };
		let wrongs = 0;
		const wrong = (field: string, message: string) => {
			wrongs++;
			context.addIssue({ code: 'custom', path: [field], message });
		};
		const week = weekOf(form, wrong);
		// No hours at all would promise nobody anything, which is what "the same" with no meeting hours says already.
		if (week.length === 0 && wrongs === 0) wrong('from_1a', m.messages_hours_needed());
		return { week };
	});
export type ReadingHoursInput = z.output<typeof ReadingHoursInput>;
