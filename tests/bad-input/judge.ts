/** What is wrong with the answer to a bad request. */
import type { Place, Who } from './place.ts';
import type { Said } from './wire.ts';
import type { Bad } from './draw.ts';

/** Marks of words that this one must not read, as tests/access/records.ts lays them. */
function leaksIn(text: string, { who, path }: Bad, place: Place): string[] {
	const hex = (id: string) => id.replaceAll('-', '');
	const house = new Set(Object.values(place.people).map(({ id }) => hex(id)));
	const subject = hex(place.names.person);
	const own = who in place.people && hex(place.people[who as Exclude<Who, 'visitor'>].id);
	// Where a peer has the record open in an emergency (PREPARE.opening), the one page of it shows them what is needed then.
	const page = new RegExp(`^/team/emergency/${place.names.person}(\\?|$)`);
	const opened = who === 'peer' && place.names.opened === place.names.person && page.test(path);
	return [...text.matchAll(/(RECORD|KEPT|STAFF|NAME)([0-9a-f]{32})/g)]
		.filter(([, kind, id]) => {
			if (!own || !house.has(id!)) return true;
			if (kind === 'NAME') return false;
			if (kind === 'STAFF') return who !== 'coach';
			return kind === 'KEPT' ? own !== id : own !== id && !((who === 'coach' || opened) && id === subject);
		})
		.map(([mark]) => mark);
}

export function complaints(one: Bad, said: Said, place: Place): string[] {
	const found = leaksIn(said.text, one, place).map((mark) => `words of somebody else: ${mark}`);
	if (said.status >= 500 && said.status !== 501) found.push(`answered ${said.status}`);
	const away = said.status === 303 && /^\/(sign-in|kept)/.test(said.headers['location'] ?? '');
	if (!one.reads && !one.again && said.status >= 200 && said.status < 400 && !away)
		found.push(`taken: ${said.status} ${said.headers['location'] ?? ''}`);
	if (/\bat .*\.(js|ts):\d+|node_modules|pg_catalog|SQLSTATE|syntax error at/.test(said.text))
		found.push('the answer tells how we are built');
	return found;
}
