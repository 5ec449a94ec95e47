import { describe, expect, test } from 'vitest';
import { series, value } from './series.sample.ts';
import type { OpenedSeries, PrintedValue, Series } from './series.ts';
import { changeInWords, yearChange } from './year-change.ts';
import { fitsYears, yearTableOf } from './year-table.ts';

const year = (number: number, figure: number | null, more: Partial<PrintedValue> = {}) =>
	value({
		period_start: `${number}-01-01`,
		period_end: `${number}-12-31`,
		value: figure,
		decimals: 0,
		state: figure === null ? 'not_available' : 'final',
		area: null,
		division: { id: 'sote', name: 'Sosiaali- ja terveystoimiala' },
		...more
	});
const output = (more: Partial<Series>) =>
	series({ kind: 'output', unit: 'asiakasta', decimals: 0, ...(more as Partial<OpenedSeries>) });
const own = { id: 'oma', name: 'Oma toiminta', name_sv: '', name_en: '', sort_order: 1 };
const bought = { ...own, id: 'osto', name: 'Ostopalvelu', sort_order: 2 };

describe('the change to the year before', () => {
	const break21 = [{ at: '2021-01-01' }];
	test.each([
		['both years told', [year(2020, 1723), year(2021, 1749)], [], '+26 (+1,5 %)'],
		['a decrease', [year(2020, 200), year(2021, 150)], [], '−50 (−25,0 %)'],
		['from zero there is no per cent', [year(2020, 0), year(2021, 5)], [], '+5'],
		['a break between them', [year(2020, 6601), year(2021, 6818)], break21, 'break'],
		['a dash', [year(2020, 5), year(2021, null)], [], 'missing'],
		['nothing printed of the year before', [year(2021, 5)], [], 'absent'],
		['an estimate', [year(2020, 5), year(2021, 6, { state: 'estimate' })], [], 'not_comparable'],
		[
			'another way of counting',
			[year(2020, 5), year(2021, 6, { method: 'uusi' })],
			[],
			'not_comparable'
		]
	])('%s', (...[, values, breaks, told]) => {
		const change = yearChange(values, 2021, breaks);
		const words = 'none' in change ? change.none : changeInWords(change, output({}), 'fi');
		expect(words.replaceAll('\u00A0', ' ')).toBe(told);
	});

	test('a share changes in percentage points of its printed precision', () => {
		const change = yearChange([year(2020, 75), year(2021, 71)], 2021, []);
		if ('none' in change) throw new Error(change.none);
		const words = changeInWords(change, { unit: '%', decimals: 0 }, 'fi');
		expect(words.replaceAll('\u00A0', ' ')).toBe('−4 %-yks.');
	});
});

describe('a table of years', () => {
	const whole = output({ name: 'Asunnot', observations: [year(2020, 10), year(2021, 12)] });
	const part = output({
		name: 'Paikat',
		part_of_id: whole.id,
		observations: [
			year(2020, 4, { class: bought }),
			year(2020, 6, { class: own }),
			year(2021, 7, { class: own, note: 'Arvioitu toisin.' }),
			year(2021, 5, { class: bought })
		]
	});

	test('parts stand under their whole, whatever their order, and classes under their series', () => {
		const { rows, years } = yearTableOf([part, whole]);
		expect(years).toEqual([2020, 2021]);
		expect(rows.map((row) => [row.series.name, row.line?.class?.name ?? '', row.depth])).toEqual([
			['Asunnot', '', 0],
			['Paikat', '', 1],
			['Paikat', 'Oma toiminta', 2],
			['Paikat', 'Ostopalvelu', 2]
		]);
	});

	test('a series that is only its parts has a heading without figures: nothing is summed', () => {
		const head = yearTableOf([part]).rows[0];
		expect(head?.cells.size).toBe(0);
		expect(head?.change).toBeNull();
	});

	test('a footnote stands at its value, one of the break at its year, one of all with the year', () => {
		const apotti = { note: 'Apotti' };
		const broken = output({
			breaks: [{ at: '2021-01-01', note: 'Mukana 0–25-vuotiaat.' }],
			observations: [year(2020, 1), year(2021, 2, apotti)]
		});
		const plain = output({ observations: [year(2020, 1), year(2021, 2, apotti)] });
		const other = output({ observations: [year(2020, 1, { note: 'Vain omat.' }), year(2021, 3)] });
		const { rows, notes, yearNotes } = yearTableOf([broken, plain, other]);
		const said = (row: number, at: number) =>
			rows[row]?.cells.get(at)?.notes.map((n) => notes[n]) ?? [];
		expect(yearNotes.get(2021)?.map((n) => notes[n])).toEqual(['Apotti']);
		expect(said(0, 2021)).toEqual(['Mukana 0–25-vuotiaat.']);
		expect(said(0, 2020)).toEqual([]);
		expect(said(2, 2020)).toEqual(['Vain omat.']);
	});

	test('months do not fit into years, and service statistics keep their own rows', () => {
		expect(fitsYears(whole)).toBe(true);
		expect(fitsYears({ ...whole, kind: 'service' })).toBe(false);
		expect(fitsYears(output({ observations: series().observations }))).toBe(false);
	});
});
