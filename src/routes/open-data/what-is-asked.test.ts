/** How others ask: parameters, pages, words, and how much at once. */
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { at, json, openData, row, type Handler } from '../../../tests/support/open-data.ts';

const { world, ask, publish, take, names } = openData();
const {
	root,
	organizations,
	organization,
	places,
	place,
	services,
	service,
	taxonomy,
	taxonomyTerms,
	taxonomyTerm
} = at;

describe('what is asked', () => {
	test('a parameter that cannot be read is named in a sentence', async () => {
		await publish();
		const wrong: [Handler, string, RegExp][] = [
			[services, 'page=0', /^page must be a whole number/],
			[services, 'page=1e9', /^page must/],
			[services, 'per_page=101', /from 1 to 100/],
			[services, 'per_page=10001&minimal=true', /^per_page must/],
			[services, 'full=yes', /^full must be true or false/],
			[services, 'taxonomy_id=1', /^taxonomy_id must be an id/],
			[services, 'organization_id=%27%20or%201=1', /^organization_id must be an id/],
			[services, 'modified_after=yesterday', /^modified_after must be a day/],
			[services, 'modified_after=2026-13-40', /^modified_after must be a day/],
			[services, 'format=xml', /^format must be/],
			[services, `search=${'x'.repeat(201)}`, /^search must/],
			[services, 'page=1&page=2', /^page must not come twice/],
			[services, 'colour=blue', /^We do not know the parameter colour/],
			[services, '__proto__=1', /__proto__/],
			[places, 'proximity=10', /^proximity needs/],
			[places, 'postcode=nowhere', /^postcode must/],
			[organizations, 'full_service=1', /^full_service must/],
			[taxonomyTerms, 'top_only=maybe', /^top_only must/],
			[service, 'full=true', /^We do not know the parameter full/]
		];
		for (const [handler, query, words] of wrong) {
			const answer = await ask(handler, query, { id: newId() });
			expect([query, answer.status]).toEqual([query, 400]);
			expect((await json<{ message: string }>(answer)).message).toMatch(words);
		}
		for (const id of ['x', newId(), '%00', '../services'])
			for (const one of [service, place, organization, taxonomy, taxonomyTerm])
				expect((await ask(one, '', { id })).status).toBe(404);
	});

	test('pages, as the standard says', async () => {
		const feed = await take(
			'ours',
			Array.from({ length: 7 }, (_, at) => row(`${at}`))
		);
		await publish([feed]);
		const { contents, ...first } = await json(ask(services, 'per_page=3'));
		expect(first).toEqual({
			total_items: 7,
			total_pages: 3,
			page_number: 1,
			size: 3,
			first_page: true,
			last_page: false,
			empty: false
		});
		const last = await json(ask(services, 'per_page=3&page=3'));
		expect([last['size'], last['first_page'], last['last_page']]).toEqual([1, false, true]);
		const beyond = await json(ask(services, 'per_page=3&page=9'));
		expect([beyond['empty'], beyond.total_items, beyond.contents]).toEqual([true, 7, []]);
		const all = [...contents, ...(await json(ask(services, 'per_page=3&page=2'))).contents, ...last.contents];
		expect(new Set(all.map((one) => one['id'])).size).toBe(7);
		const stamps = await json(ask(services, 'minimal=true'));
		expect(stamps.contents.map((one) => Object.keys(one))).toEqual(Array(7).fill(['id', 'modified_date']));
		const lines = (await (await ask(services, 'format=ndjson')).text()).trim().split('\n');
		expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(all.map((one) => one['id']));
	});

	test('words, terms, who gives it, what changed, and how near', async () => {
		const feed = await take('ours', [
			row('1'),
			row('2', { name: 'Naloxone kits', description: 'Free naloxone.' })
		]);
		await publish([feed]);
		expect(await names('search=naloxone')).toEqual(['Naloxone kits']);
		expect(await names('search=%26%7C!')).toEqual([]);
		const terms = await json<{ contents: { id: string; code: string; taxonomy_id: string }[] }>(
			ask(taxonomyTerms, 'per_page=100')
		);
		const naloxone = terms.contents.find((one) => one.code === 'naloxone')!;
		expect(await names(`taxonomy_term_id=${naloxone.id}`)).toEqual(['Naloxone kits']);
		expect(await names(`taxonomy_term_id=${newId()}`)).toEqual([]);
		expect(await names(`taxonomy_id=${naloxone.taxonomy_id}`)).toContain('Naloxone kits');
		const [{ id }] = (await json<{ contents: { id: string }[] }>(ask(organizations, 'search=house%201')))
			.contents as [{ id: string }];
		expect(await names(`organization_id=${id}`)).toEqual(['Lantern 1']);
		expect(await names('modified_after=2999-01-01')).toEqual([]);
		expect(await names('modified_after=2020-01-01T00:00:00%2B02:00')).toHaveLength(2);
		expect((await json(ask(places, 'postcode=19104'))).total_items).toBe(2);
		expect((await json(ask(places, 'postcode=19104&proximity=20000'))).total_items).toBe(2);
		expect((await json(ask(places, 'postcode=90210&proximity=20000'))).total_items).toBe(0);
		expect((await json(ask(places, 'postcode=00000&proximity=20000'))).total_items).toBe(0);
	});

	test('the same again costs no body, and too much is too much', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const first = await ask(services);
		const etag = first.headers.get('etag')!;
		expect(first.headers.get('cache-control')).toBe('no-cache');
		const again = await ask(services, '', {}, { 'if-none-match': `W/${etag}` });
		expect([again.status, await again.text()]).toEqual([304, '']);
		await world.owner(`update directory.services set name = 'Beacon'`);
		expect((await ask(services, '', {}, { 'if-none-match': etag })).status).toBe(200);
		let last = 200;
		for (let at = 0; at < 121 && last === 200; at += 1) {
			const answer = await ask(root);
			last = answer.status;
			if (last === 429) expect(answer.headers.get('retry-after')).toBe('60');
		}
		expect(last).toBe(429);
	});
});
