// `npm start`: everything from a fresh clone to a running Alongside.
import { alongside } from './alongside.mjs';

process.exitCode = await alongside(['start', ...process.argv.slice(2)]);
