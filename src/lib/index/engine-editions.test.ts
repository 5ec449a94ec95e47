import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import type { Normalise } from './engine-methods.ts';
import type { Edition, Reading } from './engine-table.ts';
import { computeIndex } from './engine.ts';

const definition = (normalise: Normalise, carryForwardYears = 0): IndexDefinition => ({
	nodes: [{ id: 'n', parent: null, weight: 1, aggregate: 'arithmetic', minShare: null }],
	components: [{ id: 'i', parent: 'n', weight: 1, direction: 1, normalise }],
	carryForwardYears
});

type Panel = Record<string, Record<number, number>>;

const observe = (panel: Panel) =>
	Object.entries(panel).flatMap(([unit, years]) =>
		Object.entries(years).map(([year, value]) => ({
			...{ unit, component: 'i', value },
			year: Number(year)
		}))
	);

describe('a figure carried forward', () => {
	const panel = { a: { 2015: 5, 2020: 9 }, b: { 2015: 1, 2016: 1, 2017: 1, 2018: 1, 2019: 1 } };
	const index = computeIndex(definition({ method: 'none' }, 2), observe(panel));

	test('stands in for at most the years of the definition, never backwards', () => {
		expect(index.series('a').map(({ value }) => value)).toEqual([5, 5, 5, null, null, 9]);
		expect(index.at('b', 2020)?.value).toBe(1);
	});

	test('tells its age', () => {
		expect(index.series('a').map(({ year }) => index.ageOf('a', year, 'i'))).toEqual([
			0, 1, 2, 0, 0, 0
		]);
		expect(index.at('a', 2017)?.carried).toEqual([{ component: 'i', age: 2 }]);
		expect(index.at('a', 2015)?.carried).toEqual([]);
		expect(index.reasonOf('a', 2018, 'i')).toBe('no_value');
	});

	test('counts years, not steps of the table', () => {
		const gappy = observe({ a: { 2010: 5 }, b: { 2010: 1, 2013: 1 } });
		expect(computeIndex(definition({ method: 'none' }, 2), gappy).at('a', 2013)?.value).toBeNull();
	});
});

describe('editions of a figure', () => {
	const of = (value: number, year: number, edition?: Edition) => ({
		...{ unit: 'u', component: 'i', year, value },
		...(edition && { edition })
	});
	const both = [
		of(1, 2019, 'provisional'),
		of(2, 2019, 'final'),
		of(3, 2020, 'provisional'),
		of(4, 2018)
	];
	const told = (editions: NonNullable<Reading['editions']>, observations = both) =>
		computeIndex(definition({ method: 'none' }), observations, { editions })
			.series('u')
			.map(({ value, isProvisional }) => [value, isProvisional]);

	test.each([
		[
			'newest',
			[
				[4, false],
				[2, false],
				[3, true]
			]
		],
		[
			'final',
			[
				[4, false],
				[2, false],
				[null, false]
			]
		],
		[
			'provisional',
			[
				[4, false],
				[1, true],
				[3, true]
			]
		]
	] as const)('%s', (editions, expected) => {
		expect(told(editions)).toEqual(expected);
		expect(told(editions, [...both].reverse())).toEqual(expected);
	});

	test('a carried figure stays provisional', () => {
		const later = { ...of(1, 2021), unit: 'v' };
		const index = computeIndex(definition({ method: 'none' }, 3), [...both, later]);
		expect(index.at('u', 2021)).toMatchObject({ value: 3, isProvisional: true });
	});
});
