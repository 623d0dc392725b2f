import type { Paper } from './wishes.ts';

const patterns: Record<Paper, RegExp> = {
	'photo-id':
		/\b(photo|picture|government|state|valid|current)\b[\w\s'-]{0,24}\b(id|identification)\b|\bi\.d\.|\bid\b|\bidentification\b|driver'?s? licen[sc]e|passport/i,
	'birth-certificate': /birth certificate/i,
	'social-security': /social security (card|number)|\bssn\b/i,
	'insurance-card':
		/(insurance|medicaid|medicare|medical assistance) card|proof of (insurance|medical assistance)/i,
	'address-proof': /proof of (address|residen\w+)|utility bill|\blease\b/i,
	'income-proof': /proof of income|income verification|verification of income|pay ?(stub|slip)s?/i
};
const asksNothing =
	/^(none|nothing|no)\b[\w\s]{0,20}$|\b(no|without|not need|does not need|do not need)\b[\w\s]{0,12}\b(id|identification|documents?|papers|paperwork)\b/i;

/** Papers that a list asks for. */
export type Asked = {
	papers: Paper[];
	/** What is asked for in words that stand for none of the papers above. */
	others: string[];
};

/**
 * What a place asks to see, from its list of documents and from how one begins there. Null when neither says:
 * a list that names no paper has not said that none is needed.
 */
export function papersAsked(documents: readonly string[], application: string | null): Asked | null {
	const lines = documents.map((line) => line.trim()).filter(Boolean);
	const text = application ?? '';
	const asked: Asked = { papers: [], others: [] };
	let saysNone = lines.length === 0 && asksNothing.test(text);
	for (const line of lines) {
		if (asksNothing.test(line)) {
			saysNone = true;
			continue;
		}
		const found = namedIn(line);
		if (found.length > 0) asked.papers.push(...found);
		else asked.others.push(line);
	}
	if (!saysNone) asked.papers.push(...namedIn(text));
	asked.papers = [...new Set(asked.papers)];
	return asked.papers.length + asked.others.length > 0 || saysNone ? asked : null;
}

const namedIn = (text: string): Paper[] =>
	(Object.keys(patterns) as Paper[]).filter((paper) => patterns[paper].test(text));
