/** The warm line for who answers it: who is on, the call they are in, and the promises to call back. */
import { openingsNow } from '#domains/directory/server/directory.ts';
import { dial } from '#domains/crisis/crisis.ts';
import { supervisorsHere } from '#domains/crisis/server/crisis.ts';
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
	handedToMe,
	lastLines,
	lineMark,
	lineOf,
	lineSettings,
	mayBe,
	openCallBacks,
	ownCall,
	ownRingNumber,
	phoneNow,
	rota,
	whoIsOn,
	type CallBack,
	type LastLine,
	type OnNow,
	type OwnCall,
	type PhoneNow
} from '#domains/warm-line/server/warm-line.ts';
import { hasRole } from '#platform/actor.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { practiceView } from './practice.ts';

/** So many free places fit beside a call. */
const OPENINGS = 6;
type Place = Parameters<typeof signedIn>[0];
type Say = (at: Date) => string;

export async function linePage(event: Place) {
	const me = signedIn(event, 'coach', 'peer', 'supervisor');
	const connected = lineOf(event.locals.app, me.organizationId) !== null;
	const locale = getLocale();
	const zone = event.locals.session!.active!.timeZone;
	const clock = dateFormat(locale, zone, { timeStyle: 'short' });
	const moment = dateFormat(locale, zone, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
	const day = dateFormat(locale, zone, { dateStyle: 'medium' });
	const time: Say = (at) => clock.format(at);
	return event.locals.read('warm line', async (ctx) => {
		const [settings, on, call, backs, phone] = [
			await lineSettings(ctx),
			await whoIsOn(ctx),
			await ownCall(ctx),
			await openCallBacks(ctx),
			await phoneNow(ctx)
		];
		const mine = on.find((one) => one.workerId === me.personId && one.until !== null);
		return {
			title: m.line_title(),
			mark: await lineMark(ctx),
			phone: await phoneLines(ctx, phone, connected && mine !== undefined),
			connected,
			practice: await practiceView(ctx),
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
			call: call ? callLines(call, on, time) : null,
			handed: await handedToMe(ctx),
			supervisors: call ? await supervisorLines(event, ctx) : [],
			myDay: hasRole(me, 'coach', 'peer'),
			last: (await lastLines(ctx)).map((one) => lastLine(one, (at) => moment.format(at))),
			afterYou: mine?.until && settings ? await afterWords(ctx, mine.until, on, settings, time) : null,
			free: on
				.filter(({ workerId, free }) => workerId !== me.personId && free)
				.map(({ workerId, name }) => ({ value: workerId, label: name })),
			choices: choices(),
			people: call ? (await mayBe(ctx)).map(({ id, name }) => ({ value: id, label: name })) : [],
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

/** Supervisors who gave a number for work: whoever talks with somebody in danger calls one. */
const supervisorLines = async (event: Place, ctx: ReadContext) =>
	(await supervisorsHere(event.locals.app, ctx)).flatMap(({ name, number }) =>
		number ? [{ name, dial: dial(number) }] : []
	);

const lastLine = (one: LastLine, moment: Say) => ({
	id: one.id,
	line: one.line,
	wants: wantWord(one.wants),
	danger: one.safety === 'danger' ? m.line_last_danger() : null,
	by: m.line_last_by({ name: one.by, when: moment(one.at) })
});

/** When the reader goes nobody is on who has said so: what the next caller gets then. */
async function afterWords(
	ctx: ReadContext,
	until: Date,
	on: OnNow[],
	{ fallbackName: name, fallbackNumber: number }: NonNullable<Settings>,
	time: Say
): Promise<string | null> {
	if (on.some((one) => one.until !== null && one.until > until)) return null;
	const next = (await rota(ctx)).some(
		(shift) => shift.state === 'confirmed' && !shift.gap && shift.startsAt <= until && shift.endsAt > until
	);
	return next ? null : m.line_after_you({ time: time(until), name, number });
}

type Settings = { fallbackName: string; fallbackNumber: string } | null;
/** What everybody must know at once: the next caller finds nobody free. */
function warningOf(on: OnNow[], settings: Settings): string | null {
	if (!settings) return null;
	const { fallbackName: name, fallbackNumber: number } = settings;
	const there = on.filter((one) => one.until !== null);
	if (there.length === 0) return m.line_nobody_on({ name, number });
	return there.every((one) => !one.free) ? m.line_all_talk({ name, number }) : null;
}

const whyOf = (one: OnNow, time: Say): string =>
	one.talkingSince
		? m.line_talks_since({ time: time(one.talkingSince) })
		: one.ringing
			? m.line_rings()
			: one.handed
				? m.line_being_given()
				: m.line_free_until({ time: time(one.until!) });

/** What stands above the questions of the call one is in, and what becomes of it when it is given on. */
function callLines(call: OwnCall, on: OnNow[], time: Say) {
	const name = (id: string) => on.find(({ workerId }) => workerId === id)?.name ?? '–';
	const onPhone = call.byPhone && !call.hungUp;
	const other = call.phoneWith !== call.handTo ? call.phoneWith : null;
	return {
		id: call.id,
		since: m.line_call_since({ time: time(call.beganAt) }),
		phone: !call.byPhone
			? null
			: call.hungUp
				? m.line_call_hung_up()
				: other
					? m.line_hand_with({ name: name(other) })
					: m.line_call_by_phone(),
		hand: onPhone ? m.line_hand_phone() : null,
		off: onPhone ? m.line_off_phone() : null,
		given: call.handTo ? givenWords(call, name(call.handTo)) : null
	};
}

const givenWords = (call: OwnCall, name: string) =>
	call.phoneWith === call.handTo
		? m.line_hand_rings({ name })
		: call.byPhone && !call.hungUp
			? m.line_hand_wish_phone({ name })
			: m.line_hand_wish({ name });

/** What the telephone does, and where it rings for the reader while they are on. */
async function phoneLines(ctx: ReadContext, { ringsMe, waiting }: PhoneNow, rings: boolean) {
	const number = rings ? await ownRingNumber(ctx) : null;
	return {
		rings: ringsMe ? m.line_rings_you() : null,
		waiting: waiting > 0 ? m.line_waiting({ count: String(waiting) }) : null,
		at: number ? m.line_ring_at({ number }) : null,
		nowhere: rings && !number ? m.line_ring_nowhere() : null
	};
}

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
