import { readFileSync } from 'node:fs';

/** Marks a letter that the font of the page has no picture of: PDF/UA allows no missing glyphs. */
const UNKNOWN = '□';
/** Joiners and variation selectors have no picture of their own and go with the letter they modify. */
const INVISIBLE = /[\u{200B}-\u{200F}\u{2028}-\u{202E}\u{2060}]|\p{Variation_Selector}/gu;
/** A word longer than this may break anywhere, or it would run out of the page. */
const LONG_WORD = /\S{30}(?=\S)/gu;
const ZERO_WIDTH_SPACE = '\u200B';

/** A function that leaves in a text only what a TrueType font can show, and lets very long words break. */
export function printableIn(font: string): (text: string) => string {
	const ranges = characterRanges(readFileSync(font));
	const isKnown = (code: number) => ranges.some(([first, last]) => first <= code && code <= last);
	const show = (letter: string) => (isKnown(letter.codePointAt(0) ?? 0) ? letter : UNKNOWN);

	return (text) =>
		[...text.toWellFormed().normalize('NFC').replace(INVISIBLE, '')]
			.map(show)
			.join('')
			.replace(LONG_WORD, `$&${ZERO_WIDTH_SPACE}`);
}

type Range = readonly [first: number, last: number];

/** What a font covers: its `cmap` table, subtable format 12 (OpenType 1.9, "cmap"). */
function characterRanges(font: Buffer): Range[] {
	const cmap = tableAt(font, 'cmap');
	const subtables = Array.from(
		{ length: font.readUInt16BE(cmap + 2) },
		(_, at) => cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4)
	);
	const full = subtables.find((subtable) => font.readUInt16BE(subtable) === 12);
	if (full === undefined) throw new Error('the font has no character map of format 12');

	return Array.from({ length: font.readUInt32BE(full + 12) }, (_, at) => {
		const group = full + 16 + 12 * at;
		return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
	});
}

function tableAt(font: Buffer, tag: string): number {
	for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
		if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
	throw new Error(`the font has no table ${tag}`);
}
