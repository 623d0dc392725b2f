import type pg from 'pg';
import { openApp } from '../platform/server/app.ts';
import type { App } from '../platform/server/app.ts';
import { inspectAudit } from '../platform/server/audit/check.ts';
import { headWords } from '../platform/server/audit/head-words.ts';
import { kyselyOn } from '../platform/server/db.ts';
import { durabilityOf } from '../platform/server/durable.ts';
import { inOrganization, organizationIds } from '../platform/server/within-organization.ts';
import { openDatabase } from '../platform/server/house.ts';
import { loadKeys, masterKeyExposed, readKeyFile } from '../platform/server/master-key.ts';
import { migrationsCurrent } from '../platform/server/migrate.ts';
import { readErased, stillReadable } from '../platform/server/outside/erased.ts';
import { outsideOf } from '../platform/server/outside/place.ts';
import { keysInUse } from '../platform/server/rotate-keys.ts';
import { brokenWalls } from '../platform/server/walls.ts';
import type { Config } from '../platform/server/config.ts';
import { CommandError, noArguments } from './command.ts';
import type { Command } from './command.ts';
import { sayProblem, sayUnchained } from './say-audit.ts';

/** One thing looked at: fine, or what is wrong in sentences; and what is worth knowing either way. */
type Finding = { check: string; ok: boolean; said: string[]; notes: string[] };
type Looked = { wrong: string[]; notes: string[] };

export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const findings = await examine(config, say);
	for (const { check, ok, said, notes } of findings)
		say(
			`${ok ? 'fine ' : 'WRONG'}  ${check}${[...said, ...notes].map((line) => `\n         ${line}`).join('')}`
		);
	const wrong = findings.filter((finding) => !finding.ok).length;
	const report = { ok: wrong === 0, findings };
	if (wrong > 0)
		throw new CommandError(`${wrong} of ${findings.length} checks found something wrong.`, report);
	return report;
};

async function examine(config: Config, say: (sentence: string) => void): Promise<Finding[]> {
	const findings = [
		await finding('master key', () => {
			loadKeys(config.masterKey);
			const exposed = masterKeyExposed(config.masterKey);
			return exposed ? [exposed] : [];
		})
	];
	if (!findings[0]?.ok) return findings;
	const { embedded, ownerAddress } = await openDatabase(config, say);
	const keys = loadKeys(config.masterKey);
	const app = openApp({ ownerAddress, masterKey: keys.house, keys, config });
	const { system } = app.pools;
	try {
		const reachable = await finding('database reachable', async () => void (await system.query('select 1')));
		findings.push(reachable);
		if (!reachable.ok) return findings;
		findings.push(
			await finding('commits survive a power cut', () => durability(system)),
			await finding('migrations current', async () =>
				(await migrationsCurrent(system)) ? [] : ['Run: npx alongside migrate']
			),
			await finding('row-level security and keys', () => brokenWalls(system)),
			await finding('every person’s key has its master key', () => personKeys(app, config)),
			await finding('erased persons stay erased', () => erasedPersons(app)),
			await finding('audit chain', () => auditChains(app))
		);
		return findings;
	} finally {
		await app.close();
		await embedded?.stop();
	}
}

/** Runs one check; what it returns is what is wrong, and so is what it throws. */
async function finding(
	check: string,
	look: () => string[] | Looked | Promise<string[] | Looked | void>
): Promise<Finding> {
	try {
		const looked = (await look()) ?? [];
		const { wrong, notes } = Array.isArray(looked) ? { wrong: looked, notes: [] } : looked;
		return { check, ok: wrong.length === 0, said: wrong, notes };
	} catch (error) {
		return { check, ok: false, said: [error instanceof Error ? error.message : String(error)], notes: [] };
	}
}

async function durability(pool: pg.Pool): Promise<string[]> {
	const settings = await durabilityOf(pool);
	return Object.entries(settings)
		.filter(([, value]) => value === 'off')
		.map(([name]) => `${name} is off: a power cut could lose what people were told is saved. Turn it on.`);
}

/** Each data key's master key is here; and whether a rotation waits for its end. */
async function personKeys(app: App, config: Config): Promise<Looked> {
	const wrong: string[] = [];
	const notes: string[] = [];
	const current = app.keys.current.id;
	for (const [id, count] of await keysInUse(app)) {
		if (!app.keys.find(id)) wrong.push(`${count} are wrapped by the master key ${id}, which is not here.`);
		else if (id !== current)
			notes.push(`${count} are still wrapped by the previous master key. Run: npx alongside keys rotate`);
	}
	if (config.masterKey.from === 'file')
		for (const { since } of readKeyFile(config.masterKey.path).previous)
			notes.push(
				`The previous master key is still in the file (changed ${since ?? 'at an unknown time'}). Run: npx alongside keys retire`
			);
	return { wrong, notes };
}

/** The list outside is ours, and nobody on it can be read again. */
async function erasedPersons(app: App): Promise<Looked> {
	const { erased, wrong } = readErased(outsideOf(app));
	const said = wrong.map(
		({ folder, line }) =>
			`Line ${line} of the list in ${folder} is not ours, was changed, or one before it is missing.`
	);
	let readable = 0;
	for (const [id, persons] of Map.groupBy(erased, (one) => one.organizationId))
		readable += await inOrganization(app, id, (client) => stillReadable(client, persons));
	if (readable > 0)
		said.push(`${readable} erased persons can be read again. Start Alongside: it destroys their keys.`);
	return { wrong: said, notes: erased.length > 0 ? [`${erased.length} on the list`] : [] };
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Each organization's chain against itself and against the heads outside; what waits for the chain is told, and wrong after a day. */
async function auditChains(app: App): Promise<Looked> {
	const wrong: string[] = [];
	const notes: string[] = [];
	const now = app.clock();
	for (const id of await organizationIds(app)) {
		const report = await inOrganization(app, id, (client) =>
			inspectAudit(kyselyOn(client), id, outsideOf(app), now)
		);
		const of = `Organization ${id}:`;
		wrong.push(...report.problems.map((problem) => `${of} ${sayProblem(problem)}`));
		const waits = sayUnchained(report, now);
		const { oldest } = report.unchained;
		if (waits) (oldest && now.getTime() - oldest.getTime() > A_DAY ? wrong : notes).push(`${of} ${waits}`);
		if (report.entries > 0)
			notes.push(
				`${of} ${report.entries} entries, ${report.anchors} heads outside, head: ${headWords(report.head.hash).join(' ')}`
			);
	}
	return { wrong, notes };
}
