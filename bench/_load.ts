/** Starts servers in processes of their own and sends them check-ins. */
import { fork, type ChildProcess } from 'node:child_process';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';

export const CONNECTIONS = 8;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);

export type Ready = { ownerAddress: string; organizationId: string; cookies: string[]; persons: string[] };
export type Measured = { perSecond: number; cpu: number };

export function middle(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

export function child(file: string, args: string[], env: Record<string, string>) {
	const forked = fork(join(import.meta.dirname, file), args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'ignore', 'ipc']
	});
	forked.setMaxListeners(0);
	const said = (word: string) =>
		new Promise<unknown>((resolve, reject) => {
			const listen = (message: Record<string, unknown>) => {
				if (!(word in message)) return;
				forked.off('message', listen);
				resolve(message[word]);
			};
			forked.on('message', listen);
			forked.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
		});
	return { process: forked, said };
}

export async function measure(
	side: ReturnType<typeof child>,
	port: number,
	next: (connection: number) => { body: string; cookie: string }
): Promise<Measured> {
	const cpu = async () => {
		side.process.send('cpu');
		const { user, system } = (await side.said('cpu')) as NodeJS.CpuUsage;
		return (user + system) / 1000;
	};
	const before = await cpu();
	const began = performance.now();
	const until = began + SECONDS * 1000;
	const done = await Promise.all(
		Array.from({ length: CONNECTIONS }, (_, at) => oneConnection(port, until, () => next(at)))
	);
	const count = done.reduce((sum, one) => sum + one, 0);
	const perSecond = (count * 1000) / (performance.now() - began);
	return { perSecond, cpu: ((await cpu()) - before) / count };
}

/** Sends one check-in after another over one connection; written by hand, so that the sender takes little of the machine. */
async function oneConnection(
	port: number,
	until: number,
	next: () => { body: string; cookie: string }
): Promise<number> {
	const socket = connect(port, '127.0.0.1');
	socket.setNoDelay(true);
	await new Promise<void>((open, refused) => socket.once('connect', () => open()).once('error', refused));
	let count = 0;
	while (performance.now() < until) {
		const { body, cookie } = next();
		socket.write(
			`POST /api/v1/check-ins HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\nidempotency-key: ${crypto.randomUUID()}\r\ncookie: ${cookie}\r\ncontent-length: ${body.length}\r\n\r\n${body}`
		);
		const answer = await oneAnswer(socket);
		if (!answer.startsWith('HTTP/1.1 201')) throw new Error(`Not recorded: ${answer.slice(0, 300)}`);
		count += 1;
	}
	socket.destroy();
	return count;
}

function oneAnswer(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		const take = (part: Buffer) => {
			text += part.toString('latin1');
			const head = text.indexOf('\r\n\r\n');
			if (head < 0) return;
			const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
			const whole = length ? text.length >= head + 4 + Number(length) : text.endsWith('0\r\n\r\n');
			if (!whole) return;
			socket.off('data', take);
			socket.off('close', lost);
			resolve(text);
		};
		const lost = () => reject(new Error('the connection was closed'));
		socket.on('data', take).once('close', lost);
	});
}

export function ended(process: ChildProcess): Promise<void> {
	if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
	const done = new Promise<void>((resolve) => process.once('exit', () => resolve()));
	process.kill('SIGTERM');
	return done;
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
