import { m } from '../../src/paraglide/messages.js';
import { NOTICE } from '../../src/domains/consent/consent.ts';
import { expect, open, press, test } from './support/test.ts';

test('somebody outside asks: written down, the letter; an order is whole before it is taken; the person reads of it', async ({
	house,
	browserOf,
	pair,
	scripted
}) => {
	const who = `Officer ${Math.random().toString(36).slice(2, 8)}`;
	const page = await browserOf(pair.coach);
	await open(page, '/team/outside', scripted);
	await press(page, m.outside_save());
	await expect(page.getByText(m.outside_error_kind())).toBeVisible();
	await page.getByRole('radio', { name: m.outside_kind_court_order() }).check();
	await page.getByLabel(m.outside_from()).fill(who);
	await press(page, m.outside_save());
	await expect(page.getByText(m.outside_saved())).toBeVisible();
	await expect(page.getByText(m.order_others())).toBeVisible();
	const { pathname } = new URL(page.url());
	await page.getByRole('link', { name: m.outside_letter_print() }).click();
	await expect(page.getByText(m.letter_neither())).toBeVisible();
	await page.goto(pathname);
	await page.locator('summary', { hasText: m.outside_sent() }).click();
	await page.getByRole('radio', { name: m.outside_way_fax() }).check();
	await press(page, m.outside_sent_save());
	await expect(page.getByText(m.outside_sent_done())).toBeVisible();
	const file = await page.request.get(`${pathname}/letter/letter.pdf`);
	expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');

	const director = await browserOf(await house.ofDemo('director'));
	await open(director, pathname, scripted);
	await director.getByLabel(m.order_court()).fill('County court');
	await press(director, m.order_accept());
	await expect(director.getByText(m.order_lacks_judge()).first()).toBeVisible();
	await expect(director.getByLabel(m.order_court())).toHaveValue('County court');
	await director.getByLabel(m.order_case()).fill('12-345');
	await director.getByLabel(m.order_judge()).fill('J. Ortiz');
	await director.getByLabel(m.order_date()).fill('2026-01-05');
	await director.getByLabel(m.order_section()).selectOption('2.64');
	for (const question of [m.order_person_heard(), m.order_programme_heard()])
		await director.getByRole('group', { name: question }).getByRole('radio', { name: m.order_yes() }).check();
	await director.getByLabel(m.order_what()).fill('On which days they came.');
	await director.getByRole('checkbox', { name: m.given_attendance() }).check();
	await director.getByLabel(m.order_to()).fill('The clerk');
	await director.getByLabel(m.order_limits()).fill('For this case only.');
	await director.getByLabel(m.order_until()).fill('2099-01-01');
	await director.getByLabel(m.order_subpoena()).fill('From the clerk');
	await director
		.getByRole('group', { name: m.order_sealed() })
		.getByRole('radio', { name: m.order_no(), exact: true })
		.check();
	await director.getByLabel(m.order_record()).fill(pair.person.id);
	await press(director, m.order_accept());
	await director.locator('summary', { hasText: m.order_give_title() }).click();
	// Nothing but what the order names can be chosen.
	await expect(director.getByRole('checkbox')).toHaveCount(1);
	await director.getByRole('checkbox', { name: m.given_attendance() }).check();
	await director.getByLabel(m.order_given_what()).fill('Three Tuesdays.');
	await press(director, m.order_give());
	await expect(director.getByText(m.order_give_done())).toBeVisible();

	const phone = await browserOf(pair.person);
	await open(phone, '/me/sharing', scripted);
	await expect(phone.getByRole('heading', { name: m.order_mine_title() })).toBeVisible();
	await expect(phone.getByText('Three Tuesdays.')).toBeVisible();
});

test('told by word of mouth under a consent: only what it names; the person reads it', async ({
	browserOf,
	pair,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/sharing/new?for=organization', scripted);
	await page.getByLabel(m.sharing_name()).fill('Elm House');
	await page.getByRole('checkbox', { name: m.consent_attendance() }).check();
	await page.getByRole('checkbox', { name: m.consent_why_housing() }).check();
	await press(page, m.sharing_read_over());
	await page.getByLabel(m.sharing_sign_name()).fill('Quinn');
	await press(page, m.sharing_sign());

	const coach = await browserOf(pair.coach);
	await open(coach, `/coach/people/${pair.person.id}/papers`, scripted);
	await coach.getByRole('link', { name: m.told_link() }).first().click();
	await expect(coach.getByText(NOTICE)).toBeVisible();
	await coach.getByLabel(m.told_to()).fill('Mr. Elm');
	await coach.getByLabel(m.told_what()).fill('That they came on Tuesday.');
	await press(coach, m.told_save());
	await expect(coach.getByText(m.told_error_notice()).first()).toBeVisible();
	await expect(coach.getByLabel(m.told_what())).toHaveValue('That they came on Tuesday.');
	await coach.getByRole('checkbox', { name: m.given_attendance() }).check();
	await coach.getByRole('radio', { name: m.told_yes() }).check();
	await press(coach, m.told_save());
	await expect(coach.getByText(m.told_done({ name: pair.person.name }))).toBeVisible();

	await open(page, '/me/sharing', scripted);
	await expect(page.getByText('That they came on Tuesday.')).toBeVisible();
});
