/**
 * Bad requests, drawn by seed: for a target the ways in which a request to it can be wrong. Each is wrong for certain, so
 * that nothing may come of it: a good answer is allowed only where reading is all it could do.
 */
import { newId } from '#platform/ids.ts';
import { ROUTES } from '../access/route-table.ts';
import type { Aim, Bad, Way } from './draw.ts';
import type { Who } from './place.ts';
import { filled, nameIn, wrongOf, type Filled } from './send.ts';
import { api, askerOf, FORM, pathOf, post } from './targets.ts';
import { garbage, json, large } from './wrong-bytes.ts';

const ROLES: Who[] = ['visitor', 'participant', 'ally', 'coach', 'peer', 'supervisor', 'director'];

/** One field, or several, as no field may be; every other word naughty. */
const fields: Way = ({ draw, target: { form, action }, here, there, naughty }) => {
	// The words of these are saved first, on purpose, whatever becomes of the button.
	if (!form || form.savesFirst) return null;
	const wrongs = wrongOf(form, here.names, there.names);
	if (wrongs.length === 0) return null;
	const one = draw.one(wrongs);
	const values = { ...one.values };
	for (const [key, field] of Object.entries(form.fields)) {
		const name = nameIn(key, here.names);
		if (field.words && name !== one.field && name in values && draw.number(2) === 0)
			values[name] = draw.one(naughty).slice(0, field.words);
	}
	return { what: one.what, who: form.as, ...post(form, action!, here.names, values) };
};

/** Another organization's ids wherever there is one, in the address and in the fields. */
const idsOfOthers: Way = ({ target: { form, action }, here, there }) => {
	if (!form || form.savesFirst) return null;
	const own = filled(form, here.names);
	const mine = JSON.stringify([form.path(here.names), own]);
	const values = Object.entries(filled(form, there.names)).map(([name, value]) => [
		name,
		form.fields[name]?.anyones ? own[name] : value
	]);
	const theirs = { path: form.path(there.names), values: Object.fromEntries(values) as Filled };
	const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
	const ours = new Set(mine.match(ids));
	const foreign = (JSON.stringify(theirs).match(ids) ?? []).filter((id) => !ours.has(id));
	// An address made up anew each time is no id of anybody.
	if (foreign.length === 0 || /@example/.test(mine)) return null;
	return {
		what: 'another organization’s ids',
		who: form.as,
		...post(form, action!, there.names, theirs.values)
	};
};

/** By somebody whom the page is not for; with a session that has ended, or one that was forged. */
const stranger: Way = ({ draw, target, here }) => {
	const { form, action, route } = target;
	const audience = ROUTES[route] ?? 'everyone';
	if (audience === 'everyone') return null;
	const others = ROLES.filter((who) =>
		who === 'visitor' ? true : Array.isArray(audience) && !audience.includes(who as never)
	);
	const who = draw.one<Bad['who']>([...others, 'ended', 'forged']);
	if (form) return { what: `as ${who}`, who, ...post(form, action!, here.names, filled(form, here.names)) };
	const method = target.methods?.find((name) => name !== 'GET') ?? 'GET';
	return { what: `as ${who}`, who, reads: true, ...api(method, pathOf(route, here.names)) };
};

type Kind = [what: string, headers: Record<string, string | undefined>, body?: string];
const CUT: Kind = [
	'in a multipart without end',
	{ 'content-type': 'multipart/form-data; boundary=x' },
	'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
];

/** From another site, or as no browser form is sent; the words themselves would be right. */
const otherKind: Way = ({ draw, target: { form, action }, here }) => {
	if (!form) return null;
	const right = post(form, action!, here.names, filled(form, here.names));
	const foreign = { origin: 'https://elsewhere.example' };
	const [what, headers, body] = draw.one<Kind>([
		['from another site, as a form', foreign],
		['from another site, as a FORM', { ...foreign, 'content-type': FORM.toUpperCase() }],
		['from another site, as text', { ...foreign, 'content-type': 'text/plain' }],
		['from another site, in no type', { ...foreign, 'content-type': undefined }],
		['from another site, as multipart', { ...foreign, 'content-type': 'multipart/form-data; boundary=x' }],
		['from another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
		['from nowhere', { origin: undefined }],
		['from null', { origin: 'null' }],
		['as JSON', { 'content-type': 'application/json' }, JSON.stringify(filled(form, here.names))],
		['as text', { 'content-type': 'text/plain' }],
		['as TEXT', { 'content-type': 'TEXT/PLAIN; CHARSET=UTF-16' }],
		['in no type', { 'content-type': undefined }],
		[
			'as XML',
			{ 'content-type': 'application/xml' },
			'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
		],
		// An action without fields reads no body: nothing is wrong with it.
		...(Object.keys(form.fields).length > 0 ? [CUT] : [])
	]);
	const all = Object.entries({ ...right.headers, ...headers });
	return {
		...right,
		what,
		who: form.as,
		headers: Object.fromEntries(all.map(([name, value]) => [name, value ?? ''])),
		body: body ?? right.body
	};
};

const otherMethod: Way = ({ draw, target: { route, methods, form }, here }) => {
	if (form) return null;
	const method = draw.one(
		['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'LINK', 'SEARCH'].filter((one) => !methods?.includes(one))
	);
	return { what: method, who: askerOf(route), reads: true, ...api(method, pathOf(route, here.names)) };
};

const unknownAction: Way = ({ draw, target: { form }, here, naughty }) => {
	if (!form) return null;
	const name = draw.one([
		'nothing',
		'__proto__',
		'constructor',
		'default',
		encodeURIComponent(draw.one(naughty).toWellFormed())
	]);
	if (name === 'default') return null;
	const path = `${form.path(here.names)}?/${name}`.slice(0, 4000);
	return {
		...post(form, 'x', here.names, filled(form, here.names)),
		path,
		what: 'an action that is none',
		who: form.as
	};
};

/** Naughty words where an address has a place, and behind the question mark. */
const address: Way = ({ draw, target: { route, form, methods }, here, there, naughty }) => {
	if (form || (methods && !methods.includes('GET'))) return null;
	const words = () =>
		draw.one([
			encodeURIComponent(draw.one(naughty).toWellFormed()).slice(0, 3000) || 'x',
			'%00',
			'%ff',
			'%',
			'..%2f..%2fetc%2fpasswd',
			newId(),
			'1e400',
			'-1',
			'__proto__'
		]);
	const other = draw.number(3) === 0;
	const path = pathOf(route, other ? there.names : here.names, () =>
		!other && draw.number(2) === 0 ? words() : undefined
	);
	const names = [
		'id',
		'before',
		'from',
		'on',
		'q',
		'next',
		'step',
		'version',
		'said',
		'page',
		'show',
		'after',
		'day',
		'lang',
		'person',
		'__proto__',
		'limit'
	];
	const query = Array.from({ length: draw.number(4) }, () => `${draw.one(names)}=${words()}`).join('&');
	return { what: 'a naughty address', who: askerOf(route), reads: true, ...api('GET', `${path}?${query}`) };
};

/** What has been taken comes once more, as it was or under the same mark with other words. */
const replay: Way = ({ draw, taken }) => {
	const one = draw.one(taken);
	if (draw.number(3) > 0) return { ...one, what: `${one.what}, again` };
	return { ...one, body: otherwise(one.body!), what: `${one.what}, again with other words` };
};

function otherwise(body: string): string {
	if (body.startsWith('{')) return body.replace('4', '2');
	const fields = [...new URLSearchParams(body)];
	return new URLSearchParams(
		fields.map(([name, value]) => [name, name.startsWith('_') ? value : `${value} more`])
	).toString();
}

const WAYS: [name: string, weight: number, way: Way][] = [
	['fields', 9, fields],
	['ids of others', 3, idsOfOthers],
	['strangers', 4, stranger],
	['other kinds', 4, otherKind],
	['methods', 2, otherMethod],
	['actions', 1, unknownAction],
	['addresses', 6, address],
	['large', 1, large],
	['garbage', 1, garbage],
	['json', 5, json],
	['replays', 2, replay]
];
const WEIGHED = WAYS.flatMap(([name, weight, way]) => Array.from({ length: weight }, () => ({ name, way })));

/** One bad request to this target. */
export function bad(aim: Aim): Bad & { way: string } {
	for (;;) {
		const { name, way } = aim.draw.one(WEIGHED);
		const made = way(aim);
		if (made) return { ...made, way: name };
	}
}
