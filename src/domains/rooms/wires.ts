/** Between a page and the server: what is told goes out, what the other said comes in. Knows nothing of calls. */
import { HERE_SECONDS, MOST, type Entered, type Heard, type Numbered, type Told } from './kinds.ts';

/** Why it is over: both seats are taken, another page has this seat, the room has closed or one may not be here, or nobody answered. */
export type Ended = 'full' | 'elsewhere' | 'closed' | 'no-line';

interface Ears {
	/** Another page sits opposite, or nobody: what was agreed with the earlier one is void. */
	other(page: string | null): void;
	told(message: Told): Promise<void>;
	/** The server cannot be reached, or can again. */
	away(away: boolean): void;
	ended(why: Ended): void;
}

export class Wires {
	readonly #path: string;
	readonly #key: string;
	readonly #ears: Ears;
	readonly #page = crypto.randomUUID();
	#source: EventSource | null = null;
	#timer: ReturnType<typeof setInterval> | undefined;
	#out: Numbered[] = [];
	#said = 0;
	#got = 0;
	#other: string | null = null;
	#busy = false;
	#again = false;
	#over = false;

	constructor(path: string, key: string, ears: Ears) {
		this.#path = path;
		this.#key = key;
		this.#ears = ears;
	}

	/** Takes the seat. @returns null when it is not to be had; the reason was told to `ended` */
	async enter(): Promise<Entered | null> {
		const answer = await this.#post({ act: 'enter', page: this.#page, key: this.#key });
		if (!answer?.ok) {
			this.#end(whyNot(answer));
			return null;
		}
		const entered = (await answer.json()) as Entered;
		this.#source = new EventSource(`${this.#path}/live?page=${this.#page}`);
		this.#source.onmessage = () => void this.look();
		// The server ends the stream of who may not be here any more: asking tells why.
		this.#source.onerror = () => void this.look();
		this.#timer = setInterval(() => void this.look(), HERE_SECONDS * 1000);
		addEventListener('online', this.#online);
		void this.look();
		return entered;
	}

	readonly #online = () => void this.look();

	tell(message: Told): void {
		this.#out.push({ ...message, n: ++this.#said });
		void this.look();
	}

	/** Says what waits, hears what there is. One at a time; asked meanwhile, once more afterwards. */
	async look(): Promise<void> {
		if (this.#busy) return void (this.#again = true);
		this.#busy = true;
		do {
			this.#again = false;
			await this.#once();
		} while (this.#again && !this.#over);
		this.#busy = false;
	}

	async #once(): Promise<void> {
		if (this.#over) return;
		const messages = this.#out.slice(0, MOST.inOneGo);
		const sent = { act: 'tell', page: this.#page, to: this.#other, got: this.#got, messages };
		const answer = await this.#post(sent);
		if (this.#over) return;
		// No connection, too much at once, or a server in trouble: the next look comes by itself.
		this.#ears.away(answer === null);
		if (!answer || answer.status === 429 || answer.status >= 500) return;
		if (!answer.ok) return this.#end(answer.status === 409 ? 'elsewhere' : 'closed');
		this.#out = this.#out.slice(messages.length);
		const heard = (await answer.json()) as Heard;
		if (heard.other !== this.#other) this.#meet(heard.other);
		for (const message of heard.messages) {
			if (message.n <= this.#got) continue;
			this.#got = message.n;
			await this.#ears.told(message);
		}
		if (this.#out.length > 0 || heard.messages.length > 0) this.#again = true;
	}

	#meet(other: string | null): void {
		this.#other = other;
		this.#got = 0;
		this.#out = [];
		this.#ears.other(other);
	}

	/** Leaves the seat for the other page of this side, or for nobody. */
	async leave(): Promise<void> {
		if (this.#over) return;
		this.#close();
		await this.#post({ act: 'leave', page: this.#page });
	}

	/** Lets go without giving up the seat: this page will take it anew. */
	close(): void {
		this.#close();
	}

	#end(why: Ended): void {
		this.#close();
		this.#ears.ended(why);
	}

	#close(): void {
		this.#over = true;
		this.#source?.close();
		clearInterval(this.#timer);
		removeEventListener('online', this.#online);
	}

	/** @returns null without a connection. An answer that leads elsewhere (the screen was locked) is no answer of the room's */
	async #post(body: object): Promise<Response | null> {
		try {
			const answer = await fetch(`${this.#path}/signal`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			return answer.redirected ? new Response(null, { status: 404 }) : answer;
		} catch {
			return null;
		}
	}
}

/** Why the seat is not to be had. Too much at once, and a server in trouble, pass. */
function whyNot(answer: Response | null): Ended {
	if (!answer || answer.status === 429 || answer.status >= 500) return 'no-line';
	return answer.status === 409 ? 'full' : 'closed';
}
