/** What a phone would hold: a passkey in the browser, and an app that shows codes. */
import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';

/** A virtual authenticator in this page's browser: it says yes by itself. */
export async function holdPasskeys(page: Page): Promise<void> {
	const browser = await page.context().newCDPSession(page);
	await browser.send('WebAuthn.enable');
	await browser.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

/** The six digits an app shows for a key, by RFC 6238 (SHA-1, 30 seconds). */
export function codeOf(key: string, at: Date): string {
	const bits = [...key.replaceAll(/[\s=]/g, '').toUpperCase()]
		.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const step = Buffer.alloc(8);
	step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
	const mac = createHmac('sha1', secret).update(step).digest();
	const from = mac.at(-1)! & 0xf;
	return String((mac.readUInt32BE(from) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}
