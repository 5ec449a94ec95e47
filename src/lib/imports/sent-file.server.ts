import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { firstBytes, limited, type Bytes } from './encoding.ts';
import { FileRefused, type Limits } from './file-refusal.ts';

/** A file as it was sent; its bytes can be read more than once. */
export interface SentFile {
	name: string;
	size: number;
	bytes: Bytes;
}

export type FileKind = 'csv' | 'xlsx';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ENDINGS: Record<FileKind, RegExp> = { csv: /\.(?:csv|txt|tsv)$/i, xlsx: /\.xlsx$/i };

/** A file that is in memory already. */
export const sentBlob = (name: string, blob: Blob): SentFile => ({
	name,
	size: blob.size,
	bytes: () => blob.stream()
});

/** A file on our own disk. */
export const sentPath = async (path: string): Promise<SentFile> => ({
	name: basename(path),
	size: (await stat(path)).size,
	bytes: () => createReadStream(path)
});

/** All of it at once, as a zip must be read; never more than may be sent. */
export async function wholeFile({ bytes }: SentFile, limits: Limits): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of limited(bytes, limits)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

const beginsWith = (start: Uint8Array, magic: readonly number[]) =>
	magic.every((byte, at) => start[at] === byte);

/** Old Excel files and encrypted new ones are both OLE containers. */
async function refuseOle(file: SentFile, limits: Limits): Promise<never> {
	const secret = Buffer.from('EncryptedPackage', 'utf16le');
	const bytes = await wholeFile(file, limits);
	throw new FileRefused(bytes.includes(secret) ? 'encrypted' : 'old_excel');
}

/** What the file is by its first bytes; its name must not say otherwise. */
export async function fileKind(file: SentFile, limits: Limits): Promise<FileKind> {
	if (file.size > limits.bytes) throw new FileRefused('too_many_bytes', { limit: limits.bytes });
	const start = await firstBytes(file.bytes, 4);
	if (start.length === 0) throw new FileRefused('empty_file');
	if (beginsWith(start, OLE)) return refuseOle(file, limits);
	if (beginsWith(start, PDF)) throw new FileRefused('not_a_table');

	const kind: FileKind = beginsWith(start, ZIP) ? 'xlsx' : 'csv';
	if (kind === 'xlsx' && /\.xlsm$/i.test(file.name)) throw new FileRefused('macros');
	if (!ENDINGS[kind].test(file.name)) throw new FileRefused('extension_differs');
	return kind;
}
