/**
 * The master keys of this house: the one that wraps data keys now, those that still open while a rotation is under way,
 * and the one that everything else is derived from (docs/decisions/0010).
 */
import { statSync } from 'node:fs';
import { keyId } from './crypto.ts';

/** What a key file says: the key; lines "previous <key> <instant>"; a line "house <key>" after the first rotation. */
export interface KeyFile {
	current: Buffer;
	previous: { key: Buffer; since: string | null }[];
	house: Buffer;
}

/** Bytes of a key written in hexadecimal or base64. */
export function decodeKey(text: string): Buffer {
	const trimmed = text.trim();
	return /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
}

/** Reads a key file, or the same in one setting with commas between. Null when a line of it is no key. */
export function parseKeys(text: string): KeyFile | null {
	const lines = text
		.split(/[\n,]/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
	const found: { current?: Buffer; previous: KeyFile['previous']; house?: Buffer } = { previous: [] };
	for (const line of lines) {
		const words = line.split(/\s+/);
		const kind = words.length > 1 ? words[0] : 'current';
		const key = decodeKey(words.length > 1 ? words[1]! : line);
		if (key.length !== 32) return null;
		if (kind === 'previous') found.previous.push({ key, since: words[2] ?? null });
		else if (kind === 'house' && !found.house) found.house = key;
		else if (kind === 'current' && !found.current) found.current = key;
		else return null;
	}
	const { current, previous, house } = found;
	return current ? { current, previous, house: house ?? current } : null;
}

export function writeKeys({ current, previous, house }: KeyFile): string {
	return [
		current.toString('hex'),
		...previous.map(({ key, since }) => `previous ${key.toString('hex')}${since ? ` ${since}` : ''}`),
		...(house.equals(current) ? [] : [`house ${house.toString('hex')}`]),
		''
	].join('\n');
}

export interface WrappingKey {
	id: string;
	key: Buffer;
}

export class Keyring {
	/** What everything but data keys is derived from. Stays the same over rotations. */
	readonly house: Buffer;
	readonly houseId: string;
	readonly #path: string | null;
	readonly #read: () => KeyFile;
	#mark = '';
	#current!: WrappingKey;
	#byId = new Map<string, Buffer>();

	/** `path`: the file behind `read`, looked at again when it changes; null when there is none. */
	constructor(read: () => KeyFile, path: string | null) {
		this.#read = read;
		this.#path = path;
		this.#mark = this.#markNow();
		this.house = this.#take(read());
		this.houseId = keyId(this.house);
	}

	/** The key that wraps now, also when it was changed a moment ago by another process. */
	get current(): WrappingKey {
		this.#lookAgain();
		return this.#current;
	}

	/** The key with this short name; a new one may have come while we run. */
	find(id: string): Buffer | undefined {
		const known = this.#byId.get(id);
		if (known) return known;
		this.#lookAgain();
		return this.#byId.get(id);
	}

	#take({ current, previous, house }: KeyFile): Buffer {
		this.#current = { id: keyId(current), key: current };
		// What once opened goes on opening while this process lives.
		for (const key of [current, ...previous.map((one) => one.key)]) this.#byId.set(keyId(key), key);
		return house;
	}

	#lookAgain(): void {
		const mark = this.#markNow();
		if (mark === '' || mark === this.#mark) return;
		try {
			const file = this.#read();
			// Another house's file was put there: what is derived would no longer fit. A restart says so.
			if (!file.house.equals(this.house)) return;
			this.#take(file);
			this.#mark = mark;
		} catch {
			// Somebody is editing it; the keys we have still open what they opened.
		}
	}

	#markNow(): string {
		if (!this.#path) return '';
		try {
			const { ino, mtimeMs, size } = statSync(this.#path);
			return `${ino} ${mtimeMs} ${size}`;
		} catch {
			return '';
		}
	}
}

/** A keyring of one key that never changes: for tests. */
export function oneKey(key: Buffer): Keyring {
	return new Keyring(() => ({ current: key, previous: [], house: key }), null);
}
