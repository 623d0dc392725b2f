/** Bad requests that no form could send: too large, no HTTP, wrong JSON. */
import { newId } from '#platform/ids.ts';
import type { Bad, Way } from './draw.ts';
import { filled } from './send.ts';
import { api, askerOf, FORM, pathOf, post } from './targets.ts';

export const large: Way = ({ draw, target: { route, form, action }, here }) => {
	const who = form?.as ?? askerOf(route);
	const path = pathOf(route, here.names);
	const sizes: Bad[] = [
		{ what: 'a long address', who, reads: true, method: 'GET', path: `${path}?q=${'x'.repeat(14_000)}` },
		{ what: 'a longer address', who, reads: true, method: 'GET', path: `${path}?q=${'x'.repeat(40_000)}` },
		{
			what: 'large headers',
			who,
			reads: true,
			method: 'GET',
			path,
			headers: { 'x-large': 'x'.repeat(40_000) }
		}
	];
	if (form) {
		const right = post(form, action!, here.names, filled(form, here.names));
		// An action without fields does not read it.
		if (Object.keys(form.fields).length > 0)
			sizes.push({ ...right, what: 'a large body', who, body: `${right.body}&x=${'x'.repeat(600_000)}` });
		if (!form.savesFirst && Object.keys(form.fields).length > 0)
			sizes.push({
				...right,
				what: 'a large body without its length',
				who,
				raw: chunked(right.path, 600_000)
			});
	}
	return draw.one(sizes);
};

/** As no HTTP client would send it. */
export const garbage: Way = ({ draw, target: { route }, here }) => {
	const path = pathOf(route, here.names);
	const raw = draw.one([
		`GET ${path} HTTP/1.1\r\n\r\n`,
		`GET ${path} HTTP/9.9\r\nhost: x\r\n\r\n`,
		`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
		`POST ${path} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
		`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n`,
		`GET ${path} HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n`,
		`GET ${path} HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n`,
		`GET http://[::1/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
		`GET //elsewhere.example${path} HTTP/1.1\r\nhost: x y/@z\r\nconnection: close\r\n\r\n`,
		`\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`,
		`GET ${path}\x00 HTTP/1.1\r\nhost: x\r\n\r\n`
	]);
	return {
		what: `bytes ${JSON.stringify(raw.slice(0, 60))}`,
		who: 'visitor',
		reads: true,
		method: 'GET',
		path,
		raw
	};
};

function chunked(path: string, size: number): string {
	const part = 'x'.repeat(size);
	return `POST ${path} HTTP/1.1\r\nhost: x\r\norigin: http://x\r\naccept: text/html\r\ncookie: COOKIE\r\ncontent-type: ${FORM}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${size.toString(16)}\r\n${part}\r\n0\r\n\r\n`;
}

/** What a program could send to the interface: wrong types, fields that are not known, keys that are none. */
export const json: Way = ({ draw, target: { route, methods }, here, there, naughty }) => {
	const method = methods?.find((name) => name !== 'GET');
	if (!method) return null;
	const deep = (n: number) => '['.repeat(n) + ']'.repeat(n);
	const text = draw.one(naughty).toWellFormed();
	const value = draw.one<unknown>([
		-1,
		11,
		1e308,
		2.5,
		'seven',
		true,
		[],
		{},
		{ $ne: null },
		'4',
		text,
		null
	]);
	const body = draw.one([
		'',
		'{',
		'null',
		'[]',
		'"x"',
		'42',
		deep(20_000),
		`{"today":${'9'.repeat(500)}}`,
		'{"today":4,"today":99}',
		JSON.stringify({ today: value === null ? 'none' : value }),
		JSON.stringify({ today: 4, craving: value ?? 'none' }),
		JSON.stringify({ today: 4, note: 'x'.repeat(3000) }),
		JSON.stringify({ today: 4, personId: there.names.person }),
		JSON.stringify({ today: 4, organizationId: there.people.coach.organizationId, role: 'director' }),
		JSON.stringify({ today: 4, at: '1999-01-01', by_id: here.names.coach }),
		'{"today":4,"__proto__":{"shared":true}}',
		JSON.stringify({ id: newId(), sealed: text }),
		JSON.stringify({ id: text, sealed: 'x'.repeat(200) }),
		JSON.stringify({ from: text, text, id: '1' }),
		'x'.repeat(70_000)
	]);
	const wrongKey = draw.number(2) === 0;
	return {
		what: `${method} ${body.slice(0, 60)}`,
		who: askerOf(route),
		...api(method, route.includes('[...all]') ? `/api/auth/${draw.one(CLOSED)}` : pathOf(route, here.names)),
		headers: {
			'content-type': draw.one([
				'application/json',
				'application/json',
				'text/plain',
				'APPLICATION/JSON; charset=latin1'
			]),
			'idempotency-key': wrongKey
				? draw.one(['', 'x', 'é'.normalize('NFD').slice(0, 1), '-'.repeat(300)])
				: newId()
		},
		body
	};
};

/** Addresses of the sign-in library that would go round our forms and their limits. */
const CLOSED = [
	'sign-up/email',
	'sign-in/email',
	'update-user',
	'change-email',
	'change-password',
	'delete-user',
	'list-sessions',
	'revoke-sessions',
	'two-factor/disable',
	'admin/set-role',
	'forget-password',
	'reset-password',
	'email-otp/send-verification-otp',
	'passkey/verify-authentication',
	'passkey/verify-registration',
	'passkey/delete-passkey',
	'get-session/../sign-up/email'
];
