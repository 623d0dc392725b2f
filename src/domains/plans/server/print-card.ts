import PDFDocument from 'pdfkit';
import { m } from '#paraglide/messages.js';
import { CARD, fitCard, type CardPart, type FittedCard } from '../card.ts';
import { western } from './print-plan.ts';

const MM = 72 / 25.4;
const WIDTH = CARD.width * MM;
const HEIGHT = CARD.height * MM;
const EDGE = CARD.edge * MM;
/** Letters of the page in a browser run wider than those of the PDF: what fits here fits there. */
const WIDER = 0.86;
const GAP = 3;

/** Lays out the card: measured in the bold letters of the PDF, with room to spare for the browser's. */
export function layCard(parts: readonly CardPart[]): FittedCard {
	const doc = new PDFDocument({ autoFirstPage: false });
	const height = (part: CardPart, size: number) =>
		doc
			.font('Helvetica-Bold')
			.fontSize(size)
			// A letter that the PDF does not have is as wide as letters get.
			.heightOfString(western(said(part)).replaceAll('?', 'W'), {
				width: (WIDTH - 2 * EDGE) * WIDER,
				lineGap: size * 0.15
			}) + GAP;
	return fitCard(parts, height, HEIGHT - 2 * EDGE);
}

/** Whether the PDF has every letter of the card. */
export function cardHasLetters({ sides }: FittedCard): boolean {
	return sides.flat().every((part) => western(said(part)) === said(part));
}

/** The two sides, one above the other, with a line to cut along and one to fold. Made in memory, never stored. */
export async function printCard({ sides, size }: FittedCard, locale: string): Promise<Buffer> {
	const doc = new PDFDocument({
		size: locale.startsWith('en') ? 'LETTER' : 'A4',
		margin: 54,
		tagged: true,
		lang: locale,
		pdfVersion: '1.7',
		displayTitle: true,
		info: { Title: m.plan_print_page(), Producer: 'Alongside', Creator: 'Alongside' }
	});
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
	const root = doc.struct('Document');
	doc.addStructure(root);
	const left = 54;
	const top = 54;
	doc.markContent('Artifact', { type: 'Layout' });
	doc
		.lineWidth(0.5)
		.strokeColor('#7a8a90')
		.rect(left, top, WIDTH, HEIGHT * 2)
		.stroke();
	doc
		.dash(3, { space: 3 })
		.moveTo(left, top + HEIGHT)
		.lineTo(left + WIDTH, top + HEIGHT)
		.stroke()
		.undash();
	doc.endMarkedContent();
	for (const [at, parts] of sides.entries()) {
		doc.y = top + at * HEIGHT + EDGE;
		for (const part of parts) {
			root.add(
				doc.struct('P', {}, () => {
					const options = { width: WIDTH - 2 * EDGE, lineGap: size * 0.15 };
					doc.fontSize(size).fillColor('#12333d');
					if (part.label)
						doc
							.font('Helvetica-Bold')
							.text(`${western(part.label)} `, left + EDGE, doc.y, { ...options, continued: true });
					doc.font(part.key === 'name' ? 'Helvetica-Bold' : 'Helvetica');
					if (part.label) doc.text(western(part.text), options);
					else doc.text(western(part.text), left + EDGE, doc.y, options);
				})
			);
			doc.y += GAP;
		}
	}
	root.end();
	doc.end();
	await ended;
	return Buffer.concat(chunks);
}

const said = (part: CardPart) => (part.label ? `${part.label} ${part.text}` : part.text);
