// `npm run drill kill`: kill -9 of the web server and of PostgreSQL under check-ins. `npm run drill restore`: a backup of the demo
// comes back elsewhere. Both print their figures; without a word both run.
import { ensureInstalled, tool } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';
import { prepare } from './prepare.mjs';

const drills = {
	kill: {
		files: ['tests/crash/check-ins.test.ts'],
		env: { DRILL_CHECK_INS: '10000', DRILL_WEB_KILLS: '50', DRILL_DATABASE_KILLS: '25' }
	},
	restore: { files: ['tests/restore/drill.test.ts'], env: {} }
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(drills, name));
if (unknown !== undefined) {
	console.error(`There is no drill "${unknown}". The drills: ${Object.keys(drills).join(', ')}.`);
	process.exit(2);
}
ensureInstalled();
let failed = (await prepare()) || (await ensureBuilt());
for (const name of wanted.length > 0 ? wanted : Object.keys(drills)) {
	if (failed) break;
	const { files, env } = drills[name];
	// What is set already counts: DRILL_CHECK_INS=2000 npm run drill kill.
	const given = Object.fromEntries(
		Object.entries(env).map(([key, value]) => [key, process.env[key] ?? value])
	);
	failed = await tool('vitest', ['run', ...files], { env: given });
}
process.exitCode = failed;
