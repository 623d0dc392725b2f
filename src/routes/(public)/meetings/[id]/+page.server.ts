import { error } from '@sveltejs/kit';
import { isId } from '#platform/ids.ts';
import { meetingDetail, showMeetingDetail } from '#domains/directory/server/directory.ts';
import { groupThatIKeep } from '#domains/groups/server/groups.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { ownGroupsOf, whoIsLooking } from '../looking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org } = await whoIsLooking(event);
	const { id } = event.params;
	if (!actor || !isId(id)) error(404, { message: 'not found' });
	const participant = event.locals.session?.active?.role === 'participant';
	return event.locals.app.read(actor, 'meetings', async (ctx) => {
		const meeting = await meetingDetail(ctx, id);
		if (!meeting) error(404, { message: 'not found' });
		const shown = showMeetingDetail(meeting, { locale: getLocale(), now: ctx.now });
		const list = ownGroupsOf(event.locals.session?.active?.role);
		const kept = list !== null && (await groupThatIKeep(ctx, id)) !== null;
		const weekly = !shown.gone && meeting.startTime !== null && meeting.days.length > 0;
		const calendar = weekly ? `/meetings/${id}/calendar.ics${org ? `?org=${org}` : ''}` : null;
		return { title: m.meetings_tab(), meeting: shown, org, participant, list, kept, calendar };
	});
};
