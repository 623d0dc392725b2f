/** A concern by its link and its word: guesses are counted, and every "no" is the same. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { addWords, concernByWord } from '#domains/concern/server/concern.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import { followedWords } from './words.ts';

type Event = Pick<RequestEvent, 'locals' | 'request' | 'cookies' | 'getClientAddress'> & {
	params: { key: string };
};

const no = (status: number, message: string, words?: string) =>
	fail(status, {
		values: (words ? { words } : {}) as Record<string, string | string[]>,
		errors: {} as Record<string, string>,
		message: message as string | undefined,
		form: undefined as string | undefined
	});

/** Opens it, and adds `words` where there are some. */
export async function byWord(event: Event, word: string, words?: string) {
	const { app } = event.locals;
	const { key } = event.params;
	if (!(await mayTry(app, ['concernWord', networkOf(knock(event).address)], ['concernWord', key])))
		return no(429, m.concern_too_many(), words);
	const found = await concernByWord(app, key, word);
	if (!found) return no(404, m.concern_wrong_word(), words);
	if (words) await addWords(app, found.organizationId, found.id, words);
	const now = words ? (await concernByWord(app, key, word))! : found;
	const { timeZone } = await app.read(visitorIn(found.organizationId), 'concern', organizationOf);
	return { opened: followedWords(now, timeZone), saved: Boolean(words) };
}
