import { isStaff } from '#platform/actor.ts';
import { dateFormat } from '#platform/date-words.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { cardsOf, lawyerOf, organizationOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import {
	refusalLetter,
	type Letter,
	type LetterWay,
	type RequestInput,
	type RequestKind
} from '../outside.ts';

/** What somebody from outside asked, as it was written down. */
export interface OutsideRequest {
	id: string;
	kind: RequestKind;
	cameOn: string;
	writtenAt: Date;
	writtenBy: string;
	from: string;
	office: string;
	asked: string;
	letter: Letter;
	/** The words about what was asked were struck out. */
	struck: { at: Date; by: string } | null;
	/** When the letter left the house, the first time first. */
	sent: { on: string; way: LetterWay; by: string }[];
	/** The actor wrote it. */
	own: boolean;
}
type Words = Pick<OutsideRequest, 'from' | 'office' | 'asked' | 'letter'>;
/** What the sealed words are bound to. */
export const requestPlace = (id: string) => `consent.requests.words/${id}`;

/**
 * Writes down what came, and makes the letter with it. Looks nobody up: whoever it was about, the same is read and written
 * here, so neither the answer nor the audit tells whether there is such a person.
 */
export async function writeRequest(
	ctx: WriteContext,
	given: RequestInput,
	locale: string
): Promise<{ id: string }> {
	const me = mustWorkHere(ctx, 'outside.written');
	const organization = await organizationOf(ctx);
	if (given.cameOn > dayIn(organization.timeZone, ctx.now))
		throw new Refusal('invalid', 'a day that is to come', { fields: { cameOn: m.outside_error_day() } });
	const id = newId();
	const day = (on: string) =>
		dateFormat(locale, 'UTC', { dateStyle: 'long' }).format(new Date(`${on}T12:00Z`));
	const { from, office = '', asked = '' } = given;
	const letter = refusalLetter(
		{
			organization: organization.name,
			from,
			office,
			cameOn: day(given.cameOn),
			madeOn: day(dayIn(organization.timeZone, ctx.now)),
			sentence: (await lawyerOf(ctx)).sentence
		},
		locale
	);
	await ctx.tx
		.insertInto('consent.requests')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			written_by: me,
			written_at: ctx.now,
			came_on: given.cameOn,
			kind: given.kind,
			words: ctx.vault
				.ofRequest(id)
				.sealJson({ from, office, asked, letter } satisfies Words, requestPlace(id))
		})
		.execute();
	ctx.note({ action: 'outside.written', subject: 'request', subjectId: id, basis: 'role' });
	return { id };
}

/** The newest first: one's own; for supervisors and directors all of them. */
export async function outsideRequests(ctx: ReadContext): Promise<OutsideRequest[]> {
	mustWorkHere(ctx, 'outside.opened');
	return read(ctx);
}

/** One of them. Refuses (`not_found`) for who neither wrote it nor answers for it. */
export async function outsideRequest(ctx: ReadContext, id: string): Promise<OutsideRequest> {
	mustWorkHere(ctx, 'outside.opened');
	const [found] = isId(id) ? await read(ctx, id) : [];
	if (!found)
		throw new Refusal('not_found', 'no such request', { detail: { audit: { action: 'outside.opened' } } });
	ctx.note({ action: 'outside.opened', subject: 'request', subjectId: id, basis: 'role' });
	return found;
}

async function read(ctx: ReadContext, id?: string): Promise<OutsideRequest[]> {
	const rows = await ctx.db
		.selectFrom('consent.requests')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(id !== undefined, (query) => query.where('id', '=', id!))
		.orderBy('written_at', 'desc')
		.limit(200)
		.execute();
	const sent = await sentOf(
		ctx,
		rows.map((row) => row.id)
	);
	const names = await cardsOf(ctx, [
		...rows.flatMap((row) => [row.written_by, row.struck_by ?? row.written_by]),
		...[...sent.values()].flat().map((one) => one.by_id)
	]);
	const name = (id: string) => names.get(id)?.preferredName ?? '';
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as RequestKind,
		cameOn: row.came_on,
		writtenAt: row.written_at,
		writtenBy: name(row.written_by),
		own: row.written_by === me,
		struck: row.struck_at && row.struck_by ? { at: row.struck_at, by: name(row.struck_by) } : null,
		sent: (sent.get(row.id) ?? []).map((one) => ({
			on: one.sent_on,
			way: one.way as LetterWay,
			by: name(one.by_id)
		})),
		...ctx.vault.ofRequest(row.id).openJson<Words>(row.words, requestPlace(row.id))
	}));
}

async function sentOf(ctx: ReadContext, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, never[]>();
	const rows = await ctx.db
		.selectFrom('consent.letters_sent')
		.select(['request_id', 'by_id', 'sent_on', 'way'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('request_id', 'in', ids)
		.orderBy('sent_on')
		.orderBy('at')
		.execute();
	return Map.groupBy(rows, (row) => row.request_id);
}

/** Whoever works here; answers who asks. */
export function mustWorkHere(ctx: ReadContext, action: string): string {
	if (ctx.actor.kind !== 'person' || !isStaff(ctx.actor))
		throw new Refusal('not_found', 'works here not', { detail: { audit: { action } } });
	return ctx.actor.personId;
}
