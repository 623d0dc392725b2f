/** The list of recovery calls for who calls, the call they have, and what a supervisor sets up. */
import type { RequestEvent } from '@sveltejs/kit';
import { dial } from '#domains/crisis/crisis.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { BackInput, EndInput, TakeInput, type Voicemail } from '#domains/recovery-calls/recovery-calls.ts';
import {
	callersList,
	callNumbers,
	callScript,
	callsToday,
	endRecoveryCall,
	freeStaleCalls,
	giveBackRecoveryCall,
	ownRecoveryCall,
	settleCalls,
	takeRecoveryCall,
	type OwnCall,
	type Script,
	type ToCall
} from '#domains/recovery-calls/server/recovery-calls.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { hasRole } from '#platform/actor.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

type Place = Pick<RequestEvent, 'locals' | 'request' | 'url'>;
export const CALLS = ['coach', 'peer', 'supervisor'] as const;

export function callListPage(event: Parameters<typeof signedIn>[0]) {
	const me = signedIn(event, ...CALLS);
	const clock = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { timeStyle: 'short' });
	return event.locals.read('recovery calls', async (ctx) => {
		const [calls, own, script] = [
			await callsToday(event.locals.app, ctx),
			await ownRecoveryCall(ctx),
			await callScript(ctx)
		];
		const name = (await cardsOf(ctx, [me.personId])).get(me.personId)?.preferredName ?? '';
		const line = (call: ToCall) => callLine(call, (at) => clock.format(at));
		return {
			title: m.rcalls_page(),
			own: own && ownView(own, script, name.trim().split(/\s+/u)[0] ?? ''),
			now: calls.filter((call) => call.now).map(line),
			later: calls.filter((call) => !call.now).map(line),
			setUp: hasRole(me, 'supervisor') ? await setUpView(event, ctx, script) : null
		};
	});
}

const languageWord = (language: 'en' | 'es') =>
	(language === 'es' ? m.rcalls_lang_es() : m.rcalls_lang_en()).toLocaleLowerCase(getLocale());
/** In English languages have a capital letter. */
const speaks = (language: 'en' | 'es') =>
	m.rcalls_speaks({
		language:
			getLocale() === 'en'
				? language === 'es'
					? m.rcalls_lang_es()
					: m.rcalls_lang_en()
				: languageWord(language)
	});
const mayWord = (voicemail: Voicemail, me: string) =>
	({
		no: m.rcalls_may_no,
		name: () => m.rcalls_may_name({ me }),
		'call-back': () => m.rcalls_may_back({ me })
	})[voicemail]();

const callLine = (call: ToCall, time: (at: Date) => string) => ({
	personId: call.personId,
	name: call.name,
	href: call.walks ? `/coach/people/${call.personId}` : null,
	why: [
		call.now ? m.rcalls_until({ time: time(call.due.until) }) : m.rcalls_from({ time: time(call.due.from) }),
		speaks(call.language),
		...(call.due.attempt > 1 ? [m.rcalls_try({ attempt: String(call.due.attempt) })] : [])
	].join(' · ')
});

const ownView = ({ id, personId, walks, told }: OwnCall, script: Script, me: string) => ({
	id,
	href: walks ? `/coach/people/${personId}` : null,
	told: told && {
		name: told.name,
		number: told.number,
		dial: dial(told.number),
		speaks: speaks(told.language),
		language: told.language,
		voicemail: mayWord(told.voicemail, me),
		mayVoicemail: told.voicemail !== 'no',
		script: script[told.language]
	}
});

async function setUpView(event: Pick<RequestEvent, 'locals'>, ctx: ReadContext, script: Script) {
	const numbers = await callNumbers(event.locals.app, ctx);
	const callers = await callersList(ctx);
	const listed = new Set(callers.map(({ id }) => id));
	const say = (count: number | null) => (count === null ? m.rcalls_num_few() : String(count));
	return {
		numbers: [
			{ what: m.rcalls_num_due(), count: say(numbers.due) },
			{ what: m.rcalls_num_reached(), count: say(numbers.reached) },
			{ what: m.rcalls_num_not(), count: say(numbers.notReached) },
			{ what: m.rcalls_num_waiting(), count: say(numbers.waiting) }
		],
		callers,
		staff: (await walkingStaff(ctx))
			.filter(({ id }) => !listed.has(id))
			.map(({ id, name }) => ({ value: id, label: name })),
		script
	};
}

/** Takes a call; one that was left lying is free before. */
export async function take(event: Place) {
	const { organizationId } = signedIn(event, ...CALLS);
	const form = await readForm(event, TakeInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		await freeStaleCalls(event.locals.app, organizationId);
		await event.locals.write(
			'recovery calls',
			(ctx) => takeRecoveryCall(event.locals.app, ctx, form.data.personId),
			{
				once: form.once
			}
		);
		return { done: 'taken' as const };
	});
}

/** Closes a call, and writes at once what follows; what stands in its way the clock of jobs does later. */
export async function endCall(event: Place) {
	const { organizationId } = signedIn(event, ...CALLS);
	const form = await readForm(event, EndInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		const { mood } = await event.locals.write('recovery calls', (ctx) => endRecoveryCall(ctx, form.data), {
			once: form.once
		});
		await settleCalls(event.locals.app, organizationId);
		return { done: mood === 'hard' || mood === 'contact' ? ('hard' as const) : ('closed' as const) };
	});
}

export async function giveBack(event: Place) {
	signedIn(event, ...CALLS);
	const form = await readForm(event, BackInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		await event.locals.write('recovery calls', (ctx) => giveBackRecoveryCall(ctx, form.data.id), {
			once: form.once
		});
		return { done: 'back' as const };
	});
}
