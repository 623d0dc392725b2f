import { describe, expect, test } from 'vitest';
import { currentHref } from './nav.ts';

const bar = ['/me', '/me/plan', '/me/check-in', '/help'];

describe('the current place in the navigation', () => {
	test.each([
		['/me', '/me'],
		['/me/plan', '/me/plan'],
		['/me/plan/goals/1', '/me/plan'],
		['/me/planet', '/me'],
		['/me/who-looked', '/me'],
		['/help', '/help'],
		['/coach', undefined]
	])('%s is %s', (path, expected) => {
		expect(currentHref(path, bar)).toBe(expected);
	});

	test('the front page is current only on itself', () => {
		expect(currentHref('/meetings', ['/', '/sign-in'])).toBeUndefined();
		expect(currentHref('/', ['/', '/sign-in'])).toBe('/');
	});
});
