/** The warm line for who answers it: who is on, the call they are in, and the promises to call back. */
import { openingsNow } from '#domains/directory/server/directory.ts';
import { dial } from '#domains/crisis/crisis.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import {
	HOURS_WITHOUT_SHIFT,
	MOST_TRIES,
	SAFETY,
	safetyWord,
	TICKS,
	tickWord,
	WANTS,
	wantWord
} from '#domains/warm-line/warm-line.ts';
import {
	lineSettings,
	openCallBacks,
	ownCall,
	whoIsOn,
	type CallBack,
	type OnNow
} from '#domains/warm-line/server/warm-line.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** So many free places fit beside a call. */
const OPENINGS = 6;
type Place = Parameters<typeof signedIn>[0];
type Say = (at: Date) => string;

export async function linePage(event: Place) {
	const me = signedIn(event, 'coach', 'peer', 'supervisor');
	const locale = getLocale();
	const zone = event.locals.session!.active!.timeZone;
	const clock = dateFormat(locale, zone, { timeStyle: 'short' });
	const moment = dateFormat(locale, zone, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
	const day = dateFormat(locale, zone, { dateStyle: 'medium' });
	const time: Say = (at) => clock.format(at);
	return event.locals.read('warm line', async (ctx) => {
		const [settings, on, call, backs] = [
			await lineSettings(ctx),
			await whoIsOn(ctx),
			await ownCall(ctx),
			await openCallBacks(ctx)
		];
		const mine = on.find((one) => one.workerId === me.personId && one.until !== null);
		return {
			title: m.line_title(),
			setUp: settings !== null,
			facts: settings
				? [
						m.line_number_is({ number: settings.number }),
						m.line_fallback_is({ name: settings.fallbackName, number: settings.fallbackNumber }),
						m.line_promise_is({ minutes: String(settings.minutes) })
					]
				: [],
			warning: warningOf(on, settings),
			on: on.map((one) => ({ id: one.workerId, name: one.name, why: whyOf(one, time) })),
			until: mine?.until ? m.line_you_are_on({ time: time(mine.until) }) : null,
			signOnHint: m.line_sign_on_hint({ hours: String(HOURS_WITHOUT_SHIFT) }),
			call: call ? m.line_call_since({ time: time(call.beganAt) }) : null,
			free: on
				.filter(({ workerId, until, talkingSince }) => workerId !== me.personId && until && !talkingSince)
				.map(({ workerId, name }) => ({ value: workerId, label: name })),
			choices: choices(),
			protocol: call ? ((await organizationOf(ctx)).protocol?.text ?? null) : null,
			openings: call
				? (await openingsNow(ctx, OPENINGS)).map((one) => ({
						name: one.name,
						href: one.placeId ? `/directory/${one.placeId}` : null,
						why: m.line_opening({ count: String(one.free), when: day.format(one.saidAt) })
					}))
				: [],
			late: backs.filter((back) => back.late).length,
			owned: backs.filter((back) => back.mine).length,
			backs: backs.map((back) => backLine(back, (at) => moment.format(at)))
		};
	});
}

type Settings = { fallbackName: string; fallbackNumber: string } | null;
/** What everybody must know at once: the next caller finds nobody free. */
function warningOf(on: OnNow[], settings: Settings): string | null {
	if (!settings) return null;
	const { fallbackName: name, fallbackNumber: number } = settings;
	const there = on.filter((one) => one.until !== null);
	if (there.length === 0) return m.line_nobody_on({ name, number });
	return there.every((one) => one.talkingSince !== null) ? m.line_all_talk({ name, number }) : null;
}

const whyOf = (one: OnNow, time: Say): string =>
	one.talkingSince
		? m.line_talks_since({ time: time(one.talkingSince) })
		: m.line_free_until({ time: time(one.until!) });

const choices = () => ({
	wants: WANTS.map((value) => ({ value, label: wantWord(value) })),
	safety: SAFETY.map((value) => ({ value, label: safetyWord(value) })),
	ticks: TICKS.map((value) => ({ value, label: tickWord(value) }))
});

const backLine = (back: CallBack, moment: Say) => ({
	id: back.id,
	mine: back.mine,
	late: back.late,
	title: back.mine ? m.line_back_mine() : m.line_back_owner({ name: back.owner }),
	due: back.late
		? m.line_back_late({ time: moment(back.dueAt) })
		: m.line_back_due({ time: moment(back.dueAt) }),
	tries: back.tries > 0 ? m.line_back_tries({ count: String(back.tries), most: String(MOST_TRIES) }) : null,
	told: back.told && {
		name: back.told.name || m.line_back_no_name(),
		number: back.told.number,
		dial: dial(back.told.number),
		about: back.told.about,
		voicemail: back.told.voicemail ? m.line_back_voicemail_yes() : m.line_back_voicemail_no()
	}
});
