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
	/** One appointment, for the calendar of who reads it (iMIP, RFC 6047). */
	calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
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
		const sent = await createTransport(config.smtpUrl).sendMail({
			...message,
			...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'calendar.ics' } })
		});
		log('info', 'mail sent', { messageId: sent.messageId });
		return;
	}
	const folder = join(config.dataDir, 'mail');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `${newId()}.eml`);
	await writeFile(file, asFile({ ...message, calendar: mail.calendar }), { mode: 0o600 });
	log('info', 'mail written to a file, because SMTP_URL is not set', { file });
}

/** For a person to read and to copy from: a link stays in one piece, which quoted-printable would break over lines. */
function asFile(message: Mail & { from: string }): string {
	const head = {
		From: message.from,
		To: message.to,
		Subject: message.subject,
		Date: new Date().toUTCString()
	};
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}`);
	const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
	lines.push('MIME-Version: 1.0');
	if (!message.calendar) return `${[...lines, ...plain].join('\n')}\n\n${message.text}\n`;
	const between = `=_${newId()}`;
	const { method, content } = message.calendar;
	return [
		...lines,
		`Content-Type: multipart/alternative; boundary="${between}"`,
		'',
		`--${between}`,
		...plain,
		'',
		message.text,
		`--${between}`,
		`Content-Type: text/calendar; charset=utf-8; method=${method}; name="calendar.ics"`,
		'Content-Transfer-Encoding: 8bit',
		'',
		content.replaceAll('\r\n', '\n'),
		`--${between}--`,
		''
	].join('\n');
}
