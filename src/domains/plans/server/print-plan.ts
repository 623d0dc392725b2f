import PDFDocument from 'pdfkit';
import { m } from '#paraglide/messages.js';
import type { Line, Plan } from '../plans.ts';
import { detailWord, whoWord } from '../words.ts';
import { partTitle, PRINT_PARTS } from '../printed.ts';

export interface PrintedPart {
	/** The name of a person only when they ticked it. */
	title: string;
	locale: string;
	printedOn: string;
	days: Record<string, string>;
}

type Block = { tag: 'H2' | 'P' | 'LI'; text: string; soft?: boolean; indent?: boolean };

const SIZES = [12, 11, 10, 9, 8];

/**
 * What was ticked, as one tagged page of PDF. Letters shrink to 8 points to fit; `fits` is false when even that is
 * not enough. Made in memory for one answer, never stored.
 */
export async function printPlan(page: Plan, part: PrintedPart): Promise<{ pdf: Buffer; fits: boolean }> {
	const blocks = blocksOf(page, part);
	for (const size of SIZES) {
		const made = await draw(blocks, part, size);
		if (made.pages === 1 || size === SIZES.at(-1)) return { pdf: made.pdf, fits: made.pages === 1 };
	}
	throw new Error('no size');
}

/** Whether the PDF has every letter of this page. Its built-in letters are those of western languages. */
export function hasLetters(page: Plan, part: PrintedPart): boolean {
	return [part.title, ...blocksOf(page, part).map((block) => block.text)].every(
		(text) => western(text) === text
	);
}

function blocksOf(page: Plan, { days }: PrintedPart): Block[] {
	const blocks: Block[] = [];
	const by = (date: string | null) => (date ? m.plan_due({ day: days[date] ?? date }) : '');
	for (const goal of page.goals) {
		blocks.push({ tag: 'H2', text: goal.title });
		if (goal.why) blocks.push({ tag: 'P', text: goal.why });
		const often =
			goal.weeklyCount === 1
				? m.plan_once_week()
				: goal.weeklyCount
					? m.plan_times_week({ count: goal.weeklyCount })
					: '';
		const facts = [often, by(goal.dueOn)].filter(Boolean).join(' · ');
		if (facts) blocks.push({ tag: 'P', text: facts, soft: true });
		for (const step of goal.steps) {
			const said = [step.who === 'me' ? '' : whoWord(step.who), step.doneAt ? m.plan_tick() : by(step.dueOn)]
				.filter(Boolean)
				.join(' · ');
			blocks.push({ tag: 'LI', text: said ? `${step.text} (${said})` : step.text, indent: true });
		}
	}
	for (const name of PRINT_PARTS) {
		if (page[name].length === 0) continue;
		blocks.push({ tag: 'H2', text: partTitle(name) });
		for (const [at, line] of page[name].entries())
			blocks.push({ tag: 'LI', text: lineText(line, at, days), indent: true });
	}
	return blocks;
}

function lineText(line: Line, at: number, days: Record<string, string>): string {
	if (line.kind === 'strategy') return `${at + 1}. ${line.text}`;
	if (line.kind === 'trigger')
		return line.then ? `${line.text} – ${m.plan_then({ text: line.then })}` : line.text;
	if (line.kind === 'routine') return line.detail ? `${detailWord(line.detail)}: ${line.text}` : line.text;
	return line.happenedOn ? `${days[line.happenedOn] ?? line.happenedOn}: ${line.text}` : line.text;
}

async function draw(
	blocks: Block[],
	part: PrintedPart,
	size: number
): Promise<{ pdf: Buffer; pages: number }> {
	const doc = new PDFDocument({
		size: part.locale.startsWith('en') ? 'LETTER' : 'A4',
		margins: { top: 54, bottom: 54, left: 60, right: 60 },
		tagged: true,
		lang: part.locale,
		pdfVersion: '1.7',
		displayTitle: true,
		// The title is what a viewer shows in its window: neutral, whatever is on the page.
		info: { Title: m.plan_print_page() }
	});
	let pages = 1;
	doc.on('pageAdded', () => pages++);
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
	const root = doc.struct('Document');
	doc.addStructure(root);
	const say = (tag: string, text: string, style: () => void, options: PDFKit.Mixins.TextOptions = {}) =>
		root.add(
			doc.struct(tag, {}, () => {
				style();
				doc.text(western(text), options);
			})
		);
	say('H1', part.title, () =>
		doc
			.font('Helvetica-Bold')
			.fontSize(size * 1.6)
			.fillColor('#12333d')
	);
	for (const block of blocks) {
		if (block.tag === 'H2') doc.moveDown(0.7);
		const style = () =>
			doc
				.font(block.tag === 'H2' ? 'Helvetica-Bold' : 'Helvetica')
				.fontSize(block.tag === 'H2' ? size * 1.2 : size)
				.fillColor(block.soft ? '#4a5f66' : '#12333d');
		say(block.tag, block.text, style, { indent: block.indent ? 12 : 0, lineGap: 2 });
	}
	doc.moveDown(1);
	say('P', m.ui_printed_on({ date: part.printedOn }), () =>
		doc.font('Helvetica').fontSize(8).fillColor('#4a5f66')
	);
	root.end();
	doc.end();
	await ended;
	return { pdf: Buffer.concat(chunks), pages };
}

const MORE = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\n\t';

/** Only letters that the PDF's built-in fonts have (Windows-1252); others become a question mark. */
export function western(text: string): string {
	return [...text.normalize('NFC').replaceAll('\t', ' ')]
		.map((letter) => {
			const code = letter.codePointAt(0)!;
			return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || MORE.includes(letter)
				? letter
				: '?';
		})
		.join('');
}
