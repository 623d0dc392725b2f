import { expect, test } from 'vitest';
import { safeNext } from './next.ts';

test.each([
	'https://evil.example',
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'/\n/evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'me',
	'',
	' /me',
	'/..//evil.example',
	'/x/..//evil.example',
	'/./\\evil.example',
	'/sign-in?next=/me',
	'/sign-out',
	'/api/auth/passkey/verify-authentication',
	null,
	undefined
])('%s leads to the front page', (next) => expect(safeNext(next)).toBe('/'));

test.each([
	['/me', '/me'],
	['/coach/people/1?tab=plan', '/coach/people/1?tab=plan'],
	['/me#x', '/me'],
	['/kept/0190', '/kept/0190'],
	['/sign-ins', '/sign-ins']
])('%s leads to %s', (next, expected) => expect(safeNext(next)).toBe(expected));
