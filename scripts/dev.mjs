// `npm run dev`: Vite's development server over the same database, migrations and jobs as `npm start`.
import { ensureInstalled, projectNode, run } from './ensure.mjs';

ensureInstalled();
process.exitCode = await run(projectNode(), ['src/dev.ts', ...process.argv.slice(2)]);
