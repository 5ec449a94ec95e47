import { expect, test } from 'vitest';
import {
	cellWords,
	inNumbers,
	isChosen,
	placeWords,
	printedBesideComputed
} from './discrepancy.ts';
import { readChoice } from './choice.ts';
import { checked, tallies, together } from './tally.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const said = (printed: number, computed: number) =>
	plain(printedBesideComputed({ printed, computed }, 'fi'));

test('both numbers are told, the print first', () => {
	expect(said(-38_588_151, -39_711_067)).toBe('painettu −38 588 151, laskettu −39 711 067');
});

test('the computed number keeps the decimals that it needs', () => {
	expect(said(50.7, 50.75)).toBe('painettu 50,7, laskettu 50,75');
	expect(said(689.4, 689.441)).toBe('painettu 689,4, laskettu 689,441');
	expect(said(75, 76.195)).toBe('painettu 75, laskettu 76,195');
});

test('the difference has its sign, and is that of the shown numbers', () => {
	expect(inNumbers({ printed: -0.9, computed: -1 }, 'fi').difference).toBe('+0,1');
	expect(plain(inNumbers({ printed: 14_602, computed: 14_455 }, 'fi').difference)).toBe('+147');
	expect(inNumbers({ printed: 7.4, computed: 7.3 }, 'fi').difference).toBe('+0,1');
});

test('a place leaves out what the document leaves empty', () => {
	const place = { table_label: '', section: 'Hallinto', row_label: 'MENOT', column_label: '' };
	expect([placeWords(place), cellWords(place)]).toEqual(['Hallinto', 'MENOT']);
	expect(cellWords({ ...place, column_label: 'TP2020' })).toBe('MENOT · TP2020');
});

test.each([
	['', {}, false],
	['asiakirja=000', { document: '000' }, true],
	['laji=pyoristys', { verdict: 'rounding' }, true],
	['asiakirja=001&laji=ristiriita', { document: '001', verdict: 'contradiction' }, true],
	['asiakirja=&laji=muu', {}, false]
])('the address "%s" asks for what it can', (search, expected, chosen) => {
	const choice = readChoice(new URLSearchParams(search));
	expect(choice).toEqual({ document: undefined, verdict: undefined, ...expected });
	expect(isChosen(choice)).toBe(chosen);
});

test('documents without checks are left out, the others add up', () => {
	const of = (ok: number, rounding: number, contradiction: number) => ({
		...{ ok: [{ count: ok }], rounding: [{ count: rounding }] },
		contradiction: [{ count: contradiction }]
	});
	const found = tallies([
		{ code: '000', title: 'a', ...of(5, 0, 2) },
		{ code: '004', title: 'b', ...of(0, 0, 0) },
		{ code: '001', title: 'c', ...of(1, 3, 0) }
	]);
	expect(found.map(({ code }) => code)).toEqual(['000', '001']);
	expect(together(found)).toEqual({ ok: 6, rounding: 3, contradiction: 2 });
	expect(checked(together(found))).toBe(11);
});
