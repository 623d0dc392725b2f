/** Requests as bytes on the wire: any method, any header, any path, as no browser would send them. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface Wire {
	method: string;
	path: string;
	headers?: Record<string, string>;
	body?: string;
}
export interface Said {
	/** 0: the connection was closed without an answer. */
	status: number;
	text: string;
	headers: Record<string, string>;
}

/** Sends requests to one server over a few connections that are kept. */
export class Sender {
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
	readonly port: number;
	constructor(address: string) {
		this.port = Number(new URL(address).port);
	}

	send({ method, path, headers = {}, body }: Wire): Promise<Said> {
		return new Promise((resolve, reject) => {
			const sent = request(
				{
					host: '127.0.0.1',
					port: this.port,
					agent: this.#agent,
					method,
					path,
					headers: {
						host: `127.0.0.1:${this.port}`,
						...headers,
						...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) })
					}
				},
				(answer) => {
					const parts: Buffer[] = [];
					answer.on('data', (part: Buffer) => parts.push(part));
					answer.on('end', () =>
						resolve({
							status: answer.statusCode ?? 0,
							text: Buffer.concat(parts).toString(),
							headers: Object.fromEntries(
								Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
							)
						})
					);
					answer.on('error', reject);
				}
			);
			// Refused while the body was still on its way: the answer may be lost with the connection.
			sent.on('error', (problem: NodeJS.ErrnoException) =>
				['ECONNRESET', 'EPIPE'].includes(problem.code ?? '')
					? resolve({ status: 0, text: '', headers: {} })
					: reject(problem)
			);
			sent.end(body);
		});
	}

	/** Sends these bytes, whatever they are, and answers what came back until the server closed. */
	raw(bytes: string): Promise<Said> {
		return new Promise((resolve) => {
			const socket = connect(this.port, '127.0.0.1');
			let text = '';
			socket.on('data', (part) => (text += part.toString('latin1')));
			socket.on('error', () => {});
			socket.on('close', () =>
				resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text, headers: {} })
			);
			socket.end(bytes, 'latin1');
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}
