import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrationsCurrent } from '#platform/server/migrate.ts';
import type { RequestHandler } from './$types';

// The built server runs in the project's folder, at no fixed distance from it.
const migrations = pathToFileURL(`${resolve('migrations')}/`);

/** Ready for people: the database is reachable and as new as this program. Says no more than that to the world. */
export const GET: RequestHandler = async ({ locals }) => {
	const ready = await migrationsCurrent(locals.app.pools.system, migrations).catch(() => false);
	return Response.json({ ready }, { status: ready ? 200 : 503 });
};
