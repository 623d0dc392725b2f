/** Headings that are about the entry, not about what somebody gets. */
const aside =
	/^(?:volunteer|donation|note|eligibility|transportation|bus|fees?|intake|location|other location|home visit|overview|service|holiday|wheelchair|newsletter|fundrais|service area|documentation|referral process|application|website|hours|mail|main office|year round)/i;
/** What is about a thing is not the thing. */
const about =
	/\b(?:education|awareness|donat\w*|volunteer\w*|newsletter|speakers?|presentations?|prevention program|training for|licens\w+|school presentations?)\b/i;
const verb = /^(?:also\s+)?(?:Offers|Provides|Operates|Distributes|Runs)\b/i;
/** "Methadone maintenance program offering…": a first sentence that names what the service is. */
const isA =
	/^[A-Z][\w'/ -]{0,80}\b(?:programs?|groups?|center|clinic|house|shelter|residence|facility|home|unit|organization|fellowship)\b,? (?:offering|providing|with|for|of|that|serving|where)\b/;
const instead =
	/^\w+\s+(?:(?:free|some|limited|technical|current|provides|offers)\s+)*(?:funding|funds|grants?|training|technical|advocacy|information|referrals?|education\w*|consultation|lectures?|workshops?|seminars?|conferences?|literature|leadership|advice on|access to information)\b/i;

/** A heading (title), or the sentence of what is offered. */
export type Offer = { text: string; title: boolean };

/**
 * What a description puts forward as offered: the capital headings of its parts ("2) FOOD PANTRY: …"), the sentences
 * that begin with "Offers" or "Provides", and a first sentence that names what it is. Up to the word "referral" or
 * "except": what is referred to is elsewhere.
 */
export function offersIn(description: string): Offer[] {
	const found: Offer[] = [];
	let first = true;
	for (const line of description.split('\n')) {
		const heading = /^[\s\d)*.•-]*(?:o\s+)?([A-Z][A-Z0-9 &/,()'’.-]{2,70}):\s*(.*)$/.exec(line);
		const name = heading?.[1]?.trim() ?? '';
		const rest = heading ? (heading[2] ?? '') : line.replace(/^[\s\d)*.•-]*(?:o\s+)?/, '');
		const plain = !heading || /^(?:overview|services?)$/i.test(name);
		if (/^see (?:separate|individual|other)/i.test(rest)) continue;
		if (!plain && aside.test(name)) continue;
		if (!plain && !about.test(name) && !/\breferrals?\b/i.test(name)) found.push({ text: name, title: true });
		for (const sentence of rest.split(/(?<=[a-z)]{2}\.)\s+(?=[A-Z])/).slice(0, 8)) {
			const says = verb.test(sentence) ? !instead.test(sentence) : first && plain && isA.test(sentence);
			if (sentence.trim() !== '') first = false;
			if (!says) continue;
			const text = sentence.split(/\b(?:referrals?|referred|except|not)\b/i)[0] ?? '';
			found.push({ text: text.slice(0, 240), title: false });
		}
	}
	return found.slice(0, 60);
}
