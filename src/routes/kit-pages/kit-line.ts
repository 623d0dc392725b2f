/** What a first page says of somebody's own kit. It names nothing that a stranger beside them would understand. */
import { monthWords, type KitLine } from '#domains/safer-use/safer-use.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

export function kitLineView(line: KitLine | null) {
	if (!line) return null;
	if (line.kind === 'look') return { words: m.safer_home_look(), kit: false };
	const month = monthWords(line.until, getLocale());
	const words = line.kind === 'soon' ? m.kits_home_soon({ month }) : m.kits_home_past({ month });
	return { words, kit: true };
}
