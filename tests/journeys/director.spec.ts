import { m } from '../../src/paraglide/messages.js';
import { newId } from '../../src/platform/ids.ts';
import { makePerson } from '../support/people.ts';
import { expect, open, press, test } from './support/test.ts';

test('an organization is set up, and does not go live without its emergency protocol', async ({
	house,
	browserOf,
	scripted
}) => {
	const organization = newId();
	await house.owner(
		`insert into people.organizations (organization_id, name, created_at, is_demo) values ($1, '', now(), true)`,
		[organization]
	);
	const director = await makePerson(house, organization, ['director'], 'Dana');
	const page = await browserOf(director);
	const live = () =>
		house.owner<{ live: boolean }>(
			'select live_at is not null as live from people.organizations where organization_id = $1',
			[organization]
		);
	await open(page, '/organization', scripted);
	await expect(page.getByText(m.people_org_not_live())).toBeVisible();

	const basics = page.locator('#basics');
	await basics.getByLabel(m.people_org_name(), { exact: true }).fill('Riverside');
	await press(basics, m.people_save());
	await expect(basics.getByText(m.people_saved(), { exact: true })).toBeVisible();
	await press(page, m.people_org_go_live());
	await expect(page.getByText(m.people_org_live_needs_protocol())).toBeVisible();
	expect(await live()).toEqual([{ live: false }]);

	const protocol = page.locator('#protocol');
	await protocol.getByLabel(m.people_org_protocol_text()).fill('Call 911 first. Then call Dana.');
	await press(protocol, m.people_save());
	await expect(protocol.getByText(m.people_saved(), { exact: true })).toBeVisible();
	const hours = page.locator('#hours');
	await hours.locator('[name="from_1"]').fill('09:00');
	await hours.locator('[name="to_1"]').fill('17:00');
	await press(hours, m.people_save());
	await expect(hours.getByText(m.people_saved(), { exact: true })).toBeVisible();
	await press(page, m.people_org_go_live());
	await expect(page.getByText(m.people_org_live())).toBeVisible();
	expect(await live()).toEqual([{ live: true }]);

	const person = await makePerson(house, organization, ['participant'], 'Ken');
	const phone = await browserOf(person);
	await open(phone, '/me', scripted);
	await expect(
		phone.getByText('Call 911 first. Then call Dana.'),
		'every participant reads it at the first visit'
	).toBeVisible();
});

test('a director sees numbers and staff, and nobody’s record', async ({ house, pair, browserOf }) => {
	const page = await browserOf(await house.ofDemo('director'));
	for (const path of [`/coach/people/${pair.person.id}/plan`, '/me', '/team'])
		expect((await page.goto(path))?.status(), path).toBe(404);
	await page.goto('/organization');
	await expect(page.getByText(pair.person.name)).toHaveCount(0);
});
