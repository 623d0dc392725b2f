import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '../ids.ts';
import type { AppConfig } from './app.ts';
import { log } from './log.ts';

/** One mail, already in the reader's language. Subject and sender say nothing of recovery: a lock screen may show them. */
export interface Mail {
	to: string;
	subject: string;
	text: string;
}

/**
 * Sends a mail by SMTP_URL; without one it is written to <data>/mail, where the operator of a trial can read it.
 * The log names the file or the message id, never the address.
 */
export async function sendMail(
	config: Pick<AppConfig, 'smtpUrl' | 'mailFrom' | 'dataDir'>,
	mail: Mail
): Promise<void> {
	const message = { from: config.mailFrom, to: mail.to, subject: mail.subject, text: mail.text };
	if (config.smtpUrl) {
		const sent = await createTransport(config.smtpUrl).sendMail(message);
		log('info', 'mail sent', { messageId: sent.messageId });
		return;
	}
	const made = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(
		message
	);
	const folder = join(config.dataDir, 'mail');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `${newId()}.eml`);
	await writeFile(file, made.message as Buffer, { mode: 0o600 });
	log('info', 'mail written to a file, because SMTP_URL is not set', { file });
}
