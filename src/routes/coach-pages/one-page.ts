import {
	aboutWorkers,
	badgesOf,
	profileOf,
	shownTrainings,
	testimonialsOf
} from '#domains/workforce/server/workforce.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayFormat } from '../badge-pages/day-format.ts';
import { trainingLine } from '../badge-pages/lines.ts';
import { looksForOne } from './looks-for-one.ts';
import { profileWords, standingLines } from './profile-view.ts';

/** /coaches/[id]: one of them, with what the reader may read besides. */
export async function onePage(ctx: ReadContext, workerId: string, timeZone: string) {
	const one = await profileOf(ctx, workerId);
	const locale = getLocale();
	const { moment } = dayFormat(locale, timeZone);
	const participant = hasRole(ctx.actor, 'participant');
	return {
		title: one.name,
		id: one.workerId,
		name: one.name,
		words: profileWords(one.profile, locale),
		story: one.story,
		/** Lines for those who walk with them; there are none for anybody else. */
		matched: participant ? ((await aboutWorkers(ctx, 'people')).get(one.workerId) ?? []) : [],
		hasPicture: one.hasPicture,
		room: one.room,
		counted: standingLines(one),
		badges: (await badgesOf(ctx, workerId)).map((badge) => ({
			id: badge.id,
			name: badge.name,
			line: m.badges_page_line({ issuer: badge.issuer, number: badge.number }),
			checked: badge.checkedAt && m.badges_page_checked({ date: moment(badge.checkedAt) })
		})),
		trainings: (await shownTrainings(ctx, workerId)).map((one) => trainingLine(one, { locale, timeZone })),
		said: await testimonialsOf(ctx, workerId),
		participant,
		looks: await looksForOne(ctx)
	};
}
