/** Groups of one's own: the same page for a participant (/me/groups) and an ally (/ally/groups). */
import { linesOf, showMeeting } from '#domains/directory/server/directory.ts';
import { Nothing } from '#domains/directory/directory.ts';
import {
	AGAIN,
	againWord,
	KeepGroupInput,
	KeepMeetingInput,
	LetGoInput,
	TryInput
} from '#domains/groups/groups.ts';
import {
	calendarLink,
	endCalendarLink,
	keepGroup,
	keepMeeting,
	letGroupGo,
	makeCalendarLink,
	ownGroups,
	tellTry
} from '#domains/groups/server/groups.ts';
import { askForContact, openAsks } from '#domains/sessions/server/sessions.ts';
import type { Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { linkOnce } from '#platform/web/link-once.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { actOn } from '../tie-pages/acts.ts';

type Own = Extract<Role, 'participant' | 'ally'>;
type Place = Parameters<typeof signedIn>[0];

export const groupsPage = (role: Own) => ({
	load: (event: Place) => {
		const actor = signedIn(event, role);
		const locale = getLocale();
		const zone = event.locals.session!.active!.timeZone;
		return event.locals.read('own groups', async (ctx) => {
			const groups = await ownGroups(ctx);
			const ids = groups.flatMap((one) => (one.meetingId && !one.letGo ? [one.meetingId] : []));
			const lines = await linesOf(ctx, ids, null);
			const meetings = new Map(lines.map((line) => [line.id, showMeeting(line, { locale, now: ctx.now })]));
			const link = await calendarLink(ctx);
			return {
				calendarSince: link && dayLong(dayIn(zone, link), locale),
				today: dayIn(zone, ctx.now),
				again: AGAIN.map((value) => ({ value, label: againWord(value) })),
				// Only who is walked with can ask somebody to come along.
				asks: role === 'participant' ? (await openAsks(ctx, [actor.personId])).length > 0 : null,
				groups: groups.map((one) => {
					const meeting = one.meetingId ? meetings.get(one.meetingId) : undefined;
					return {
						id: one.id,
						name: meeting?.name ?? one.name,
						letGo: one.letGo,
						meetingId: meeting ? one.meetingId : null,
						when:
							!meeting || meeting.gone
								? null
								: meeting.openNow
									? meeting.when
									: m.groups_next({ when: meeting.when }),
						gone: one.meetingId !== null && (!meeting || meeting.gone),
						tries: one.tries.map((told) => ({
							id: told.id,
							line: m.groups_try_line({ day: dayLong(told.wentOn, locale), again: againWord(told.again) }),
							words: told.words
						}))
					};
				})
			};
		});
	},
	actions: {
		keep: actOn(role, KeepMeetingInput, async (ctx, { meeting }) => {
			await keepMeeting(ctx, meeting).catch(full);
			return { kept: true };
		}),
		add: actOn(role, KeepGroupInput, async (ctx, { name }) => {
			await keepGroup(ctx, name).catch(full);
			return { added: true };
		}),
		went: actOn(role, TryInput, async (ctx, told) => {
			await tellTry(ctx, told);
			return { told: told.id };
		}),
		letGo: actOn(role, LetGoInput, async (ctx, { id }) => {
			await letGroupGo(ctx, id);
			return { gone: true };
		}),
		calendar: makeCalendar(role),
		endCalendar: actOn(role, Nothing, async (ctx) => {
			await endCalendarLink(ctx);
			return { calendarEnded: true };
		}),
		...(role === 'participant' ? { ask: actOn(role, LetGoInput, askAlong) } : {})
	}
});

/** The link is in the answer, once. Who are you, is it well formed, do it, answer. */
const makeCalendar = (role: Own) => async (event: Parameters<typeof readForm>[0] & Place) => {
	signedIn(event, role);
	const form = await readForm(event, Nothing);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		const { origin } = event.locals.app.config;
		return {
			calendar: await linkOnce(
				event.locals,
				'own groups',
				form.once,
				async (ctx) => `${origin}/calendar/${await makeCalendarLink(ctx)}.ics`
			)
		};
	});
};

/** Asks whoever walks with the person; the name of the group and its time are all that leaves this page. */
async function askAlong(ctx: WriteContext, { id }: { id: string }) {
	const group = (await ownGroups(ctx)).find((one) => one.id === id && !one.letGo);
	if (!group) throw new Refusal('not_found', 'no such group of this person');
	if (ctx.actor.kind === 'person' && (await openAsks(ctx, [ctx.actor.personId])).length > 0)
		throw new Refusal('invalid', 'one is open already', { fields: { ask: m.groups_buddy_open() } });
	const [line] = group.meetingId ? await linesOf(ctx, [group.meetingId], null) : [];
	const shown = line ? showMeeting(line, { locale: getLocale(), now: ctx.now }) : null;
	const name = shown?.name ?? group.name;
	const words =
		shown && !shown.gone
			? m.groups_buddy_words_when({ name, when: shown.when })
			: m.groups_buddy_words({ name });
	await askForContact(ctx, { about: 'other', words });
	return { asked: true };
}

function full(error: unknown): never {
	if (error instanceof Refusal && error.code === 'too_many')
		throw new Refusal('too_many', error.message, {
			fields: { name: m.groups_full(), meeting: m.groups_full() }
		});
	throw error;
}
