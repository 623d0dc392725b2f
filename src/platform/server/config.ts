/** Every setting the operator can give, read once from the environment into typed values. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { lineSettings, linesConfig, type PhoneLine } from './config-lines.ts';
import { textSettings, textsConfig, type TextsConfig } from './config-texts.ts';
import { videoConfig, videoSettings, type VideoConfig } from './config-video.ts';
import { parseKeys, type KeyFile } from './keyring.ts';

/** Where the master key comes from; `loadMasterKey` turns it into bytes. */
export type MasterKeySource =
	| { from: 'environment'; keys: KeyFile }
	/** `generate`: make the file when it is missing (our own default place only). */
	| { from: 'file'; path: string; generate: boolean };

export type Config = {
	/** Address the web server listens on; loopback unless HOST says otherwise. */
	host: string;
	port: number;
	/** Public address without a trailing slash, as people type it. */
	origin: string;
	/** True when the operator gave it (ALONGSIDE_ORIGIN): then it overrules what requests say. */
	originGiven: boolean;
	/** How many reverse proxies of the operator's stand before us and add to X-Forwarded-For. */
	proxies: number;
	/** Absolute folder for the embedded database, the master key and mail files. */
	dataDir: string;
	/** A second folder, on another disk or machine, for what must be kept outside the database (outside/place.ts). */
	outside: string | null;
	/** Who can open backups; a passphrase or public keys (age1…). */
	backup: { passphrase: string | null; passphraseFile: string | null; recipients: string[] };
	/** Owner's connection string of an outside PostgreSQL, or null for the embedded one. */
	databaseUrl: string | null;
	demo: boolean;
	masterKey: MasterKeySource;
	smtpUrl: string | null;
	/** What the app is called on screens, in tabs, on a phone's first screen and in mail; says nothing about recovery. */
	name: string;
	/** Where the quick way out leads; null: a plain page of our own. */
	exitTo: string | null;
	/** The operator's own list of passwords known from breaches, beside ours (sign-in/known-passwords.ts). */
	knownPasswords: string | null;
	/** `From:` of every mail; says nothing about recovery. */
	mailFrom: string;
	texts: TextsConfig;
	video: VideoConfig;
	/** Telephone lines that ring in here. */
	lines: PhoneLine[];
	/** Largest request body in bytes. */
	bodyLimit: number;
	/** Name of the release, for doctor and readiness. */
	version: string;
};

/** A setting that cannot be used, said in one sentence per problem. */
export class ConfigError extends Error {
	override name = 'ConfigError';
}

type Env = Record<string, string | undefined>;

const blankIsAbsent = (value: unknown) =>
	typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema);

const flag = (name: string) =>
	z.enum(['0', '1'], `${name} is on with 1 and off with 0.`).transform((value) => value === '1');
const address = (name: string, protocols: string[], example: string) =>
	z
		.string()
		.refine(
			(value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
			`${name} is not an address I can use. It looks like ${example}.`
		);

const keyBytes = z
	.string()
	.transform((text) => parseKeys(text))
	.refine(
		(keys): keys is KeyFile => keys !== null,
		'ALONGSIDE_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or in base64. Make one with: openssl rand -hex 32'
	);

const settings = z.object({
	...textSettings,
	...videoSettings,
	...lineSettings,
	PORT: setting(
		z.coerce
			.number('PORT must be a number from 0 to 65535.')
			.int('PORT must be a whole number.')
			.min(0, 'PORT must be a number from 0 to 65535.')
			.max(65535, 'PORT must be a number from 0 to 65535.')
			.default(3000)
	),
	HOST: setting(z.string().default('127.0.0.1')),
	ALONGSIDE_ORIGIN: setting(
		address('ALONGSIDE_ORIGIN', ['http:', 'https:'], 'https://alongside.example.org')
			.refine(
				(value) => !URL.canParse(value) || new URL(value).pathname === '/',
				'ALONGSIDE_ORIGIN is the address alone, without a path after it.'
			)
			.optional()
	),
	ALONGSIDE_PROXIES: setting(
		z.coerce
			.number('ALONGSIDE_PROXIES is how many reverse proxies stand before Alongside: 0, 1, 2 …')
			.int('ALONGSIDE_PROXIES is a whole number.')
			.min(0, 'ALONGSIDE_PROXIES is 0 or more.')
			.max(9, 'ALONGSIDE_PROXIES is at most 9.')
			.default(0)
	),
	ALONGSIDE_DATA: setting(z.string().default('./data')),
	ALONGSIDE_BACKUP_PASSPHRASE: setting(z.string().optional()),
	ALONGSIDE_BACKUP_PASSPHRASE_FILE: setting(z.string().optional()),
	ALONGSIDE_BACKUP_TO: setting(
		z
			.string()
			.regex(
				/^age1[a-z0-9]+(\s*,\s*age1[a-z0-9]+)*$/,
				'ALONGSIDE_BACKUP_TO is a public key that begins with age1, or several with commas.'
			)
			.optional()
	),
	ALONGSIDE_OUTSIDE: setting(z.string().optional()),
	DATABASE_URL: setting(
		address(
			'DATABASE_URL',
			['postgres:', 'postgresql:'],
			'postgres://user:password@host:5432/alongside'
		).optional()
	),
	ALONGSIDE_DEMO: setting(flag('ALONGSIDE_DEMO').optional()),
	ALONGSIDE_MASTER_KEY: setting(keyBytes.optional()),
	ALONGSIDE_MASTER_KEY_FILE: setting(z.string().optional()),
	SMTP_URL: setting(
		address('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional()
	),
	ALONGSIDE_NAME: setting(
		z
			.string()
			.trim()
			.max(24, 'ALONGSIDE_NAME is at most 24 letters: a phone shows no more under an icon.')
			.regex(/^[\p{L}\p{N} .,'&-]+$/u, 'ALONGSIDE_NAME is letters, numbers and spaces.')
			.default('Alongside')
	),
	ALONGSIDE_EXIT_TO: setting(address('ALONGSIDE_EXIT_TO', ['https:'], 'https://www.example.org').optional()),
	ALONGSIDE_KNOWN_PASSWORDS: setting(z.string().optional()),
	ALONGSIDE_MAIL_FROM: setting(z.string().max(200).optional()),
	BODY_SIZE_LIMIT: setting(
		z
			.string()
			.regex(
				/^[1-9]\d*[KMG]?$/i,
				'BODY_SIZE_LIMIT is a number of bytes, or a number with K, M or G after it.'
			)
			.default('512K')
	)
});

/**
 * Reads and checks every setting. Throws `ConfigError` with plain sentences.
 * @example const config = readConfig(process.env)
 */
export function readConfig(env: Env): Config {
	const parsed = settings.safeParse(env);
	if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('\n'));
	const given = parsed.data;
	if (given.ALONGSIDE_MASTER_KEY && given.ALONGSIDE_MASTER_KEY_FILE)
		throw new ConfigError('Give ALONGSIDE_MASTER_KEY or ALONGSIDE_MASTER_KEY_FILE, not both.');

	const together = textsConfig(given);
	if ('problem' in together) throw new ConfigError(together.problem);
	const video = videoConfig(given);
	if ('problem' in video) throw new ConfigError(video.problem);
	const telephone = linesConfig(given);
	if ('problem' in telephone) throw new ConfigError(telephone.problem);

	const dataDir = resolve(given.ALONGSIDE_DATA);
	const origin = given.ALONGSIDE_ORIGIN
		? new URL(given.ALONGSIDE_ORIGIN).origin
		: `http://localhost:${given.PORT}`;
	return {
		host: given.HOST,
		port: given.PORT,
		origin,
		originGiven: given.ALONGSIDE_ORIGIN !== undefined,
		proxies: given.ALONGSIDE_PROXIES,
		dataDir,
		backup: {
			passphrase: given.ALONGSIDE_BACKUP_PASSPHRASE ?? null,
			passphraseFile: given.ALONGSIDE_BACKUP_PASSPHRASE_FILE ?? null,
			recipients: given.ALONGSIDE_BACKUP_TO?.split(',').map((one) => one.trim()) ?? []
		},
		outside: given.ALONGSIDE_OUTSIDE ? resolve(given.ALONGSIDE_OUTSIDE) : null,
		databaseUrl: given.DATABASE_URL ?? null,
		demo: given.ALONGSIDE_DEMO ?? given.DATABASE_URL === undefined,
		masterKey: masterKeySource(given.ALONGSIDE_MASTER_KEY, given.ALONGSIDE_MASTER_KEY_FILE, dataDir),
		smtpUrl: given.SMTP_URL ?? null,
		name: given.ALONGSIDE_NAME,
		exitTo: given.ALONGSIDE_EXIT_TO ?? null,
		knownPasswords: given.ALONGSIDE_KNOWN_PASSWORDS ? resolve(given.ALONGSIDE_KNOWN_PASSWORDS) : null,
		mailFrom: given.ALONGSIDE_MAIL_FROM ?? `${given.ALONGSIDE_NAME} <no-reply@${new URL(origin).hostname}>`,
		texts: together.texts,
		video: video.video,
		lines: telephone.lines,
		bodyLimit: bytes(given.BODY_SIZE_LIMIT),
		version: packageVersion()
	};
}

function masterKeySource(
	keys: KeyFile | undefined,
	file: string | undefined,
	dataDir: string
): MasterKeySource {
	if (keys) return { from: 'environment', keys };
	if (file) return { from: 'file', path: resolve(file), generate: false };
	return { from: 'file', path: resolve(dataDir, 'master.key'), generate: true };
}

function bytes(text: string): number {
	const unit = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[text.slice(-1).toUpperCase()] ?? 1;
	return Number.parseInt(text, 10) * unit;
}

function packageVersion(): string {
	// The working folder is the project: the built server has no fixed distance to package.json.
	const found: unknown = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
	return z.object({ version: z.string() }).parse(found).version;
}
