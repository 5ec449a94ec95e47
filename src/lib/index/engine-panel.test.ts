import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import type { Normalise } from './engine-methods.ts';
import type { Reading } from './engine-table.ts';
import { computeIndex } from './engine.ts';

const definition = (normalise: Normalise): IndexDefinition => ({
	nodes: [{ id: 'n', parent: null, weight: 1, aggregate: 'arithmetic', minShare: null }],
	components: [{ id: 'i', parent: 'n', weight: 1, direction: 1, normalise }]
});

type Panel = Record<string, Record<number, number>>;

const observe = (panel: Panel) =>
	Object.entries(panel).flatMap(([unit, years]) =>
		Object.entries(years).map(([year, value]) => ({
			...{ unit, component: 'i', value },
			year: Number(year)
		}))
	);

/** The index of each unit, year by year. */
function computed(normalise: Normalise, panel: Panel, reading?: Reading) {
	const index = computeIndex(definition(normalise), observe(panel), reading);
	return index.units.map((unit) => index.series(unit).map(({ value }) => value));
}

const minmax: Normalise = { method: 'minmax', from: 'data' };
const mean: Normalise = { method: 'ratio', reference: 'mean' };
const PANEL = { a: { 2019: 10, 2020: 20 }, b: { 2019: 30, 2020: 20 }, c: { 2019: 20, 2020: 110 } };

describe('whom a figure is compared with', () => {
	test.each([
		[
			'the units of its year, if not said',
			minmax,
			[
				[0, 0],
				[100, 0],
				[50, 100]
			]
		],
		[
			'all years',
			{ ...minmax, over: 'all' },
			[
				[0, 10],
				[20, 10],
				[10, 100]
			]
		],
		[
			'one year',
			{ ...minmax, over: { year: 2019 } },
			[
				[0, 50],
				[100, 50],
				[50, 500]
			]
		],
		[
			'peers',
			{ ...mean, among: ['a', 'b'] },
			[
				[50, 100],
				[150, 100],
				[100, 550]
			]
		],
		[
			'its own base year',
			{ method: 'base100', base_year: 2019 },
			[
				[100, 200],
				[100, 200 / 3],
				[100, 550]
			]
		],
		[
			'the same as a ratio',
			{ method: 'ratio', reference: { year: 2019 }, out: 1 },
			[
				[1, 2],
				[1, 2 / 3],
				[1, 5.5]
			]
		],
		[
			'a unit in the same year',
			{ method: 'base100', base_unit: 'b' },
			[
				[100 / 3, 100],
				[100, 100],
				[200 / 3, 550]
			]
		],
		[
			'a unit in one year',
			{ method: 'base100', base_unit: 'a', base_year: 2019 },
			[
				[100, 200],
				[300, 200],
				[200, 1100]
			]
		]
	] as [string, Normalise, number[][]][])('%s', (_, normalise, expected) => {
		const found = computed(normalise, PANEL).flat();
		expected.flat().forEach((value, at) => {
			expect(found[at]).toBeCloseTo(value, 10);
		});
	});

	test('the country is compared with, and is not among them', () => {
		const country = { ...PANEL, SSS: { 2019: 40, 2020: 40 } };
		const reading = { outside: ['SSS'] };
		expect(computed(minmax, country, reading)).toEqual(computed(minmax, PANEL));
		expect(computed({ method: 'base100', base_unit: 'SSS' }, country, reading)[0]).toEqual([
			25, 50
		]);
	});

	test('a year without figures is no reference', () => {
		const index = computeIndex(definition({ ...mean, over: { year: 2001 } }), observe(PANEL));
		expect(index.at('a', 2019)).toMatchObject({ value: null, reason: 'all_missing' });
		expect(index.reasonOf('a', 2019, 'i')).toBe('reference_missing');
	});
});
