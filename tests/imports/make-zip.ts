import { crc32, deflateRawSync } from 'node:zlib';

/** What a part of the zip says of itself, true or not. */
export interface Lies {
	/** The unpacked size that it states. */
	size?: number;
	encrypted?: boolean;
}

interface Part {
	name: Buffer;
	packed: Buffer;
	head: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

function part(name: string, content: Buffer, { size, encrypted }: Lies): Part {
	const packed = deflateRawSync(content);
	const head = Buffer.alloc(26); // what the local and the central header share
	head.writeUInt16LE(20, 0);
	head.writeUInt16LE(encrypted ? 1 : 0, 2);
	head.writeUInt16LE(8, 4);
	head.writeUInt32LE(crc32(content), 10);
	head.writeUInt32LE(packed.length, 14);
	head.writeUInt32LE(size ?? content.length, 18);
	head.writeUInt16LE(Buffer.byteLength(name), 22);
	return { name: Buffer.from(name), packed, head };
}

const signed = (signature: number, ...rest: Buffer[]) => {
	const four = Buffer.alloc(4);
	four.writeUInt32LE(signature);
	return Buffer.concat([four, ...rest]);
};

function central({ head, name }: Part, offset: number): Buffer {
	const tail = Buffer.alloc(14); // comment length, disk, attributes, offset
	tail.writeUInt32LE(offset, 10);
	return signed(CENTRAL, Buffer.from([20, 0]), head, tail, name);
}

/** A zip of these parts, each with a lie or two where the test wants one. */
export function makeZip(
	contents: Record<string, string | Buffer>,
	lies: Record<string, Lies> = {}
): Buffer<ArrayBuffer> {
	const parts = Object.entries(contents).map(([name, content]) =>
		part(name, Buffer.from(content), lies[name] ?? {})
	);
	const locals = parts.map(({ head, name, packed }) => signed(LOCAL, head, name, packed));
	let offset = 0;
	const directory = parts.map((each, at) => {
		const record = central(each, offset);
		offset += locals[at]?.length ?? 0;
		return record;
	});
	const end = Buffer.alloc(18);
	end.writeUInt16LE(parts.length, 4);
	end.writeUInt16LE(parts.length, 6);
	end.writeUInt32LE(Buffer.concat(directory).length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...locals, ...directory, signed(END, end)]);
}
