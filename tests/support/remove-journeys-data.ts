import { rmSync } from 'node:fs';

/** Removes the journeys' data; their server, and with it the database, has been stopped by then or never started. */
export default function removeJourneysData(): void {
	const dataDir = process.env['JOURNEYS_DATA'];
	if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}
