import { createHash } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { startOfDay } from '#platform/time.ts';
import { openRecord, organizationOf } from '#domains/people/server/people.ts';
import {
	categoriesFor,
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
import { endConsent } from './end.ts';
import { termsById } from './permit.ts';
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
	/** The mark of these words, without the line of the signature: the same for the page that is read and the one that is signed. */
	mark: string;
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
		// What does not fit the choice is not there to be chosen; of a court the page says so.
		categories: (input.what ?? []).filter(
			(one) => recipientKind === 'court' || categoriesFor(recipientKind).includes(one)
		),
		items,
		information: recipientId ? '' : (input.information ?? ''),
		purposes: recipientId ? (['support'] as const).slice() : (input.purposes ?? []),
		// For a court there is nothing to add to what it is for.
		purposeWords: recipientKind === 'court' ? '' : (input.purposeWords ?? ''),
		until: untilOf(input, person.timeZone)
	};
	const draft: Draft = {
		...base,
		type: typeOf(base),
		statements: statementsFor(base),
		signature: {
			name: input.signed ?? '',
			at: ctx.now,
			signer: input.signer ?? 'self',
			authority: input.authority ?? ''
		}
	};
	const words = new Map(things.map((thing) => [thing.id, thing.words]));
	const page = pageOf(draft, { locale, timeZone: person.timeZone, now: ctx.now, things: words });
	return {
		draft,
		recipientKind,
		recipientId,
		lacks: missing(draft, ctx.now),
		page,
		mark: hashOf(page.slice(0, -1)).toString('hex'),
		language: locale
	};
}

/**
 * Signs it. Refuses (`invalid`) when it lacks anything: a consent that is not whole is none; and (`conflict`) when the page
 * that was read is another: nobody signs words that they have not read.
 * @param read the mark of the page that was read
 * @param supersedes a consent of this person whose place it takes: that one ends with this signature
 */
export async function signConsent(
	ctx: WriteContext,
	drafted: Drafted,
	read: string,
	supersedes?: string
): Promise<{ id: string }> {
	const { draft, lacks } = drafted;
	if (ctx.actor.kind !== 'person') throw new Refusal('forbidden', 'only a person signs');
	const personId = ctx.actor.personId;
	if (lacks.length > 0) throw new Refusal('invalid', `a consent lacks ${lacks.join()}`);
	if (read !== drafted.mark) throw new Refusal('conflict', 'not the page that was read');
	if (supersedes) await endSuperseded(ctx, personId, supersedes);
	const id = newId();
	const document: Document = {
		recipients: draft.recipients,
		discloser: draft.discloser,
		information: draft.information ?? '',
		purposeWords: draft.purposeWords ?? '',
		untilWords: draft.until?.kind === 'event' ? draft.until.words : '',
		signedName: draft.signature.name,
		signer: draft.signature.signer,
		authority: draft.signature.authority ?? '',
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
			document_hash: hashOf(drafted.page),
			supersedes: supersedes ?? null
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
	if (kind === 'member') return member ? [{ kind, name: member.name }] : [];
	const one: Recipient = { kind, name: input.name ?? '', coveredEntity: input.covered === 'yes' };
	if (kind !== 'intermediary') return [one];
	if (input.through === 'class') return [{ ...one, treatingClass: true }];
	const names = (input.members ?? '').split('\n').flatMap((name) => name.trim() || []);
	return [{ ...one, members: names.map((name) => ({ name, treats: input.treats === 'yes' })) }];
}

const hashOf = (page: string[]) => createHash('sha256').update(page.join('\n')).digest();

/** What this one takes the place of must be the person's own; one that is over already is only named. */
async function endSuperseded(ctx: WriteContext, personId: string, id: string): Promise<void> {
	const old = await termsById(ctx, id);
	if (old?.personId !== personId)
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'consent.signed' } } });
	if (!old.endedAt && !(old.until && old.until <= ctx.now)) await endConsent(ctx, id);
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
export const WORDING = 2;
