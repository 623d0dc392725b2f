/** Zip archives as others make them, and as nobody should: names, flags and sizes are written as they are given. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
	name: string;
	bytes: Buffer;
	/** Bit 0: locked with a password. */
	flags?: number;
	/** What the archive says that it unpacks to. */
	claimed?: number;
	/** What the archive says that the bytes add up to. */
	sum?: number;
};

export function zipOf(entries: ZipEntry[]): Buffer {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes, flags = 0, claimed = bytes.length, sum = crc32(bytes) } of entries) {
		const packed = deflateRawSync(bytes);
		const named = Buffer.from(name);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(0x0800 | flags, 2);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt16LE(0x21, 8);
		shared.writeUInt32LE(sum, 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(claimed, 18);
		shared.writeUInt16LE(named.length, 22);
		parts.push(Buffer.from('PK\x03\x04', 'latin1'), shared, named, packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, named);
		offset += 30 + named.length + packed.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, directory, end]);
}
