import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { testWorld } from '../../../tests/support/database.ts';
import { sendMail } from './mail.ts';
import { queueMail, sealedMail, tasks } from './mail-jobs.ts';

const world = testWorld();
const mail = { to: 'dee@example.org', subject: 'Your code', text: 'It is 123456.' };
const waiting = () =>
	world.owner<{ payload: { sealed: string } }>('select payload from graphile_worker._private_jobs');

test('while it waits, neither the address nor the words can be read', async () => {
	await queueMail(world.app, mail);
	const [job] = await waiting();
	const stored = JSON.stringify(job) + Buffer.from(job?.payload.sealed ?? '', 'base64').toString('latin1');
	expect(stored).not.toMatch(/dee|example|123456|code/);
});

test('what was sealed with another key is not sent', async () => {
	const foreign = sealedMail(Buffer.alloc(32, 9), mail);
	await expect(tasks['mail.send']?.(world.app, foreign)).rejects.toThrow();
});

test('the job writes the mail to a file that only we can read, when there is no mail server', async () => {
	const [job] = await waiting();
	await tasks['mail.send']?.(world.app, job?.payload);
	const folder = join(world.app.config.dataDir, 'mail');
	expect(existsSync(folder)).toBe(true);
	const [file] = readdirSync(folder);
	const written = join(folder, String(file));
	expect(statSync(written).mode & 0o777).toBe(0o600);
	expect(readFileSync(written, 'utf8')).toContain('It is 123456.');
});

test('a link in that file is in one piece, however long it is', async () => {
	const link = `https://alongside.example.org/invitation/${'a1b2c3d4_-'.repeat(9)}`;
	await tasks['mail.send']?.(
		world.app,
		sealedMail(world.app.masterKey, { ...mail, text: `Come in:\n\n${link}\n\n¿Sí?` })
	);
	const folder = join(world.app.config.dataDir, 'mail');
	const newest = readdirSync(folder).sort().at(-1);
	const written = readFileSync(join(folder, String(newest)), 'utf8');
	expect(written).toContain(`\n${link}\n`);
	expect(written).toContain('¿Sí?');
});

test('what has expired while it waited is not sent', async () => {
	const folder = join(world.app.config.dataDir, 'mail');
	const before = readdirSync(folder).length;
	const send = (until: Date) => tasks['mail.send']?.(world.app, sealedMail(world.app.masterKey, mail, until));
	await send(new Date(Date.now() - 1000));
	expect(readdirSync(folder)).toHaveLength(before);
	await send(new Date(Date.now() + 60_000));
	expect(readdirSync(folder)).toHaveLength(before + 1);
});

test('a line end in an address or a subject begins no line of its own', async () => {
	const wicked = {
		to: 'dee@example.org\r\nBcc: eve@example.org',
		subject: 'Hi\nX-Evil: yes',
		text: 'Words.'
	};
	await sendMail(world.app.config, wicked);
	const folder = join(world.app.config.dataDir, 'mail');
	const last = readdirSync(folder).sort().at(-1)!;
	expect(readFileSync(join(folder, last), 'utf8').split('\n\n')[0]).not.toMatch(/^(Bcc|X-Evil)/m);
	// By a mail server nodemailer builds it.
	const sent = await createTransport({ streamTransport: true, buffer: true }).sendMail({
		from: world.app.config.mailFrom,
		...wicked
	});
	const head = String(sent.message).split('\r\n\r\n')[0]!;
	expect(head).not.toMatch(/^(Bcc|X-Evil)/im);
	expect(head).toMatch(/^Subject: Hi/m);
});
