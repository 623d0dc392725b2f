import type pg from 'pg';
import { openApp } from '../platform/server/app.ts';
import type { App } from '../platform/server/app.ts';
import { verifyAuditChain } from '../platform/server/audit.ts';
import { durabilityOf } from '../platform/server/durable.ts';
import { inOrganization, organizationIds } from '../platform/server/house-jobs.ts';
import { openDatabase } from '../platform/server/house.ts';
import { loadMasterKey, masterKeyExposed } from '../platform/server/master-key.ts';
import { migrationsCurrent } from '../platform/server/migrate.ts';
import { brokenWalls } from '../platform/server/walls.ts';
import type { Config } from '../platform/server/config.ts';
import { CommandError, noArguments } from './command.ts';
import type { Command } from './command.ts';

/** One thing looked at: fine, or what is wrong in sentences. */
type Finding = { check: string; ok: boolean; said: string[] };

export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const findings = await examine(config, say);
	for (const { check, ok, said } of findings)
		say(`${ok ? 'fine ' : 'WRONG'}  ${check}${said.map((line) => `\n         ${line}`).join('')}`);
	const wrong = findings.filter((finding) => !finding.ok).length;
	const report = { ok: wrong === 0, findings };
	if (wrong > 0)
		throw new CommandError(`${wrong} of ${findings.length} checks found something wrong.`, report);
	return report;
};

async function examine(config: Config, say: (sentence: string) => void): Promise<Finding[]> {
	const findings = [
		await finding('master key', () => {
			loadMasterKey(config.masterKey);
			const exposed = masterKeyExposed(config.masterKey);
			return exposed ? [exposed] : [];
		})
	];
	if (!findings[0]?.ok) return findings;
	const { embedded, ownerAddress } = await openDatabase(config, say);
	const app = openApp({ ownerAddress, masterKey: loadMasterKey(config.masterKey), config });
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
			await finding('audit chain', () => auditChains(app))
		);
		return findings;
	} finally {
		await app.close();
		await embedded?.stop();
	}
}

/** Runs one check; what it returns is what is wrong, and so is what it throws. */
async function finding(check: string, look: () => string[] | Promise<string[] | void>): Promise<Finding> {
	try {
		const said = (await look()) ?? [];
		return { check, ok: said.length === 0, said };
	} catch (error) {
		return { check, ok: false, said: [error instanceof Error ? error.message : String(error)] };
	}
}

async function durability(pool: pg.Pool): Promise<string[]> {
	const settings = await durabilityOf(pool);
	return Object.entries(settings)
		.filter(([, value]) => value === 'off')
		.map(([name]) => `${name} is off: a power cut could lose what people were told is saved. Turn it on.`);
}

async function auditChains(app: App): Promise<string[]> {
	const said: string[] = [];
	for (const id of await organizationIds(app)) {
		const chain = await inOrganization(app, id, (client) => verifyAuditChain(client, id));
		if (chain.ok) continue;
		const what = { gap: 'is missing', removed: 'was removed', changed: 'was changed' }[chain.reason];
		said.push(`Organization ${id}: entry ${chain.seq} ${what}.`);
	}
	return said;
}
