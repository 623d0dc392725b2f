/** What a bad request is, and the numbers that draw it. */
import type { Place, Who } from './place.ts';
import type { Target } from './targets.ts';
import type { Wire } from './wire.ts';

/** A generator of numbers by seed (mulberry32). */
export class Draw {
	#state: number;
	constructor(seed: number) {
		this.#state = seed >>> 0;
	}
	number(below: number): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) % below;
	}
	one<T>(list: readonly T[]): T {
		return list[this.number(list.length)]!;
	}
}

export interface Bad extends Wire {
	/** For the message when it was not refused. */
	what: string;
	/** Whose cookie goes with it; a session that has ended, one that was forged. */
	who: Who | 'ended' | 'forged';
	/** Sent as these bytes, past every client. */
	raw?: string;
	/** It can only read: an answer with 200 is right. */
	reads?: true;
	/** It was taken once, and is answered again as it was then. */
	again?: true;
}

export interface Aim {
	draw: Draw;
	target: Target;
	/** Where the one who asks lives, and somewhere else. */
	here: Place;
	there: Place;
	naughty: string[];
	/** What was taken before, by the place that {@link AGAIN} names. */
	taken: Bad[];
}
export const AGAIN = 'again';

export type Way = (aim: Aim) => Bad | null;
