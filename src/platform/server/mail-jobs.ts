/** Mail goes out as a job: tried again when the mail server is away, never in the way of an answer. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import type { App } from './app.ts';
import { deriveKey, open, seal } from './crypto.ts';
import { addJob } from './jobs.ts';
import type { Task } from './jobs.ts';
import { log } from './log.ts';
import { sendMail } from './mail.ts';
import type { Mail } from './mail.ts';

/** Where the sealed text belongs; authenticated, so that it opens nowhere else. */
const place = 'job/mail.send';
interface SealedMail {
	sealed: string;
	/** After this instant it is not sent any more: the code or link in it has expired. */
	until?: string;
}
type Needs = Pick<App, 'masterKey' | 'pools'>;

/** What a mail says and to whom is nobody's business while it waits: the job holds it sealed. */
export function sealedMail(masterKey: Buffer, mail: Mail, until?: Date): SealedMail {
	return {
		...(until && { until: until.toISOString() }),
		sealed: seal(deriveKey(masterKey, 'mail'), JSON.stringify(mail), place).toString('base64')
	};
}

/**
 * The mail that says no more than that there is something new, and where to sign in: it names neither this place nor what
 * happened, for a mailbox is read over shoulders. Hand it over with `ctx.enqueue('mail.send', …, { key })`.
 */
export const somethingNew = (
	app: Pick<App, 'masterKey' | 'config'>,
	to: string,
	locale: Locale
): SealedMail =>
	sealedMail(app.masterKey, {
		to,
		subject: m.mail_something_new_subject({}, { locale }),
		text: m.mail_something_new_text({ link: `${app.config.origin}/sign-in` }, { locale })
	});

/**
 * Hands a mail to the worker, where there is no transaction to hand it in. In one, use
 * `ctx.enqueue('mail.send', sealedMail(…))`, so that it goes out only if the change is kept.
 */
export async function queueMail(app: Needs, mail: Mail, until?: Date): Promise<void> {
	const client = await app.pools.system.connect();
	try {
		await addJob(client, 'mail.send', sealedMail(app.masterKey, mail, until));
	} finally {
		client.release();
	}
}

const send: Task = async (app, payload) => {
	const { sealed, until } = payload as SealedMail;
	if (until && Date.parse(until) < Date.now()) return log('warn', 'mail not sent, what it holds has expired');
	const mail = JSON.parse(
		open(deriveKey(app.masterKey, 'mail'), Buffer.from(sealed, 'base64'), place).toString()
	) as Mail;
	await sendMail(app.config, mail);
};

export const tasks: Record<string, Task> = { 'mail.send': send };
export const cron = [];
