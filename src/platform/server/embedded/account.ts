/** PostgreSQL refuses to run as root: started by root, it runs as an unprivileged account instead. */
import { chownSync, existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Account = { uid: number; gid: number };

/** Where root keeps what an unprivileged account must reach when the project folder is closed to it. */
export const rootHome = '/var/lib/alongside';

/** The account to run as, or null for "as we are". An existing cluster keeps its owner. */
export function databaseAccount(cluster: string): Account | null {
	if (process.getuid?.() !== 0) return null;
	if (existsSync(cluster)) {
		const { uid, gid } = statSync(cluster);
		if (uid !== 0) return { uid, gid };
	}
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((entry) => entry.startsWith('nobody:'));
	const [, , uid, gid] = line?.split(':') ?? [];
	return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/** True when every folder above `path`, and `path` itself, lets the account pass. */
export function reachable(path: string, account: Account): boolean {
	const { uid, gid, mode } = statSync(path);
	const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
	if ((mode & bit) === 0) return false;
	const parent = dirname(path);
	return parent === path || reachable(parent, account);
}

/** Gives a folder and all in it to the account; nothing to do when it already owns the top. */
export function giveTo(path: string, account: Account | null): void {
	if (account === null || lstatSync(path).uid === account.uid) return;
	if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), account);
	chownSync(path, account.uid, account.gid);
}
