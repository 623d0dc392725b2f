/** Mail goes out as a job: tried again when the mail server is away, never in the way of an answer. */
import type { App } from './app.ts';
import { deriveKey, open, seal } from './crypto.ts';
import { addJob } from './jobs.ts';
import type { Task } from './jobs.ts';
import { sendMail } from './mail.ts';
import type { Mail } from './mail.ts';

/** Where the sealed text belongs; authenticated, so that it opens nowhere else. */
const place = 'job/mail.send';
type Needs = Pick<App, 'masterKey' | 'pools'>;

/** What a mail says and to whom is nobody's business while it waits: the job holds it sealed. */
export function sealedMail(masterKey: Buffer, mail: Mail): { sealed: string } {
	return { sealed: seal(deriveKey(masterKey, 'mail'), JSON.stringify(mail), place).toString('base64') };
}

/**
 * Hands a mail to the worker, where there is no transaction to hand it in. In one, use
 * `ctx.enqueue('mail.send', sealedMail(…))`, so that it goes out only if the change is kept.
 */
export async function queueMail(app: Needs, mail: Mail): Promise<void> {
	const client = await app.pools.system.connect();
	try {
		await addJob(client, 'mail.send', sealedMail(app.masterKey, mail));
	} finally {
		client.release();
	}
}

const send: Task = async (app, payload) => {
	const { sealed } = payload as { sealed: string };
	const mail = JSON.parse(
		open(deriveKey(app.masterKey, 'mail'), Buffer.from(sealed, 'base64'), place).toString()
	) as Mail;
	await sendMail(app.config, mail);
};

export const tasks: Record<string, Task> = { 'mail.send': send };
export const cron = [];
