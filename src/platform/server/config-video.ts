/** Settings of video visits: the operator's own STUN and TURN servers. */
import { z } from 'zod';

export type VideoConfig = {
	/** Tell a browser its own public address. */
	stun: string[];
	/** Pass on what cannot go straight, without being able to read it. */
	turn: string[];
	/** Shared with the relay, which takes names and passwords made of it (coturn: use-auth-secret). */
	turnSecret: string | null;
	/** Everything goes by way of the relay: neither side learns the other's network address. */
	relayOnly: boolean;
};

const blankIsAbsent = (value: unknown) =>
	typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema);
const HOST = String.raw`(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?`;
const list = (name: string, scheme: string, example: string) =>
	setting(
		z
			.string()
			.transform((text) => text.split(',').map((one) => one.trim()))
			.refine(
				(urls) =>
					urls.length <= 4 &&
					urls.every((url) => new RegExp(`^${scheme}:${HOST}(?:\\?transport=(?:udp|tcp))?$`, 'i').test(url)),
				`${name} is one to four addresses with commas between them. One looks like ${example}.`
			)
			.default([])
	);

export const videoSettings = {
	ALONGSIDE_STUN: list('ALONGSIDE_STUN', 'stuns?', 'stun:stun.example.org:3478'),
	ALONGSIDE_TURN: list('ALONGSIDE_TURN', 'turns?', 'turn:turn.example.org:3478?transport=udp'),
	ALONGSIDE_TURN_SECRET: setting(
		z
			.string()
			.min(32, 'ALONGSIDE_TURN_SECRET must have at least 32 characters. Make one with: openssl rand -hex 32')
			.optional()
	),
	ALONGSIDE_TURN_ONLY: setting(
		z.enum(['0', '1'], 'ALONGSIDE_TURN_ONLY is on with 1 and off with 0.').default('0')
	)
};

type Given = z.output<z.ZodObject<typeof videoSettings>>;

/** The settings together, or the sentence that says what is missing. */
export function videoConfig(given: Given): { video: VideoConfig } | { problem: string } {
	const turn = given.ALONGSIDE_TURN;
	if (turn.length > 0 && !given.ALONGSIDE_TURN_SECRET)
		return {
			problem: 'ALONGSIDE_TURN needs ALONGSIDE_TURN_SECRET, the secret that the relay itself has as well.'
		};
	if (given.ALONGSIDE_TURN_ONLY === '1' && turn.length === 0)
		return { problem: 'ALONGSIDE_TURN_ONLY needs ALONGSIDE_TURN: without a relay nobody would be heard.' };
	return {
		video: {
			stun: given.ALONGSIDE_STUN,
			turn,
			turnSecret: given.ALONGSIDE_TURN_SECRET ?? null,
			relayOnly: given.ALONGSIDE_TURN_ONLY === '1'
		}
	};
}
