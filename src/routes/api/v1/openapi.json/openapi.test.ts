import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { document, operations } from './document.ts';

const folder = new URL('..', import.meta.url).pathname;

describe('the document and the routes', () => {
	test('say the same: every route of /api/v1 and every method is described, and nothing else is', async () => {
		const routes: string[] = [];
		for (const file of globSync('**/+server.ts', { cwd: folder })) {
			const path = `/api/v1/${file.replace(/\/?\+server\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
			if (path === '/api/v1/openapi.json') continue;
			const methods = Object.keys((await import(`${folder}${file}`)) as object).filter((name) =>
				/^(GET|POST|PUT|PATCH|DELETE)$/.test(name)
			);
			routes.push(...methods.map((method) => `${method.toLowerCase()} ${path}`));
		}
		expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
	});

	test('is OpenAPI 3.1: every reference leads somewhere, every operation has an id of its own', () => {
		const made = document('1.0.0') as {
			openapi: string;
			components: { schemas: Record<string, { additionalProperties?: boolean }> };
		};
		const text = JSON.stringify(made);
		for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
			expect(made.components.schemas).toHaveProperty(name!);
		expect(new Set(operations.map((one) => one.id)).size).toBe(operations.length);
		expect(made.openapi).toBe('3.1.0');
		expect(made.components.schemas.CheckInInput!.additionalProperties).toBe(false);
		expect(text).toContain('"name":"Idempotency-Key","in":"header","required":true');
		expect(text).toContain('"name":"limit","in":"query"');
	});
});
