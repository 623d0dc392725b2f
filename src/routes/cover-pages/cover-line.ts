import type { OwnCover } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { momentOf } from './moments.ts';

/** One absence and who covers, in a sentence; with what who covers now lets be read of themself. */
export function coverLine(one: OwnCover, timeZone: string, about?: Map<string, string[]>) {
	const name = one.workerName;
	const [from, until] = [momentOf(one.from, timeZone), momentOf(one.until, timeZone)];
	const cover = typeof one.choice === 'object' && one.state === 'now' ? one.choice : null;
	return {
		id: one.id,
		workerId: one.workerId,
		words: words(one, { name, from, until }),
		cover: cover && { name: cover.name, about: about?.get(cover.id) ?? [] }
	};
}

function words(one: OwnCover, { name, from, until }: { name: string; from: string; until: string }): string {
	if (typeof one.choice === 'object')
		return one.state === 'now'
			? m.cover_home_now({ name, until, cover: one.choice.name })
			: `${m.cover_will_be_away({ name })}. ${m.cover_covers_then({ cover: one.choice.name, from, until })}`;
	if (one.choice === 'nobody')
		return one.state === 'now'
			? m.cover_home_waits({ name, until })
			: `${m.cover_will_be_away({ name })}. ${m.cover_when({ from, until })} ${m.cover_waits({ name })}`;
	return one.state === 'now' ? m.cover_home_open({ name, until }) : m.cover_home_planned({ name, from });
}
