/** Dates that somebody has to keep: schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const DUTY_KINDS = ['court', 'report', 'test', 'fine', 'class', 'hours', 'other'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export interface Duty {
	id: string;
	kind: DutyKind;
	/** ISO date. */
	dueOn: string;
	/** '09:30', or ''. */
	time: string;
	what: string;
	where: string;
	done: boolean;
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const text = (most: number) => z.string().trim().max(most).default('');

export const SaveDutyInput = z
	.object({
		/** Of one that is there already. */
		id: id.optional(),
		kind: z.enum(DUTY_KINDS, { error: () => m.barriers_choose() }),
		dueOn: z.iso
			.date({ error: () => m.duties_day_needed() })
			.refine((day) => day >= '2000-01-01' && day < '2200-01-01', { error: () => m.duties_day_needed() }),
		time: z
			.string()
			.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.duties_time_wrong() })
			.optional(),
		what: text(160),
		where: text(160)
	})
	.refine(({ kind, what }) => kind !== 'other' || what, {
		path: ['what'],
		error: () => m.duties_what_needed()
	});
export type SaveDutyInput = z.output<typeof SaveDutyInput>;
export const DoneDutyInput = z.object({
	id,
	done: z.enum(['yes', 'no'], { error: () => m.barriers_choose() })
});
export const DutyIdInput = z.object({ id });

export const dutyWord = (kind: DutyKind): string =>
	({
		court: m.duties_kind_court,
		report: m.duties_kind_report,
		test: m.duties_kind_test,
		fine: m.duties_kind_fine,
		class: m.duties_kind_class,
		hours: m.duties_kind_hours,
		other: m.duties_kind_other
	})[kind]();

/** What stands on a line: the kind with its words, or for something else the words alone. */
export const dutyName = ({ kind, what }: Pick<Duty, 'kind' | 'what'>): string =>
	kind === 'other' ? what : what ? m.duties_name({ kind: dutyWord(kind), what }) : dutyWord(kind);
