import { expect, test, type Browser, type Page } from '@playwright/test';

// Every page here must work without scripts; the same forms with them are tried by hand and by the other journeys.
test.describe.configure({ mode: 'serial' });

async function signedIn(browser: Browser, who: string): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/sign-in');
	await page.fill('input[name=email]', `${who}@demo.test`);
	await page.fill('input[name=password]', 'alongside-demo');
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/);
	return page;
}

test('the help card opens for anyone, and the steps for an overdose are one tap away', async ({
	browser
}) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/help');
	await expect(page.getByRole('link', { name: 'Call 911' }).first()).toHaveAttribute('href', 'tel:911');
	await page.getByText('I or someone with me is overdosing').click();
	await expect(page.getByText('Give naloxone (Narcan)')).toBeVisible();
});

test('the start talk is saved piece by piece, and a wrong date keeps what was typed', async ({ browser }) => {
	const page = await signedIn(browser, 'participant');
	await page.goto('/me/intake/why');
	await page.getByLabel('Why I am doing this').fill('So that my girl can call me.');
	await page.getByRole('button', { name: 'Save and go on' }).click();
	await expect(page).toHaveURL(/intake\/strengths/);
	await page.goto('/me');
	await expect(page.getByText('So that my girl can call me.')).toBeVisible();
	await page.goto('/me/settings');
	await page.locator('input[name=email]').fill('not an address');
	await page.locator('#reach').getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('That does not look like an email address')).toBeVisible();
	await expect(page.locator('input[name=email]')).toHaveValue('not an address');
});

test('one side proposes the agreement, the other agrees', async ({ browser }) => {
	const coach = await signedIn(browser, 'coach');
	await coach.goto('/coach/people');
	const href = await coach.getByRole('link', { name: 'Dee', exact: true }).first().getAttribute('href');
	const id = /[0-9a-f-]{36}/.exec(href ?? '')![0];
	await coach.goto(`/coach/people/${id}/agreement`);
	const summary = coach.locator('details:has(textarea[name=fromCoach])');
	if ((await summary.getAttribute('open')) === null) await summary.locator('summary').click();
	await coach.locator('textarea[name=boundaries]').fill('No calls after nine.');
	await coach.getByRole('button', { name: 'Propose this version' }).click();
	await expect(coach.getByText('It waits for the other side')).toBeVisible();
	const dee = await signedIn(browser, 'participant');
	await dee.goto('/me/agreement');
	await dee.getByRole('button', { name: 'I agree' }).click();
	await expect(dee.getByText(/Agreed .*, version/)).toBeVisible();
	await expect(dee.getByText('No calls after nine.').first()).toBeVisible();
	await dee.goto('/me/who-looked');
	await expect(dee.getByText('Marcus Hall').first()).toBeVisible();
});

test('a director has no start talk to open', async ({ browser }) => {
	const priya = await signedIn(browser, 'director');
	const response = await priya.goto('/me/intake');
	expect(response?.status()).toBe(404);
});
