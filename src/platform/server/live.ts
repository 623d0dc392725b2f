import pg from 'pg';
import { log } from './log.ts';

const CHANNEL = 'alongside';
const LONGEST_WAIT = 10_000;

interface Watcher {
	changed: () => void;
	ended: () => void;
}

/**
 * What `ctx.announce` said, in every process: one connection that listens, however many pages are open. It comes back
 * by itself when the database does, and then tells everybody to look, since it may have missed something. It carries
 * ids only; who may see what is asked again at each look (platform/web/live-stream.ts).
 */
export class Live {
	readonly #address: string;
	readonly #watchers = new Map<string, Set<Watcher>>();
	#client: pg.Client | null = null;
	#connecting = false;
	#ended = false;
	#again: NodeJS.Timeout | undefined;
	#wait = 250;

	constructor(address: string) {
		this.#address = address;
	}

	/** Calls `changed` whenever something announces this thing, and `ended` when the program stops. @returns stops it */
	watch(organizationId: string, kind: string, id: string, changed: () => void, ended = () => {}): () => void {
		const name = `${organizationId},${kind},${id}`;
		const watchers = this.#watchers.get(name) ?? new Set();
		const watcher = { changed, ended };
		watchers.add(watcher);
		this.#watchers.set(name, watchers);
		void this.#listen();
		return () => {
			watchers.delete(watcher);
			if (watchers.size === 0 && this.#watchers.get(name) === watchers) this.#watchers.delete(name);
		};
	}

	async end(): Promise<void> {
		this.#ended = true;
		clearTimeout(this.#again);
		for (const watchers of [...this.#watchers.values()]) for (const { ended } of [...watchers]) ended();
		this.#watchers.clear();
		const client = this.#client;
		this.#client = null;
		await client?.end().catch(() => {});
	}

	async #listen(): Promise<void> {
		if (this.#client || this.#connecting || this.#ended) return;
		this.#connecting = true;
		const client = new pg.Client({
			connectionString: this.#address,
			keepAlive: true,
			connectionTimeoutMillis: 5000
		});
		const lost = () => this.#lost(client);
		client.on('error', lost);
		client.on('end', lost);
		client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
		try {
			await client.connect();
			await client.query(`listen ${CHANNEL}`);
			this.#client = client;
			this.#wait = 250;
			// A page may have been drawn before we listened.
			for (const name of this.#watchers.keys()) this.#tell(name);
		} catch {
			client.end().catch(() => {});
			this.#later();
		} finally {
			this.#connecting = false;
		}
		if (this.#ended) await this.end();
	}

	#lost(client: pg.Client): void {
		if (this.#client !== client) return;
		this.#client = null;
		client.end().catch(() => {});
		if (!this.#ended) log('warn', 'live connection lost');
		this.#later();
	}

	#later(): void {
		if (this.#ended) return;
		clearTimeout(this.#again);
		this.#again = setTimeout(() => void this.#listen(), this.#wait);
		this.#again.unref();
		this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
	}

	#tell(name: string): void {
		for (const { changed } of this.#watchers.get(name) ?? []) changed();
	}
}
