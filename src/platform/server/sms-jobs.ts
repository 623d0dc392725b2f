/** Texts go out and come in as jobs: tried again when the gateway is away, never in the way of an answer. */
import { newId } from '../ids.ts';
import type { App } from './app.ts';
import { deriveKey, open, seal } from './crypto.ts';
import { addJob, type Task } from './jobs.ts';
import { log } from './log.ts';
import { ownerOf } from './sms-numbers.ts';
import { sendText, type Text } from './sms.ts';

/** What came in: the gateway's own id of it, who sent it, and what it says. */
export interface Inbound {
	id: string;
	from: string;
	text: string;
}
interface Sealed {
	sealed: string;
	/** After this instant it is not sent any more. */
	until?: string;
}

const place = { send: 'job/sms.send', received: 'job/texts.received', number: 'job/number' };

function sealed(masterKey: Buffer, what: keyof typeof place, value: object): string {
	return seal(deriveKey(masterKey, 'sms'), JSON.stringify(value), place[what]).toString('base64');
}
function opened<T>(masterKey: Buffer, what: keyof typeof place, payload: unknown): T {
	const text = Buffer.from((payload as Sealed).sealed, 'base64');
	return JSON.parse(open(deriveKey(masterKey, 'sms'), text, place[what]).toString()) as T;
}

/**
 * The payload of a job 'sms.send': number and words are sealed while it waits. `last`: the one answer that still goes to a
 * number that has just said STOP.
 */
export function sealedText(
	masterKey: Buffer,
	text: Omit<Text, 'id'>,
	options: { until: Date; last?: true }
): Sealed {
	const { until, last } = options;
	return { until: until.toISOString(), sealed: sealed(masterKey, 'send', { id: newId(), ...text, last }) };
}

/** Hands a text that came in to the worker. The same for every number: the answer of the address tells nothing. */
export async function queueInbound(app: Pick<App, 'masterKey' | 'pools'>, inbound: Inbound): Promise<void> {
	const client = await app.pools.system.connect();
	try {
		await addJob(client, 'texts.received', { sealed: sealed(app.masterKey, 'received', inbound) });
	} finally {
		client.release();
	}
}

/** Opens what {@link queueInbound} has sealed. */
export const openInbound = (masterKey: Buffer, payload: unknown): Inbound =>
	opened<Inbound>(masterKey, 'received', payload);

/** A number in the payload of a job, which anybody with the database could read. */
export const sealedNumber = (masterKey: Buffer, number: string): Sealed => ({
	sealed: sealed(masterKey, 'number', { number })
});
export const openNumber = (masterKey: Buffer, payload: unknown): string =>
	opened<{ number: string }>(masterKey, 'number', payload).number;

const send: Task = async (app, payload) => {
	const { until } = payload as Sealed;
	if (until && Date.parse(until) < app.clock().getTime())
		return log('warn', 'text not sent, it came too late');
	const { last, ...text } = opened<Text & { last?: true }>(app.masterKey, 'send', payload);
	if (!last && (await ownerOf(app, text.to)).stopped)
		return log('info', 'text not sent, the number said STOP');
	await sendText(app.config, text);
};

export const tasks: Record<string, Task> = { 'sms.send': send };
export const cron = [];
