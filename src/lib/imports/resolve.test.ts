import { expect, test } from 'vitest';
import { municipalityArea, yearPeriod, type Candidate } from './candidate.ts';
import { resolved, type Known } from './resolve.ts';

const KNOWN: Known = {
	areas: new Set(['KU111', 'KU091']),
	indicators: new Map([['127', 'id-of-population']]),
	classes: new Map([['sex:male', 'id-of-men']]),
	home: 'KU111',
	units: new Map([
		['kirkonkylän päiväkoti', ['id-of-unit']],
		['keskuskoulu', ['id-of-one', 'id-of-other']]
	]),
	decimals: new Map([['id-of-population', 1]]),
	scales: new Map([['id-of-population', { lowest_value: 0, highest_value: null }]])
};

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
	...{ line: 2, column: 'arvo', area: municipalityArea('111'), indicator: '127', class: null },
	...yearPeriod(2023),
	...{ value: 18_344, numerator: null, denominator: null, state: 'final', raw: { arvo: '18344' } },
	...more
});

test('a figure gets our keys', () => {
	const men = candidate({ class: { dimension: 'sex', code: 'male' } });
	expect(resolved([men], KNOWN)).toEqual({
		refusals: [],
		rows: [
			{
				...{ line: 2, column_name: 'arvo', indicator_id: 'id-of-population', area_code: 'KU111' },
				...{ class_id: 'id-of-men', period_start: '2023-01-01', period_end: '2023-12-31' },
				...{ value: 18_344, numerator: null, denominator: null, state: 'final' }
			}
		]
	});
});

test.each([
	['unknown_area', { area: municipalityArea('999') }],
	['missing_area', { area: null }],
	['unknown_indicator', { indicator: '128' }],
	['unknown_class', { class: { dimension: 'sex', code: 'other' } }],
	['bad_year', { periodEnd: '2022-12-31' }],
	['bad_year', yearPeriod(23)],
	['missing_value', { value: null }],
	['missing_value', { state: 'not_available' as const }],
	['not_a_number', { value: Infinity }],
	['not_a_number', { numerator: NaN }],
	['out_of_bounds', { denominator: 0 }],
	['not_a_number', { lower: -Infinity }],
	['off_scale', { value: -1 }],
	['bounds_apart', { lower: 18_345 }],
	['bounds_apart', { upper: 18_343 }],
	['bounds_apart', { value: null, state: 'suppressed' as const, lower: 2, upper: 1 }],
	['unknown_unit', { unit: 'Kirkonkylän koulu' }],
	['unknown_unit', { unit: 'Kirkonkylän päiväkoti', area: municipalityArea('091') }],
	['ambiguous_unit', { unit: 'Keskuskoulu' }]
])('%s: %j is refused with its place and what stood there', (reason, wrong) => {
	const { rows, refusals } = resolved([candidate(wrong)], KNOWN);
	expect(rows).toEqual([]);
	expect(refusals).toMatchObject([{ line: 2, column: 'arvo', reason, raw: { arvo: '18344' } }]);
});

test('a figure that is not available has no value, and is taken', () => {
	const { rows } = resolved([candidate({ value: null, state: 'not_available' })], KNOWN);
	expect(rows).toMatchObject([{ value: null, state: 'not_available' }]);
});

test('the same told again is refused, the first is kept', () => {
	const { rows, refusals } = resolved([candidate(), candidate({ line: 7 })], KNOWN);
	expect(rows.map(({ line }) => line)).toEqual([2]);
	expect(refusals).toMatchObject([{ line: 7, reason: 'duplicate', value: '2' }]);
});

test('of very many that contradict each other only some lines are named, once for all', () => {
	const told = Array.from({ length: 100_000 }, (_, at) => candidate({ line: at + 2, value: at }));
	const { rows, refusals } = resolved(told, KNOWN);
	expect(rows).toEqual([]);
	expect(refusals).toHaveLength(100_000);
	expect(new Set(refusals.map(({ value }) => value))).toEqual(new Set(['2, 3, 4, 5, …, 100001']));
});

test('of rows that contradict each other none is taken', () => {
	const told = [candidate(), candidate({ line: 7, value: 1 }), candidate({ line: 9 })];
	const { rows, refusals } = resolved(told, KNOWN);
	expect(rows).toEqual([]);
	expect(refusals.map(({ line, reason, value }) => [line, reason, value])).toEqual([
		[2, 'contradicts', '2, 7, 9'],
		[7, 'contradicts', '2, 7, 9'],
		[9, 'contradicts', '2, 7, 9']
	]);
});

test('another year, area or class is another figure', () => {
	const all = [
		candidate(),
		candidate({ line: 3, ...yearPeriod(2024) }),
		candidate({ line: 4, area: municipalityArea('091') }),
		candidate({ line: 5, class: { dimension: 'sex', code: 'male' } })
	];
	expect(resolved(all, KNOWN).rows).toHaveLength(4);
});

test('a figure of a unit is of the unit alone, wherever the row puts it', () => {
	for (const area of [null, municipalityArea('111')]) {
		const { rows } = resolved([candidate({ area, unit: ' kirkonkylän PÄIVÄKOTI' })], KNOWN);
		expect(rows).toMatchObject([{ service_unit_id: 'id-of-unit', area_code: null }]);
	}
});

test('what is told beside a figure goes along, and only that', () => {
	const beside = { scope: 'versio 2025', method: 'kysely', note: 'oma', lower: 1, upper: 20_000 };
	const { rows } = resolved(
		[candidate(beside), candidate({ line: 3, ...yearPeriod(2024) })],
		KNOWN
	);
	const { lower, upper, ...texts } = beside;
	expect(rows[0]).toMatchObject({ ...texts, lower_bound: lower, upper_bound: upper });
	const sent = Object.keys(JSON.parse(JSON.stringify(rows[1])));
	expect(sent).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/scope|method|note|bound|unit/)])
	);
});

test.each([
	['as usual', { decimals: 1 }, undefined],
	['more precisely', { decimals: 3 }, 3],
	['less precisely', { decimals: 0 }, 0],
	['less precisely in a workbook, which drops zeros', { decimals: 0, dropsZeros: true }, undefined],
	['more precisely than the schema keeps', { decimals: 9 }, 6],
	['without saying', {}, undefined]
])('a figure written %s keeps its decimals where they differ', (_, written, expected) => {
	expect(resolved([candidate(written)], KNOWN).rows[0]?.decimals).toBe(expected);
});

test('the same value of another scope contradicts', () => {
	const told = [candidate({ scope: '2023' }), candidate({ line: 3, scope: '2025' })];
	expect(resolved(told, KNOWN).refusals.map(({ reason }) => reason)).toEqual([
		'contradicts',
		'contradicts'
	]);
});
