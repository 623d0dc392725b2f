import { redirect } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dial, writeTo } from '#domains/crisis/crisis.ts';
import {
	aimWord,
	focusWord,
	OPENING_SHOWS,
	openingReasonWord,
	timeWord,
	wayWord
} from '#domains/people/people.ts';
import {
	emergencyView,
	foundLately,
	openingNow,
	organizationOf,
	walkersInEmergency,
	walksWith,
	type EmergencyView
} from '#domains/people/server/people.ts';
import type { PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { languageIn } from '#platform/languages.ts';
import { oursOf } from '../(public)/help/our-lines.ts';
import { clockIn } from './words.ts';

/** One person in an emergency: open for the hour, about to be opened, or (404) nothing at all. */
export async function personPage(app: App, actor: PersonActor, personId: string, timeZone: string) {
	if (!isId(personId)) throw new Refusal('not_found', 'no such person');
	const { walks, open } = await app.read(actor, 'emergency', async (ctx) => ({
		walks: await walksWith(ctx, actor.personId, personId).catch(() => false),
		open: await openingNow(ctx, personId)
	}));
	if (walks) redirect(303, `/coach/people/${personId}`);
	const found = open ? null : await foundLately(app, actor, personId);
	if (found) {
		const { name, reason, words } = found;
		const ask = { name, reason: openingReasonWord(reason), words, focuses: OPENING_SHOWS[reason].focuses };
		return { title: m.emergency_nav(), ask, record: null };
	}
	const walkers = open ? await walkersInEmergency(app, actor, personId) : [];
	return app.read(actor, 'emergency', async (ctx) => {
		const view = await emergencyView(ctx, personId);
		const ours = oursOf(await organizationOf(ctx), ctx.now);
		const left = Math.ceil((view.opening.until.getTime() - ctx.now.getTime()) / 1000);
		return {
			// No name stays in the history of the browser.
			title: m.emergency_nav(),
			ask: null,
			record: {
				personId,
				openingId: view.opening.id,
				name: view.person.preferredName,
				pronouns: view.person.pronouns,
				language: languageIn(getLocale(), view.person.language),
				until: clockIn(timeZone)(view.opening.until),
				left,
				reach: reachOf(view.reach),
				walkers: walkers.map((one) => ({
					name: one.name,
					as: one.as === 'peer' ? m.role_peer() : m.role_coach(),
					number: one.number && { words: one.number, href: dial(one.number) }
				})),
				supporter: view.supporter,
				setbacks: view.setbacks,
				focuses:
					view.focuses?.map((one) => [one.ownWords || focusWord(one.kind), aimWord(one.aim)].join(': ')) ??
					null,
				overdose: OPENING_SHOWS[view.opening.reason].overdose,
				lines: ours.lines,
				protocol: ours.protocol,
				dose: ours.dose
			}
		};
	});
}

const list = (words: readonly string[]) => new Intl.ListFormat(getLocale()).format([...words]);

/** The safe ways to reach somebody, in plain lines; what must not be done first. */
function reachOf(reach: EmergencyView['reach']) {
	if (!reach) return null;
	const phone = reach.phone?.trim();
	return {
		call: phone ? { words: m.emergency_call({ number: phone }), href: dial(phone) } : null,
		text: phone && reach.textOk ? { words: m.emergency_text({ number: phone }), href: writeTo(phone) } : null,
		lines: [
			reach.safeName ? m.emergency_safe_name({ words: reach.safeName }) : m.emergency_no_safe_name(),
			...(reach.voicemailOk === undefined
				? []
				: [reach.voicemailOk ? m.emergency_voicemail_yes() : m.emergency_voicemail_no()]),
			...(reach.textOk === false ? [m.emergency_text_no()] : []),
			...(reach.ways.length > 0
				? [m.emergency_ways({ ways: list([...reach.ways.map(wayWord), ...reach.times.map(timeWord)]) })]
				: []),
			...(reach.whenWords ? [reach.whenWords] : []),
			...(reach.email ? [m.emergency_email({ email: reach.email })] : [])
		]
	};
}
