import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import { explain } from './engine-explain.ts';
import type { Aggregate, Normalise } from './engine-methods.ts';
import { computeIndex } from './engine.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

const flat = (normalise: Normalise, mean: Aggregate = 'arithmetic', n = 1): IndexDefinition => ({
	nodes: [{ id: 'n', parent: null, weight: 1, aggregate: mean, minShare: null }],
	components: IDS.slice(0, n).map((id) => ({
		...{ id, parent: 'n', weight: 1, normalise },
		direction: 1 as const
	}))
});

const panel = (years: Record<number, Record<string, number[]>>) =>
	Object.entries(years).flatMap(([year, units]) =>
		Object.entries(units).flatMap(([unit, figures]) =>
			figures.map((value, at) => ({
				...{ unit, value, year: Number(year), component: IDS[at] ?? '' }
			}))
		)
	);

describe('whose doing a change is', () => {
	test.each([
		['its own: the reference stood still', { u: [30], v: [100] }, 20, 0],
		['the others’: it stood still itself', { u: [10], v: [50] }, 0, 10],
		['both: each is the mean of first and second', { u: [30], v: [50] }, 30, 20]
	])('%s', (_, after, own, reference) => {
		const years = { 2019: { u: [10], v: [100] }, 2020: after };
		const results = computeIndex(flat({ method: 'base100', base_unit: 'v' }), panel(years));
		expect(explain(results, { unit: 'u', from: 2019, to: 2020 })).toMatchObject({
			own,
			reference,
			unsplit: 0,
			coverage: 0
		});
	});

	test('cannot be told of figures that are given as ratios', () => {
		const years = { 2019: { u: [10] }, 2020: { u: [12] } };
		const results = computeIndex(flat({ method: 'none', relative: true }), panel(years));
		const change = explain(results, { unit: 'u', from: 2019, to: 2020 });
		expect(change).toMatchObject({ own: 0, reference: 0, unsplit: 2, sameSet: 2 });
		expect(change?.contributions).toMatchObject([{ own: null, reference: null, points: 2 }]);
	});
});

/** √(1·16) = 4 to √(4·16) = 8: all of it is a's; harmonic 2/(1 + 1/3) = 1.5 to 2/(1/3 + 1/3) = 3. */
test.each([
	['geometric', [1, 16], [4, 16], [4, 0]],
	['geometric', [2, 8], [8, 2], [2 * Math.log(4), -2 * Math.log(4)]],
	['harmonic', [1, 3], [3, 3], [1.5, 0]]
] as const)('a %s mean of %o becoming %o', (mean, before, after, expected) => {
	const years = { 2019: { u: [...before] }, 2020: { u: [...after] } };
	const results = computeIndex(flat({ method: 'none' }, mean, 2), panel(years));
	const change = explain(results, { unit: 'u', from: 2019, to: 2020 });
	const sum = change?.contributions.reduce((total, { points }) => total + points, 0);
	expect(sum).toBeCloseTo(expected[0] + expected[1], 12);
	expect(change?.contributions[0]?.points).toBeCloseTo(expected[0], 12);
});

const between = { unit: 'u', from: 2019, to: 2020 };

/** x (a, b, c) and d make g, a geometric mean; g and e make the index. */
const deep: IndexDefinition = {
	nodes: [
		...flat({ method: 'none' }).nodes,
		{ id: 'g', parent: 'n', weight: 1, aggregate: 'geometric', minShare: null },
		{ id: 'x', parent: 'g', weight: 1, aggregate: 'arithmetic', minShare: null }
	],
	components: flat({ method: 'none' }, 'arithmetic', 5).components.map((one, at) => ({
		...one,
		parent: ['x', 'x', 'x', 'g', 'n'][at] ?? ''
	}))
};

test('a group that the common indicators do not make is change of coverage', () => {
	const years = { 2019: { u: [-5, 25, NaN, 10, 3] }, 2020: { u: [-4, NaN, 84, 10, 5] } };
	const figures = panel(years).filter(({ value }) => !Number.isNaN(value));
	const change = explain(computeIndex(deep, figures), between);
	expect(change).toMatchObject({ sameSet: 2, came: ['c'], went: ['b'] });
	expect([change?.from.toFixed(9), change?.to.toFixed(9)]).toEqual(['6.500000000', '12.500000000']);
	expect(change?.coverage).toBeCloseTo(4, 12);
	expect(change?.contributions.map(({ component }) => component)).toEqual(['e']);
	expect(explain(computeIndex(deep, figures), { ...between, node: 'g' })).toBeNull();
});
