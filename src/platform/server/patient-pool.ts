import type pg from 'pg';
import { databaseAway } from './away.ts';

/** Cannot connect now: the one code for which graphile-worker tries again, for hours. */
const STARTING = '57P03';

/**
 * The pool as graphile-worker 0.18 needs it. It writes down how a job ended without waiting for it, and tries again only for a server
 * that is just starting: a database that goes away in that moment was an error of nobody, and ended the whole program, web pages
 * and all. Here whatever says that the database is away says that it is starting. What it asks again is harmless twice: each
 * statement names the jobs that it still holds.
 */
export function patientPool(pool: pg.Pool): pg.Pool {
	return standIn(pool, 'connect', async (called?: unknown) => {
		// Who listens for new jobs asks this way, and begins again by itself.
		if (typeof called === 'function') return pool.connect(called as () => void);
		const client = await pool.connect().catch(asStarting);
		const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
		return standIn(client, 'query', (...asked: unknown[]) => query(...asked).catch(asStarting));
	});
}

function asStarting(error: unknown): never {
	throw databaseAway(error) ? Object.assign(error as Error, { code: STARTING }) : error;
}

/** All of it as it is, but for one function. */
function standIn<T extends object>(of: T, name: string, does: (...given: unknown[]) => unknown): T {
	return new Proxy(of, {
		get(target, asked) {
			if (asked === name) return does;
			const value: unknown = Reflect.get(target, asked, target);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}
