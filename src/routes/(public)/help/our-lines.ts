import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dial, type Line } from '#domains/crisis/crisis.ts';
import { staffedAt, type Organization } from '#domains/people/people.ts';
import type { LineNow } from '#domains/warm-line/server/warm-line.ts';
import { warmLine } from './warm-line.ts';

/** The organization's own lines for the card, the lately checked first, and whether somebody is there now. */
export function oursOf(organization: Organization, now: Date) {
	const lines = organization.crisisLines
		.toSorted((a, b) => Number(b.fresh) - Number(a.fresh))
		.map((line): Line => ({
			key: line.id,
			name: line.name,
			number: line.number,
			text: line.text,
			note: line.note,
			checked: checked(line.verifiedOn, line.fresh)
		}));
	const open =
		organization.staffedHours.length > 0
			? staffedAt(organization.staffedHours, organization.timeZone, now)
			: null;
	return {
		name: organization.name,
		open,
		lines,
		protocol: organization.protocol?.text ?? null,
		dose: doseOf(organization)
	};
}

/** Minutes between two doses of naloxone, where the organization has set its own. */
export const doseOf = ({ doseMinutes, name }: Pick<Organization, 'doseMinutes' | 'name'>) =>
	doseMinutes === null ? null : { minutes: doseMinutes, organization: name };

type Ours = ReturnType<typeof oursOf>;

/** With the warm line: first while somebody is free on it. The same number stands once. */
export function withWarmLine(ours: Ours, line: LineNow | null, kept: boolean, now: Date): Ours {
	const open = kept ? null : ours.open;
	if (!line) return { ...ours, open };
	const warm = warmLine(line, ours.name, kept, now);
	const same = (one: Line, other: Line) =>
		one.number !== null && dial(one.number) === dial(other.number ?? '');
	const others = ours.lines.filter((one) => !warm.some((other) => same(one, other)));
	const answers = !kept && line.free;
	// Somebody is there and talks: “nobody is there” would be untrue beside it.
	const hours = line.openUntil && open === false ? null : open;
	return {
		...ours,
		open: answers ? true : hours,
		lines: answers ? [...warm, ...others] : [...others, ...warm]
	};
}

/** When a number was last checked, said plainly when that is long ago. */
export function checked(date: string, fresh: boolean): string {
	return fresh ? m.crisis_checked({ date: written(date) }) : m.crisis_checked_old({ date: written(date) });
}

/** An ISO date in the reader's words. */
export function written(date: string): string {
	return Temporal.PlainDate.from(date).toLocaleString(getLocale(), { dateStyle: 'long' });
}
