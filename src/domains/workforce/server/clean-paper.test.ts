import { expect, test } from 'vitest';
import { photo, png } from '../../../../tests/support/photos.ts';
import { pdf } from '../../../../tests/support/papers.ts';
import { cleanPaper } from './clean-paper.ts';

test('a whole PDF and a whole photo are taken, the photo without what the camera wrote', () => {
	expect(cleanPaper(pdf())).toMatchObject({ type: 'application/pdf' });
	expect(cleanPaper(png('SECRET'))).toMatchObject({ type: 'image/png' });
	const cleaned = cleanPaper(photo({ words: 'SECRET' }));
	expect(cleaned).toMatchObject({ type: 'image/jpeg' });
	expect((cleaned as { bytes: Buffer }).bytes.includes('SECRET')).toBe(false);
});

test.each([
	['a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script>'), 'other'],
	['a program', Buffer.from('MZ\x90\x00'), 'other'],
	['a PDF head and nothing behind it', Buffer.from('%PDF-1.7\nhello'), 'broken'],
	['a PDF that is cut off', pdf().subarray(0, 120), 'broken'],
	['a PDF with a page of the web behind its end', Buffer.concat([pdf(), Buffer.from('<html>')]), 'broken'],
	['a photo that is cut off', photo().subarray(0, 300), 'broken'],
	['a PDF that runs a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'acts'],
	['a PDF that starts a program', pdf('/OpenAction << /S /Launch >>'), 'acts']
])('%s is refused', (_, given, wrong) => {
	expect(cleanPaper(given)).toBe(wrong);
});
