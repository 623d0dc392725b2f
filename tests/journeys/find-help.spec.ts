/** Somebody at eleven at night who needs a bed, a medicine, a needle; and a worker who called and says so. */
import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, sideways, test } from './support/test.ts';

test('a need in own words, typed badly, and by ZIP; one is opened, and called', async ({
	page,
	house,
	scripted
}) => {
	await open(page, '/', scripted);
	await page.getByRole('main').getByRole('link', { name: m.finding_landing_link(), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.finding_title());

	await open(page, `/directory?org=${house.organizationId}`, scripted);
	if (scripted) await looksRight(page);
	await page.getByRole('searchbox', { name: m.finding_words() }).fill('sombody who gives suboxne');
	await page.getByLabel(m.finding_near()).fill('19134');
	await press(page, m.finding_search());
	await expect(page).toHaveURL(/near=19134/);
	await expect(page.getByText(m.finding_mended({ words: 'suboxone' }))).toBeVisible();
	const first = page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading') })
		.first();
	await expect(first.getByRole('heading')).toHaveText('Bridge clinic: buprenorphine today');
	await expect(first).toContainText('0.2 mi');
	await expect(page, 'no need in the name of the page').toHaveTitle(new RegExp(m.meetings_tab()));
	if (scripted) await looksRight(page);

	await first.getByRole('link', { name: 'Bridge clinic: buprenorphine today' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bridge clinic: buprenorphine today');
	await expect(page.getByRole('link', { name: m.finding_call({ number: '215-555-0113' }) })).toHaveAttribute(
		'href',
		'tel:+12155550113'
	);
	await expect(page.getByText(m.finding_staff(), { exact: true })).toHaveCount(0);
	expect(await sideways(page)).toBe(0);
});

test('safer use is a button like any other; a hidden shelter is found without an address', async ({
	page,
	house,
	scripted
}) => {
	await open(page, `/directory?org=${house.organizationId}`, scripted);
	await page.getByRole('main').getByRole('link', { name: m.need_syringe_service(), exact: true }).click();
	await expect(page.getByRole('link', { name: 'Needle exchange van' })).toBeVisible();
	await page.getByRole('link', { name: m.map_link() }).click();
	await expect(page.getByRole('link', { name: /^\d+: Needle exchange van/ }), 'its number').toBeVisible();
	if (scripted) await looksRight(page);
	await page.getByRole('link', { name: m.map_back() }).click();
	await expect(page).toHaveURL(/need=syringe-service/);

	await open(page, `/directory?org=${house.organizationId}`, scripted);
	await page.getByRole('main').getByRole('link', { name: m.need_domestic_violence(), exact: true }).click();
	await page.getByRole('link', { name: 'Safe line and shelter after violence' }).click();
	await expect(page.getByText(m.finding_confidential())).toBeVisible();
	await expect(page.getByRole('link', { name: m.finding_directions_map() })).toHaveCount(0);
});

test('three options with why: for a visitor, and for a coach beside somebody, on to a hand-off', async ({
	page,
	house,
	pair,
	browserOf,
	scripted
}) => {
	await open(page, `/directory?org=${house.organizationId}&need=shelter&near=19121`, scripted);
	await page.getByRole('link', { name: m.options_link() }).click();
	await page.getByLabel(m.options_age(), { exact: true }).fill('17');
	await page.getByText(m.options_paper_none(), { exact: true }).click();
	await press(page, m.options_show());
	await expect(page.getByRole('heading', { name: m.options_found() })).toBeVisible();
	await expect(page.getByText(m.options_need_yes({ what: m.need_shelter() })).first()).toBeVisible();
	await expect(page.getByText(m.options_papers_unknown()).first(), 'not known is said').toBeVisible();
	await expect(page.getByRole('link', { name: m.options_handoff() })).toHaveCount(0);
	await expect(page.getByLabel(m.options_age(), { exact: true })).toHaveValue('17');
	if (scripted) await looksRight(page);
	expect(await sideways(page)).toBe(0);

	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}/handoffs`, scripted);
	await desk.getByRole('link', { name: m.options_link_of() }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText(
		m.options_title_of({ name: pair.person.name })
	);
	await desk.getByRole('searchbox', { name: m.finding_words() }).fill('somewhere to sleep');
	await press(desk, m.options_show());
	await desk.getByRole('link', { name: m.options_handoff() }).first().click();
	await expect(desk).toHaveURL(new RegExp(`/coach/people/${pair.person.id}/handoffs`));
	await expect(desk.getByLabel(m.referrals_place())).not.toHaveValue('');

	const stranger = await browserOf(await house.newcomer('coach', 'Nobody of theirs'));
	const answer = await stranger.request.get(`/directory/options?person=${pair.person.id}`);
	expect(answer.status(), 'somebody they do not walk with').toBe(404);
});

test('what cannot wait comes before the list', async ({ page, house, scripted }) => {
	await open(page, `/directory?org=${house.organizationId}&q=i+want+to+die`, scripted);
	await expect(page.getByText(m.finding_now_suicide())).toBeVisible();
	await expect(page.getByRole('link', { name: m.crisis_call_988(), exact: true })).toHaveAttribute(
		'href',
		'tel:988'
	);
	if (scripted) await looksRight(page);
	await page.getByRole('link', { name: m.finding_now_steps() }).click();
	await expect(page.locator('#suicide')).toBeVisible();
});

test('nothing is found: the page says how to go on', async ({ page, house, scripted }) => {
	await open(page, `/directory?org=${house.organizationId}&q=zzqx&near=19104&now=1`, scripted);
	await expect(page.getByText(m.finding_none_title())).toBeVisible();
	const main = page.getByRole('main');
	await expect(main.getByRole('link', { name: m.nav_help(), exact: true })).toHaveAttribute('href', '/help');
	await main.getByRole('link', { name: m.finding_wider() }).click();
	await expect(page).toHaveURL(/miles=25/);
	await main.getByRole('link', { name: m.finding_without_choices() }).click();
	await expect(page).not.toHaveURL(/now=1/);

	await open(page, `/directory?org=${house.organizationId}&q=food&near=Nowhere+at+all`, scripted);
	await expect(page.getByText(m.finding_place_unknown({ place: 'Nowhere at all' }))).toBeVisible();
	await expect(page.getByRole('searchbox', { name: m.finding_words() })).toHaveValue('food');
});

test('a worker called: everybody sees the day and the wait; nobody else can say so', async ({
	page,
	house,
	pair,
	browserOf,
	scripted
}) => {
	const [service] = await house.owner<{ id: string }>(
		`select id from directory.services where organization_id = $1 and name = 'Evening outpatient group'`,
		[house.organizationId]
	);
	const path = `/directory/${service!.id}`;
	const at = await browserOf(pair.coach);
	await open(at, path, scripted);
	await press(at, m.finding_confirm());
	await expect(at.getByText(m.finding_confirmed_now())).toBeVisible();
	await at.getByLabel(m.finding_fact_value()).fill('-1');
	await press(at, m.finding_fact_save());
	await expect(at.getByText(m.finding_error_number())).toBeVisible();
	const days = 20 + Math.floor(Math.random() * 3000);
	await at.getByLabel(m.finding_fact_value()).fill(String(days));
	await press(at, m.finding_fact_save());
	await expect(at.getByText(m.finding_fact_saved())).toBeVisible();
	if (scripted) await looksRight(at);

	await open(page, `${path}?org=${house.organizationId}`, scripted);
	const today = new Date().toLocaleDateString('en', { dateStyle: 'long', timeZone: 'America/New_York' });
	await expect(page.getByText(m.finding_checked({ by: m.finding_our_staff(), date: today }))).toBeVisible();
	await expect(
		page.getByText(m.finding_wait({ days, by: m.finding_our_staff(), date: today }))
	).toBeVisible();
	await expect(page.getByText(pair.coach.name)).toHaveCount(0);

	const other = await browserOf(pair.person);
	await open(other, path, scripted);
	await expect(other.getByText(m.finding_staff(), { exact: true })).toHaveCount(0);
	const origin = new URL(other.url()).origin;
	for (const [who, status] of [
		[other, 404],
		[page, 303]
	] as const) {
		const answer = await who.request.post(`${path}?/retire`, {
			form: { why: 'mine' },
			headers: { origin, accept: 'text/html' },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(status);
	}
	expect(await house.owner('select retired_at from directory.services where id = $1', [service!.id])).toEqual(
		[{ retired_at: null }]
	);
});

test('a coach adds a place that no list has: what is much like it is shown first, and everybody finds it', async ({
	page,
	house,
	pair,
	browserOf,
	scripted
}) => {
	const name = `Teapot ${Math.random().toString(36).slice(2, 9)}`;
	const at = await browserOf(pair.coach);
	await open(at, '/directory', scripted);
	await at.getByRole('link', { name: m.adding_link() }).click();
	await at.getByLabel(m.adding_name()).fill(name);
	await at.locator('[name=phone]').fill('ask at the desk');
	await at.getByText(m.need_food(), { exact: true }).click();
	await press(at, m.adding_save());
	await expect(at.getByText(m.adding_error_phone())).toBeVisible();
	await at.locator('[name=phone]').fill('215-555-0113');
	await press(at, m.adding_save());
	await expect(at.getByText(m.adding_twins())).toBeVisible();
	await expect(at.getByRole('link', { name: 'Bridge clinic: buprenorphine today' })).toBeVisible();
	await expect(at.getByLabel(m.adding_name())).toHaveValue(name);
	if (scripted) await looksRight(at);
	expect(await house.owner('select id from directory.services where name = $1', [name])).toEqual([]);
	await press(at, m.adding_save_apart());
	await expect(at.getByText(m.adding_done())).toBeVisible();

	await open(page, `/directory?org=${house.organizationId}&q=${encodeURIComponent(name)}`, scripted);
	await expect(page.getByRole('link', { name })).toBeVisible();
});
