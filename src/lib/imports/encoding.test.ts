import { expect, test } from 'vitest';
import { decode, guessEncoding, type Encoding } from './encoding.ts';
import { LIMITS } from './file-refusal.ts';

const utf16 = (text: string, swapped: boolean) => {
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
	return swapped ? bytes.swap16() : bytes;
};
/** The bytes in pieces of `size`. */
const pieces = (bytes: Uint8Array, size = bytes.length) =>
	Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
		bytes.subarray(at * size, (at + 1) * size)
	);
async function* stream(bytes: Uint8Array, size?: number) {
	yield* pieces(bytes, size);
}
const text = async (bytes: Uint8Array, encoding: Encoding, size?: number) =>
	(await Array.fromAsync(decode(stream(bytes, size), encoding))).join('');

const FILES: [string, Uint8Array, Encoding, string][] = [
	['UTF-8 with its mark', Buffer.from('\uFEFFMäntyharju – 5 €'), 'utf-8', 'mark'],
	['UTF-8 without it', Buffer.from('Mäntyharju – 5 €'), 'utf-8', 'valid_utf8'],
	['UTF-16 of Windows', utf16('Mäntyharju – 5 €', false), 'utf-16le', 'mark'],
	['UTF-16 of Macs', utf16('Mäntyharju – 5 €', true), 'utf-16be', 'mark'],
	['Windows-1252', Buffer.from('M\xe4ntyharju \x96 5 \x80', 'latin1'), 'windows-1252', 'not_utf8']
];

test.each(FILES)('%s is guessed and read', async (_, bytes, encoding, clue) => {
	expect(await guessEncoding(() => pieces(bytes), LIMITS)).toEqual({ encoding, clue });
	expect(await text(bytes, encoding)).toBe('Mäntyharju – 5 €');
});

test.each(FILES)('%s may be cut anywhere', async (_, bytes, encoding, clue) => {
	expect(await guessEncoding(() => pieces(bytes, 1), LIMITS)).toEqual({ encoding, clue });
	expect(await text(bytes, encoding, 1)).toBe('Mäntyharju – 5 €');
});

test('plain ASCII says so', async () => {
	const bytes = () => [Buffer.from('Heinola;1')];
	expect(await guessEncoding(bytes, LIMITS)).toEqual({ encoding: 'utf-8', clue: 'ascii' });
});

test('one foreign byte at the very end, or half a letter, is no UTF-8', async () => {
	for (const end of [[0xe4], [0xc3]]) {
		const bytes = () => [Buffer.from('Mänty'), Uint8Array.from(end)];
		expect(await guessEncoding(bytes, LIMITS)).toMatchObject({ clue: 'not_utf8' });
	}
});

test.each<[string, Uint8Array, Encoding, string]>([
	['a NUL byte', Buffer.from('a\0b'), 'utf-8', 'binary_content'],
	['UTF-16 without its mark', Buffer.from('a;b', 'utf16le'), 'utf-8', 'binary_content'],
	[
		'a byte that Windows-1252 does not have',
		Uint8Array.of(0x41, 0x81),
		'windows-1252',
		'binary_content'
	],
	['a choice that does not fit', Uint8Array.of(0x41, 0xe4), 'utf-8', 'wrong_encoding'],
	['half a character at the end', Uint8Array.of(0x41, 0x00, 0x42), 'utf-16le', 'wrong_encoding']
])('%s refuses the file', async (_, bytes, encoding, reason) => {
	await expect(text(bytes, encoding)).rejects.toMatchObject({ reason });
});

test('reading stops at the limit', async () => {
	let given = 0;
	const endless = function* () {
		for (;;) {
			given += 1;
			yield Buffer.alloc(10, 'a');
		}
	};
	const guess = guessEncoding(endless, { ...LIMITS, bytes: 95 });
	await expect(guess).rejects.toMatchObject({ reason: 'too_many_bytes', limit: 95 });
	expect(given).toBeLessThan(15);
});
