import { m } from '#paraglide/messages.js';
import type { Phase } from './call.ts';
import type { NotHad } from './own-media.ts';

/** Where a call stands, in words. */
export function phaseWords(phase: Phase): string {
	const words: Record<Phase, () => string> = {
		joining: m.room_joining,
		waiting: m.room_waiting,
		connecting: m.room_connecting,
		talking: m.room_talking,
		weak: m.room_weak,
		lost: m.room_lost,
		left: m.room_left,
		full: m.room_full,
		elsewhere: m.room_elsewhere,
		closed: m.room_closed,
		'no-line': m.room_no_line
	};
	return words[phase]();
}

/** Why there is no camera or microphone, and what to do. */
export function notHadWords(why: Exclude<NotHad, null>): string {
	const words = {
		denied: m.room_denied,
		'no-camera': m.room_none_found,
		'no-sound': m.room_no_sound,
		busy: m.room_busy
	};
	return words[why]();
}
