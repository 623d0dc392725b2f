/** Heads of the chain, written down outside the database: what finds a tail that was cut and a chain that was laid anew. */
import { addLine, readLines, type Lines, type Outside } from '../outside/place.ts';
import type { Head } from './chain.ts';

export interface Anchor extends Head {
	/** When it was written down. */
	at: string;
	/** Set when a backup of this instant was restored just then: later heads are gone for that reason. */
	restored?: string;
}

export type AnchorProblem =
	/** A head was written down for a link that is no longer there. */
	| { kind: 'cut'; seq: number; at: string; entries: number }
	/** The link is there with another hash: the chain was laid anew. */
	| { kind: 'rewritten'; seq: number; at: string }
	/** A line of the file is not ours or was changed, or lines before it are missing. */
	| { kind: 'anchor-changed'; line: number; folder: string }
	/** There should be heads outside, and there is no file. */
	| { kind: 'anchors-missing'; folder: string };

const fileOf = (organizationId: string) => `audit-${organizationId}.jsonl`;

/** Writes the head down, in every folder. */
export function writeAnchor(outside: Outside, organizationId: string, anchor: Anchor): void {
	addLine(outside, fileOf(organizationId), { ...anchor });
}

export function readAnchors(outside: Outside, organizationId: string): Lines<Anchor>[] {
	return readLines<Anchor>(outside, fileOf(organizationId));
}

/** The last head written down, if any. */
export function lastAnchor(outside: Outside, organizationId: string): Anchor | null {
	const all = readAnchors(outside, organizationId).flatMap(({ lines }) => lines);
	return all.reduce<Anchor | null>((last, one) => (!last || one.at >= last.at ? one : last), null);
}

/** Says which hashes must be met on a walk, and afterwards which were not. */
export class AnchorWatch {
	readonly problems: AnchorProblem[] = [];
	/** Heads that must still be met, by link. */
	readonly #awaited = new Map<number, Anchor[]>();
	readonly heads: number;

	constructor(files: readonly Lines<Anchor>[]) {
		this.heads = files.reduce((sum, { lines }) => sum + lines.length, 0);
		for (const { folder, lines, wrong } of files) {
			for (const line of wrong) this.problems.push({ kind: 'anchor-changed', line, folder });
			for (const anchor of standing(lines))
				this.#awaited.set(anchor.seq, [...(this.#awaited.get(anchor.seq) ?? []), anchor]);
		}
	}

	/** One link of the walk. */
	meet(link: Head): void {
		const here = this.#awaited.get(link.seq);
		if (!here) return;
		this.#awaited.delete(link.seq);
		const other = here.find((anchor) => anchor.hash !== link.hash);
		if (other) this.problems.push({ kind: 'rewritten', seq: link.seq, at: other.at });
	}

	/** After the walk: heads of links that were not met. */
	end(entries: number): AnchorProblem[] {
		for (const [seq, [first]] of this.#awaited)
			if (seq > 0) this.problems.push({ kind: 'cut', seq, at: first!.at, entries });
		return this.problems;
	}
}

/** Heads above the one that a restore went back to are gone for a known reason. */
function standing(lines: readonly Anchor[]): Anchor[] {
	let heads: Anchor[] = [];
	for (const line of lines) {
		if (line.restored) heads = heads.filter((head) => head.seq <= line.seq);
		heads.push(line);
	}
	return heads;
}
