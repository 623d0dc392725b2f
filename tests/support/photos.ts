/** Small real photos, with what cameras write into them. */
import { crc32, deflateSync } from 'node:zlib';

/** A JPEG of 12 by 8 points. */
const SMALL = Buffer.from(
	'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7' +
		'gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8' +
		'fHx8fHx8fHz/wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAgEAABAQgDAAAAAAAAAAAAAAAAEwMF' +
		'ERQVIjJRU2Fx/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAWEQEBAQAAAAAAAAAAAAAAAAAAARH/2gAMAwEAAhEDEQA/AJlXfS00' +
		'Gk7yRty910QgDILdf//Z',
	'base64'
);

const segment = (marker: number, body: Buffer) => {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
};

/** What a phone writes into a photo: which way up it was held, and words (a place, say) that nobody asked for. */
function exif(up: number, words: string, little: boolean): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write(little ? 'II' : 'MM', 'latin1');
	const two = (value: number, at: number) =>
		little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
	const four = (value: number, at: number) =>
		little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
	two(0x2a, 2);
	four(8, 4);
	two(1, 8);
	two(0x0112, 10);
	two(3, 12);
	four(1, 14);
	two(up, 18);
	return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(words)]));
}

/** @param words stand in its EXIF, in a comment, and behind its end */
export function photo({ up = 1, words = '', little = true } = {}): Buffer {
	if (up === 1 && !words) return SMALL;
	const behind = Buffer.from(words);
	return Buffer.concat([
		SMALL.subarray(0, 2),
		exif(up, words, little),
		segment(0xed, behind),
		segment(0xfe, behind),
		SMALL.subarray(2),
		behind
	]);
}

const chunk = (name: string, body: Buffer) => {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
	const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(body.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, check]);
};

/** A PNG of one point. @param words stand in a text, in its EXIF, and behind its end */
export function png(words = ''): Buffer {
	const behind = Buffer.from(words);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
		...(words ? [chunk('tEXt', behind), chunk('eXIf', behind)] : []),
		chunk('IDAT', deflateSync(Buffer.from([0, 11, 95, 99]))),
		chunk('IEND', Buffer.alloc(0)),
		behind
	]);
}
