import { m } from '../../src/paraglide/messages.js';
import { askForContact } from '../../src/domains/sessions/server/sessions.ts';
import type { Locator, Page } from '@playwright/test';
import { canSignIn } from './support/sign-in.ts';
import { awake, expect, open, sideways, test } from './support/test.ts';

/** Tab until this has the focus, as somebody without a mouse would; every stop on the way must be seen to have it. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses += 1) {
		await page.keyboard.press('Tab');
		expect(await focusIsSeen(page), await whereTheFocusIs(page)).toBe(true);
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error('Tab never came to what was looked for.');
}

/** The focused thing, or what stands for it (a card, a step of a scale), has an outline or a ring, and is on the screen. */
function focusIsSeen(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const at = document.activeElement;
		if (!at || at === document.body) return true;
		const drawn = (element: Element | null) => {
			if (!element) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		};
		return drawn(at) || drawn(at.closest('label')) || drawn(at.nextElementSibling) || drawn(at.parentElement);
	});
}

function whereTheFocusIs(page: Page): Promise<string> {
	return page.evaluate(() => `the focus is not seen on ${document.activeElement?.outerHTML.slice(0, 200)}`);
}

test('signs in, checks in and goes on with the keyboard alone', async ({ page, pair, house }) => {
	const email = await canSignIn(house, pair.person, 'four quiet words here');
	await open(page, '/sign-in?next=%2Fme%2Fcheck-in', true);
	await page.keyboard.press('Tab');
	await expect(
		page.getByRole('link', { name: m.ui_skip_to_content() }),
		'the first stop is the way past the navigation'
	).toBeFocused();
	await tabTo(page, page.getByLabel(m.signin_email(), { exact: true }));
	await page.keyboard.type(email);
	await tabTo(page, page.getByLabel(m.signin_password(), { exact: true }));
	await page.keyboard.type('four quiet words here');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/me\/check-in$/);
	await awake(page, true);

	await tabTo(page, page.getByRole('radio', { name: m.check_today_rough(), exact: true }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: m.check_today_so_so(), exact: true })).toBeChecked();
	const more = page.locator('summary', { hasText: m.check_more() });
	await tabTo(page, more);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('group', { name: m.check_craving() })).toBeVisible();
	await tabTo(page, page.getByRole('group', { name: m.check_craving() }).getByRole('radio').first());
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await expect(
		page.getByRole('group', { name: m.check_craving() }).getByRole('radio', { checked: true })
	).toHaveValue('1');
	await tabTo(page, page.getByRole('checkbox', { name: m.check_helped_walked(), exact: true }));
	await page.keyboard.press('Space');
	await tabTo(page, page.getByRole('button', { name: m.check_save(), exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: m.check_done_title() })).toBeVisible();
	expect(
		await house.owner('select craving from check_ins.check_ins where person_id = $1', [pair.person.id])
	).toEqual([{ craving: 1 }]);
});

test('My day is worked through with the keyboard alone', async ({ pair, house, browserOf }) => {
	await house.app.write(pair.person.actor, 'asking', (ctx) => askForContact(ctx, { about: 'talk' }));
	const page = await browserOf(pair.coach);
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, '/coach', true);
	await page.keyboard.press('j');
	await expect(page.getByRole('link', { name: pair.person.name }), 'j goes to the first line').toBeFocused();
	await tabTo(page, page.getByRole('button', { name: m.outcome_left_word(), exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByText(m.day_done_left_word())).toBeVisible();
	expect(
		await house.owner('select outcome from sessions.contacts where person_id = $1', [pair.person.id])
	).toEqual([{ outcome: 'left_word' }]);
});

test('at twice the size nothing is cut off sideways, and what has the focus is not covered', async ({
	pair,
	browserOf
}) => {
	const page = await browserOf(pair.person);
	// 200 % of a desk of 1280 px leaves 640; 400 % leaves 320, as WCAG 1.4.10 asks.
	for (const width of [640, 320]) {
		await page.setViewportSize({ width, height: 480 });
		for (const path of ['/me', '/me/plan', '/me/check-in', '/me/settings', '/help', '/meetings']) {
			await open(page, path, true);
			expect.soft(await sideways(page), `${path} at ${width} px`).toBe(0);
		}
	}
	// Letters alone at twice the size.
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, '/me/check-in', true);
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	expect(await sideways(page)).toBe(0);
});

test('nothing moves for somebody who asked for less motion', async ({ pair, browserOf }) => {
	const page = await browserOf(pair.person);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const path of ['/me', '/me/plan', '/me/check-in', '/help']) {
		await open(page, path, true);
		const moving = await page.evaluate(
			() =>
				[...document.querySelectorAll('*')].filter((element) => {
					const { transitionDuration, animationDuration } = getComputedStyle(element);
					return [transitionDuration, animationDuration].some((value) =>
						value.split(',').some((part) => parseFloat(part) > 0.001)
					);
				}).length
		);
		expect(moving, path).toBe(0);
	}
});
