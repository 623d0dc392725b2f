/** What a text from a known phone is answered with. Runs as the system, inside the owner's organization. */
import { createHash } from 'node:crypto';
import type { WriteContext } from '#platform/server/context.ts';
import { sealedText, type Inbound } from '#platform/server/sms-jobs.ts';
import { openRecord, whoToTurnTo } from '#domains/people/server/people.ts';
import { strategiesOf } from '#domains/plans/server/plans.ts';
import type { Locale } from '#platform/languages.ts';
import { digitIn, digitsText } from '../morning.ts';
import { noteText, serviceWord, thingsText, whoText, wordOf, type ServiceWord } from '../texts.ts';
import { endMorning, morningRow, type MorningRow } from './mornings.sql.ts';
import { proofHolds } from './own-phone.ts';
import { takeDigit } from './take-digit.ts';
import { changePhone, phoneRow, type PhoneRow } from './phones.sql.ts';

type Kind = 'things' | 'who' | 'digit' | 'digits' | 'other' | ServiceWord;
/** An answer that comes later than this is not wanted any more. */
const FRESH = 15 * 60_000;
/** "Nobody reads this" is said once an hour. */
const QUIET = 3_600_000;

/** Answers one text of this person's phone, once. `answers`: false when this phone has had enough for now. */
export async function answerText(
	ctx: WriteContext,
	masterKey: Buffer,
	personId: string,
	inbound: Inbound & { number: string },
	answers: boolean
): Promise<void> {
	const row = await phoneRow(ctx, personId);
	if (!row || row.content.number !== inbound.number || !proofHolds(row, ctx.now)) return;
	const { language } = await openRecord(ctx, personId, 'texts');
	const morning = await morningRow(ctx, personId);
	const kind = kindOf(row, morning, inbound.text);
	const saidLately = kind === 'other' && (await otherSince(ctx, personId));
	if (!(await firstTime(ctx, personId, inbound.id, kind))) return;
	if (kind === 'stop') {
		await changePhone(ctx, personId, { stopped_at: row.stopped_at ?? ctx.now });
		// START turns the words on again; what comes by itself only the person does.
		await endMorning(ctx, personId);
	} else if (kind === 'start') await changePhone(ctx, personId, { stopped_at: null });
	else if (row.stopped_at) return;
	await changePhone(ctx, personId, { used_at: ctx.now });
	ctx.note({ action: 'texts.answered', personId, subject: kind, subjectId: personId, basis: 'system' });
	if (saidLately || (!answers && kind !== 'stop')) return;
	const said = kind === 'digit' && morning ? digitIn(inbound.text) : null;
	const text =
		morning && said && said !== 'more'
			? await takeDigit(ctx, morning, { id: inbound.id, said }, language)
			: await wordsFor(ctx, personId, kind, language);
	const until = new Date(ctx.now.getTime() + FRESH);
	await ctx.enqueue(
		'sms.send',
		sealedText(masterKey, { to: inbound.number, text }, { until, ...(kind === 'stop' && { last: true }) })
	);
}

/** The carriers' words first; then the person's own and digits, where they are switched on; all else is 'other'. */
function kindOf(row: PhoneRow, morning: MorningRow | null, text: string): Kind {
	const word = wordOf(text);
	const digit = morning && digitIn(text);
	return (
		serviceWord(text) ??
		(row.things_on && word === row.content.words.things
			? 'things'
			: row.who_on && word === row.content.words.who
				? 'who'
				: digit
					? digit === 'more'
						? 'digits'
						: 'digit'
					: 'other')
	);
}

async function wordsFor(ctx: WriteContext, personId: string, kind: Kind, locale: Locale): Promise<string> {
	switch (kind) {
		case 'things':
			return thingsText(await strategiesOf(ctx, personId), locale);
		case 'who':
			return whoText(await whoToTurnTo(ctx, personId, locale), locale);
		case 'stop':
			return noteText('stopped', locale);
		case 'start':
			return noteText('started', locale);
		case 'digit':
		case 'digits':
			return digitsText(locale);
		case 'help':
		case 'other':
			return noteText(kind, locale);
	}
}

/** Writes down that this text was taken; false when the gateway has handed it on before. */
async function firstTime(ctx: WriteContext, personId: string, id: string, kind: Kind): Promise<boolean> {
	const made = await ctx.tx
		.insertInto('texts.received')
		.values({
			organization_id: ctx.actor.organizationId,
			person_id: personId,
			key: createHash('sha256').update(id).digest('base64url'),
			at: ctx.now,
			kind
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	return Boolean(made.numInsertedOrUpdatedRows);
}

async function otherSince(ctx: WriteContext, personId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('texts.received')
		.select('key')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('kind', '=', 'other')
		.where('at', '>', new Date(ctx.now.getTime() - QUIET))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
