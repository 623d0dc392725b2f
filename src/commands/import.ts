import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
	FeedHeld,
	feedLimit,
	FeedUnreadable,
	importMeetings,
	isZone,
	tooLarge
} from '#domains/directory/server/directory.ts';
import type { ImportReport } from '#domains/directory/server/directory.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { FetchRefused, fetchUrl } from '#platform/server/fetch-url.ts';
import { organizationIds } from '#platform/server/house-jobs.ts';
import { openHouse } from '#platform/server/house.ts';
import { CommandError, UsageError } from './command.ts';
import type { Command } from './command.ts';

type Wanted = { source: string; organization?: string; zone?: string; name?: string; acceptLoss: boolean };
type Organization = { id: string; name: string; zone: string };

export const importCommand: Command = {
	usage: 'meetings FILE|URL [--organization NAME] [--zone ZONE] [--name LIST] [--accept-loss]',
	about: 'read a list of meetings in the Meeting Guide format',
	async run(args, { config, say }) {
		const wanted = readArguments(args);
		const bytes = await readSource(wanted.source);
		const house = await openHouse(config, say);
		try {
			if (config.demo && (await organizationIds(house.app)).length === 0) await loadDemo(house.app);
			const organization = await chooseOrganization(house.app, wanted.organization);
			const report = await bringIn(house.app, organization, bytes, wanted);
			tell(report, say);
			return report;
		} finally {
			await house.stop();
		}
	}
};

function readArguments(args: string[]): Wanted {
	try {
		const { positionals, values } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				organization: { type: 'string' },
				zone: { type: 'string' },
				name: { type: 'string' },
				'accept-loss': { type: 'boolean', default: false }
			}
		});
		const [what, source, ...rest] = positionals;
		if (what !== 'meetings') throw new UsageError('What can be imported: meetings.');
		if (!source || rest.length > 0) throw new UsageError('Name one file or one address.');
		if (values.zone && !isZone(values.zone))
			throw new UsageError(`"${values.zone}" is not a time zone. It looks like America/Chicago.`);
		return { ...values, source, acceptLoss: values['accept-loss'] };
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/** A file of this machine, or a public address: anything that looks like an address is never opened as a file. */
async function readSource(source: string): Promise<Uint8Array> {
	if (/^[a-z][a-z0-9+.-]+:/i.test(source)) return fetchList(source);
	const size = await stat(source).then(
		(found) => found.size,
		() => null
	);
	if (size === null) throw new CommandError(`There is no file ${source}. Nothing was changed.`);
	if (size > feedLimit) throw new CommandError(tooLarge(feedLimit));
	return readFile(source).catch((error: Error) => {
		throw new CommandError(`${source} cannot be read: ${error.message}. Nothing was changed.`);
	});
}

async function fetchList(address: string): Promise<Uint8Array> {
	try {
		const fetched = await fetchUrl(address, { maxBytes: feedLimit });
		if (fetched.status === 'ok') return fetched.bytes;
		throw new CommandError('The address says that nothing changed. Nothing was changed here either.');
	} catch (error) {
		if (error instanceof FetchRefused) throw new CommandError(error.message);
		throw error;
	}
}

/** The one organization there is, or the one named: a list never lands in somebody else's directory by accident. */
async function chooseOrganization(app: App, named: string | undefined): Promise<Organization> {
	const { rows } = await app.pools.system.query<Organization>(
		'select organization_id as id, name, time_zone as zone from people.organizations order by name'
	);
	const fits = rows.filter((one) => named === undefined || one.name === named || one.id === named);
	if (fits.length === 1 && fits[0]) return fits[0];
	if (rows.length === 0)
		throw new CommandError('There is no organization yet. Run: npx alongside start, and set one up first.');
	const names = rows.map((one) => `"${one.name}"`).join(', ');
	throw new CommandError(`Say which organization with --organization. There are: ${names}.`);
}

async function bringIn(
	app: App,
	organization: Organization,
	bytes: Uint8Array,
	wanted: Wanted
): Promise<ImportReport> {
	try {
		return await app.write(systemActor(organization.id, 'import'), 'import meetings', (ctx) =>
			importMeetings(ctx, bytes, {
				source: wanted.source,
				name: wanted.name ?? null,
				timezone: wanted.zone ?? organization.zone,
				acceptLoss: wanted.acceptLoss
			})
		);
	} catch (error) {
		if (error instanceof FeedUnreadable || error instanceof FeedHeld) throw new CommandError(error.message);
		throw error;
	}
}

function tell(report: ImportReport, say: (sentence: string) => void): void {
	const { feed, imported, changed, unchanged, gone, rejected, mended, warnings } = report;
	say(
		`${feed}: ${imported} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${rejected.length} left out.`
	);
	for (const { row, reason } of rejected) say(`  left out, row ${row}: ${reason}`);
	if (mended.length > 0) say(`  ${mended.length} were put right in one place.`);
	for (const warning of warnings) say(`  ${warning}`);
}
