import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

type Tokens = Record<string, string>;

/** The colour tokens of the block that follows a selector. */
function tokensAfter(selector: string): Tokens {
	const start = css.indexOf(selector);
	if (start === -1) throw new Error(`no ${selector} in tokens.css`);
	const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*(oklch\([^)]+\))/g)].map(([, name, value]) => [name ?? '', value ?? ''])
	);
}

/** Relative luminance (WCAG 2) of an `oklch(L C h)` colour, clipped to sRGB as a browser does it. */
function luminance(colour: string): number {
	const [l = 0, c = 0, h = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	const a = c * Math.cos((h * Math.PI) / 180);
	const b = c * Math.sin((h * Math.PI) / 180);
	const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const clip = (value: number) => Math.max(0, Math.min(1, value));
	const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
	const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
	const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

const light = tokensAfter(":root,\n[data-theme='light']");
const dark = tokensAfter("\n[data-theme='dark']");

/** What is written on what. Every ground that carries words, with every colour words have on it. */
const words: Record<string, string[]> = {
	paper: ['ink', 'ink-soft', 'path', 'dawn-ink', 'dusk', 'dusk-ink', 'help'],
	sheet: ['ink', 'ink-soft', 'path', 'dawn-ink', 'dusk', 'dusk-ink', 'help'],
	'path-soft': ['ink', 'ink-soft', 'path'],
	'dawn-soft': ['ink', 'ink-soft', 'dawn-ink', 'path'],
	'dusk-soft': ['ink', 'ink-soft', 'dusk-ink', 'path'],
	'help-soft': ['ink', 'ink-soft', 'help', 'path'],
	path: ['on-path'],
	dawn: ['on-dawn'],
	help: ['on-help'],
	ink: ['paper']
};
/** Edges and marks that one must be able to see. `line` and `dawn` only ever decorate words. */
const marks: Record<string, string[]> = {
	paper: ['edge', 'path', 'dusk', 'help'],
	sheet: ['edge', 'path', 'dusk', 'help'],
	'path-soft': ['path', 'edge'],
	'dusk-soft': ['dusk']
};
const pairs = (of: Record<string, string[]>) =>
	Object.entries(of).flatMap(([ground, list]) => list.map((on) => [on, ground] as const));

describe.each([
	['light', light],
	['dark', dark]
])('%s', (_theme, tokens) => {
	test.each(pairs(words))('%s can be read on %s', (on, ground) => {
		expect(contrast(tokens[on] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
	});
	test.each(pairs(marks))('%s can be seen on %s', (on, ground) => {
		expect(contrast(tokens[on] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
	});
});

test('the arithmetic is right: black on white is 21, a known grey 4.54', () => {
	expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
	expect(contrast('oklch(0.5664 0 0)', 'oklch(1 0 0)')).toBeCloseTo(4.54, 1);
});

test('both ways into the dark give the same colours, and light has the same names', () => {
	expect(tokensAfter(":root:not([data-theme='light'])")).toEqual(dark);
	expect(Object.keys(light)).toEqual(Object.keys(dark));
	expect(Object.keys(light).length).toBeGreaterThan(15);
});

test('only pieces with a help variant use the help colour; everyone else asks them for it', () => {
	const root = new URL('..', import.meta.url);
	const users = globSync('**/*.{svelte,css}', { cwd: root }).filter((file) =>
		/var\(--(on-)?help/.test(readFileSync(new URL(file, root), 'utf8'))
	);
	// The crisis card itself is what the colour is for.
	const elsewhere = users.filter((file) => !file.startsWith('domains/crisis/'));
	expect(elsewhere.sort()).toEqual(
		['Button', 'Dialog', 'Notice', 'Sheet'].map((name) => `ui/${name}.svelte`)
	);
});
