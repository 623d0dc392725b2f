/**
 * The whole chain as lines of JSON that a stranger can check without us: a first line that says how, one line for each
 * entry with its hash, a last line that says that it is the last. Ids and fixed words only.
 */
import { HASHED, linksAfter, NOTHING_YET, type HashedEntry, type Link } from './chain.ts';
import type { App } from '../app.ts';
import type { PersonActor } from '../../actor.ts';
import { mustDirect } from './check.ts';
import { headWords } from './head-words.ts';
import { walkChain, type Walk } from './verify.ts';

export const HOW =
	'hash = SHA-256 over the 32 bytes of the hash before (32 zero bytes at first) and the UTF-8 bytes of the JSON array of these columns of the entry, in this order, without spaces: ' +
	HASHED.join(', ');

/**
 * The lines, read some thousand entries at a time: nothing is held in memory and no transaction stays open. Refuses
 * whoever is not a director, at the first line and again at each turn.
 */
export async function* exportAudit(
	app: Pick<App, 'read' | 'clock'>,
	actor: PersonActor
): AsyncGenerator<string> {
	const line = (value: object) => `${JSON.stringify(value)}\n`;
	await app.read(actor, 'export the logbook', async (ctx) => {
		mustDirect(ctx);
		ctx.note({ action: 'audit.exported', basis: 'role' });
	});
	yield line({
		alongside: 'audit',
		version: 1,
		organization_id: actor.organizationId,
		made_at: app.clock().toISOString(),
		how: HOW
	});
	let head = NOTHING_YET;
	for (;;) {
		const links = await app.read(actor, 'export the logbook', async (ctx) => {
			mustDirect(ctx);
			return linksAfter(ctx.db, actor.organizationId, head.seq);
		});
		const last = links.at(-1);
		if (!last) break;
		yield links.map(({ seq, hash, entry }) => line({ seq, hash, entry })).join('');
		head = { seq: last.seq, hash: last.hash };
	}
	yield line({ end: true, ...head, words: head.seq > 0 ? headWords(head.hash) : [] });
}

/** A file that is no export, or not all of one. The message is the sentence to show. */
export class NotAnExport extends Error {
	override name = 'NotAnExport';
}

export interface ExportReport extends Walk {
	organizationId: string;
	madeAt: string;
	words: string[];
}

/** Walks an exported file. Throws {@link NotAnExport} when it is none or ends too early. */
export async function verifyExport(lines: AsyncIterable<string>, backdated = false): Promise<ExportReport> {
	const found: { first?: Record<string, unknown>; last?: Record<string, unknown> } = {};
	const walk = await walkChain(read(lines, found), { backdated });
	if (!found.first) throw new NotAnExport('The file is empty.');
	if (!found.last) throw new NotAnExport('The file ends too early: its last line is missing.');
	if (found.last['seq'] !== walk.head.seq || found.last['hash'] !== walk.head.hash)
		throw new NotAnExport(
			'The last line names another end than the entries before it: lines were taken out.'
		);
	return {
		...walk,
		organizationId: String(found.first['organization_id']),
		madeAt: String(found.first['made_at']),
		words: walk.head.seq > 0 ? headWords(walk.head.hash) : []
	};
}

async function* read(
	lines: AsyncIterable<string>,
	found: { first?: Record<string, unknown>; last?: Record<string, unknown> }
): AsyncGenerator<Link[]> {
	let number = 0;
	for await (const text of lines) {
		number += 1;
		const value = parse(text, number);
		if (found.last) throw new NotAnExport(`Line ${number} stands after the last line.`);
		if (!found.first) {
			if (value['alongside'] !== 'audit' || value['version'] !== 1)
				throw new NotAnExport('This is not an audit that Alongside exported.');
			found.first = value;
		} else if (value['end'] === true) found.last = value;
		else yield [asLink(value, found.first, number)];
	}
}

function parse(text: string, number: number): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
	} catch {
		// Said below.
	}
	throw new NotAnExport(`Line ${number} cannot be read.`);
}

function asLink(value: Record<string, unknown>, first: Record<string, unknown>, number: number): Link {
	const { seq, hash, entry } = value;
	const known = entry as HashedEntry | null | undefined;
	if (typeof seq !== 'number' || typeof hash !== 'string' || known === undefined)
		throw new NotAnExport(`Line ${number} is not an entry.`);
	if (known && known.organization_id !== first['organization_id'])
		throw new NotAnExport(`Line ${number} belongs to another organization.`);
	return { seq, hash, entry: known };
}
