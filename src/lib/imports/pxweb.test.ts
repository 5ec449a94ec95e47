import { describe, expect, test } from 'vitest';
import { finland, axis, withOthers } from '../../../tests/imports/finland.ts';
import { recorded } from '../../../tests/imports/scripted.ts';
import { Dataset } from './pxweb-dataset.ts';
import { readingOf } from './pxweb.ts';

const generation = (year: 2025 | 2026) =>
	readingOf(Dataset.parse(JSON.parse(recorded(`pxweb_jsonstat2_11re_three_cities_${year}.json`))));

test('both generations of codes give the same figures of the same municipalities', () => {
	const [old, renewed] = [generation(2025), generation(2026)];
	const values = (reading: typeof old) =>
		reading.candidates.map(({ area, value }) => [area?.code, value]);
	expect(values(old)).toEqual([
		['KU049', 320_931],
		['KU091', 684_018],
		['KU092', 251_269]
	]);
	expect(values(renewed)).toEqual([
		['KU049', 325_716],
		['KU091', 694_392],
		['KU092', 252_956]
	]);
	const keys = ({ candidates }: typeof old) =>
		candidates.map(({ value: _v, periodStart: _s, periodEnd: _e, raw, ...key }) => [
			key,
			Object.keys(raw)
		]);
	expect(keys(renewed)).toEqual(keys(old));
});

test('a cell keeps its place, its words and its day', () => {
	const { candidates, refusals, updated, licence } = generation(2026);
	expect(candidates[1]).toEqual({
		...{ line: 2, column: 'Väestö 31.12.', indicator: '11re/vaesto', class: null },
		area: { category: 'municipality', code: 'KU091' },
		...{ periodStart: '2025-12-31', periodEnd: '2025-12-31', state: 'final' },
		...{ value: 694_392, numerator: null, denominator: null },
		raw: {
			...{ Alue: 'Helsinki', Ikä: 'Yhteensä', Sukupuoli: 'Yhteensä', Vuosi: '2025' },
			...{ Tiedot: 'Väestö 31.12.', value: '694392' }
		}
	});
	expect([refusals, updated]).toEqual([[], '2026-04-01T05:00:00Z']);
	expect(licence).toBe('CC BY 4.0 (Tilastokeskus, väestörakenne)');
});

const figures = (own: object) => finland(own).candidates.map(({ value, state }) => [value, state]);
const GONE = [null, 'not_available'];

test.each<[string, object, unknown[]]>([
	[
		'figures',
		{},
		[
			[5_603_851, 'final'],
			[5_635_971, 'final'],
			[5_652_881, 'final']
		]
	],
	['a sparse object', { value: { 0: 1, 2: 3 } }, [[1, 'final'], GONE, [3, 'final']]],
	[
		'symbols in a list',
		{ value: [null, null, null], status: ['..', '.', '-'] },
		[GONE, GONE, GONE]
	],
	[
		'a zero that is a "-" is no figure',
		{ value: [0, 0, 1], status: { 0: '-' } },
		[GONE, [0, 'final'], [1, 'final']]
	],
	[
		'a secret, a preliminary and a final figure',
		{ value: [null, 2, 3], status: { 0: '...', 1: '*' } },
		[
			[null, 'suppressed'],
			[2, 'provisional'],
			[3, 'final']
		]
	],
	['one symbol for all', { value: [null, null, null], status: '..' }, [GONE, GONE, GONE]]
])('%s', (_, own, expected) => {
	expect(figures(own)).toEqual(expected);
});

describe('other dimensions', () => {
	const SEX = axis(
		'Sukupuoli',
		[
			['SSS', 'Yhteensä'],
			['1', 'Miehet'],
			['2', 'Naiset']
		],
		'SSS'
	);
	const AGE = axis('Ikä', [
		['SSS', 'Yhteensä'],
		['0-17', '0 - 17']
	]);

	test('sex is a class, and the whole has none', () => {
		const { candidates } = withOthers({ sukupuoli_9_20180101: SEX });
		expect(candidates.map((c) => [c.value, c.class])).toEqual([
			[0, null],
			[1, { dimension: 'sex', code: 'male' }],
			[2, { dimension: 'sex', code: 'female' }]
		]);
	});

	test('two classes at once cannot be told of one figure', () => {
		const { candidates, refusals } = withOthers({ Sukupuoli: SEX, Ikä: AGE });
		expect(candidates.map(({ value }) => value)).toEqual([0, 1, 2, 4]);
		expect(refusals).toMatchObject([
			{ line: 4, reason: 'unresolved_dimension' },
			{ line: 6, reason: 'unresolved_dimension' }
		]);
	});

	test('a sex with another name is refused', () => {
		const unknown = axis('Sukupuoli', [
			...[['1', 'Miehet'] as [string, string]],
			['9', 'Tuntematon']
		]);
		const { refusals } = withOthers({ Sukupuoli: unknown });
		expect(refusals).toMatchObject([{ line: 2, reason: 'unknown_gender' }]);
	});

	test('a single choice of sex and age is the indicator itself', () => {
		const { candidates, refusals } = withOthers({
			Sukupuoli: axis('Sukupuoli', [['2', 'Naiset']], 'SSS'),
			Ikä: axis('Ikä', [['0-17', '0 - 17']])
		});
		expect(candidates).toMatchObject([{ class: null, raw: { Sukupuoli: 'Naiset' } }]);
		expect(refusals).toEqual([]);
	});

	test('a single choice of anything else stays out of the key', () => {
		const { candidates } = withOthers({ aste: axis('Koulutusaste', [['3', 'Toinen aste']]) });
		expect(candidates).toMatchObject([{ class: null, raw: { Koulutusaste: 'Toinen aste' } }]);
	});

	test('several of anything else are refused as a whole', () => {
		const { candidates, refusals } = withOthers({
			aste: axis('Koulutusaste', [
				['3', 'a'],
				['4', 'b']
			])
		});
		expect(candidates).toEqual([]);
		expect(refusals).toMatchObject([{ column: 'Koulutusaste', reason: 'unresolved_dimension' }]);
	});
});
