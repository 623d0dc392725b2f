/** Sheets that are filled in on the phone: nothing is sent, nothing is kept unasked, and one tap deletes it. */
import type { Page } from '@playwright/test';
import { m } from '../../src/paraglide/messages.js';
import { connection, onTheDevice, prepare } from './support/offline.ts';
import { expect, looksRight, press, sideways, test } from './support/test.ts';

/** Everything that leaves the page, in its address or its body. */
function listen(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(decodeURIComponent(request.url()), request.postData() ?? ''));
	return sent;
}

test('a week of money: from the board, said plainly when wrong, kept only when asked, without a connection, deleted with one tap', async ({
	pair,
	browserOf,
	problems
}) => {
	const page = await browserOf(pair.person);
	const sent = listen(page);
	await prepare(page, '/me/barriers');
	await page.getByRole('link', { name: m.sheets_budget() }).click();
	await expect(page.getByRole('heading', { level: 1, name: m.sheets_budget() })).toBeVisible();
	const field = (name: string) => page.locator(`[name="${name}"]`);
	const out = (name: string) => page.locator(`[data-out="${name}"]`);
	await field('pay').fill('600.37');
	await field('pay-every').selectOption('two-weeks');
	await field('home').fill('1.200');
	await field('food').fill('70.01');
	await expect(page.locator('#wrong-home')).toBeVisible();
	await expect(field('home')).toHaveAttribute('aria-invalid', 'true');
	await expect(field('home'), 'what was typed stays').toHaveValue('1.200');
	await expect(out('left')).toHaveText('$230.17');
	await field('home').fill('370');
	await expect(page.locator('#wrong-home')).toBeHidden();
	await expect(out('left')).toHaveText('$139.83');
	await expect(out('short')).toHaveText(
		m.sheets_budget_short({ name: m.sheets_line_home(), amount: '$69.82' }) +
			m.sheets_budget_short({ name: m.sheets_line_food(), amount: '$70.01' })
	);
	await field('home').fill('130.50');
	await expect(out('day')).toHaveText('$14.23');
	await looksRight(page);
	expect(await onTheDevice(page), 'nothing is kept unasked').not.toContain('600.37');

	await page.getByLabel(m.sheets_keep_label()).check();
	await expect(page.getByText(m.sheets_keep_kept())).toBeVisible();
	await field('for-me').fill('12');
	await expect.poll(() => onTheDevice(page)).toContain('"for-me":"12"');
	await expect
		.poll(() => page.evaluate(async () => Boolean(await caches.match('/sheets/budget?en'))))
		.toBe(true);
	expect(sent.join('\n')).not.toMatch(/600\.37|130\.50/);

	await connection(page.context(), false);
	await page.goto('/sheets/budget');
	await expect(field('pay')).toHaveValue('600.37');
	await expect(out('left')).toHaveText('$87.67');
	await page.goto('/sheets/resume');
	await expect(page, 'one that was never opened here').toHaveURL(/\/offline$/);
	await page.getByRole('link', { name: m.sheets_budget() }).click();
	await expect(field('pay')).toHaveValue('600.37');
	await press(page, m.sheets_keep_drop());
	await expect(page.getByText(m.sheets_keep_dropped())).toBeVisible();
	await expect(field('pay')).toHaveValue('');
	expect(await onTheDevice(page)).not.toContain('600.37');
	await connection(page.context(), true);
	problems.splice(0);
	await page.goto('/sheets/budget');
	await expect(page.getByLabel(m.sheets_keep_label())).not.toBeChecked();
});

test('a resume builds its page and prints it alone; signing out deletes it; a phone that others use keeps none', async ({
	pair,
	browserOf,
	house
}) => {
	const page = await browserOf(pair.person);
	const sent = listen(page);
	await prepare(page, '/sheets/resume');
	await page.locator('[name=name]').fill('Quinn Vale');
	await page.locator('[name=job1-what]').fill('Cook');
	await page.locator('[name=job1-did]').fill('- Lunch for 80\nTaught two others');
	await page.locator('summary', { hasText: m.sheets_resume_job({ n: 2 }) }).click();
	await page.locator('[name=job2-what]').fill('<b>Laundry</b> lead');
	const built = page.locator('article');
	await expect(built.getByText('Quinn Vale')).toBeVisible();
	await expect(built.getByRole('listitem')).toHaveText(['Lunch for 80', 'Taught two others']);
	await expect(built.getByText('<b>Laundry</b> lead'), 'words stay words').toBeVisible();
	await expect(
		built.getByRole('heading', { name: m.sheets_resume_training() }),
		'what is empty'
	).toBeHidden();
	await looksRight(page);
	await page.emulateMedia({ media: 'print' });
	await expect(built).toBeVisible();
	for (const other of [
		page.locator('[name=name]'),
		page.getByRole('heading', { name: m.sheets_resume() }),
		page.getByText(m.ui_quick_exit())
	])
		await expect(other.first()).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.getByLabel(m.sheets_keep_label()).check();
	await expect.poll(() => onTheDevice(page)).toContain('Quinn Vale');
	expect(sent.join('\n')).not.toMatch(/Quinn Vale|Laundry/);

	await page.goto('/account');
	await press(page, m.signin_sign_out());
	await expect(page).toHaveURL(/sign-in/);
	await page.goto('/sheets/resume');
	await expect(page.locator('[name=name]')).toHaveValue('');
	expect(await onTheDevice(page)).not.toContain('Quinn Vale');

	const shared = await browserOf(pair.person);
	await house.owner('update login.session set shared = true where "userId" = $1', [pair.person.actor.userId]);
	await shared.goto('/sheets/resume');
	await expect(shared.getByText(m.sheets_keep_is_shared())).toBeVisible();
	await expect(shared.getByLabel(m.sheets_keep_label())).toBeHidden();
	await shared.locator('[name=name]').fill('Quinn Vale');
	await expect(shared.locator('article').getByText('Quinn Vale')).toBeVisible();
	expect(await onTheDevice(shared)).not.toContain('Quinn Vale');
});

test('an interview: one question at a time, by keyboard, with a clock', async ({ page }) => {
	await page.goto('/sheets/interview');
	const cards = page.locator('[data-card]:visible');
	await expect(cards).toHaveCount(1);
	await expect(cards.getByRole('heading')).toHaveText(m.sheets_q_you());
	await cards.getByRole('textbox').fill('I cook, and I like early hours.');
	await page.getByRole('button', { name: m.sheets_interview_next() }).focus();
	await page.keyboard.press('Enter');
	await expect(cards.getByRole('heading')).toHaveText(m.sheets_q_why());
	await expect(cards.getByRole('heading'), 'it is read aloud').toBeFocused();
	await page.getByRole('button', { name: m.sheets_interview_before() }).press('Enter');
	await expect(cards.getByRole('textbox')).toHaveValue('I cook, and I like early hours.');
	await page.getByRole('button', { name: m.sheets_interview_start() }).press('Enter');
	await expect(page.locator('[data-clock=time]')).toHaveText('0:02');
	await page.getByRole('button', { name: m.sheets_interview_stop() }).press('Enter');
	await expect(page.getByRole('button', { name: m.sheets_interview_start() })).toBeFocused();
	await looksRight(page);
});

test('without scripts each sheet is one to print and write on, and nothing on it could send a word', async ({
	browser
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	for (const sheet of ['resume', 'interview', 'budget']) {
		const answer = await page.goto(`/sheets/${sheet}`);
		expect(await answer!.text()).toContain(m.sheets_no_script());
		await expect(
			page.locator('form, [type=submit], button:visible'),
			'nothing that does nothing'
		).toHaveCount(0);
		expect(await sideways(page)).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('input:visible, textarea:visible').count()).toBeGreaterThan(10);
		await page.emulateMedia({ media: 'screen' });
	}
	await context.close();
});
