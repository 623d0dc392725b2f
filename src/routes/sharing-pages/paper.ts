import { m } from '#paraglide/messages.js';
import { todayWord } from '#domains/check-ins/check-ins.ts';
import { checkInSummary } from '#domains/check-ins/server/check-ins.ts';
import { NOTICE, type Consent, type Paper } from '#domains/consent/consent.ts';
import { previewPermit, type Permit } from '#domains/consent/server/consent.ts';
import { agreementsOf, aimsOf, organizationOf, openRecord } from '#domains/people/server/people.ts';
import { aimWord, focusWord } from '#domains/people/people.ts';
import { sharedAttendance, sharedNotes } from '#domains/sessions/server/sessions.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { sharedView } from './shared-view.ts';

/**
 * What a permit puts on paper. The worker's look beforehand, the paper that leaves and the person's own are this function and
 * PaperView.svelte and nothing else.
 */
export async function paperOf(
	ctx: ReadContext,
	permit: Permit,
	consent: Consent,
	locale: string
): Promise<Paper> {
	const person = await openRecord(ctx, permit.personId, 'disclosure');
	const day = (at: Date, zone: string) => dateFormat(locale, zone, { dateStyle: 'long' }).format(at);
	const view = await sharedView(ctx, permit, locale);
	const named = (one: Consent['categories'][number]) => permit.categories.includes(one);
	const came = await sharedAttendance(ctx, permit);
	const days = [...new Set(came.map((one) => day(one.at, one.timeZone)))];
	const sections = [
		{
			title: m.paper_attendance(),
			lines: named('attendance') ? (days.length > 0 ? days : [m.paper_attendance_none()]) : []
		},
		{ title: m.sharing_view_visits(), lines: view.visits.map((visit) => visit.when) },
		...view.goals.map((goal) => ({
			title: m.paper_goal({ title: goal.title }),
			lines: [goal.state, ...goal.steps.map((step) => said(step.text, step.who, step.done && m.plan_tick()))]
		})),
		{
			title: m.sharing_view_milestones(),
			lines: view.milestones.map((one) => said(one.text, one.on))
		},
		{
			title: m.net_promise_view(),
			lines: view.promises.map((one) => said(one.words, m.net_promise_by_day({ day: one.by }), one.state))
		},
		{
			title: m.barriers_shared_title(),
			lines: view.barriers.map((one) => said(one.name, one.words, one.step, one.state))
		},
		{ title: m.consent_aims(), lines: named('aims') ? await aimLines(ctx, permit.personId) : [] },
		{ title: m.paper_check_ins(), lines: named('check_ins') ? await checkInLines(ctx, permit.personId) : [] },
		{
			title: m.agreement_title(),
			lines: named('agreement') ? await agreementLines(ctx, permit.personId) : []
		},
		{
			title: m.paper_notes(),
			lines: (await sharedNotes(ctx, permit)).map((note) => `${day(note.at, person.timeZone)}: ${note.text}`)
		}
	];
	return {
		about: person.preferredName,
		from: (await organizationOf(ctx)).name,
		to: consent.recipients.map((one) => one.name).join(', '),
		locale,
		madeOn: day(ctx.now, person.timeZone),
		sections: sections.filter((one) => one.lines.length > 0),
		consent: { page: consent.page.split('\n'), mark: consent.mark },
		notice: NOTICE
	};
}

/** The paper of a consent of one's own, to read, to print, to hand over. */
export async function ownPaper(ctx: ReadContext, consent: Consent, locale: string): Promise<Paper> {
	const until = consent.until.kind === 'date' ? consent.until.at : null;
	return paperOf(ctx, await previewPermit(ctx, { ...consent, until }), consent, locale);
}

const said = (first: string, ...more: (string | false | null | undefined)[]) =>
	[first, ...more].filter(Boolean).join(' · ');

const aimLines = async (ctx: ReadContext, personId: string) =>
	(await aimsOf(ctx, personId)).map((one) => `${one.ownWords ?? focusWord(one.kind)}: ${aimWord(one.aim)}`);

const TODAY: Record<ReturnType<typeof todayWord>, () => string> = {
	rough: m.check_today_rough,
	so_so: m.check_today_so_so,
	ok: m.check_today_ok,
	good: m.check_today_good
};
/** How the days were, in one word each. No words of the person's, nor what else they answered. */
const checkInLines = async (ctx: ReadContext, personId: string) =>
	(await checkInSummary(ctx, personId)).entries.flatMap(({ checkIn }) =>
		checkIn.today === null || checkIn.today === undefined
			? []
			: [`${checkIn.day}: ${TODAY[todayWord(checkIn.today)]()}`]
	);

async function agreementLines(ctx: ReadContext, personId: string): Promise<string[]> {
	const content = (await agreementsOf(ctx, personId)).inForce?.content;
	return content
		? [content.fromCoach, content.fromPerson, content.setbacks, content.boundaries].filter(Boolean)
		: [];
}
