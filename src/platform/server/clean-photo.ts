/**
 * What a photo is, told by its bytes and by nothing that was said about it; and the same photo without what the camera or the
 * phone wrote into it: place, time, device, owner, the small picture inside, whatever stands behind its end. Pure.
 */
import { crc32 } from 'node:zlib';

export interface Photo {
	type: 'image/jpeg' | 'image/png';
	bytes: Buffer;
}
/** `not_photo`: neither JPEG nor PNG. `broken`: it begins as one and is not whole. */
export type PhotoWrong = 'not_photo' | 'broken';

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function cleanPhoto(given: Buffer): Photo | PhotoWrong {
	if (given.length > 3 && given[0] === 0xff && given[1] === 0xd8 && given[2] === 0xff) {
		const bytes = cleanJpeg(given);
		return bytes ? { type: 'image/jpeg', bytes } : 'broken';
	}
	if (given.subarray(0, 8).equals(PNG_HEAD)) {
		const bytes = cleanPng(given);
		return bytes ? { type: 'image/png', bytes } : 'broken';
	}
	return 'not_photo';
}

/** Parts of a JPEG that draw it: frames, tables, intervals. */
const drawsJpeg = (marker: number) =>
	(marker >= 0xc0 && marker <= 0xcf) || [0xdb, 0xdc, 0xdd].includes(marker);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** How colours were put together (Adobe); without it some photos turn green. */
const isAdobe = (part: Buffer) => part[1] === 0xee && part.subarray(4, 9).toString('latin1') === 'Adobe';

function cleanJpeg(given: Buffer): Buffer | null {
	const kept: Buffer[] = [];
	let [up, frame, drawn] = [1, false, false];
	for (let at = 2; ;) {
		if (given[at] !== 0xff) return null;
		while (given[at + 1] === 0xff) at++;
		const marker = given[at + 1];
		if (marker === undefined) return null;
		if (marker === 0xd9) break;
		if (at + 4 > given.length) return null;
		const end = at + 2 + given.readUInt16BE(at + 2);
		if (end < at + 4 || end > given.length) return null;
		const part = given.subarray(at, end);
		at = end;
		if (marker === 0xe1) up = wayUp(part) ?? up;
		if (marker === 0xda) {
			const after = endOfScan(given, end);
			if (after === null || !frame) return null;
			kept.push(part, given.subarray(end, after));
			[at, drawn] = [after, true];
		} else if (drawsJpeg(marker) || isAdobe(part)) {
			frame ||= isFrame(marker);
			kept.push(part);
		}
	}
	return drawn
		? Buffer.concat([
				Buffer.from([0xff, 0xd8]),
				...(up > 1 ? [exifOf(up)] : []),
				...kept,
				Buffer.from([0xff, 0xd9])
			])
		: null;
}

/** Where the drawn bytes end: at the next marker that is no stuffed byte and no restart. */
function endOfScan(given: Buffer, from: number): number | null {
	for (
		let at = given.indexOf(0xff, from);
		at >= 0 && at + 1 < given.length;
		at = given.indexOf(0xff, at + 1)
	) {
		const next = given[at + 1]!;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return null;
}

/** Which way up the phone was held (EXIF 0x0112), 1 to 8; null: it does not say. */
function wayUp(part: Buffer): number | null {
	const tiff = part.subarray(10);
	if (part.subarray(4, 10).toString('latin1') !== 'Exif\0\0' || tiff.length < 14) return null;
	const little = tiff.subarray(0, 2).toString('latin1') === 'II';
	const two = (at: number) =>
		at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
	const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	for (let n = 0; n < Math.min(two(start), 200); n++) {
		const at = start + 2 + n * 12;
		if (two(at) !== 0x0112) continue;
		const value = two(at + 8);
		return value >= 1 && value <= 8 ? value : null;
	}
	return null;
}

/** EXIF that says which way up and nothing else. */
function exifOf(up: number): Buffer {
	const head = Buffer.from([0xff, 0xe1, 0x00, 0x22]);
	const tiff = Buffer.from([
		0x4d,
		0x4d,
		0,
		0x2a,
		0,
		0,
		0,
		8,
		0,
		1,
		0x01,
		0x12,
		0,
		3,
		0,
		0,
		0,
		1,
		0,
		up,
		0,
		0,
		0,
		0,
		0,
		0
	]);
	return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

const DRAWS_PNG = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB']);

function cleanPng(given: Buffer): Buffer | null {
	const kept: Buffer[] = [PNG_HEAD];
	let [first, drawn] = [true, false];
	for (let at = 8; at + 12 <= given.length; first = false) {
		const end = at + 12 + given.readUInt32BE(at);
		if (end > given.length) return null;
		const part = given.subarray(at, end);
		const name = part.subarray(4, 8).toString('latin1');
		if (first !== (name === 'IHDR') || crc32(part.subarray(4, -4)) !== part.readUInt32BE(part.length - 4))
			return null;
		if (DRAWS_PNG.has(name)) kept.push(part);
		drawn ||= name === 'IDAT';
		if (name === 'IEND') return drawn ? Buffer.concat(kept) : null;
		at = end;
	}
	return null;
}
