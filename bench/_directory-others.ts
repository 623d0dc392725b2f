/** The same words and the same circle in other programs: SQLite's full text with a box, and MiniSearch in memory. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { milesBetween } from '../src/domains/directory/server/places.ts';

export type Wanted = { words: string[]; latitude: number; longitude: number; miles: number };
type Row = { id: string; text: string; latitude: number; longitude: number };
type Search = (wanted: Wanted) => number;

const shown = 200;

/** Every row, some at a time: a million do not fit into one answer. */
async function* rows(ownerAddress: string, most: number): AsyncGenerator<Row[]> {
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	try {
		for (let after = '00000000-0000-0000-0000-000000000000', seen = 0; seen < most;) {
			const { rows } = await owner.query<Row>(
				`select id, search_text as text, latitude, longitude from directory.service_locations
				where shown and latitude is not null and id > $1 order by id limit 20000`,
				[after]
			);
			if (rows.length === 0) return;
			yield rows.slice(0, most - seen);
			seen += rows.length;
			after = rows.at(-1)!.id;
		}
	} finally {
		await owner.end();
	}
}

/** SQLite with FTS5, in a file of its own, all rows: words, then a box, then the circle. */
export async function sqlite(ownerAddress: string, folder: string): Promise<Search> {
	const db = new DatabaseSync(join(folder, 'fts5.db'));
	db.exec(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -1000000;
		create virtual table words using fts5(text, content = '', detail = full);
		create table places (rowid integer primary key, latitude real, longitude real)`);
	const word = db.prepare('insert into words (rowid, text) values (?, ?)');
	const place = db.prepare('insert into places values (?, ?, ?)');
	let at = 0;
	for await (const part of rows(ownerAddress, Infinity)) {
		db.exec('begin');
		for (const row of part) {
			at += 1;
			word.run(at, row.text);
			place.run(at, row.latitude, row.longitude);
		}
		db.exec('commit');
	}
	db.exec(`insert into words (words) values ('optimize')`);
	const find = db.prepare(`select p.latitude, p.longitude from words w join places p on p.rowid = w.rowid
		where w.text match ? and p.latitude between ? and ? and p.longitude between ? and ?`);
	return (wanted) => {
		const up = wanted.miles / 69;
		const across = up / Math.cos((wanted.latitude * Math.PI) / 180);
		const { latitude, longitude } = wanted;
		const query = wanted.words.map((one) => `"${one}"*`).join(' AND ');
		const box = find.all(query, latitude - up, latitude + up, longitude - across, longitude + across);
		return nearest(box as unknown as Row[], wanted);
	};
}

/** MiniSearch in the memory of this process. */
export async function miniSearch(ownerAddress: string, most: number): Promise<Search> {
	const index = new MiniSearch<Row>({ fields: ['text'], storeFields: ['latitude', 'longitude'] });
	for await (const part of rows(ownerAddress, most)) index.addAll(part);
	return (wanted) => {
		const found = index.search(wanted.words.join(' '), {
			combineWith: 'AND',
			prefix: true,
			filter: (one) => milesBetween(wanted, one as unknown as Row) <= wanted.miles
		});
		return Math.min(found.length, shown);
	};
}

const nearest = (found: Row[], wanted: Wanted): number =>
	found
		.map((one) => milesBetween(wanted, one))
		.filter((miles) => miles <= wanted.miles)
		.sort((a, b) => a - b)
		.slice(0, shown).length;
