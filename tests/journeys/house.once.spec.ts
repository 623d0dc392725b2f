import { expect, test } from '@playwright/test';

test('the house answers: it is up, its database is there, its migrations are current', async ({
	request
}) => {
	const up = await request.get('/healthz');
	expect(up.status()).toBe(200);
	const ready = await request.get('/readyz');
	expect(ready.status()).toBe(200);
	expect(await ready.json()).toEqual({ ready: true });
});

test('the first page opens in a browser, in the language it asks for', async ({ page }) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(problems).toEqual([]);
});
