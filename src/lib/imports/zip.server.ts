import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, type Limits } from './file-refusal.ts';

/** The parts of a zip by name, each unpacked piece by piece when it is asked for. */
export interface Zip {
	names: string[];
	/** Null when there is no such part. */
	read: (name: string) => AsyncGenerator<Uint8Array> | null;
}

/** Parts smaller than this may be as dense as they like. */
const SMALL = 1024 * 1024;

/** A thing that yauzl cannot read is broken; what we refuse ourselves has its own reason. */
const reasonFor = (error: unknown) =>
	error instanceof FileRefused ? error : new FileRefused('broken_zip');

/** Refuses what would unpack to too much by the zip's own word, before a byte of it is unpacked. */
function guard(entry: Entry, { inflated, ratio }: Limits) {
	if (entry.isEncrypted()) throw new FileRefused('encrypted');
	const { uncompressedSize: size, compressedSize: packed } = entry;
	if (size > inflated || (size > SMALL && size > packed * ratio)) {
		throw new FileRefused('inflates_too_much', { limit: inflated });
	}
}

async function listEntries(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	let total = 0;
	for await (const entry of zip.eachEntry()) {
		guard(entry, limits);
		total += entry.uncompressedSize;
		if (total > limits.inflated) {
			throw new FileRefused('inflates_too_much', { limit: limits.inflated });
		}
		if (entries.has(entry.fileName)) throw new FileRefused('broken_zip');
		entries.set(entry.fileName, entry);
	}
	return entries;
}

/** Unpacks one part. yauzl ends the stream with an error when the part is longer than the zip says. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
	try {
		yield* await zip.openReadStreamPromise(entry);
	} catch (error) {
		throw reasonFor(error);
	}
}

async function listParts(bytes: Buffer, limits: Limits) {
	try {
		const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
		if (zip.entryCount > limits.parts) {
			throw new FileRefused('too_many_parts', { limit: limits.parts });
		}
		return { zip, entries: await listEntries(zip, limits) };
	} catch (error) {
		throw reasonFor(error);
	}
}

/** Lists the parts, and refuses bombs, secrets and what is cut off. */
export async function openZip(bytes: Buffer, limits: Limits): Promise<Zip> {
	const { zip, entries } = await listParts(bytes, limits);
	return {
		names: [...entries.keys()],
		read: (name) => {
			const entry = entries.get(name);
			return entry ? unpack(zip, entry) : null;
		}
	};
}
