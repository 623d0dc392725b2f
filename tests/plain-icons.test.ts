import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { plainIcons } from '../scripts/plain-icons.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const used = new Set(
	globSync('src/**/*.svelte', { cwd: root }).flatMap((file) =>
		[...readFileSync(root + file, 'utf8').matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)].map(
			(found) => found[1] ?? ''
		)
	)
);
const load = plainIcons().load as unknown as (id: string) => string | null;

describe('icons written out at build time', () => {
	test.each([...used])('%s is a plain picture that compiles', (name) => {
		const file = `${root}node_modules/@lucide/svelte/dist/icons/${name}.svelte`;
		const source = existsSync(file) ? (load(file) ?? '') : linked(name);
		expect(source).toContain('viewBox="0 0 24 24"');
		expect(source).toMatch(/<(path|circle|rect|line|polyline|polygon|ellipse) /);
		expect(() => compile(source, { filename: `${name}.svelte` })).not.toThrow();
	});
	test('everything else is left alone', () => {
		expect(load(`${root}src/ui/Mark.svelte`)).toBeNull();
	});
});

/** Some names are an older spelling of another icon and only point there. */
function linked(name: string): string {
	const pointer = readFileSync(`${root}node_modules/@lucide/svelte/dist/icons/${name}.js`, 'utf8');
	const target = /from "\.\/([\w-]+)\.svelte"/.exec(pointer)?.[1] ?? name;
	return load(`${root}node_modules/@lucide/svelte/dist/icons/${target}.svelte`) ?? '';
}
