import PDFDocument from 'pdfkit';
import { m } from '#paraglide/messages.js';

export interface Printed {
	title: string;
	paragraphs: (string | { heading: string })[];
	/** The notice of the law, exact words; null where nothing leaves. */
	notice: string | null;
	foot: string;
	locale: string;
}

/** The signed page as a tagged PDF, made in memory for one answer. Its built-in letters are those of western languages. */
export async function consentPdf(paper: Printed): Promise<Buffer> {
	const doc = new PDFDocument({
		size: paper.locale.startsWith('en') ? 'LETTER' : 'A4',
		margins: { top: 64, bottom: 64, left: 72, right: 72 },
		tagged: true,
		lang: paper.locale,
		pdfVersion: '1.7',
		displayTitle: true,
		info: { Title: paper.title }
	});
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
	const root = doc.struct('Document');
	doc.addStructure(root);
	const say = (tag: string, text: string, size: number, bold = false) =>
		root.add(
			doc.struct(tag, {}, () => {
				doc
					.font(bold ? 'Helvetica-Bold' : 'Helvetica')
					.fontSize(size)
					.fillColor('#12333d');
				doc.text(text, { lineGap: 2, paragraphGap: 6 });
			})
		);
	say('H1', paper.title, 17, true);
	for (const words of paper.paragraphs)
		if (typeof words === 'string') say('P', words, 11);
		else say('H2', words.heading, 13, true);
	if (paper.notice) {
		say('P', paper.notice, 11, true);
		if (paper.locale === 'es') say('P', m.paper_notice_in_english({}, { locale: 'es' }), 11);
	}
	say('P', paper.foot, 8);
	root.end();
	doc.end();
	await ended;
	return Buffer.concat(chunks);
}
