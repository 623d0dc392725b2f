import { redirect } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { theApp } from '#platform/server/the-app.ts';
import { databaseAway } from '#platform/server/away.ts';
import { within } from '#platform/server/within.ts';
import { log, logError } from '#platform/server/log.ts';
import { makeLogin, loginSecret, type Login } from '#platform/server/login.ts';
import { actorOf, findSession } from '#platform/server/session.ts';
import { afterLeaving } from '#platform/web/after-leaving.ts';
import { isVisit, screenLock } from '#platform/web/screen-lock.ts';
import { isForm, secondStep, whereTo } from '#platform/web/second-step.ts';
import { inLanguageOf } from '#platform/web/language.ts';
import { plainApology, wantsPage } from '#platform/web/apology.ts';
import { crossSite, hardened, isPlainText, sessionCookie } from '#platform/web/http.ts';

const logins = new WeakMap<object, Login>();

const language: Handle = ({ event, resolve }) =>
	inLanguageOf(event.request, event.url.origin, (locale) => {
		// Who saves data keeps the phone's own letters: tokens.css then never asks for the font. So does the help card for
		// everybody: measured, it came to 58 KB with our letters and 25 KB without, and on a slow line that is who waits.
		const light = event.request.headers.get('save-data') === 'on' || event.url.pathname === '/help';
		const saves = light ? '" data-save-data="' : '';
		return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale + saves) });
	});

/**
 * The database went away while a form was on its way, before or after we knew who sent it: the page that the form would come
 * back to cannot be read either, so a plain one brings back what was typed.
 */
const apology: Handle = async ({ event, resolve }) => {
	event.locals.away = false;
	const sent = isForm(event.request) && wantsPage(event.request) ? event.request.clone() : null;
	try {
		const response = await resolve(event);
		const { away } = event.locals;
		if (!away || (away === 'later' && !sent)) return response;
	} catch (problem) {
		if (!databaseAway(problem)) throw problem;
		logError('database away', problem, { requestId: event.locals.requestId });
	}
	return plainApology(event, 503, sent);
};

/** The help card and the way out must come whatever is away. */
const ALWAYS = new Set(['/help', '/leave', '/measures']);

/** Who are you: one statement per request. A database that is away gives a plain page, and the next try may work. */
const who: Handle = async ({ event, resolve }) => {
	const app = theApp();
	if (!logins.has(app)) logins.set(app, makeLogin(app));
	event.locals.app = app;
	event.locals.login = logins.get(app)!;
	event.locals.requestId = newId();
	event.locals.session = null;
	event.locals.actor = null;
	event.locals.locked = null;
	event.locals.read = (purpose, work) => app.read(mustBe(event.locals), purpose, work);
	event.locals.write = (purpose, work, options) => app.write(mustBe(event.locals), purpose, work, options);
	if (event.url.pathname === '/healthz') return resolve(event);
	const cookie = sessionCookie(event.cookies, app.config.origin);
	if (cookie) {
		try {
			const path = event.url.pathname;
			const asked = findSession(app.pools, loginSecret(app.masterKey), cookie, app.clock(), isVisit(path));
			const found = await (ALWAYS.has(path) ? within(1500, asked) : asked);
			// Behind a locked screen there is nobody: whatever forgets to ask for the lock finds no person.
			if (found?.lock?.locked) event.locals.locked = found;
			else event.locals.session = found;
			event.locals.actor = event.locals.session && actorOf(event.locals.session);
		} catch (problem) {
			logError('session look-up failed', problem, { requestId: event.locals.requestId });
			if (ALWAYS.has(event.url.pathname)) return resolve(event);
			event.locals.away = 'before';
			return new Response(null, { status: 503 });
		}
	}
	return resolve(event);
};

const ownSite: Handle = ({ event, resolve }) => {
	if (crossSite(event.request)) return new Response('This request came from another site.', { status: 403 });
	if (isPlainText(event.request)) return new Response('This is no form and no JSON.', { status: 415 });
	return resolve(event);
};

/** Forms sent after sign-out: keep what was typed, ask to sign in. */
const keep: Handle = async ({ event, resolve }) => {
	if (
		event.request.method !== 'POST' ||
		event.locals.session ||
		!isForm(event.request) ||
		!needsSignIn(event.route.id)
	)
		return resolve(event);
	redirect(303, `/sign-in?next=${encodeURIComponent(await whereTo(event))}`);
};

const answer: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const response = hardened(event, await resolve(event));
	log('info', 'request', {
		requestId: event.locals.requestId,
		method: event.request.method,
		route: event.route.id ?? 'unknown',
		status: response.status,
		ms: Math.round(performance.now() - started)
	});
	return response;
};

export const handle: Handle = sequence(
	answer,
	language,
	apology,
	who,
	ownSite,
	afterLeaving,
	screenLock,
	keep,
	secondStep
);

/** An expected refusal answers with its own status and code; all else is logged without its message and said plainly. */
export const handleError: HandleServerError = ({ kind, error: problem, event }) => {
	const requestId = event.locals.requestId;
	if (kind !== 'unknown') return { requestId };
	if (isRefusal(problem)) {
		if (problem.code === 'unavailable') event.locals.away = 'later';
		return { status: problem.status, message: problem.code, requestId };
	}
	if (databaseAway(problem)) {
		event.locals.away = 'later';
		logError('database away', problem, { requestId, route: event.route.id ?? 'unknown' });
		return { status: 503, message: 'unavailable', requestId };
	}
	logError('unexpected', problem, { requestId, route: event.route.id ?? 'unknown' });
	return { message: 'unexpected', requestId };
};

function needsSignIn(route: string | null): boolean {
	return route !== null && /^\/\((me|coach|team|ally|organization)\)\//.test(route);
}

function mustBe(locals: App.Locals) {
	if (!locals.actor) throw new Refusal('not_signed_in');
	return locals.actor;
}
