// `npm run bench [-- name …] [--json]`: see bench/run.ts.
import { ensureInstalled, projectNode, run } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';

ensureInstalled();
const built = await ensureBuilt();
process.exitCode = built || (await run(projectNode(), ['bench/run.ts', ...process.argv.slice(2)]));
