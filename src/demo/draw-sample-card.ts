import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 300;
type Colour = readonly [number, number, number];
const SHEET: Colour = [250, 248, 243];
const PATH: Colour = [18, 128, 131];
const LINE: Colour = [170, 180, 184];

/** A plain card with bars where words would be: a photo for the demo that shows nobody's. A PNG, drawn here. */
export function drawSampleCard(): Buffer {
	const rows = Array.from({ length: HEIGHT }, (_, y) =>
		Buffer.from([0, ...Array.from({ length: WIDTH }, (_, x) => colourAt(x, y)).flat()])
	);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(WIDTH, 0);
	head.writeUInt32BE(HEIGHT, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.concat(rows))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function colourAt(x: number, y: number): Colour {
	if (y < 64) return PATH;
	const row = Math.floor((y - 96) / 44);
	const bar = x > 32 && x < WIDTH - 32 - ((row * 70) % 200) && (y - 96) % 44 < 16;
	return bar && y >= 96 && y < HEIGHT - 28 ? LINE : SHEET;
}

function chunk(name: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
	const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(body.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, check]);
}
