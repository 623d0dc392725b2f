import { isTimeZone } from '#platform/time.ts';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemActor } from '../platform/actor.ts';
import type { App } from '../platform/server/app.ts';
import { fetchUrl } from '../platform/server/fetch-url.ts';
import { openHouse } from '../platform/server/house.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { fellowships } from '../domains/directory/directory.ts';
import type { Fellowship } from '../domains/directory/directory.ts';
import {
	FeedUnreadable,
	feedLimit,
	importMeetings,
	importServices,
	lastRead,
	sayReason,
	sayRow,
	servicesLimit,
	tooHeavy,
	tooLarge,
	unpackList
} from '../domains/directory/server/directory.ts';
import type { FeedSource, ImportReport, NamedFile } from '../domains/directory/server/directory.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { CommandError, UsageError } from './command.ts';
import type { Command, Report } from './command.ts';

export const run: Command = async (args, { config, say }) => {
	const options = read(args);
	const local = options.isUrl ? null : await readLocal(options);
	const house = await openHouse(config, say);
	try {
		if (config.demo && (await organizationIds(house.app)).length === 0) await loadDemo(house.app);
		const report = await importInto(house.app, options, local);
		tell(report, say);
		return report;
	} finally {
		await house.stop();
	}
};

const subjects = ['meetings', 'bmlt', 'hsds', 'treatment'] as const;
const isOfMeetings = (what: (typeof subjects)[number]) => what === 'meetings' || what === 'bmlt';

type Options = {
	what: (typeof subjects)[number];
	from: string;
	isUrl: boolean;
	organization: string | null;
	feed: string | null;
	fellowship: Fellowship | null;
	timeZone: string | null;
	acceptLoss: boolean;
};

function read(args: string[]): Options {
	const { values, positionals } = parse(args);
	const [what, from, more] = positionals;
	const subject = subjects.find((one) => one === what);
	if (!subject)
		throw new UsageError(
			what
				? `I cannot import "${what}", only ${subjects.join(', ')}.`
				: `Say what to import: ${subjects.join(', ')}.`
		);
	if (!from) throw new UsageError('Say where the list is: a file, or an address that begins with https://');
	if (more) throw new UsageError(`One list at a time: I do not know what to do with "${more}".`);
	const fellowship = fellowships.find((one) => one === values.fellowship) ?? null;
	if (values.fellowship && !fellowship)
		throw new UsageError(`A fellowship is one of: ${fellowships.join(', ')}.`);
	const timeZone = values.zone ?? null;
	if (timeZone && !isTimeZone(timeZone))
		throw new UsageError(`"${timeZone}" is not a time zone. One looks like America/New_York.`);
	return {
		what: subject,
		from,
		// Anything with a scheme is an address: file: and the like are refused there, not opened here.
		isUrl: /^[a-z][a-z0-9+.-]+:/i.test(from),
		organization: values.organization ?? null,
		feed: values.name ?? null,
		fellowship,
		timeZone,
		acceptLoss: values['accept-loss'] ?? false
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				organization: { type: 'string' },
				name: { type: 'string' },
				fellowship: { type: 'string' },
				zone: { type: 'string' },
				'accept-loss': { type: 'boolean' }
			}
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/** One file, the tables of a folder (services only), or either in a ZIP file. */
async function readLocal({ what, from }: Options): Promise<NamedFile[]> {
	const folder = !isOfMeetings(what) && (await stat(from).catch(() => null))?.isDirectory();
	const limit = isOfMeetings(what) ? feedLimit : servicesLimit;
	const names = folder ? (await readdir(from)).filter((name) => /\.csv$/i.test(name)).sort() : [];
	const files: NamedFile[] = [];
	let left = limit;
	for (const path of folder ? names.map((name) => join(from, name)) : [from]) {
		const bytes = await readFileUpTo(
			path,
			left,
			sayReason(isOfMeetings(what) ? tooLarge(limit) : tooHeavy, 'en')
		);
		left -= bytes.length;
		files.push({ name: basename(path), bytes });
	}
	const [only] = files;
	// A package of tables may come as one ZIP file.
	return only && files.length === 1 ? unpackList(only, servicesLimit).catch(refused) : files;
}

/** Reads a file and stops at the limit, whatever its size claims to be. */
async function readFileUpTo(path: string, limit: number, refusal: string): Promise<Buffer> {
	const found = await stat(path).catch(() => null);
	if (!found) throw new CommandError(`There is no file ${path}.`);
	if (!found.isFile()) throw new CommandError(`${path} is not a file.`);
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > limit) throw new CommandError(refusal);
		parts.push(part);
	}
	return Buffer.concat(parts);
}

async function importInto(app: App, options: Options, local: NamedFile[] | null): Promise<ImportReport> {
	const organization = await organizationOf(app, options.organization);
	const actor = systemActor(organization.id, 'import');
	const source = options.isUrl ? options.from : basename(options.from);
	const from: FeedSource = {
		source,
		name: options.feed,
		fellowship: options.fellowship,
		timezone: options.timeZone ?? organization.timeZone,
		acceptLoss: options.acceptLoss
	};
	const take = (files: NamedFile[], more: Partial<FeedSource> = {}) =>
		app
			.write(actor, `import ${isOfMeetings(options.what) ? 'meetings' : 'services'}`, (ctx) =>
				isOfMeetings(options.what)
					? importMeetings(ctx, files[0]?.bytes ?? Buffer.alloc(0), { ...from, ...more })
					: importServices(ctx, files, { ...from, ...more })
			)
			.catch(refused);
	if (local) return take(local);
	const last = await app.read(actor, 'import meetings', (ctx) => lastRead(ctx, source));
	const got = await fetchUrl(options.from, {
		maxBytes: isOfMeetings(options.what) ? feedLimit : servicesLimit,
		etag: last?.etag ?? null,
		lastModified: last?.last_modified ?? null
	}).catch(refused);
	if (got.status === 'not-modified')
		return {
			feed: last?.name ?? source,
			imported: 0,
			changed: 0,
			unchanged: (last?.meetings ?? 0) + (last?.services ?? 0),
			refreshed: 0,
			gone: 0,
			rejected: [],
			mended: [],
			warnings: []
		};
	const { bytes, etag, lastModified } = got;
	const files = await unpackList({ name: basename(new URL(got.url).pathname), bytes }, servicesLimit).catch(
		refused
	);
	return take(files, { etag, lastModified });
}

/** What was foreseen becomes a sentence and exit status 1. */
function refused(error: unknown): never {
	const name = error instanceof Error ? error.name : '';
	if (error instanceof FeedUnreadable || name === 'FeedHeld' || name === 'FetchRefused')
		throw new CommandError(error instanceof Error ? error.message : '');
	throw error;
}

async function organizationOf(app: App, wanted: string | null): Promise<{ id: string; timeZone: string }> {
	const { rows } = await app.pools.system.query<{ id: string; name: string; timeZone: string }>(
		'select organization_id as id, name, time_zone as "timeZone" from people.organizations order by created_at'
	);
	const fits = wanted ? rows.filter((one) => one.id === wanted || one.name === wanted) : rows;
	const [first] = fits;
	if (first && fits.length === 1) return first;
	if (rows.length === 0)
		throw new CommandError('There is no organization yet. Run npx alongside start and set one up first.');
	const names = rows.map((one) => `  ${one.id}  ${one.name}`).join('\n');
	throw new CommandError(`Say for which organization, with --organization:\n${names}`);
}

function tell(report: ImportReport & Report, say: (sentence: string) => void): void {
	// The whole command line speaks English.
	for (const warning of report.warnings) say(sayReason(warning, 'en'));
	for (const note of report.rejected) say(sayRow(note, 'left-out', 'en'));
	for (const note of report.mended) say(sayRow(note, 'mended', 'en'));
	const { feed, imported, changed, unchanged, gone, rejected } = report;
	say(
		`${feed}: ${imported} imported, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${rejected.length} rejected.`
	);
}
