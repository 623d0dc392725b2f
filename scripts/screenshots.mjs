// `npm run screenshots [-- --readme] [-- --url http://localhost:3000]`: see take-screenshots.ts.
import { ensureInstalled, projectNode, run } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';

ensureInstalled();
const built = await ensureBuilt();
process.exitCode =
	built || (await run(projectNode(), ['scripts/take-screenshots.ts', ...process.argv.slice(2)]));
