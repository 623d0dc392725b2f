import { expect, test } from 'vitest';
import { photo, png } from '../../../tests/support/photos.ts';
import { cleanPhoto, type Photo } from './clean-photo.ts';

const cleaned = (given: Buffer) => cleanPhoto(given) as Photo;

test('what the camera wrote goes: in EXIF, in comments, in other parts, behind the end', () => {
	for (const given of [photo({ words: 'SECRET PLACE' }), png('SECRET PLACE')]) {
		expect(given.includes('SECRET')).toBe(true);
		const { bytes } = cleaned(given);
		expect(bytes.includes('SECRET')).toBe(false);
		expect(bytes.includes('Exif')).toBe(false);
		expect(bytes.length).toBeGreaterThan(60);
	}
	expect(cleaned(photo({ words: 'x' })).bytes).toEqual(cleaned(photo()).bytes);
	expect(cleaned(png('x')).bytes).toEqual(png());
});

test('which way up it was held stays, whichever way it was written, and is read again', () => {
	for (const up of [3, 6, 8])
		for (const little of [true, false]) {
			const { bytes } = cleaned(photo({ up, words: 'SECRET', little }));
			expect(bytes.includes('SECRET')).toBe(false);
			expect(bytes.readUInt8(bytes.indexOf('Exif') + 6 + 19)).toBe(up);
			expect(cleaned(bytes).bytes).toEqual(bytes);
		}
	expect(cleaned(photo({ up: 9, words: 'x' })).bytes).toEqual(cleaned(photo()).bytes);
});

test('the type is told by the bytes', () => {
	expect(cleaned(photo()).type).toBe('image/jpeg');
	expect(cleaned(png()).type).toBe('image/png');
	for (const other of ['', 'GIF89a', '%PDF-1.7', '<svg onload="x">', '<html><script>', 'RIFF1234WEBPVP8 '])
		expect(cleanPhoto(Buffer.from(other))).toBe('not_photo');
});

test('one that was cut off, wherever, or had a byte of its frame changed, is not whole', () => {
	for (const [whole, from] of [
		[photo({ up: 6, words: 'x' }), 3],
		[png('x'), 8]
	] as const) {
		const end = whole.length - 1;
		for (let length = from + 1; length < end; length++)
			expect(cleanPhoto(whole.subarray(0, length)), String(length)).toBe('broken');
	}
	const changed = png();
	changed[20] = 9;
	expect(cleanPhoto(changed)).toBe('broken');
});

test('whatever bytes come, it answers, and makes nothing larger', () => {
	let state = 7;
	const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
	for (const whole of [photo({ up: 6, words: 'x' }), png('x')])
		for (let n = 0; n < 2000; n++) {
			const given = Buffer.from(whole);
			for (let k = 0; k < 3; k++) given[2 + (next() % (given.length - 2))] = next() % 256;
			const answer = cleanPhoto(given);
			if (typeof answer !== 'string') expect(answer.bytes.length).toBeLessThanOrEqual(given.length + 36);
		}
});
