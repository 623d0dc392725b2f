/**
 * Gentle checks that turn "be better" into "three meetings this week". They suggest, they never block: a goal that
 * passes none of them can be kept as it is. English and Spanish words are looked for alike, since people mix them.
 */

export interface GoalDraft {
	title: string;
	why?: string;
	how?: string;
	domain?: string | null;
	/** ISO date. */
	dueOn?: string | null;
	weeklyCount?: number | null;
	confidence?: number | null;
}

/** What could be gentler or clearer, in the order to say it. */
export type HintKind =
	| 'vague'
	| 'stop_words'
	| 'whose'
	| 'no_measure'
	| 'not_sure'
	| 'needs_others'
	| 'no_why'
	| 'no_domain'
	| 'no_when'
	| 'far';

export interface GoalHint {
	kind: HintKind;
	/** The field it is about. */
	field: 'title' | 'how' | 'confidence' | 'dueOn' | 'why' | 'domain';
}

/** Below this a smaller step is offered (0 to 10). */
const SURE_ENOUGH = 7;
const FAR_DAYS = 90;

// Words that tell how somebody wants to be, not what they will do.
const FEELING = words(
	'be become feel get stay better best good well happy happier healthy healthier strong stronger calm ok okay fine improve change sober more less life my a the and to i want will would like try stop being in my myself it things person great new normal right back on track',
	'ser estar sentirme sentir mejor mejorar bien bueno buena feliz sano sana fuerte tranquilo tranquila cambiar sobrio sobria más mas menos vida mi la el y a yo quiero ver tratar de que una un persona normal nuevo nueva ponerme quedarme seguir salir adelante'
);
const STOPPING =
	/^(i (will |want to |am going to )?)?(stop|quit|don.?t|do not|never|no more|not|avoid|give up)\b|^(yo )?(voy a |quiero )?(dejar|parar|no|nunca|evitar|ya no)(?=\s)/iu;
const OTHERS_WISH =
	/\b(my (coach|mom|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|judge|boss|probation officer|po|doctor|family|sister|brother)|the (court|judge)|they|everyone) (wants?|says?|tells?|told|makes?|needs?) |\b(because|so that) (my|the) (judge|court|wife|husband|mom|boss)\b|\b(mi (coach|mamá|mama|papá|papa|esposa|esposo|pareja|juez|jueza|jefe|familia|doctor|hermana|hermano)|el juez|la jueza|la corte) (quiere|dice|me pide|me exige|necesita)/iu;
const LEANS_ON =
	/\b(if (they|he|she|my) |get (him|her|them|my \w+) to|make (him|her|them)|waiting list|until they)\b|\b(si (él|ella|ellos|mi) |que (él|ella|mi \w+) )/iu;
const COUNTED =
	/\d|\b(one|two|three|four|five|six|seven|ten|once|twice|daily|weekly|every|each|first|uno|una vez|dos|tres|cuatro|cinco|seis|siete|diez|cada|diario|primer|primera|primero)\b/iu;

/**
 * What one could say about a goal, kindly.
 * @param today ISO date in the person's zone
 * @example
 * checkGoal({ title: 'be better' }, '2026-03-01').map((hint) => hint.kind); // ['vague', 'no_measure', 'no_why', 'no_domain', 'no_when']
 */
export function checkGoal(draft: GoalDraft, today: string): GoalHint[] {
	const title = draft.title.trim();
	const hints: GoalHint[] = [];
	if (!title) return hints;
	if (isVague(title)) hints.push({ kind: 'vague', field: 'title' });
	else if (STOPPING.test(title)) hints.push({ kind: 'stop_words', field: 'title' });
	if (OTHERS_WISH.test(`${title} ${draft.why ?? ''} `)) hints.push({ kind: 'whose', field: 'why' });
	if (!isMeasured(draft)) hints.push({ kind: 'no_measure', field: 'how' });
	if (typeof draft.confidence === 'number' && draft.confidence < SURE_ENOUGH)
		hints.push({ kind: 'not_sure', field: 'confidence' });
	if (LEANS_ON.test(title)) hints.push({ kind: 'needs_others', field: 'title' });
	if (!draft.why?.trim()) hints.push({ kind: 'no_why', field: 'why' });
	if (!draft.domain) hints.push({ kind: 'no_domain', field: 'domain' });
	if (!draft.dueOn && !draft.weeklyCount) hints.push({ kind: 'no_when', field: 'dueOn' });
	else if (draft.dueOn && daysBetween(today, draft.dueOn) > FAR_DAYS)
		hints.push({ kind: 'far', field: 'dueOn' });
	return hints;
}

function isVague(title: string): boolean {
	const said = title.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	// Three words or more, and one of them something one can do or see. Writing without spaces counts by its length.
	if (said.length < 3) return [...title].length < 20 || said.every((word) => FEELING.has(word));
	return said.every((word) => FEELING.has(word));
}

function isMeasured(draft: GoalDraft): boolean {
	return Boolean(draft.weeklyCount) || Boolean(draft.how?.trim()) || COUNTED.test(draft.title);
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function words(...lists: string[]): Set<string> {
	return new Set(lists.flatMap((list) => list.split(' ')));
}
