import { FileRefused, type Limits } from './file-refusal.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** `windows-1252` is ISO-8859-1 too, as browsers read it. */
export type Encoding = (typeof ENCODINGS)[number];

/** What it rests on: the user, its mark, pure ASCII, valid UTF-8, or that it is no UTF-8. */
export type EncodingClue = 'chosen' | 'mark' | 'ascii' | 'valid_utf8' | 'not_utf8';

export interface EncodingGuess {
	encoding: Encoding;
	clue: EncodingClue;
}

/** The bytes of a file in pieces, read again from the start at each call. */
export type Bytes = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];
/** What windows-1252 leaves undefined comes out as these. */
const UNDEFINED = /[\u0081\u008d\u008f\u0090\u009d]/;

/** The first bytes, at least `count` of them where the file has as many. */
export async function firstBytes(bytes: Bytes, count: number): Promise<Uint8Array> {
	let first = new Uint8Array();
	for await (const chunk of bytes()) {
		const longer = new Uint8Array(first.length + chunk.length);
		longer.set(first);
		longer.set(chunk, first.length);
		first = longer;
		if (first.length >= count) break;
	}
	return first;
}

/** The same pieces, until there are more bytes than may be. */
export async function* limited(bytes: Bytes, { bytes: limit }: Pick<Limits, 'bytes'>) {
	let count = 0;
	for await (const chunk of bytes()) {
		count += chunk.length;
		if (count > limit) throw new FileRefused('too_many_bytes', { limit });
		yield chunk;
	}
}

/** Reads the whole file: one wrong byte at its end makes it no UTF-8. */
export async function guessEncoding(bytes: Bytes, limits: Limits): Promise<EncodingGuess> {
	const start = await firstBytes(bytes, 3);
	const marked = MARKS.find(([, mark]) => mark.every((byte, at) => start[at] === byte));
	if (marked) return { encoding: marked[0], clue: 'mark' };

	const decoder = new TextDecoder('utf-8', { fatal: true });
	let shrunk = 0; // what is not ASCII has fewer characters than bytes
	try {
		for await (const chunk of limited(bytes, limits)) {
			shrunk += chunk.length - decoder.decode(chunk, { stream: true }).length;
		}
		decoder.decode();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return { encoding: 'windows-1252', clue: 'not_utf8' };
	}
	return { encoding: 'utf-8', clue: shrunk === 0 ? 'ascii' : 'valid_utf8' };
}

const isBinary = (text: string, encoding: Encoding) =>
	text.includes('\0') || (encoding === 'windows-1252' && UNDEFINED.test(text));

function decodePiece(decoder: TextDecoder, chunk?: Uint8Array): string {
	try {
		return decoder.decode(chunk, { stream: chunk !== undefined });
	} catch (error) {
		if (error instanceof TypeError) throw new FileRefused('wrong_encoding');
		throw error;
	}
}

/** The text in pieces, without its mark. A byte that the encoding does not have refuses the file. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding) {
	const decoder = new TextDecoder(encoding, { fatal: true });
	for await (const chunk of bytes) {
		const text = decodePiece(decoder, chunk);
		if (isBinary(text, encoding)) throw new FileRefused('binary_content');
		yield text;
	}
	yield decodePiece(decoder);
}
