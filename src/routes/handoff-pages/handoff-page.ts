/** One warm hand-off: what is agreed, what was done, what can be told now. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import {
	actsIn,
	actWord,
	askDay,
	CANNOT,
	cannotWord,
	ChangeInput,
	ConsentForInput,
	DecideInput,
	endedWord,
	IdInput,
	isOpen,
	LinkInput,
	mayTakeBack,
	needWord,
	stateWord,
	TakeBackInput,
	TellInput,
	tellWord,
	type Act,
	type Handoff
} from '#domains/referrals/referrals.ts';
import {
	changeHandoff,
	consentsForHandoff,
	decideHandoff,
	endLink,
	handoffById,
	LINK_DAYS,
	makeLink,
	nameUnder,
	takeBackAct
} from '#domains/referrals/server/referrals.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { linkOnce } from '#platform/web/link-once.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { clockOf, dayLong } from '../sharing-pages/days.ts';
import { momentShort } from '../talks/review-view.ts';
import { actOn } from '../tie-pages/acts.ts';
import type { Standing } from './handoffs-page.ts';
import { tellAndRecord } from './tell-and-record.ts';

type Place = Pick<RequestEvent, 'locals' | 'params' | 'request' | 'url'>;
/** The hand-off is the last part of the address. */
const handoffIn = ({ params }: Pick<RequestEvent, 'params'>) => params['handoff'] ?? params['id'] ?? '';

export const handoffPage = (standing: Standing) => ({
	load: async (event: Place) => {
		const me = signedIn(event, ...standing.roles).personId;
		return event.locals.read('hand-offs', async (ctx) => {
			const page = await handoffById(ctx, handoffIn(event));
			const { handoff, timeZone } = page;
			// Somebody else's hand-off under this address is not here.
			if (handoff.personId !== standing.personId(event, me)) error(404, 'not found');
			return {
				...(await viewOf(ctx, page, me)),
				today: dayIn(timeZone, ctx.now),
				isNew: event.url.searchParams.has('new'),
				base: standing.base(handoff.personId),
				// Only a participant signs consents for somebody outside.
				consents:
					me === handoff.personId && standing.roles.includes('participant')
						? await consents(ctx, handoff)
						: null
			};
		});
	},
	actions: {
		decide: act(standing, DecideInput, async (ctx, { id, want }) => {
			await decideHandoff(ctx, id, want === 'yes');
			return { saved: true as const };
		}),
		change: act(standing, ChangeInput, async (ctx, input) => {
			await changeHandoff(ctx, input);
			return { saved: true as const };
		}),
		tell: act(standing, TellInput, async (ctx, input) => {
			await tellAndRecord(ctx, input);
			return { told: true as const };
		}),
		takeBack: act(standing, TakeBackInput, async (ctx, input) => {
			await takeBackAct(ctx, input);
			return { takenBack: true as const };
		}),
		consent: act(standing, ConsentForInput, async (ctx, { id, consent }) => {
			await nameUnder(ctx, id, consent ?? null);
			return { consented: true as const };
		}),
		endLink: act(standing, IdInput, async (ctx, { id }) => {
			await endLink(ctx, id);
			return { linkEnded: true as const };
		}),
		link: async (event: Place) => {
			signedIn(event, ...standing.roles);
			const form = await readForm(event, LinkInput);
			if (!form.ok) return form.failure;
			const { app } = event.locals;
			return answer(form, async () => {
				const link = await linkOnce(event.locals, 'hand-offs', form.once, async (ctx) => {
					const made = await makeLink(ctx, form.data.id, form.data.named === 'yes');
					return 'token' in made ? `${app.config.origin}/answer/${made.token}` : made.refused;
				});
				// A refusal is kept, with its row in the person's account, and said at the button.
				if (!link.startsWith(app.config.origin))
					throw new Refusal('invalid', 'no name', {
						fields: { named: m.referrals_named_refused({ why: link }) }
					});
				return { link };
			});
		}
	}
});

/** One form of the page. */
const act = <S extends z.ZodType, T>(
	{ roles }: Standing,
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<T>
) => actOn(roles, schema, work, 'hand-offs');

type Page = Awaited<ReturnType<typeof handoffById>>;

async function viewOf(ctx: ReadContext, { handoff, acts, link, timeZone, personName }: Page, me: string) {
	const locale = getLocale();
	const { words, state } = handoff;
	const own = handoff.personId === me;
	const ask = askDay(handoff);
	const today = dayIn(timeZone, ctx.now);
	const last = acts.at(-1);
	const back = new Set(acts.map(({ takesBack }) => takesBack));
	const names = await cardsOf(ctx, [...new Set(acts.flatMap(({ byId }) => byId ?? []))]);
	const by = ({ byId }: Act) =>
		byId === null
			? m.referrals_by_place()
			: byId === me
				? m.referrals_by_own()
				: (names.get(byId)?.preferredName ?? m.referrals_by_someone());
	return {
		id: handoff.id,
		own,
		name: personName,
		place: words.place,
		need: needWord(handoff.need),
		needCode: handoff.need,
		state: handoff.endedWhy ? endedWord(handoff.endedWhy) : stateWord(state),
		stateCode: state,
		refused: handoff.endedWhy === 'place_cannot' || handoff.endedWhy === 'not_there',
		open: isOpen(state),
		rows: rowsOf(handoff, locale),
		phone: words.phone,
		wait: words.wait,
		values: { ...words, goesOn: handoff.goesOn ?? '' } as Record<string, string>,
		tells: actsIn(state).map((value) => ({ value, label: tellWord(value) })),
		whys: CANNOT.map((value) => ({ value, label: cannotWord(value) })),
		asks: ask !== null && ask <= today,
		asksOn: ask !== null && ask > today ? dayLong(ask, locale) : null,
		link: link && {
			text: (link.named ? m.referrals_link_open_named : m.referrals_link_open)({
				made: momentShort(link.madeAt, timeZone),
				ends: momentShort(link.expiresAt, timeZone)
			})
		},
		linkDays: LINK_DAYS,
		named: handoff.consentId !== null,
		takeBack: mayTakeBack(last, me, ctx.now) ? { act: last.id, what: actWord(last.kind) } : null,
		history: acts.toReversed().map((one) => ({
			id: one.id,
			when: momentShort(one.at, timeZone),
			at: one.at.toISOString(),
			title: titleOf(one, back.has(one.id)),
			text: one.words ?? undefined,
			who: by(one),
			by: one.byId === handoff.personId ? ('person' as const) : ('beside' as const)
		}))
	};
}

function titleOf({ kind, why }: Act, takenBack: boolean): string {
	const title = why ? `${actWord(kind)}: ${cannotWord(why)}` : actWord(kind);
	return takenBack ? m.referrals_act_was_taken_back({ what: title }) : title;
}

function rowsOf({ words, goesOn, arrivedOn }: Handoff, locale: string): { label: string; text: string }[] {
	const time = words.time && clockOf(words.time, locale);
	const when = goesOn ? [dayLong(goesOn, locale), time].filter(Boolean).join(', ') : '';
	return [
		{ label: m.referrals_row_when(), text: when || (arrivedOn ? '' : m.referrals_row_when_none()) },
		{ label: m.referrals_row_arrived(), text: arrivedOn ? dayLong(arrivedOn, locale) : '' },
		{ label: m.referrals_row_ride(), text: words.ride },
		{ label: m.referrals_row_along(), text: words.along },
		{ label: m.referrals_row_bring(), text: words.bring },
		{ label: m.referrals_row_hope(), text: words.what }
	].filter(({ text }) => text !== '');
}

/** The person's own consents that fit, and which one was chosen. */
async function consents(ctx: ReadContext, handoff: Handoff) {
	const fit = await consentsForHandoff(ctx, handoff.personId);
	return {
		chosen: fit.some(({ id }) => id === handoff.consentId) ? handoff.consentId! : '',
		options: [
			{ value: '', label: m.referrals_consent_none(), hint: undefined },
			...fit.map((one) => ({
				value: one.id,
				label: one.recipients.map(({ name }) => name).join(', '),
				hint: one.information
			}))
		]
	};
}
