import { expect, test } from 'vitest';
import { pastedOutcome } from './paste-outcome.ts';
import { readPaste } from './paste.ts';
import { CELL, PARTS, sheet, uuid } from './sheet.sample.ts';

const at = (text: string) => readPaste(text, sheet);

test('columns are found by their headings, in any order and language', () => {
	const { filled, refused } = at(
		'Päiväkoti\tTUEN OSUUS\tUtnyttjandegrad\nyksikkö  a\t198/1344\t75,5\nYksikkö B\t-\t'
	);
	expect(filled).toEqual({
		[CELL]: { text: '75,5', numerator: '', denominator: '' },
		[PARTS]: { text: '', numerator: '198', denominator: '1344' },
		[`${uuid(2)}.${uuid(102)}`]: { text: '', numerator: '-', denominator: '' }
	});
	expect(refused).toEqual([]);
});

test('without headings the columns are those of the sheet', () => {
	const { filled, refused } = at('Yksikkö A;80;1/2;3');
	expect(Object.keys(filled)).toEqual([CELL, PARTS]);
	expect(refused.map(({ line, what }) => [line, what])).toEqual([[1, '3']]);
});

test('unknown units and columns, a unit named twice and what is no number are refused with their line', () => {
	const { filled, refused } = at(
		'Yksikkö\tKäyttöaste\tLämpötila\nYksikkö C\t1\t2\nYksikkö A\tpaljon\t2\nYksikkö A\t5\t2'
	);
	expect(filled).toEqual({});
	expect(refused.map(({ line, what }) => [line, what])).toEqual([
		[1, 'Lämpötila'],
		[2, 'Yksikkö C'],
		[3, 'paljon'],
		[4, 'Yksikkö A']
	]);
});

test('pasting fills the form and keeps what was typed elsewhere and the edition it was typed on', () => {
	const typed = {
		key: PARTS,
		text: '',
		numerator: '7',
		denominator: '8',
		expected: null,
		shown: '',
		isPasted: false
	};
	const stale = { ...typed, key: CELL, text: '', numerator: '', denominator: '' };
	const outcome = pastedOutcome('Yksikkö A\t80', sheet, [
		typed,
		{ ...stale, expected: uuid(9), shown: '75' }
	]);
	expect(outcome).toMatchObject({ became: 'pasted', saved: 0, paste: { filled: 1 } });
	expect(outcome.drafts[PARTS]).toEqual(typed);
	expect(outcome.drafts[CELL]).toMatchObject({ text: '80', expected: uuid(9), isPasted: true });
});
