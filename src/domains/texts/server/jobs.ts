import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { mayTry } from '#platform/server/sign-in/limits.ts';
import { openInbound, openNumber } from '#platform/server/sms-jobs.ts';
import {
	claimNumber,
	mobileNumber,
	ownerOf,
	releaseNumber,
	startNumber,
	stopNumber
} from '#platform/server/sms-numbers.ts';
import { serviceWord } from '../texts.ts';
import { answerText } from './answer-text.ts';
import { askMornings } from './ask-mornings.ts';
import { endMorning } from './mornings.sql.ts';
import { proofHolds } from './own-phone.ts';
import { changePhone, phoneRow } from './phones.sql.ts';

const Owner = z.object({ organizationId: z.uuid(), personId: z.uuid() });
const KEPT_DAYS = 30;

/** A text that came in. A number that nobody has proven gets no answer; its STOP counts all the same. */
const received: Task = async (app, payload) => {
	const inbound = openInbound(app.masterKey, payload);
	const number = mobileNumber(inbound.from, app.config.texts.countries);
	if (!number) return;
	const service = serviceWord(inbound.text);
	if (service === 'stop') await stopNumber(app, number);
	if (service === 'start') await startNumber(app, number);
	const { owner } = await ownerOf(app, number);
	if (!owner) return;
	const answers = await mayTry(app, ['textWord', number]);
	await app.write(systemActor(owner.organizationId, 'texts.received'), 'text word', (ctx) =>
		answerText(ctx, app.masterKey, owner.personId, { ...inbound, number }, answers)
	);
};

/** A phone was proven: from now on its texts come to this record, and to nobody else's. */
const claim: Task = async (app, payload) => {
	const owner = Owner.parse(payload);
	const number = await provenNumber(app, owner);
	if (!number) return;
	const before = await claimNumber(app, number, owner);
	if (before) await unprove(app, before, number);
};

/** A phone was taken away. */
const release: Task = async (app, payload) =>
	releaseNumber(app, openNumber(app.masterKey, payload), Owner.parse(payload));

/** The proof is by somebody else now. */
async function unprove(app: App, { organizationId, personId }: z.output<typeof Owner>, number: string) {
	await app.write(systemActor(organizationId, 'texts.claim'), 'text word', async (ctx) => {
		const row = await phoneRow(ctx, personId);
		if (row?.content.number !== number) return;
		await changePhone(ctx, personId, { proven_at: null, things_on: false, who_on: false });
		await endMorning(ctx, personId);
		ctx.note({ action: 'texts.changed', personId, subject: 'phone', subjectId: personId, basis: 'system' });
	});
}

const provenNumber = (app: App, { organizationId, personId }: z.output<typeof Owner>) =>
	app.read(systemActor(organizationId, 'texts.claim'), 'text word', async (ctx) => {
		const row = await phoneRow(ctx, personId);
		return row && proofHolds(row, ctx.now) ? row.content.number : null;
	});

/** Forgets which texts came, after a month. */
const tidy: Task = async (app) => {
	const old = new Date(app.clock().getTime() - KEPT_DAYS * 86_400_000);
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'texts.tidy'), 'tidy', (ctx) =>
			ctx.tx
				.deleteFrom('texts.received')
				.where('organization_id', '=', organizationId)
				.where('at', '<', old)
				.execute()
		);
};

export const tasks: Record<string, Task> = {
	'texts.received': received,
	'texts.claim': claim,
	'texts.release': release,
	'texts.mornings': askMornings,
	'texts.tidy': tidy
};
export const cron: CronLine[] = [
	{ crontab: '*/5 * * * *', task: 'texts.mornings' },
	{ crontab: '41 3 * * *', task: 'texts.tidy' }
];
