import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveOnThirdEscape } from './leave.ts';

const went: string[] = [];
const page = { documentElement: { hidden: false }, title: 'Plan' };

beforeEach(() => {
	went.length = 0;
	Object.assign(page, { documentElement: { hidden: false }, title: 'Plan' });
	vi.stubGlobal('document', page);
	vi.stubGlobal('location', { replace: (href: string) => went.push(href) });
});
afterEach(() => vi.unstubAllGlobals());

const key = (name: string, timeStamp: number) =>
	({ key: name, timeStamp, preventDefault: () => undefined }) as unknown as KeyboardEvent;

test('Escape three times in a row empties the page and leaves', () => {
	const press = leaveOnThirdEscape(() => '/leave');
	press(key('Escape', 0));
	press(key('Escape', 400));
	expect(went).toEqual([]);
	press(key('Escape', 800));
	expect(went).toEqual(['/leave']);
	expect(page.documentElement.hidden).toBe(true);
	expect(page.title).toBe('');
});

test('slow presses and other keys do not', () => {
	const press = leaveOnThirdEscape(() => '/leave');
	for (const at of [0, 1000, 2000, 3000]) press(key('Escape', at));
	for (const at of [9000, 9100, 9200]) press(key('e', at));
	expect(went).toEqual([]);
});

test('a key held down, and one that ends a word being composed, are no presses', () => {
	const press = leaveOnThirdEscape(() => '/leave');
	for (const at of [0, 30, 60, 90]) press({ ...key('Escape', at), repeat: at > 0 });
	for (const at of [200, 300]) press({ ...key('Escape', at), isComposing: true });
	expect(went).toEqual([]);
});
