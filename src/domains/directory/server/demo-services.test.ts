import { expect, test } from 'vitest';
import { askedMost } from '../find.ts';
import { demoServices } from './demo-services.ts';
import { readEntries } from './services/read-entries.ts';
import { readList } from './services/read-list.ts';

const read = () => {
	const bytes = Buffer.from(JSON.stringify(demoServices()));
	return readEntries(readList([{ name: 'sample.json', bytes }]).entries);
};

test('the invented services are read whole, and are nobody’s', () => {
	const { rejected, mended, services, locations } = read();
	expect(rejected).toEqual([]);
	expect(mended).toEqual([]);
	expect(services.size).toBe(demoServices().length);
	const hosts = [...services.values()].map(({ url }) => new URL(url!).hostname);
	expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
	const numbers = [...services.values()].flatMap(({ phones }) => phones.map(({ number }) => number));
	expect(numbers.filter((number) => !/^\d{3}-555-01\d\d$/.test(number))).toEqual([]);
	expect(new Set(numbers).size).toBe(services.size);
	const hidden = [...locations.values()].filter(({ confidential }) => confidential);
	expect(hidden).toHaveLength(2);
	for (const one of hidden)
		expect([one.address_1, one.latitude, one.postal_code]).toEqual([null, null, null]);
});

test('every need that is offered as a button has a service, safer use too', () => {
	const all = new Set([...read().services.values()].flatMap(({ terms }) => terms));
	expect(askedMost.filter((term) => !all.has(term))).toEqual([]);
	for (const term of ['naloxone', 'syringe-service', 'test-strips'] as const) expect(all).toContain(term);
});
