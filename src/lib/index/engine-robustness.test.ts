import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import { directionUnderWeights } from './engine-direction.ts';
import { randomOf } from './engine-random.ts';
import { leaveOneOut } from './engine-robustness.ts';
import { rankRange, weightRange } from './engine-uncertainty.ts';
import { rankAmong, rankOf } from './engine-views.ts';
import { computeIndex } from './engine.ts';

const definition: IndexDefinition = {
	nodes: [{ id: 'n', parent: null, weight: 1, aggregate: 'arithmetic', minShare: 0.5 }],
	components: ['a', 'b', 'c'].map((id) => ({
		...{ id, parent: 'n', weight: 1, direction: 1 },
		normalise: { method: 'none' }
	}))
};

const FIGURES: Record<string, Record<number, (number | null)[]>> = {
	own: { 2019: [10, 20, 30], 2020: [12, 19, 44] },
	same: { 2019: [5, 5, 5], 2020: [9, 9, 9] },
	gap: { 2019: [1, 2, 3], 2020: [28, null, null] },
	other: { 2019: [1, 2, 3], 2020: [22, 20, null] }
};

const results = computeIndex(
	definition,
	Object.entries(FIGURES).flatMap(([unit, years]) =>
		Object.entries(years).flatMap(([year, figures]) =>
			figures.map((value, at) => ({ unit, year: Number(year), component: 'abc'[at] ?? '', value }))
		)
	)
);

const own = { unit: 'own', year: 2020 };
const lower = { better: 'lower', decimals: 0 } as const;

test('numbers of one seed are always the same, between 0 and 1, and even', () => {
	const [one, other] = [randomOf(7), randomOf(7)];
	const drawn = Array.from({ length: 10_000 }, () => one());
	expect(drawn.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => other()));
	expect(drawn.every((x) => x >= 0 && x < 1)).toBe(true);
	expect(drawn.reduce((sum, x) => sum + x, 0) / drawn.length).toBeCloseTo(0.5, 1);
	expect(randomOf(8)()).not.toBe(drawn[0]);
});

describe('other weights', () => {
	test('make a range around the value, the same one for a seed', () => {
		const range = weightRange(results, own, { seed: 3 });
		expect(range?.value).toBe(25);
		expect(range?.low).toBeGreaterThan(21);
		expect(range?.low).toBeLessThan(range?.median ?? NaN);
		expect(range?.median).toBeCloseTo(25, 0);
		expect(range?.high).toBeGreaterThan(range?.median ?? NaN);
		expect(weightRange(results, own, { seed: 3 })).toEqual(range);
		expect(weightRange(results, own, { seed: 4 })).not.toEqual(range);
	});

	test.each([
		['equal figures', { unit: 'same', year: 2020 }, {}, 9],
		['no spread', own, { spread: 0 }, 25]
	])('change nothing with %s', (_, asked, how, value) => {
		const range = weightRange(results, asked, how);
		for (const each of [range?.low, range?.median, range?.high])
			expect(each).toBeCloseTo(value, 12);
	});

	test('of what is missing give no range', () => {
		expect(weightRange(results, { unit: 'gap', year: 2020 })).toBeNull();
		expect(weightRange(results, { unit: 'nobody', year: 2020 })).toBeNull();
	});

	test('move ranks, too', () => {
		expect(rankRange(results, { ...own, ...lower })).toEqual({
			value: 3,
			low: 3,
			median: 3,
			high: 3
		});
		const wild = rankRange(results, { ...own, ...lower }, { spread: 1, seed: 1 });
		expect([wild?.low, wild?.high]).toEqual([2, 3]);
	});

	test('say whether a change is sure of its direction', () => {
		const change = { unit: 'own', from: 2019, to: 2020 };
		expect(directionUnderWeights(results, change)).toEqual({ rises: 1, falls: 0, isCertain: true });
		const even = computeIndex(definition, [
			...[0, 10, 20].map((value, at) => ({
				unit: 'u',
				year: 1,
				component: 'abc'[at] ?? '',
				value
			})),
			...[9, 1, 20].map((value, at) => ({ unit: 'u', year: 2, component: 'abc'[at] ?? '', value }))
		]);
		const unsure = directionUnderWeights(even, { unit: 'u', from: 1, to: 2 });
		expect(unsure?.isCertain).toBe(false);
		expect(unsure?.rises).toBeCloseTo(0.5, 1);
		expect(directionUnderWeights(results, { ...change, unit: 'gap' })).toBeNull();
	});
});

describe('one indicator less', () => {
	test('changes value and rank; what is missing is not taken out', () => {
		expect(leaveOneOut(results, own, lower)).toEqual([
			{ component: 'a', value: 31.5, change: 6.5, rank: 3, rankChange: 0 },
			{ component: 'b', value: 28, change: 3, rank: 3, rankChange: 0 },
			{ component: 'c', value: 15.5, change: -9.5, rank: 2, rankChange: -1 }
		]);
		const other = leaveOneOut(results, { unit: 'other', year: 2020 }, lower);
		expect(other?.map(({ component }) => component)).toEqual(['a', 'b']);
		expect(leaveOneOut(results, { unit: 'gap', year: 2020 }, lower)).toBeNull();
	});
});

test('a rank alone is the rank among all', () => {
	const random = randomOf(5);
	const values = Float64Array.from({ length: 200 }, () => Math.round(random() * 500) / 100);
	const named = [...values].map((value, at) => ({ unit: String(at), value }));
	for (const better of ['lower', 'higher'] as const) {
		const ranks = new Map(
			rankAmong(named, { better, decimals: 1 }).map((one) => [one.unit, one.rank])
		);
		for (const { unit } of named)
			expect(rankOf(values, Number(unit), { better, decimals: 1 })).toBe(ranks.get(unit));
	}
	expect(rankOf(Float64Array.of(NaN, 1), 0, lower)).toBeNull();
});
