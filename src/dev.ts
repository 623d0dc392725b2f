/** `npm run dev`: Vite's development server in the same house as `start`: database, demo, jobs. */
import process from 'node:process';
import { createServer } from 'vite';
import { stopSignal } from './commands/stop-signal.ts';
import { loadDemo } from './demo/load-demo.ts';
import { readConfig } from './platform/server/config.ts';
import { openHouse } from './platform/server/house.ts';
import { setTheApp } from './platform/server/the-app.ts';
import { startWorker } from './worker.ts';

const stopped = stopSignal();
const config = readConfig(process.env);
const house = await openHouse(config, (sentence) => process.stderr.write(`${sentence}\n`));
if (config.demo) await loadDemo(house.app);
setTheApp(house.app);
const worker = await startWorker(house.app);
const vite = await createServer({ server: { host: config.host, port: config.port } });
await vite.listen();
vite.printUrls();
await stopped;
await vite.close();
await worker.stop();
await house.stop();
