/** What two people type in one form at once: each keeps what they have touched, and takes in what the other saved. */
export type Texts = Record<string, string>;

export interface Clash {
	field: string;
	theirs: string;
}

export interface LiveTexts {
	/** What stands in the fields. */
	mine: Texts;
	/** What was saved when this page last heard of it: sent along, so that the server can tell who touched what. */
	was: Texts;
	/** Fields that both have touched: what the other saved. */
	theirs: Texts;
}

/** A refused post without JavaScript brings `typed`: after a clash the rest is saved; otherwise nothing was. */
export function startTexts(saved: Texts, typed: Texts | null, clashes: readonly Clash[]): LiveTexts {
	const texts: LiveTexts = { mine: { ...saved }, was: { ...saved }, theirs: {} };
	for (const { field, theirs } of clashes) texts.theirs[field] = theirs;
	if (!typed) return texts;
	for (const name of Object.keys(saved)) {
		if (clashes.length === 0) texts.was[name] = typed[`was_${name}`] ?? '';
		if (clashes.length === 0 || name in texts.theirs) texts.mine[name] = typed[name] ?? '';
	}
	return texts;
}

/** @returns whether it is one of the fields that are saved by themselves */
export function typeText({ mine, was }: LiveTexts, name: string, value: string): boolean {
	if (!(name in was)) return false;
	mine[name] = value;
	return true;
}

/** What the server says is saved now. */
export function takeIn({ mine, was }: LiveTexts, saved: Texts): void {
	for (const [name, text] of Object.entries(saved)) {
		if (!(name in was) || mine[name] === was[name]) mine[name] = was[name] = text;
		else if (mine[name] === text) was[name] = text;
	}
}

/** A save has been answered. */
export function textsSent({ was, theirs }: LiveTexts, sent: Texts, clashes: readonly Clash[]): void {
	for (const [name, text] of Object.entries(sent)) {
		const other = clashes.find((clash) => clash.field === name)?.theirs;
		was[name] = other ?? text;
		if (other !== undefined) theirs[name] = other;
		else delete theirs[name];
	}
}

export function takeTheirs({ mine, was, theirs }: LiveTexts, name: string): void {
	mine[name] = was[name] = theirs[name] ?? '';
	delete theirs[name];
}
