/** The operator's own servers by which two browsers find a way to each other. None are ours, and none by default. */
import { createHmac, randomBytes } from 'node:crypto';
import type { VideoConfig } from '#platform/server/config-video.ts';
import type { Entered } from '../kinds.ts';

/**
 * What a browser is given for one call. The name and password of the relay are over when the room closes: coturn reckons
 * them itself from the shared secret (`use-auth-secret`), and nobody is named in them.
 */
export function iceFor(
	video: VideoConfig | undefined,
	now: Date,
	closes: Date
): Pick<Entered, 'ice' | 'relayOnly'> {
	if (!video) return { ice: [], relayOnly: false };
	const ice: Entered['ice'] = video.stun.length > 0 ? [{ urls: video.stun }] : [];
	if (video.turn.length > 0 && video.turnSecret) {
		const until = Math.ceil(Math.max(closes.getTime(), now.getTime()) / 1000);
		const username = `${until}:${randomBytes(8).toString('hex')}`;
		const credential = createHmac('sha1', video.turnSecret).update(username).digest('base64');
		ice.push({ urls: video.turn, username, credential });
	}
	return { ice, relayOnly: video.relayOnly };
}
