import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, sideways, test } from './support/test.ts';

test('help is two taps away without signing in: the front page, the situation, the steps', async ({
	page,
	scripted
}) => {
	await open(page, '/', scripted);
	await page.getByRole('link', { name: m.landing_help_link(), exact: true }).click();
	await page.locator('summary', { hasText: m.crisis_overdose() }).click();
	await expect(page.locator('#overdose').getByRole('listitem').first()).toBeVisible();
	await expect(page.getByRole('link', { name: m.crisis_call_911(), exact: true }).first()).toHaveAttribute(
		'href',
		'tel:911'
	);
	await expect(page.getByRole('link', { name: m.crisis_call_988(), exact: true }).first()).toHaveAttribute(
		'href',
		'tel:988'
	);
	expect(await sideways(page)).toBe(0);
});

test('meetings are found by words, by ZIP and by day', async ({ page, house, scripted }) => {
	const [one] = await house.owner<{ name: string; day: number; postal: string }>(
		`select name, days[1] as day, postal_code as postal from directory.meetings where gone_at is null and cardinality(days) = 1 and postal_code ~ '^[0-9]{5}' and length(name) > 8 order by name limit 1`
	);
	await open(page, `/meetings?org=${house.organizationId}`, scripted);
	await page.getByRole('searchbox', { name: m.meetings_words() }).fill(one!.name);
	await press(page, m.meetings_search());
	await expect(page.getByRole('main').getByRole('link', { name: one!.name }).first()).toBeVisible();

	await open(page, `/meetings?org=${house.organizationId}`, scripted);
	await page.getByLabel(m.finding_near()).fill(one!.postal.slice(0, 5));
	await press(page, m.meetings_search());
	await expect(page).toHaveURL(new RegExp(`near=${one!.postal.slice(0, 5)}`));
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();

	await open(page, `/meetings?org=${house.organizationId}`, scripted);
	await page.getByRole('searchbox', { name: m.meetings_words() }).fill(one!.name);
	await page.getByLabel(m.meetings_day(), { exact: true }).selectOption(String(one!.day));
	await press(page, m.meetings_search());
	await expect(page.getByRole('main').getByRole('link', { name: one!.name }).first()).toBeVisible();
	await open(page, `/meetings?org=${house.organizationId}`, scripted);
	await page.getByRole('searchbox', { name: m.meetings_words() }).fill(one!.name);
	await page.getByLabel(m.meetings_day(), { exact: true }).selectOption(String((one!.day + 3) % 7));
	await press(page, m.meetings_search());
	expect(await sideways(page)).toBe(0);
});

test('a page that is not there says so plainly, with the way to help', async ({ page }) => {
	const answer = await page.goto('/no-such-page');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('link', { name: m.nav_help() }).first()).toBeVisible();
});
