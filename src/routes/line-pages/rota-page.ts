/** The rota of the warm line: for who works it, and for the supervisor who plans it. */
import { organizationOf } from '#domains/people/server/people.ts';
import { stateWord } from '#domains/warm-line/warm-line.ts';
import {
	addressOf,
	lineCounts,
	lineOf,
	lineSettings,
	rota,
	type Shift
} from '#domains/warm-line/server/warm-line.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { hasRole } from '#platform/actor.ts';
import { dateFormat, zoneWord } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

type Place = Parameters<typeof signedIn>[0];

export async function rotaPage(event: Place) {
	const me = signedIn(event, 'coach', 'peer', 'supervisor');
	const plans = hasRole(me, 'supervisor');
	const locale = getLocale();
	const { app } = event.locals;
	return event.locals.read('warm line', async (ctx) => {
		const { timeZone } = await organizationOf(ctx);
		const shape = {
			weekday: 'short',
			month: 'short',
			day: 'numeric',
			hour: 'numeric',
			minute: '2-digit'
		} as const;
		const format = dateFormat(locale, timeZone, shape);
		const shifts = await rota(ctx);
		const line = (shift: Shift) => ({
			id: shift.id,
			when: format.formatRange(shift.startsAt, shift.endsAt),
			who: shift.worker ?? stateWord('open'),
			state: shift.worker ? stateWord(shift.state) : null,
			gap: shift.gap,
			mine: shift.workerId === me.personId,
			canConfirm: shift.workerId === me.personId && shift.state === 'asked',
			canTake: shift.workerId === null
		});
		return {
			title: m.line_rota_title(),
			lead: m.line_rota_lead({ zone: zoneWord(locale, timeZone, ctx.now) }),
			plans,
			gaps: plans ? shifts.filter((shift) => shift.gap).length : 0,
			shifts: shifts.map(line),
			today: dayIn(timeZone, ctx.now),
			staff: plans ? (await walkingStaff(ctx)).map(({ id, name }) => ({ value: id, label: name })) : [],
			settings: plans ? await lineSettings(ctx) : null,
			counts: plans ? (await lineCounts(ctx)).map((week) => countsLine(week, locale)) : [],
			phone: plans ? telephone(app, me.organizationId) : null
		};
	});
}

/** The number that rings here, or the addresses that whoever connects one needs. */
function telephone(app: Place['locals']['app'], organizationId: string) {
	return {
		number: lineOf(app, organizationId)?.number ?? null,
		voice: addressOf(app, organizationId, { step: 'voice' }),
		status: addressOf(app, organizationId, { step: 'status' })
	};
}

type Week = Awaited<ReturnType<typeof lineCounts>>[number];
/** A row of the table: the day of its Monday, and each number or that it is hidden. */
const countsLine = ({ from, ...counts }: Week, locale: string) => ({
	from,
	week: Temporal.PlainDate.from(from).toLocaleString(locale, { month: 'short', day: 'numeric' }),
	counts: [counts.calls, counts.answered, counts.waited, counts.promised, counts.kept].map((count) =>
		count === null ? m.line_counts_hidden() : count.toLocaleString(locale)
	)
});
