/** A person's own phone: proven with a code, its two words, and taken away. All of it for the person alone. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { deriveKey } from '#platform/server/crypto.ts';
import { mayTry } from '#platform/server/sign-in/limits.ts';
import { sealedNumber, sealedText } from '#platform/server/sms-jobs.ts';
import { mobileNumber } from '#platform/server/sms-numbers.ts';
import { textsAreSetUp } from '#platform/server/sms.ts';
import { cardsOf, whoToTurnTo } from '#domains/people/server/people.ts';
import { strategiesOf } from '#domains/plans/server/plans.ts';
import type { Locale } from '#platform/languages.ts';
import {
	CODE_MINUTES,
	mayChoose,
	noteText,
	PROOF_DAYS,
	thingsText,
	whoText,
	wordOf,
	type OwnMorning,
	type OwnPhone
} from '../texts.ts';
import { endMorning } from './mornings.sql.ts';
import { ownMorning } from './own-morning.ts';
import { changePhone, phoneRow, sealedContent, type PhoneRow } from './phones.sql.ts';

type Reach = Pick<App, 'masterKey' | 'pools' | 'clock' | 'config'>;

const MINUTE = 60_000;
const DAY = 86_400_000;

export const NumberInput = z.object({
	number: z
		.string({ error: () => m.texts_error_number() })
		.trim()
		.max(40, { error: () => m.texts_error_number() })
});
export const CodeInput = z.object({
	code: z
		.string({ error: () => m.texts_error_code() })
		.max(20, { error: () => m.texts_error_code() })
		.transform((code) => code.replaceAll(/[\s-]/g, ''))
		.refine((code) => /^\d{6}$/.test(code), { error: () => m.texts_error_code() })
});
const word = z
	.string({ error: () => m.texts_error_word() })
	.max(40, { error: () => m.texts_error_word() })
	.transform(wordOf)
	.superRefine((said, ctx) => {
		const found = mayChoose(said);
		if (found === 'shape') ctx.addIssue({ code: 'custom', message: m.texts_error_word() });
		if (found === 'reserved') ctx.addIssue({ code: 'custom', message: m.texts_error_reserved() });
	});
export const WordsInput = z
	.object({ thingsOn: z.string().optional(), thingsWord: word, whoOn: z.string().optional(), whoWord: word })
	.refine((given) => given.thingsWord !== given.whoWord, {
		path: ['whoWord'],
		error: () => m.texts_error_same()
	});
export type WordsInput = z.output<typeof WordsInput>;

/** The person's phone as it stands, and what would be sent: the very words. */
export async function ownPhone(ctx: ReadContext): Promise<{
	phone: OwnPhone | null;
	previews: { things: string; who: string };
	/** Offered once the phone is proven. */
	morning: OwnMorning | null;
}> {
	const personId = me(ctx);
	const locale = (await cardsOf(ctx, [personId])).get(personId)?.language ?? 'en';
	const row = await phoneRow(ctx, personId);
	return {
		phone: row && shown(row, ctx.now),
		previews: {
			things: thingsText(await strategiesOf(ctx, personId), locale),
			who: whoText(await whoToTurnTo(ctx, personId, locale), locale)
		},
		morning: row?.proven_at ? await ownMorning(ctx, personId) : null
	};
}

/**
 * Puts a code on its way to a number, which takes the place of an earlier one. Whether the number is somebody's, or has
 * said STOP, is told to nobody: the answer is the same, and the job sends or does not.
 */
export async function askForCode(ctx: WriteContext, app: Reach, typed: string): Promise<void> {
	const personId = me(ctx);
	if (!textsAreSetUp(app.config)) throw new Refusal('not_found', 'texts are not set up');
	const number = mobileNumber(typed, app.config.texts.countries);
	if (!number)
		throw new Refusal('invalid', 'not a mobile number', { fields: { number: m.texts_error_number() } });
	if (!(await mayTry(app, ['textByPerson', personId])))
		throw new Refusal('too_many', 'codes were asked for too often');
	const before = await phoneRow(ctx, personId);
	const language = (await cardsOf(ctx, [personId])).get(personId)?.language ?? 'en';
	const words = before?.content.words ?? defaultWords(language);
	const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
	const until = new Date(ctx.now.getTime() + CODE_MINUTES * MINUTE);
	if (before && before.content.number !== number) await forget(ctx, app, personId, before.content.number);
	const row = {
		content: await sealedContent(ctx, personId, { number, words }),
		code_hash: hashed(app, ctx, number, code),
		code_until: until
	};
	if (before?.content.number === number) await changePhone(ctx, personId, row);
	else
		await ctx.tx
			.insertInto('texts.phones')
			.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...row, added_at: ctx.now })
			.execute();
	// A phone that strangers ask codes for is left in peace, and who asks is not told that others did.
	if (await mayTry(app, ['textToNumber', number]))
		await ctx.enqueue(
			'sms.send',
			sealedText(app.masterKey, { to: number, text: noteText('code', language, code) }, { until })
		);
	ctx.note({ action: 'texts.added', personId, subject: 'phone', subjectId: personId });
}

/** The code that came: from now on the phone is this person's. A wrong or late one says so, and counts. */
export async function proveNumber(ctx: WriteContext, app: Reach, code: string): Promise<void> {
	const personId = me(ctx);
	if (!(await mayTry(app, ['textCode', personId])))
		throw new Refusal('too_many', 'too many codes were tried');
	const row = await phoneRow(ctx, personId);
	const wrong = new Refusal('invalid', 'wrong or late code', {
		fields: { code: m.texts_error_wrong_code() }
	});
	if (!row?.code_hash || !row.code_until || row.code_until < ctx.now) throw wrong;
	const given = Buffer.from(hashed(app, ctx, row.content.number, code));
	if (!timingSafeEqual(given, Buffer.from(row.code_hash))) throw wrong;
	await changePhone(ctx, personId, {
		code_hash: null,
		code_until: null,
		proven_at: ctx.now,
		used_at: null,
		stopped_at: null
	});
	await ctx.enqueue('texts.claim', { personId }, { queue: `texts ${personId}` });
	ctx.note({ action: 'texts.proven', personId, subject: 'phone', subjectId: personId });
}

/** Which words are answered, and what each is. */
export async function saveWords(ctx: WriteContext, given: WordsInput): Promise<void> {
	const personId = me(ctx);
	const row = await phoneRow(ctx, personId);
	if (!row?.proven_at) throw new Refusal('not_found', 'no proven phone');
	await changePhone(ctx, personId, {
		content: await sealedContent(ctx, personId, {
			...row.content,
			words: { things: given.thingsWord, who: given.whoWord }
		}),
		things_on: given.thingsOn !== undefined,
		who_on: given.whoOn !== undefined
	});
	ctx.note({ action: 'texts.changed', personId, subject: 'phone', subjectId: personId });
}

/** Nothing is kept of the phone, and nothing is answered any more. */
export async function removePhone(ctx: WriteContext, app: Reach): Promise<void> {
	const personId = me(ctx);
	const row = await phoneRow(ctx, personId);
	if (row) await forget(ctx, app, personId, row.content.number);
}

async function forget(ctx: WriteContext, app: Reach, personId: string, number: string): Promise<void> {
	await endMorning(ctx, personId);
	await ctx.tx
		.deleteFrom('texts.phones')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.execute();
	await ctx.enqueue(
		'texts.release',
		{ personId, ...sealedNumber(app.masterKey, number) },
		{ queue: `texts ${personId}` }
	);
	ctx.note({ action: 'texts.removed', personId, subject: 'phone', subjectId: personId });
}

function shown(row: PhoneRow, now: Date): OwnPhone {
	const lapsed = row.proven_at && !proofHolds(row, now);
	return {
		ends: row.content.number.slice(-2),
		state:
			row.code_hash || !row.proven_at ? 'waiting' : lapsed ? 'lapsed' : row.stopped_at ? 'stopped' : 'proven',
		things: { on: row.things_on, word: row.content.words.things },
		who: { on: row.who_on, word: row.content.words.who }
	};
}

/** Whether this phone still counts as the person's. */
export function proofHolds(row: Pick<PhoneRow, 'proven_at' | 'used_at'>, now: Date): boolean {
	const last = Math.max(row.proven_at?.getTime() ?? 0, row.used_at?.getTime() ?? 0);
	return row.proven_at !== null && now.getTime() - last < PROOF_DAYS * DAY;
}

const defaultWords = (locale: Locale) => ({
	things: m.texts_word_things({}, { locale }),
	who: m.texts_word_who({}, { locale })
});

function hashed(app: Reach, ctx: ReadContext, number: string, code: string): string {
	return createHmac('sha256', deriveKey(app.masterKey, 'sms-code'))
		.update(JSON.stringify([ctx.actor.organizationId, me(ctx), number, code]))
		.digest('base64url');
}

function me(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a phone is for the person alone');
	return ctx.actor.personId;
}
