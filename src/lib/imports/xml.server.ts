import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to. Names come without their prefix: `x:row` is `row`. */
export interface XmlListener {
	open: (name: string, attributes: Attributes) => void;
	close: (name: string) => void;
	text?: (text: string) => void;
}

/** A name or a text longer than this is no spreadsheet; without it the parser would collect for ever. */
const SILENCE = 1024 * 1024;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Strict, and without the entities that a file declares: a document type refuses the file. */
function parserFor({ open, close, text }: XmlListener, heard: () => void) {
	const parser = new SaxesParser();
	parser.on('error', () => {
		throw new FileRefused('broken_xml');
	});
	parser.on('doctype', () => {
		throw new FileRefused('document_type');
	});
	parser.on('opentag', ({ name, attributes }) => {
		heard();
		open(localName(name), attributes);
	});
	parser.on('closetag', ({ name }) => {
		heard();
		close(localName(name));
	});
	if (text) parser.on('text', text);
	return parser;
}

/** Reads one part piece by piece; after each, what was heard is handed on by `drain`. */
export async function* readXml<T>(
	chunks: AsyncIterable<Uint8Array>,
	listener: XmlListener,
	drain: () => T
): AsyncGenerator<T> {
	let silent = 0;
	const parser = parserFor(listener, () => (silent = 0));
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for await (const chunk of chunks) {
		silent += chunk.length;
		parser.write(decodeXml(decoder, chunk));
		if (silent > SILENCE) throw new FileRefused('broken_xml');
		yield drain();
	}
	parser.write(decodeXml(decoder));
	parser.close();
	yield drain();
}

/** A part read to its end. */
export async function readWholeXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener) {
	await Array.fromAsync(readXml(chunks, listener, () => null));
}

function decodeXml(decoder: TextDecoder, chunk?: Uint8Array): string {
	try {
		return decoder.decode(chunk, { stream: chunk !== undefined });
	} catch (error) {
		if (error instanceof TypeError) throw new FileRefused('broken_xml');
		throw error;
	}
}
