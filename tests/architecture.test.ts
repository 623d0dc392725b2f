import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, RULES } from './walls/rules.ts';
import { readSources } from './walls/source.ts';

const root = join(import.meta.dirname, '..');
const fixtures = join(import.meta.dirname, 'fixtures/walls');

test('every wall stands', () => {
	expect(findBreaches(readSources(root)).map((b) => `${b.path}: ${b.why} (${b.rule})`)).toEqual([]);
});

// A wall that cannot fall proves nothing: each rule has a small tree that breaks it, and only it.
describe('a deliberate breach is found', () => {
	const slug = (rule: string) =>
		rule
			.replace(/[^a-z0-9]+/gi, '-')
			.replace(/^-|-$/g, '')
			.toLowerCase();
	test.each(Object.keys(RULES))('%s', (rule) => {
		const breaches = findBreaches(readSources(join(fixtures, slug(rule))));
		expect(breaches.length).toBeGreaterThan(0);
		expect([...new Set(breaches.map((b) => b.rule))]).toEqual([rule]);
	});
	test('no fixture without a rule', () => {
		expect(readdirSync(fixtures).sort()).toEqual(Object.keys(RULES).map(slug).sort());
	});
});
