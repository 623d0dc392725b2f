/** Which folders the embedded database lives in, and the secret that opens it. */
import { createHash, randomBytes } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { databaseAccount, giveTo, reachable, rootHome } from './account.ts';
import type { Account } from './account.ts';
import { EmbeddedError, MAJOR } from './program.ts';

export type Place = {
	account: Account | null;
	/** PGDATA. */
	cluster: string;
	socketDir: string;
	passwordFile: string;
	log: string;
};

/** The longest path a Unix socket may have is 103 bytes on macOS, 107 on Linux. */
const longestSocket = 100;
export const PORT = 5432;

/** Settles on the folders and makes those that are missing, closed to everyone else. */
export function preparePlace(dataDir: string, say: (sentence: string) => void): Place {
	const asRoot = process.getuid?.() === 0;
	mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
	const named = join(dataDir, 'postgres');
	const account = databaseAccount(existsSync(named) ? realpathSync(named) : named);
	if (account && !existsSync(named) && !reachable(dataDir, account)) moveOutside(dataDir, named, say);
	const cluster = existsSync(named) ? realpathSync(named) : join(realpathSync(dataDir), 'postgres');
	refuseOtherMajor(cluster);
	return {
		account,
		cluster,
		socketDir: socketFolder(cluster, account),
		passwordFile: join(dataDir, 'postgres.password'),
		log: join(dataDir, 'postgres.log')
	};
}

/** Root's own folders are closed to the database's account: the cluster goes outside, a link stays. */
function moveOutside(dataDir: string, named: string, say: (sentence: string) => void): void {
	const outside = join(rootHome, shortHash(dataDir), 'postgres');
	mkdirSync(dirname(outside), { recursive: true, mode: 0o711 });
	mkdirSync(outside, { recursive: true, mode: 0o700 });
	symlinkSync(outside, named);
	say(`Only root can open ${dataDir}, and PostgreSQL does not run as root: its files are in ${outside}.`);
}

function refuseOtherMajor(cluster: string): void {
	const file = join(cluster, 'PG_VERSION');
	const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : MAJOR;
	if (found === MAJOR) return;
	throw new EmbeddedError(
		`The database in ${cluster} was made by PostgreSQL ${found}, and this Alongside brings PostgreSQL ${MAJOR}. ` +
			`Nothing was changed. Either start a PostgreSQL ${found} server on that folder and set DATABASE_URL to it, ` +
			`or copy its contents with that version's pg_dump into a new database, ` +
			`or set ALONGSIDE_DATA to an empty folder to start afresh.`
	);
}

function socketFolder(cluster: string, account: Account | null): string {
	const beside = join(dirname(cluster), 'run');
	const fits = Buffer.byteLength(`${beside}/.s.PGSQL.${PORT}`) <= longestSocket;
	const folder = fits ? beside : join(tmpdir(), `alongside-${shortHash(cluster)}`);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const owner = account?.uid ?? process.getuid?.();
	const before = lstatSync(folder);
	// In a shared temporary folder somebody else may have taken the name first.
	if (!before.isDirectory() || (before.uid !== owner && before.uid !== process.getuid?.()))
		throw new EmbeddedError(
			`${folder} belongs to another account. Remove it, or set ALONGSIDE_DATA to a shorter path.`
		);
	giveTo(folder, account);
	chmodSync(folder, 0o700);
	return folder;
}

/** The owner's password: random, made once, readable by the account that starts Alongside. */
export function ownerPassword(place: Place): string {
	if (!existsSync(place.passwordFile)) {
		if (existsSync(join(place.cluster, 'PG_VERSION')))
			throw new EmbeddedError(
				`The password of the embedded database, ${place.passwordFile}, is gone. Put it back from your backup.`
			);
		writeNew(place.passwordFile, randomBytes(24).toString('base64url'));
	}
	return readFileSync(place.passwordFile, 'utf8').trim();
}

/** Of two first starts at once only one writes; both then read the same. */
function writeNew(path: string, text: string): void {
	try {
		writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
