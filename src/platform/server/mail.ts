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
	const folder = join(config.dataDir, 'mail');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `${newId()}.eml`);
	await writeFile(file, asFile(message), { mode: 0o600 });
	log('info', 'mail written to a file, because SMTP_URL is not set', { file });
}

/** For a person to read and to copy from: a link stays in one piece, which quoted-printable would break over lines. */
function asFile(message: { from: string; to: string; subject: string; text: string }): string {
	const head = {
		From: message.from,
		To: message.to,
		Subject: message.subject,
		Date: new Date().toUTCString()
	};
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}`);
	lines.push(
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: 8bit'
	);
	return `${lines.join('\n')}\n\n${message.text}\n`;
}
