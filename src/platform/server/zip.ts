/** A zip archive in memory (PKWARE APPNOTE 4.3), on Node's own deflate and crc32: what is written here any phone opens. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
	/** Plain letters only; no folders of others can be reached by it. */
	name: string;
	text: string;
}

const UTF8 = 0x0800;
const DEFLATE = 8;
/** The earliest day a zip knows: when it was made is said inside, not by the file. */
const DAY = 0x21;

export function zip(files: readonly ZipFile[]): Buffer {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for (const { name, text } of files) {
		if (!/^[a-z0-9.-]+$/.test(name)) throw new TypeError(`not a name for a file in an archive: ${name}`);
		const plain = Buffer.from(text);
		const packed = deflateRawSync(plain);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(UTF8, 2);
		shared.writeUInt16LE(DEFLATE, 4);
		shared.writeUInt16LE(0, 6);
		shared.writeUInt16LE(DAY, 8);
		shared.writeUInt32LE(crc32(plain), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(plain.length, 18);
		shared.writeUInt16LE(name.length, 22);
		parts.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, Buffer.from(name));
		offset += 30 + name.length + packed.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, directory, end]);
}
