import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppConfig } from './app.ts';
import { log } from './log.ts';
import { postUrl } from './post-url.ts';
import { isPublicAddress } from './public-address.ts';

/** One text, already in the reader's language and safe on a lock screen. */
export interface Text {
	/** The gateway sends a second one with the same id no more. */
	id: string;
	/** '+' and digits. */
	to: string;
	text: string;
}

/** Whether texts go anywhere: by a gateway, or in a demo, where the files can be read. */
export function textsAreSetUp(config: Pick<AppConfig, 'texts' | 'demo'>): boolean {
	return config.texts.gateway !== null || config.demo;
}

/**
 * Posts a text to the operator's gateway; without one it is written to <data>/texts. The log names the file or the
 * answer's status, never the number or a word.
 */
export async function sendText(config: Pick<AppConfig, 'texts' | 'dataDir'>, text: Text): Promise<void> {
	const { gateway } = config.texts;
	if (!gateway) {
		const folder = join(config.dataDir, 'texts');
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const file = join(folder, `${text.id}.txt`);
		await writeFile(file, `To: ${text.to}\n\n${text.text}\n`, { mode: 0o600 });
		return log('info', 'text written to a file, because ALONGSIDE_SMS_URL is not set', { file });
	}
	const status = await postUrl(
		gateway.url,
		{ id: text.id, to: text.to, text: text.text },
		// The operator's own gateway may stand in their own network; nobody else's address may.
		{ bearer: gateway.secret, allow: gateway.privateAddress ? () => true : isPublicAddress }
	);
	if (status < 200 || status > 299) throw new Error(`the gateway answered ${status}`);
	log('info', 'text handed to the gateway', { status });
}
