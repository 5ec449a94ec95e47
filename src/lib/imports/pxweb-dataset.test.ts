import { expect, test } from 'vitest';
import { axis, finland, FINLAND, year2024 } from '../../../tests/imports/finland.ts';
import { Dataset } from './pxweb-dataset.ts';
import { areaOf, periodOf } from './pxweb-keys.ts';
import { readAnswer } from './source-error.ts';

test.each([
	['SSS', 'country'],
	['KU111', 'municipality'],
	['MK07', 'region'],
	['SK071', null],
	['111', null],
	['KU1111', null]
])('the area %s is %s', (code, category) => {
	expect(areaOf(code)?.category ?? null).toBe(category);
});

test('areas of other kinds are counted by their kind', () => {
	const Alue = axis('Alue', [
		['SK071', 'Lahti'],
		['MK07', 'Päijät-Häme'],
		['SSS', 'KOKO MAA']
	]);
	const dimension = { ...FINLAND.dimension, Alue, Vuosi: year2024 };
	const { candidates, passedOver } = finland({ size: [3, 1, 1], dimension });
	expect(candidates.map(({ area }) => area?.code)).toEqual(['MK07', 'SSS']);
	expect(passedOver).toEqual({ SK: 1 });
});

test.each([
	['2024', 'Osuus', ['2024-01-01', '2024-12-31']],
	['2024', 'Väestö 31.12.', ['2024-12-31', '2024-12-31']],
	['2024Q1', '', ['2024-01-01', '2024-03-31']],
	['2024M02', '', ['2024-02-01', '2024-02-29']],
	['2024Q5', '', null],
	['2024M13', '', null],
	['2020-2024', '', null],
	['1024', '', null]
])('the period %s of "%s"', (code, title, expected) => {
	const period = periodOf(code, title);
	expect(period && [period.periodStart, period.periodEnd]).toEqual(expected);
});

test.each<[string, object]>([
	['more values than cells', { value: [1, 2, 3, 4] }],
	['a size that the categories do not have', { size: [1, 4, 1], value: [1, 2, 3, 4] }],
	['a dimension that is not there', { id: ['Alue', 'Aika', 'Tiedot'] }],
	[
		'an order that nobody told',
		{
			dimension: {
				...FINLAND.dimension,
				Vuosi: { category: { label: { 2023: 'a', 2024: 'b', 2025: 'c' } } }
			}
		}
	],
	['a text among the values', { value: [1, '2', 3] }],
	['a number beyond all bounds', { value: [1, Infinity, 3] }],
	['another class', { class: 'collection' }]
])('%s is a changed format', (_, own) => {
	const text = JSON.stringify({ ...FINLAND, ...own }).replace('[1,null,3]', '[1,1e999,3]');
	expect(() => readAnswer('pxweb', text, Dataset)).toThrow(/StatFin changed_format/);
});

test('a sparse answer of billions of cells is refused before it is counted out', () => {
	const names = Array.from({ length: 2000 }, (_, i): [string, string] => [`${i}`, '']);
	const [Alue, Vuosi] = [axis('Alue', names), axis('Vuosi', names)];
	const dimension = { ...FINLAND.dimension, Alue, Vuosi };
	const text = JSON.stringify({ ...FINLAND, size: [2000, 2000, 1], dimension, value: {} });
	expect(() => readAnswer('pxweb', text, Dataset)).toThrow(/StatFin changed_format/);
});
