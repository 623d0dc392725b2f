/** What two people type in one form at once: each keeps what they have touched, and takes in what the other saved. */
export type Texts = Record<string, string>;

export interface Clash {
	field: string;
	theirs: string;
}

export class LiveFields {
	/** What stands in the fields. */
	mine = $state<Texts>({});
	/** What was saved when this page last heard of it: sent along, so that the server can tell who touched what. */
	was = $state<Texts>({});
	/** Fields that both have touched: what the other saved. */
	theirs = $state<Texts>({});

	constructor(saved: Texts, typed: Texts | null, clashes: readonly Clash[]) {
		this.was = { ...saved };
		this.mine = { ...saved };
		for (const { field, theirs } of clashes) this.theirs[field] = theirs;
		if (!typed) return;
		// A refused post without JavaScript: after a clash the rest is saved; otherwise nothing was.
		for (const name of Object.keys(saved)) {
			if (clashes.length === 0) this.was[name] = typed[`was_${name}`] ?? '';
			if (clashes.length === 0 || name in this.theirs) this.mine[name] = typed[name] ?? '';
		}
	}

	get touched(): boolean {
		return Object.keys(this.mine).some((name) => this.mine[name] !== this.was[name]);
	}

	type(name: string, value: string): boolean {
		if (!(name in this.was)) return false;
		this.mine[name] = value;
		return true;
	}

	/** What the server says is saved now. */
	takeIn(saved: Texts): void {
		for (const [name, text] of Object.entries(saved)) {
			if (!(name in this.was) || this.mine[name] === this.was[name]) this.mine[name] = this.was[name] = text;
			else if (this.mine[name] === text) this.was[name] = text;
		}
	}

	/** A save has been answered. */
	sent(texts: Texts, clashes: readonly Clash[]): void {
		for (const [name, text] of Object.entries(texts)) {
			const theirs = clashes.find((clash) => clash.field === name)?.theirs;
			this.was[name] = theirs ?? text;
			if (theirs !== undefined) this.theirs[name] = theirs;
			else delete this.theirs[name];
		}
	}

	takeTheirs(name: string): void {
		this.mine[name] = this.was[name] = this.theirs[name] ?? '';
		delete this.theirs[name];
	}
}
