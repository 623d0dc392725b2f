import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import type { ConsentInput } from '#domains/consent/consent.ts';
import { LIVE_CATEGORIES, PAPER_CATEGORIES, PURPOSES } from '#domains/consent/consent.ts';
import {
	draftConsent,
	previewPermit,
	signConsent,
	type Drafted,
	type Shareable
} from '#domains/consent/server/consent.ts';
import { categoryWord, FIELD_OF, itemWord, missingWord, purposeWord } from '#domains/consent/consent.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { FieldErrors } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { shareable } from './shareable.ts';
import { sharedView } from './shared-view.ts';

export const OUTSIDE = ['organization', 'person', 'court', 'funder'] as const;

/** Who it could be for; and, once that is chosen, everything that can be chosen for them. */
export async function newPage(ctx: ReadContext, personId: string, wanted: string | null, timeZone: string) {
	const locale = getLocale();
	const { things, members } = await shareable(ctx, personId, locale);
	const member = members.find((one) => `member:${one.id}` === wanted);
	const outside = OUTSIDE.find((kind) => kind === wanted);
	return {
		members: members.map((one) => ({ value: `member:${one.id}`, label: one.name })),
		chosen: member ? `member:${member.id}` : (outside ?? null),
		name: member?.name ?? null,
		what: (member ? LIVE_CATEGORIES : PAPER_CATEGORIES).map((value) => ({
			value,
			label: categoryWord(value)
		})),
		things: member
			? things.map((one) => ({ value: `${one.kind}:${one.id}`, label: one.words, hint: itemWord(one.kind) }))
			: [],
		purposes: PURPOSES.filter((one) => one !== 'support').map((value) => ({
			value,
			label: purposeWord(value)
		})),
		tomorrow: dayIn(timeZone, new Date(ctx.now.getTime() + 86_400_000)),
		week: dayIn(timeZone, new Date(ctx.now.getTime() + 7 * 86_400_000))
	};
}

/** Reads the page over, or signs it. What it lacks comes back beside its field, in plain words, with everything kept. */
export async function readOver(ctx: ReadContext, input: ConsentInput, personId: string, timeZone: string) {
	const locale = getLocale();
	const drafted = await draft(ctx, input, personId, locale);
	const { draft: of, recipientId, lacks } = drafted;
	const permit = await previewPermit(ctx, {
		categories: of.categories,
		items: of.items,
		until: of.until?.kind === 'date' ? of.until.at : null
	});
	return {
		page: drafted.page,
		// The signature comes after reading.
		errors: errorsOf(lacks.filter((what) => what !== 'signature')),
		view: recipientId ? await sharedView(ctx, permit, locale) : null,
		until:
			permit.until &&
			dateFormat(locale, timeZone, { dateStyle: 'long' }).format(new Date(permit.until.getTime() - 1))
	};
}

const draft = async (
	ctx: ReadContext,
	input: ConsentInput,
	personId: string,
	locale: string
): Promise<Drafted> => draftConsent(ctx, input, await ofKind(ctx, input, personId, locale), locale);

/** Live things are for members, paper for everybody else: what does not fit the choice is not there to be chosen. */
async function ofKind(
	ctx: ReadContext,
	input: ConsentInput,
	personId: string,
	locale: string
): Promise<Shareable> {
	const all = await shareable(ctx, personId, locale);
	return input.recipient.startsWith('member:') ? all : { ...all, things: [] };
}

export function errorsOf(lacks: Drafted['lacks']): FieldErrors {
	const errors: FieldErrors = {};
	for (const what of lacks) errors[FIELD_OF[what]] ??= missingWord(what);
	return errors;
}

/** Signs in the caller's transaction; what it lacks is the answer, and then nothing was written. */
export async function sign(
	ctx: Parameters<typeof signConsent>[0],
	input: ConsentInput,
	personId: string
): Promise<{ id: string; lacks: FieldErrors }> {
	const drafted = await draft(ctx, input, personId, getLocale());
	if (drafted.lacks.length > 0) return { id: '', lacks: errorsOf(drafted.lacks) };
	return { ...(await signConsent(ctx, drafted)), lacks: {} };
}

export const toConsent = (id: string): never => redirect(303, `/me/sharing/${id}`);
