/** The web server around the built handler: addresses, compression, time limits, a clean stop. */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerOptions, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import compression from 'compression';
import type { Config } from './platform/server/config.ts';
import { EXCHANGE_FORM } from './platform/exchange-form.ts';

export type Serving = {
	/** The address to open in a browser. */
	address: string;
	/** Stops accepting, ends live streams, lets requests finish (ten seconds at most). */
	stop(): Promise<void>;
};

/** What the server needs to know of the settings. */
type Place = Pick<Config, 'host' | 'port' | 'origin' | 'originGiven' | 'proxies'> &
	Partial<Pick<Config, 'bodyLimit'>>;
type Next = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown;

const longestGoodbye = 10_000;
/** A phone on a slow line sends a form in far less, and a photo in about this; an attacker who drips bytes is cut off. */
const limits = {
	headersTimeout: 10_000,
	requestTimeout: 120_000,
	keepAliveTimeout: 5_000,
	connectionsCheckingInterval: 2_000,
	/** Any other request than one with a photo has to have come by then. */
	formTimeout: 20_000
};
type Patience = ServerOptions & { formTimeout?: number };

/** Where files are sent, and how large such a request may be: a photo, or a list of services, and the words around it. */
const filesTo: { to: RegExp; limit: number }[] = [
	{ to: /^\/(me\/wallet|coach\/profile|coach\/credentials)(\?|$)/, limit: 6.5 * 1024 * 1024 },
	{ to: /^\/team\/directory\?\/file(&|$)/, limit: 20.5 * 1024 * 1024 }
];
const largest = Math.max(...filesTo.map(({ limit }) => limit));

const compressible = /^(text\/(?!event-stream)|application\/([a-z.-]+\+)?(json|xml)|image\/svg)/;
const compress = compression({
	threshold: 1024,
	filter: (_req, res) => compressible.test(String(res.getHeader('content-type') ?? ''))
}) as unknown as Next;

/**
 * Loads the built handler and listens. The app must be set (`setTheApp`) before.
 * @example const web = await serve(config)
 */
export async function serve(config: Config): Promise<Serving> {
	// Read by the handler when it is loaded.
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	process.env['BODY_SIZE_LIMIT'] = String(Math.max(config.bodyLimit, largest));
	const built = pathToFileURL(resolve('build/handler.js')).href;
	const { handler } = (await import(built)) as { handler: Next };
	return listen(config, handler);
}

/** The server around any handler. */
export async function listen(config: Place, handler: Next, patience: Patience = limits): Promise<Serving> {
	const active = new Set<ServerResponse>();
	const always = headersOf(config);
	let stopping = false;

	const answer: RequestListener = (req, res) => {
		active.add(res);
		res.once('close', () => {
			active.delete(res);
			// A connection kept alive would hold up the goodbye until it times out.
			if (stopping) setImmediate(() => server.closeIdleConnections());
		});
		sayWhere(req, config);
		sayExchange(req);
		const file = filesTo.find(({ to }) => to.test(req.url ?? ''));
		if (file) noLarger(req, file.limit);
		else asAForm(req, config.bodyLimit, patience.formTimeout);
		for (const [name, value] of always) res.setHeader(name, value);
		const handle = () => handler(req, res, () => res.writeHead(404).end());
		// What answers a write of the interface is a few hundred bytes.
		if (req.method === 'POST' && req.url?.startsWith('/api/')) handle();
		else compress(req, res, handle);
	};
	const server = createServer(patience, answer);
	await open(server, config);

	return {
		address: config.originGiven
			? config.origin
			: `http://${shownHost(config.host)}:${portOf(server, config)}`,
		async stop() {
			if (stopping) return;
			stopping = true;
			const closed = new Promise<void>((done) => server.close(() => done()));
			// What adapter-node's own server emits: streams listen for it to end themselves.
			process.emit('sveltekit:shutdown' as 'exit', 0);
			for (const res of active) if (isStream(res)) res.destroy();
			const timer = setTimeout(() => server.closeAllConnections(), longestGoodbye);
			await closed;
			clearTimeout(timer);
		}
	};
}

/**
 * The handler lets the largest file through; everything else stays as small as it may be. One that says it is larger, or that does
 * not say how large it is and becomes larger, is answered by the handler as too large.
 */
function noLarger(req: IncomingMessage, limit: number): void {
	const said = req.headers['content-length'];
	if (said !== undefined && Number(said) > limit)
		req.headers['content-length'] = String(Number.MAX_SAFE_INTEGER);
	else if (said === undefined && req.headers['transfer-encoding'] !== undefined)
		req.headers['content-length'] = String(limit);
}

/** What is no file is as small and as quick as a form. */
function asAForm(req: IncomingMessage, limit = largest, within = limits.formTimeout): void {
	noLarger(req, limit);
	// A request that has come whole may be answered for longer: a page that stays open is told of changes on it.
	const timer = setTimeout(() => {
		if (!req.complete) req.destroy();
	}, within);
	const came = () => clearTimeout(timer);
	req.once('end', came).once('close', came);
}

/**
 * Headers of every answer, files too: what is not told by its type is not guessed, nobody frames or embeds anything (pages
 * have their whole policy from SvelteKit in the place of this one), and once seen over https never without it.
 */
function headersOf(config: Place): Map<string, string> {
	const headers = new Map([
		['x-content-type-options', 'nosniff'],
		['content-security-policy', "frame-ancestors 'none'"],
		['cross-origin-resource-policy', 'same-origin'],
		['referrer-policy', 'same-origin']
	]);
	if (config.originGiven && config.origin.startsWith('https:'))
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	return headers;
}

/** SvelteKit takes the address of a request from its headers: they must be true, and ours when the operator gave them. */
function sayWhere(req: IncomingMessage, config: Place): void {
	if (config.originGiven) {
		const { protocol, host } = new URL(config.origin);
		req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
		req.headers.host = host;
	} else req.headers['x-forwarded-proto'] ??= 'http';
	req.headers['x-alongside-address'] = clientAddress(req, config.proxies);
}

/**
 * A telephone exchange is no browser: it sends a form and no origin, which SvelteKit takes for another site's. To these addresses it
 * comes under another name; they know nobody by a cookie, and take nothing that is not signed. A browser's form stays what it is.
 */
function sayExchange(req: IncomingMessage): void {
	const { origin, cookie, 'content-type': type } = req.headers;
	const exchange = req.method === 'POST' && req.url?.startsWith('/api/line/') && !origin && !cookie;
	if (exchange && type?.startsWith('application/x-www-form-urlencoded'))
		req.headers['content-type'] = EXCHANGE_FORM;
}

/** Behind n proxies of our own, the n-th entry from the right of X-Forwarded-For; the rest may be invented. */
function clientAddress(req: IncomingMessage, proxies: number): string {
	const entries = String(req.headers['x-forwarded-for'] ?? '').split(',');
	const told = proxies > 0 ? entries.at(-proxies)?.trim() : undefined;
	return told || (req.socket.remoteAddress ?? 'unknown');
}

function open(server: Server, { host, port }: Place): Promise<void> {
	return new Promise((listening, refused) => {
		server.once('error', (error) => refused(portSentence(error, port)));
		server.listen(port, host, () => listening());
	});
}

function portSentence(error: Error, port: number): Error {
	const code = 'code' in error ? error.code : '';
	if (code === 'EADDRINUSE')
		return new PortError(
			`Another program uses port ${port}. Stop it, or choose another: PORT=3001 npm start`
		);
	if (code === 'EACCES')
		return new PortError(`This account may not use port ${port}. Choose one above 1024: PORT=3000 npm start`);
	return error;
}

/** The address cannot be listened on. */
export class PortError extends Error {
	override name = 'PortError';
}

const isStream = (res: ServerResponse) =>
	String(res.getHeader('content-type') ?? '').startsWith('text/event-stream');
const shownHost = (host: string) =>
	['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;

function portOf(server: Server, config: Place): number {
	const address = server.address();
	return typeof address === 'object' && address ? address.port : config.port;
}
