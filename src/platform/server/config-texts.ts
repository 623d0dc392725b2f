/** Settings of text messages: read once, checked together. */
import { z } from 'zod';

/** How texts leave and come in. Without `gateway` they are written to files, as mail is without SMTP_URL. */
export type TextsConfig = {
	/** Where each text is posted to, and the bearer secret that goes with it. */
	gateway: { url: string; secret: string; privateAddress: boolean } | null;
	/** Signs what comes in; null: the inbound address does not exist. */
	inboundSecret: string | null;
	/** The number that people write to, as it is shown to them. */
	number: string | null;
	/** Country calling codes that texts may go to; the first is meant where a number has none. */
	countries: string[];
};

const blankIsAbsent = (value: unknown) =>
	typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema);
const secret = (name: string) =>
	setting(
		z
			.string()
			.min(32, `${name} must have at least 32 characters. Make one with: openssl rand -hex 32`)
			.optional()
	);

export const textSettings = {
	ALONGSIDE_SMS_URL: setting(
		z
			.string()
			.refine(
				(value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol),
				'ALONGSIDE_SMS_URL is not an address I can use. It looks like https://texts.example.org/send.'
			)
			.optional()
	),
	ALONGSIDE_SMS_SECRET: secret('ALONGSIDE_SMS_SECRET'),
	ALONGSIDE_SMS_INBOUND_SECRET: secret('ALONGSIDE_SMS_INBOUND_SECRET'),
	ALONGSIDE_SMS_PRIVATE: setting(
		z.enum(['0', '1'], 'ALONGSIDE_SMS_PRIVATE is on with 1 and off with 0.').default('0')
	),
	ALONGSIDE_SMS_NUMBER: setting(
		z
			.string()
			.regex(
				/^[\d\s()+.-]{3,24}$/,
				'ALONGSIDE_SMS_NUMBER is the number that people write to, such as +1 215 555 0100.'
			)
			.optional()
	),
	ALONGSIDE_SMS_COUNTRIES: setting(
		z
			.string()
			.regex(
				/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/,
				'ALONGSIDE_SMS_COUNTRIES is a list of calling codes with commas between them, such as 1 or 1,52.'
			)
			.default('1')
	)
};

type Given = z.output<z.ZodObject<typeof textSettings>>;

/** The settings together, or the sentence that says what is missing. */
export function textsConfig(given: Given): { texts: TextsConfig } | { problem: string } {
	const url = given.ALONGSIDE_SMS_URL;
	const privateAddress = given.ALONGSIDE_SMS_PRIVATE === '1';
	if (url && !given.ALONGSIDE_SMS_SECRET)
		return { problem: 'ALONGSIDE_SMS_URL needs ALONGSIDE_SMS_SECRET, so that the gateway knows who asks.' };
	if (url && !given.ALONGSIDE_SMS_NUMBER)
		return { problem: 'ALONGSIDE_SMS_URL needs ALONGSIDE_SMS_NUMBER, so that people know where to write.' };
	if (url && new URL(url).protocol === 'http:' && !privateAddress)
		return {
			problem:
				'ALONGSIDE_SMS_URL must begin with https:, or be an address of your own network with ALONGSIDE_SMS_PRIVATE=1.'
		};
	return {
		texts: {
			gateway: url ? { url, secret: given.ALONGSIDE_SMS_SECRET!, privateAddress } : null,
			inboundSecret: given.ALONGSIDE_SMS_INBOUND_SECRET ?? null,
			number: given.ALONGSIDE_SMS_NUMBER ?? null,
			countries: given.ALONGSIDE_SMS_COUNTRIES.split(',')
		}
	};
}
