import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import {
	categoriesFor,
	categoryWord,
	FIELD_OF,
	itemWord,
	lastDay,
	missingWord,
	OUTSIDE_KINDS,
	purposesFor,
	purposeWord,
	recipientWord,
	type ConsentInput,
	type RecipientKind
} from '#domains/consent/consent.ts';
import {
	draftConsent,
	previewPermit,
	signConsent,
	type Drafted,
	type Shareable
} from '#domains/consent/server/consent.ts';
import { supportMapOf } from '#domains/network/server/network.ts';
import type { FieldErrors } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { shareable } from './shareable.ts';
import { sharedView } from './shared-view.ts';
import { sameAgain } from './same-again.ts';

/** What the address says: for whom; somebody of the map of support; a consent to renew. */
export interface Wanted {
	for: string | null;
	who: string | null;
	again: string | null;
	/** A thing that is ticked already: `repair:<id>`. */
	thing?: string | null;
}
export const wantedOf = ({ searchParams: query }: URL): Wanted => ({
	for: query.get('for'),
	who: query.get('who'),
	again: query.get('again'),
	thing: query.get('thing')
});

/** Who it could be for; and, once that is chosen, everything that can be chosen for them. */
export async function newPage(ctx: ReadContext, personId: string, wanted: Wanted, timeZone: string) {
	const locale = getLocale();
	const { things, members } = await shareable(ctx, personId, locale);
	const again = await sameAgain(ctx, wanted.again, timeZone);
	const supporters = (await supportMapOf(ctx, personId))?.supporters.filter((one) => !one.muted) ?? [];
	const recipient = again ? again.input.recipient : wanted.for;
	const member = members.find((one) => `member:${one.id}` === recipient);
	const outside = OUTSIDE_KINDS.find((kind) => kind === recipient);
	const over = again && (member || outside) ? await readOver(ctx, again.input, personId, timeZone) : null;
	const kind: RecipientKind = outside ?? 'member';
	const isWanted = (one: { kind: string; id: string }) => `${one.kind}:${one.id}` === wanted.thing;
	return {
		members: members.map((one) => ({ value: `member:${one.id}`, label: one.name })),
		supporters: supporters.map(({ id, name }) => ({ id, name })),
		kinds: OUTSIDE_KINDS.map((value) => ({ value, label: recipientWord(value) })),
		chosen: member ? `member:${member.id}` : (outside ?? null),
		name: member?.name ?? null,
		what: categoriesFor(kind).map((value) => ({ value, label: categoryWord(value) })),
		things:
			kind === 'court'
				? []
				: // A step to repair is for the one ally with whom it is planned.
					things
						.filter((one) => one.kind !== 'repair' || member)
						// What one came to share stands first, not below a screen of others.
						.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)))
						.map((one) => ({
							value: `${one.kind}:${one.id}`,
							label: one.words,
							hint: itemWord(one.kind)
						})),
		purposes: purposesFor(kind).map((value) => ({ value, label: purposeWord(value) })),
		again: over && again ? again.id : null,
		/** Stays in the address, so that the list does not change its order while one reads. */
		thing: things.some(isWanted) ? wanted.thing! : null,
		/** What the fields begin with. */
		values: again?.values ?? {
			name: supporters.find((one) => one.id === wanted.who)?.name ?? '',
			what: kind === 'court' ? ['attendance'] : [],
			things: things.some(isWanted) ? [wanted.thing!] : [],
			purposes: kind === 'court' ? [...purposesFor('court')] : []
		},
		over,
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
		/** Goes with the form: what is signed is the page that was read. */
		mark: drafted.mark,
		// The signature comes after reading.
		errors: errorsOf(lacks.filter((what) => what !== 'signature')),
		view: recipientId ? await sharedView(ctx, permit, locale) : null,
		until: permit.until && lastDay(permit.until, locale, timeZone)
	};
}

const draft = async (
	ctx: ReadContext,
	input: ConsentInput,
	personId: string,
	locale: string
): Promise<Drafted> => draftConsent(ctx, input, await ofKind(ctx, input, personId, locale), locale);

/** A court gets no single things: what does not fit the choice is not there to be chosen. */
async function ofKind(
	ctx: ReadContext,
	input: ConsentInput,
	personId: string,
	locale: string
): Promise<Shareable> {
	const all = await shareable(ctx, personId, locale);
	return input.recipient === 'court' ? { ...all, things: [] } : all;
}

export function errorsOf(lacks: Drafted['lacks']): FieldErrors {
	const errors: FieldErrors = {};
	for (const what of lacks) errors[FIELD_OF[what]] ??= missingWord(what);
	return errors;
}

/**
 * Signs in the caller's transaction. What it lacks, or that the page is another than the one that was read, is the answer;
 * then nothing was written.
 */
export async function sign(
	ctx: Parameters<typeof signConsent>[0],
	input: ConsentInput,
	personId: string
): Promise<{ id: string; lacks: FieldErrors; changed: boolean }> {
	const drafted = await draft(ctx, input, personId, getLocale());
	if (drafted.lacks.length > 0) return { id: '', lacks: errorsOf(drafted.lacks), changed: false };
	if (input.read !== drafted.mark) return { id: '', lacks: {}, changed: true };
	const { id } = await signConsent(ctx, drafted, input.read, input.again);
	return { id, lacks: {}, changed: false };
}

export const toConsent = (id: string): never => redirect(303, `/me/sharing/${id}`);
