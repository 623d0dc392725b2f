import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../../../../../tests/support/zip.ts';
import type { ZipEntry } from '../../../../../tests/support/zip.ts';
import { servicesLimit } from '../services/read-list.ts';
import { tellSubject } from './tell-subject.ts';
import { mostFiles, unpackList } from './unpack.ts';

const megabyte = 1024 * 1024;
const entry = (name: string, text = 'id,name\n1,A\n', more: Partial<ZipEntry> = {}): ZipEntry => ({
	name,
	bytes: Buffer.from(text),
	...more
});
const unpack = (bytes: Uint8Array, limit = megabyte) => unpackList({ name: 'list.zip', bytes }, limit);

describe('archives that are refused, each with what is wrong', () => {
	const whole = zipOf([entry('services.csv'), entry('organizations.csv')]);
	test.each<[string, Buffer, string]>([
		['a name that leads out of the folder', zipOf([entry('../services.csv')]), 'zip_names'],
		['one deep inside', zipOf([entry('a/../../services.csv')]), 'zip_names'],
		['an absolute name', zipOf([entry('/etc/services.csv')]), 'zip_names'],
		['a name of Windows', zipOf([entry('C:\\services.csv')]), 'zip_names'],
		['a ZIP inside', zipOf([entry('services.csv'), entry('more.zip')]), 'zip_nested'],
		['a ZIP inside under another name', zipOf([{ name: 'services.csv', bytes: whole }]), 'zip_nested'],
		['a tar inside', zipOf([entry('all.tar.gz'), entry('services.csv')]), 'zip_nested'],
		['one locked table', zipOf([entry('a.csv'), entry('b.csv', 'x', { flags: 1 })]), 'zip_encrypted'],
		['names that are locked', zipOf([entry('a.csv', 'x', { flags: 0x41 })]), 'zip_encrypted'],
		[
			'too many files',
			zipOf(Array.from({ length: mostFiles + 1 }, (_, at) => entry(`t${at}.csv`))),
			'zip_many'
		],
		[
			'too many folders',
			zipOf(Array.from({ length: mostFiles * 2 + 1 }, (_, at) => entry(`t${at}/`, ''))),
			'zip_many'
		],
		['too large unpacked', zipOf([{ name: 'a.csv', bytes: Buffer.alloc(2 * megabyte) }]), 'zip_big'],
		[
			'too large together',
			zipOf(['a', 'b', 'c'].map((one) => ({ name: `${one}.csv`, bytes: Buffer.alloc(megabyte / 2) }))),
			'zip_big'
		],
		[
			'larger than it says',
			zipOf([{ name: 'a.csv', bytes: Buffer.alloc(30 * megabyte), claimed: 100 }]),
			'zip_damaged'
		],
		['other bytes than were packed', zipOf([entry('a.csv', 'x', { sum: 1 })]), 'zip_damaged'],
		['one that breaks off', whole.subarray(0, whole.length - 30), 'zip_damaged'],
		['nothing but its beginning', Buffer.from('PK\u0003\u0004....'), 'zip_damaged'],
		['an empty one', zipOf([]), 'zip_nothing'],
		['no list in it', zipOf([entry('README.txt'), entry('photo.png')]), 'zip_nothing'],
		['two lists', zipOf([entry('a.json', '[]'), entry('b.json', '[]')]), 'zip_several'],
		['a table twice', zipOf([entry('old/services.csv'), entry('new/Services.csv')]), 'zip_twice']
	])('%s', async (_name, bytes, code) => {
		await expect(unpack(bytes)).rejects.toMatchObject({ name: 'FeedUnreadable', said: { code } });
	});

	test('a bomb costs neither memory nor time', async () => {
		const bomb = zipOf([{ name: 'a.csv', bytes: Buffer.alloc(200 * megabyte) }]);
		expect(bomb.length).toBeLessThan(megabyte);
		const before = process.memoryUsage().arrayBuffers;
		await expect(unpack(bomb, servicesLimit)).rejects.toMatchObject({ said: { code: 'zip_big' } });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * megabyte);
	});
});

describe('archives that are taken', () => {
	test('the tables, whatever folder they are in, without what a computer adds by itself', async () => {
		const files = await unpack(
			zipOf([
				entry('export/', ''),
				entry('export/services.csv'),
				entry('export/organizations.csv'),
				entry('export/datapackage.json', '{}'),
				entry('export/notes.pdf', 'x'),
				entry('__MACOSX/export/._services.csv', 'x'),
				entry('export/.DS_Store', 'x')
			])
		);
		expect(files.map((one) => one.name)).toEqual(['services.csv', 'organizations.csv']);
		expect(String(files[0]?.bytes)).toBe('id,name\n1,A\n');
	});
	test('the one list in it', async () => {
		expect(await unpack(zipOf([entry('meetings.json', '[]')]))).toMatchObject([{ name: 'meetings.json' }]);
	});
	test('what is no archive stays as it is', async () => {
		const file = { name: 'a.json', bytes: Buffer.from('[]') };
		expect(await unpackList(file, 10)).toEqual([file]);
	});
});

describe('of what a list is', () => {
	const tell = (text: string | Buffer) => tellSubject([{ name: 'x', bytes: Buffer.from(text) }], megabyte);
	test.each<[string, string | Buffer, string | null]>([
		['Meeting Guide', '[{"slug":"a","name":"A","day":1,"time":"19:00"}]', 'meetings'],
		['BMLT', '{"meetings":[{"id_bigint":"1","weekday_tinyint":"2"}],"formats":[]}', 'meetings'],
		['a table of meetings', 'Name,Day,Time\nA,1,19:00', 'meetings'],
		['UTF-16', Buffer.from('\ufeff[{"slug":"a","day":1}]', 'utf16le'), 'meetings'],
		['gzip', gzipSync('[{"slug":"a","day":1}]'), 'meetings'],
		['HSDS', '[{"id":"1","name":"A","services":[]}]', 'services'],
		['FindTreatment', '{"rows":[{"name1":"A","typeFacility":"SA"}]}', 'services'],
		['a table of SAMHSA', 'ID,name1,name2\n1,A,', 'services'],
		['an id and a name', '[{"id":"1","name":"A"}]', null],
		['any table', 'a,b\n1,2', null],
		['plain words', 'not a list', null],
		// A word in somebody's text is not a field.
		['both', '[{"slug":"a","day":1,"services":[]}]', null]
	])('%s', (_name, text, subject) => expect(tell(text)).toBe(subject));

	test.each<[string, string | Buffer, string]>([
		['nothing', '', 'empty'],
		['a web page', '<!doctype html>', 'web_page'],
		['a million brackets', '['.repeat(1_000_000), 'too_deep'],
		['one that is too large', Buffer.alloc(2 * megabyte, 32), 'too_large']
	])('%s is refused', (_name, text, code) => {
		expect(() => tell(text)).toThrow(
			expect.objectContaining({ said: expect.objectContaining({ code }) as object }) as Error
		);
	});
});

const data = new URL('../../../../../../shared/data/', import.meta.url).pathname;
describe.skipIf(!existsSync(data))('real lists (skipped where the data folder is absent)', () => {
	test.each(['hsds/baltimore-ohana-csv/', 'hsds/ohana-sample-csv/', 'hsds/spec-3.0/examples/csv/'])(
		'%s comes out of a ZIP as it went in',
		async (folder) => {
			const names = readdirSync(data + folder);
			const bytes = (name: string) => readFileSync(data + folder + name);
			const files = await unpack(zipOf(names.map((name) => ({ name, bytes: bytes(name) }))), servicesLimit);
			expect(files.map((one) => one.name)).toEqual(names.filter((one) => one.endsWith('.csv')));
			for (const file of files) expect(Buffer.compare(bytes(file.name), Buffer.from(file.bytes))).toBe(0);
			expect(tellSubject(files, servicesLimit)).toBe('services');
		}
	);
	const lists = (folder: string, pattern: RegExp) =>
		readdirSync(data + folder)
			.filter((name) => pattern.test(name))
			.map((name) => `${folder}/${name}`);
	test.each<[string, string]>([
		...lists('meeting-guide', /^(aa|alanon|edge).*\.json$/).map((one): [string, string] => [one, 'meetings']),
		...lists('bmlt', /newyork-converted|meeting-search.*day/).map((one): [string, string] => [
			one,
			'meetings'
		]),
		['hsds/baltimore-hsds30-organizations.json', 'services'],
		['hsds/sanmateo-2013-legacy.jsonl', 'services'],
		['harm-reduction/ny-esap-syringe-access-pharmacies.json', 'services'],
		['treatment/findtreatment-ca-residential.json', 'services'],
		['treatment/findtreatment-ca-residential.csv', 'services'],
		['treatment/oeps-SubstanceUseTreatment_Geocoded.csv', 'services'],
		['treatment/oeps-OpioidTreatmentProgram_Geocoded.csv', 'services']
	])('%s is told to be of %s', (path, subject) => {
		expect(tellSubject([{ name: path, bytes: readFileSync(data + path) }], servicesLimit)).toBe(subject);
	});
});
