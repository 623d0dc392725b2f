import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a coach writes of themself: nothing shows by itself, each place has its own switch, and off is off at once', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const line = `In recovery since 2015 ${person.name.slice(-5)}`;
	const worker = await browserOf(coach);
	const phone = await browserOf(person);
	const director = await browserOf(await house.newcomer('director', `Priya ${person.name.slice(-5)}`));
	const first = worker.getByRole('group', { name: m.about_line({ n: 1 }) });
	const reads = async () => {
		await open(phone, '/me/people', scripted);
		return phone.getByText(line).count();
	};

	await open(worker, '/coach/about-me', scripted);
	await first.getByRole('textbox').fill(line);
	await press(worker, m.about_save());
	await expect(worker.getByText(m.about_saved())).toBeVisible();
	expect(await reads()).toBe(0);

	await first.getByLabel(m.about_place_people()).check();
	await first.getByLabel(m.about_place_badge()).check();
	await press(worker, m.about_save());
	await expect(worker.getByText(line).filter({ visible: true })).toHaveCount(2);
	await expect(worker.getByText(m.about_court_public())).toBeVisible();
	if (scripted) await looksRight(worker);
	await expect.poll(reads).toBe(1);
	if (scripted) await looksRight(phone);

	await open(worker, '/coach/about-me/print?for=badge', scripted);
	await expect(worker.getByText(line)).toBeVisible();
	if (scripted) await looksRight(worker);
	await open(worker, '/coach/about-me/print?for=court', scripted);
	await expect(worker.getByText(line)).toHaveCount(0);
	await expect(worker.getByText(m.about_court_public())).toBeVisible();

	expect((await director.goto('/coach/about-me'))?.status()).toBe(404);

	await open(worker, '/coach/about-me', scripted);
	await first.getByLabel(m.about_place_people()).uncheck();
	await press(worker, m.about_save());
	await expect(worker.getByText(m.about_saved())).toBeVisible();
	expect(await reads()).toBe(0);
	await expect(worker.getByText(m.about_kept_note({ most: 100 }))).toBeVisible();
});
