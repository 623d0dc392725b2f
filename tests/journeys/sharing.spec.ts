import { m } from '../../src/paraglide/messages.js';
import { NOTICE } from '../../src/domains/consent/consent.ts';
import { addGoal } from '../../src/domains/plans/server/plans.ts';
import { connect } from '../support/network.ts';
import { expect, open, press, test } from './support/test.ts';

test('one goal until a day: read over, seen beforehand, signed, seen by the ally, ended, and gone from her open page', async ({
	house,
	browserOf,
	pair,
	scripted
}) => {
	const { person } = pair;
	const ally = await house.newcomer('ally', 'Rosa');
	const tie = await connect(house.app, person, ally);
	await house.app.write(person.actor, 'arranging', (ctx) =>
		addGoal(ctx, { personId: person.id, title: 'A door of my own', step: 'Call Oak House' })
	);
	await house.app.write(person.actor, 'arranging', (ctx) =>
		addGoal(ctx, { personId: person.id, title: 'Nobody else may know this' })
	);
	const page = await browserOf(person);
	await open(page, '/me/sharing/new', scripted);
	await page.getByRole('link', { name: 'Rosa' }).click();
	// Nothing chosen: a sentence, and nothing signed.
	await press(page, m.sharing_read_over());
	await expect(page.getByText(m.consent_lacks_information())).toBeVisible();
	await page.getByRole('checkbox', { name: 'A door of my own' }).check();
	await press(page, m.sharing_read_over());
	const preview = page.getByRole('region', { name: m.sharing_preview({ name: 'Rosa' }) });
	await expect(preview.getByText('Call Oak House')).toBeVisible();
	await expect(preview.getByText('Nobody else may know this')).toHaveCount(0);
	await page.getByLabel(m.sharing_sign_name()).fill('Quinn');
	await press(page, m.sharing_sign());
	await expect(page.getByRole('heading', { level: 1, name: m.sharing_page_title() })).toBeVisible();
	await expect(page.getByText(m.consent_page_for({ names: 'Rosa' }))).toBeVisible();

	const theirs = await browserOf(ally);
	await open(theirs, `/ally/people/${tie}`, scripted);
	await expect(theirs.getByText('Call Oak House')).toBeVisible();
	await expect(theirs.getByText('Nobody else may know this')).toHaveCount(0);

	await open(page, '/me/sharing', scripted);
	await expect(page.getByText(m.sharing_account_looked({ to: 'Rosa' }))).toBeVisible();
	await press(page, m.sharing_end({ names: 'Rosa' }));
	await expect(page.getByText(m.sharing_ended_now())).toBeVisible();
	// Her page is open: with a script it loses it by itself, without one with the next look.
	if (!scripted) await theirs.reload();
	await expect(theirs.getByText('Call Oak House')).toHaveCount(0);
	await expect(theirs.getByText(m.net_shared_nothing())).toBeVisible();
});

test('somebody outside: what is missing is said, the page is signed, the coach gives the paper, the person reads of it', async ({
	browserOf,
	pair,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/sharing/new?for=organization', scripted);
	await page.getByLabel(m.sharing_name()).fill('Oak House, Mrs. Lee');
	await page.getByRole('checkbox', { name: m.consent_attendance() }).check();
	await page.getByRole('checkbox', { name: m.consent_why_housing() }).check();
	await page.getByRole('radio', { name: m.sharing_until_no_end() }).check();
	await press(page, m.sharing_read_over());
	await expect(page.getByText(m.consent_lacks_until_none())).toBeVisible();
	await expect(page.getByLabel(m.sharing_name())).toHaveValue('Oak House, Mrs. Lee');
	await page.getByRole('radio', { name: m.sharing_until_day() }).check();
	await press(page, m.sharing_read_over());
	await page.getByLabel(m.sharing_sign_name()).fill('Quinn');
	await press(page, m.sharing_sign());
	await expect(page.getByRole('heading', { level: 1, name: m.sharing_page_title() })).toBeVisible();
	const copy = await page.request.get(`${new URL(page.url()).pathname}/copy.pdf`);
	expect(copy.headers()['content-type']).toBe('application/pdf');
	expect((await copy.body()).subarray(0, 5).toString()).toBe('%PDF-');

	const theirs = await browserOf(pair.coach);
	await open(theirs, `/coach/people/${pair.person.id}/papers`, scripted);
	await theirs.getByRole('link', { name: m.papers_look({ to: 'Oak House, Mrs. Lee' }) }).click();
	await expect(theirs.getByText(NOTICE)).toBeVisible();
	await theirs.getByLabel(m.papers_to()).fill('Mrs. Lee at the desk');
	await press(theirs, m.papers_give());
	await expect(theirs.getByRole('link', { name: m.paper_pdf() })).toBeVisible();
	const file = await theirs.request.get(`${new URL(theirs.url()).pathname}/page.json`);
	expect(await file.json()).toMatchObject({ _notice: NOTICE, to: 'Oak House, Mrs. Lee' });

	await open(page, '/me/sharing', scripted);
	await expect(page.getByText('Mrs. Lee at the desk')).toBeVisible();
	await page.getByRole('link', { name: m.sharing_paper_given() }).click();
	await expect(page.getByText(NOTICE)).toBeVisible();
});
