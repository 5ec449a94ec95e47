import { expect, test } from 'vitest';
import { municipalityArea, yearPeriod, type Candidate } from './candidate.ts';
import { resolved, type Known } from './resolve.ts';

const KNOWN: Known = {
	areas: new Set(['KU111', 'KU091']),
	indicators: new Map([['127', 'id-of-population']]),
	classes: new Map([['sex:male', 'id-of-men']])
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
	['out_of_bounds', { denominator: 0 }]
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
	expect(refusals).toMatchObject([{ line: 7, reason: 'duplicate' }]);
});

test('of rows that contradict each other none is taken', () => {
	const told = [candidate(), candidate({ line: 7, value: 1 }), candidate({ line: 9 })];
	const { rows, refusals } = resolved(told, KNOWN);
	expect(rows).toEqual([]);
	expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([
		[2, 'contradicts'],
		[7, 'contradicts'],
		[9, 'contradicts']
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
