// `npm run nightly`: what takes longer than anybody waits for a change. The same tests as `npm test`, with more draws: at least
// 100,000 access checks over time and another million over graphs, 50,000 bad requests, every naughty string in every field.
import { ensureInstalled, tool } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';
import { prepare } from './prepare.mjs';

ensureInstalled();
const seed = String(Math.floor(Date.now() / 86_400_000));
const env = {
	ACCESS_RUNS: '20',
	ACCESS_SEED: seed,
	BAD_REQUESTS: '50000',
	BAD_SEED: seed,
	NAUGHTY: 'all',
	...process.env
};
console.log(`The seed of this night: ACCESS_SEED=${env.ACCESS_SEED} BAD_SEED=${env.BAD_SEED}`);
process.exitCode =
	(await prepare()) ||
	(await ensureBuilt()) ||
	(await tool('vitest', ['run', 'tests/access', 'tests/bad-input', ...process.argv.slice(2)], { env }));
