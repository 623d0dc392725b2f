import { createHash } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { startOfDay } from '#platform/time.ts';
import { openRecord, organizationOf } from '#domains/people/server/people.ts';
import {
	missing,
	statementsFor,
	typeOf,
	type Draft,
	type ItemKind,
	type Missing,
	type Recipient,
	type RecipientKind
} from '../elements.ts';
import type { ConsentInput } from '../inputs.ts';
import { pageOf } from '../page.ts';
import { documentPlace, type Document } from './rows.ts';

/** A single thing of the person that may be named, with its words; the caller reads them from the subjects that hold them. */
export interface Thing {
	kind: ItemKind;
	id: string;
	words: string;
}

export interface Drafted {
	draft: Draft;
	recipientKind: RecipientKind;
	recipientId: string | null;
	lacks: Missing[];
	/** The page as it would be signed. */
	page: string[];
	language: string;
}

/** What a person may name: single things of theirs, and the members they are tied to; read by the caller from the subjects that know. */
export interface Shareable {
	things: readonly Thing[];
	members: readonly { id: string; name: string }[];
}

/**
 * Makes the page of what the person chose, and says what it lacks. Nothing is kept. Only for the person themself.
 * Ids that are not in `shareable` are left out, and named nowhere.
 */
export async function draftConsent(
	ctx: ReadContext,
	input: ConsentInput,
	{ things, members }: Shareable,
	locale: string
): Promise<Drafted> {
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const person = await openRecord(ctx, me, 'sharing');
	const organization = await organizationOf(ctx);
	const recipientId = input.recipient.startsWith('member:') ? input.recipient.slice('member:'.length) : null;
	const recipientKind = (recipientId ? 'member' : input.recipient) as RecipientKind;
	const recipients = recipientsOf(
		input,
		recipientKind,
		members.find((one) => one.id === recipientId)
	);
	const known = new Map(things.map((thing) => [`${thing.kind}:${thing.id}`, thing]));
	const items = (input.things ?? []).filter(({ kind, id }) => known.has(`${kind}:${id}`));
	const base = {
		personName: person.preferredName,
		discloser: organization.name,
		recipients,
		categories: input.what ?? [],
		items,
		information: recipientId ? '' : (input.information ?? ''),
		purposes: recipientId ? (['support'] as const).slice() : (input.purposes ?? []),
		purposeWords: input.purposeWords ?? '',
		until: untilOf(input, person.timeZone)
	};
	const draft: Draft = {
		...base,
		type: typeOf(base),
		statements: statementsFor(base),
		signature: { name: input.signed ?? '', at: ctx.now, signer: 'self' }
	};
	const words = new Map(things.map((thing) => [thing.id, thing.words]));
	return {
		draft,
		recipientKind,
		recipientId,
		lacks: missing(draft, ctx.now),
		page: pageOf(draft, { locale, timeZone: person.timeZone, now: ctx.now, things: words }),
		language: locale
	};
}

/** Signs it. Refuses (`invalid`) when it lacks anything: a consent that is not whole is none. */
export async function signConsent(ctx: WriteContext, drafted: Drafted): Promise<{ id: string }> {
	const { draft, lacks } = drafted;
	if (ctx.actor.kind !== 'person') throw new Refusal('forbidden', 'only a person signs');
	const personId = ctx.actor.personId;
	if (lacks.length > 0) throw new Refusal('invalid', `a consent lacks ${lacks.join()}`);
	const id = newId();
	const document: Document = {
		recipients: draft.recipients,
		discloser: draft.discloser,
		information: draft.information ?? '',
		purposeWords: draft.purposeWords ?? '',
		untilWords: draft.until?.kind === 'event' ? draft.until.words : '',
		signedName: draft.signature.name,
		page: drafted.page
	};
	await ctx.tx
		.insertInto('consent.consents')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			type: draft.type,
			recipient_kind: drafted.recipientKind,
			recipient_id: drafted.recipientId,
			categories: draft.categories,
			purposes: draft.purposes,
			from_at: ctx.now,
			until_kind: draft.until!.kind,
			until_at: draft.until!.kind === 'date' ? draft.until!.at : null,
			signed_at: ctx.now,
			language: drafted.language,
			wording: WORDING,
			document: (await ctx.vault.of(personId)).sealJson(document, documentPlace(id)),
			document_hash: createHash('sha256').update(drafted.page.join('\n')).digest()
		})
		.execute();
	if (draft.items.length > 0)
		await ctx.tx
			.insertInto('consent.items')
			.values(
				draft.items.map((item) => ({
					organization_id: ctx.actor.organizationId,
					consent_id: id,
					person_id: personId,
					kind: item.kind,
					item_id: item.id
				}))
			)
			.execute();
	ctx.note({ action: 'consent.signed', personId, subject: 'consent', subjectId: id, basis: 'self' });
	if (drafted.recipientId) ctx.announce('shared', drafted.recipientId);
	return { id };
}

function recipientsOf(
	input: ConsentInput,
	kind: RecipientKind,
	member: { name: string } | undefined
): Recipient[] {
	if (kind !== 'member') return [{ kind, name: input.name ?? '', coveredEntity: input.covered === 'yes' }];
	return member ? [{ kind, name: member.name }] : [];
}

/** A day counts whole: until its end where the person is. */
function untilOf(input: ConsentInput, timeZone: string): Draft['until'] {
	if (input.until === 'none') return { kind: 'none' };
	if (input.until === 'event') return { kind: 'event', words: input.untilEvent ?? '' };
	if (input.until !== 'date' || !input.untilOn) return null;
	const dayAfter = Temporal.PlainDate.from(input.untilOn).add({ days: 1 }).toString();
	return { kind: 'date', at: startOfDay(dayAfter, timeZone) };
}

/** Number of the wording of the page (messages/consent). Raise it with every change of those words. */
export const WORDING = 1;
