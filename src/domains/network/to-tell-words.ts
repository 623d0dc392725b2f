/** Codes of the helper in the reader's words, and ready examples written by us. Never legal advice. */
import { m } from '#paraglide/messages.js';
import type { TellLayer, TellSafe, TellWent, TellWho, ToTell } from './to-tell.ts';

export const tellWhoWord = (who: TellWho) =>
	({
		family: m.tell_who_family,
		partner: m.tell_who_partner,
		friend: m.tell_who_friend,
		work: m.tell_who_work,
		home: m.tell_who_home,
		health: m.tell_who_health,
		walk: m.tell_who_walk,
		other: m.tell_who_other
	})[who]();
export const tellSafeWord = (safe: TellSafe) =>
	({ safe: m.tell_safe_yes, unsure: m.tell_safe_unsure, unsafe: m.tell_safe_no })[safe]();
export const tellLayerWord = (layer: TellLayer) =>
	({ nothing: m.tell_layer_nothing, little: m.tell_layer_little, more: m.tell_layer_more })[layer]();
export const tellWentWord = (went: TellWent) =>
	({ well: m.tell_went_well, mixed: m.tell_went_mixed, badly: m.tell_went_badly })[went]();
export const tellStateWord = (state: ToTell['state']) =>
	({ thinking: m.tell_state_thinking, not_now: m.tell_state_not_now, told: m.tell_state_told })[state]();

/** Two ways to begin, for whoever it is. */
export const waysToBegin = (who: TellWho): string[] =>
	({
		family: [m.tell_begin_family(), m.tell_begin_family_2()],
		partner: [m.tell_begin_partner(), m.tell_begin_family_2()],
		friend: [m.tell_begin_friend(), m.tell_begin_family_2()],
		work: [m.tell_begin_work(), m.tell_begin_work_2()],
		home: [m.tell_begin_home(), m.tell_begin_other()],
		health: [m.tell_begin_health(), m.tell_begin_health_2()],
		walk: [m.tell_begin_walk(), m.tell_begin_walk_2()],
		other: [m.tell_begin_other(), m.tell_begin_family_2()]
	})[who];
/** When it goes badly. */
export const waysToStop = (): string[] => [m.tell_stop_1(), m.tell_stop_2(), m.tell_stop_3()];
