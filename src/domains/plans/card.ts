/** The card for a wallet: what a person may tick, and what is on it then. Its own words tell nobody anything. Pure. */
import { m } from '#paraglide/messages.js';

/** The size of a bank card, in millimetres, and the room that is left free at its edges. */
export const CARD = { width: 85.6, height: 54, edge: 4 } as const;

/** One thing on the card. Side 1 holds whom to call, side 2 the person's own words, as far as there is room. */
export interface CardPart {
	key: string;
	side: 1 | 2;
	/** Empty: the text stands alone. */
	label: string;
	text: string;
}

/** What can be ticked, in the order of the form. */
export interface CardOption extends CardPart {
	group: 'call' | 'own' | 'names';
}

/** What there is to tick: names and numbers as they stand, and the person's words. */
export interface CardSource {
	personName: string;
	organizationName: string;
	things: readonly string[];
	reasons: readonly { id: string; words: string }[];
	/** Who walks with the person. */
	who: { name: string; number: string | null } | null;
	lines: readonly { id: string; name: string; number: string }[];
}

export function cardOptions(from: CardSource): CardOption[] {
	const { who } = from;
	const options: CardOption[] = [
		...(who
			? [
					{
						key: 'who',
						group: 'call' as const,
						side: 1 as const,
						label: m.plan_card_call(),
						text: [who.name, who.number].filter(Boolean).join(' ')
					}
				]
			: []),
		...from.lines.map((line) => ({
			key: `line:${line.id}`,
			group: 'call' as const,
			side: 1 as const,
			label: '',
			text: line.name === line.number ? line.number : `${line.name} ${line.number}`
		})),
		...(from.things.length > 0
			? [
					{
						key: 'things',
						group: 'own' as const,
						side: 2 as const,
						label: '',
						text: from.things.map((thing, at) => `${at + 1}. ${one(thing)}`).join('\n')
					}
				]
			: []),
		...from.reasons.map((reason) => ({
			key: `why:${reason.id}`,
			group: 'own' as const,
			side: 2 as const,
			label: '',
			text: one(reason.words)
		})),
		{ key: 'name', group: 'names', side: 1, label: '', text: from.personName },
		{ key: 'organization', group: 'names', side: 1, label: '', text: from.organizationName }
	];
	return options.filter((option) => option.text.trim() !== '');
}

/** Ticked to begin with: somebody to call, and what helps. No name of the person, of the organization or of a crisis line. */
export function cardDefaults(options: readonly CardOption[]): string[] {
	return options.map(({ key }) => key).filter((key) => key === 'who' || key === 'things');
}

/** What is on the card: the ticked ones, and what was typed for this card alone. Null when it would be empty. */
export function cardParts(
	options: readonly CardOption[],
	ticked: readonly string[],
	typed: { first: string; kit: string }
): CardPart[] | null {
	const chosen = (key: (key: string) => boolean) =>
		options.filter((option) => ticked.includes(option.key) && key(option.key));
	const parts: CardPart[] = [
		...chosen((key) => key === 'name'),
		...(typed.first
			? [{ key: 'first', side: 1 as const, label: m.plan_card_call(), text: one(typed.first) }]
			: []),
		// Only one can be called first.
		...chosen((key) => key === 'who').map((part) => (typed.first ? { ...part, label: '' } : part)),
		...chosen((key) => key.startsWith('line:')),
		...chosen((key) => key === 'things' || key.startsWith('why:')),
		...(typed.kit ? [{ key: 'kit', side: 2 as const, label: m.plan_card_kit(), text: one(typed.kit) }] : []),
		...chosen((key) => key === 'organization')
	];
	return parts.length > 0 ? parts : null;
}

/** Sizes of letters on the card, in points: the largest that lets everything fit. */
const SIZES = [9, 8, 7.5, 7] as const;

export interface FittedCard {
	size: number;
	sides: [CardPart[], CardPart[]];
	/** What has no room even in the smallest letters: shown beside the card, whole, and not on it. */
	left: CardPart[];
}

/** Lays the parts on the two sides. `heightOf` measures one part in points; `room` is the height of a side. */
export function fitCard(
	parts: readonly CardPart[],
	heightOf: (part: CardPart, size: number) => number,
	room: number
): FittedCard {
	let card: FittedCard | undefined;
	for (const size of SIZES) {
		card = lay(parts, (part) => heightOf(part, size), room, size);
		if (card.left.length === 0) break;
	}
	return card!;
}

function lay(
	parts: readonly CardPart[],
	heightOf: (part: CardPart) => number,
	room: number,
	size: number
): FittedCard {
	const sides: [CardPart[], CardPart[]] = [[], []];
	const used: [number, number] = [0, 0];
	const put = (part: CardPart, side: 0 | 1): boolean => {
		const height = heightOf(part);
		if (used[side] + height > room) return false;
		sides[side].push(part);
		used[side] += height;
		return true;
	};
	const later = parts.filter((part) => !put(part, part.side === 1 ? 0 : 1));
	// What finds no room on its own side may stand on the other.
	return { size, sides, left: later.filter((part) => !put(part, part.side === 1 ? 1 : 0)) };
}

const one = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
