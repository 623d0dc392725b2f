import { describe, expect, test } from 'vitest';
import { currentHref, currentItem } from './nav.ts';

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

	test('a page that is reached from another place is current there', () => {
		const items = [{ href: '/me' }, { href: '/me/people', also: ['/me/groups', '/me/who-looked'] }];
		const hrefOf = (path: string) => currentItem(path, items)?.href;
		for (const path of ['/me/people/map', '/me/groups', '/me/who-looked'])
			expect(hrefOf(path), path).toBe('/me/people');
		for (const path of ['/me', '/me/settings', '/me/groupsing']) expect(hrefOf(path), path).toBe('/me');
		expect(hrefOf('/help')).toBeUndefined();
	});

	test('the front page is current only on itself', () => {
		expect(currentHref('/meetings', ['/', '/sign-in'])).toBeUndefined();
		expect(currentHref('/', ['/', '/sign-in'])).toBe('/');
	});
});
