import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import { explain } from './engine-explain.ts';
import { computeIndex, type Values } from './engine.ts';

const IDS = ['a', 'b', 'c', 'd'];

const definition = (
	weights: readonly number[],
	minShare: number | null = null
): IndexDefinition => ({
	nodes: [{ id: 'index', parent: null, weight: 1, aggregate: 'arithmetic', minShare }],
	components: weights.map((weight, at) => ({
		id: IDS[at] ?? '',
		parent: 'index',
		weight,
		direction: 1,
		normalise: { method: 'none' }
	}))
});

const nested: IndexDefinition = {
	nodes: [
		{ id: 'index', parent: null, weight: 1, aggregate: 'arithmetic', minShare: null },
		{ id: 'x', parent: 'index', weight: 3, aggregate: 'arithmetic', minShare: 0.5 },
		{ id: 'y', parent: 'index', weight: 1, aggregate: 'arithmetic', minShare: null }
	],
	components: definition([1, 2, 1, 1]).components.map((component, at) => ({
		...component,
		parent: at < 2 ? 'x' : 'y'
	}))
};

/** The change from one year to the next. */
function explainChange(index: IndexDefinition, ...years: [from: Values, to: Values]) {
	const observations = years.flatMap((values, year) =>
		Object.entries(values).map(([component, value]) => ({ unit: 'u', year, component, value }))
	);
	return explain(computeIndex(index, observations), { unit: 'u', from: 0, to: 1 });
}

test('with the same indicators all change is their own', () => {
	const change = explainChange(definition([1, 1]), { a: 100, b: 200 }, { a: 120, b: 190 });
	expect(change).toMatchObject({ from: 150, to: 155, change: 5, sameSet: 5, coverage: 0 });
	expect(change?.contributions.map(({ component, points }) => [component, points])).toEqual([
		['a', 10],
		['b', -5]
	]);
});

test('an indicator that comes moves the index by coverage, not by change', () => {
	const change = explainChange(definition([1, 1]), { a: 100 }, { a: 100, b: 200 });
	expect(change).toMatchObject({ change: 50, sameSet: 0, coverage: 50, came: ['b'], went: [] });
});

test('an indicator that goes is named', () => {
	const change = explainChange(definition([1, 1]), { a: 100, b: 200 }, { a: 110 });
	expect(change).toMatchObject({ change: -40, sameSet: 10, coverage: -50, came: [], went: ['b'] });
});

test.each([
	['one side has nothing', {}, { a: 1 }],
	['nothing is common', { a: 1 }, { b: 2 }]
])('there is no change when %s', (_, from: Values, to: Values) => {
	expect(explainChange(definition([1, 1]), from, to)).toBeNull();
});

test('an index below its smallest share has no change', () => {
	expect(explainChange(definition([1, 1], 1), { a: 1 }, { a: 2, b: 2 })).toBeNull();
});

const figure = fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { freq: 3 });
const figures = fc.record({ a: figure, b: figure, c: figure, d: figure });

test.each([
	['flat', definition([1, 1, 1, 1])],
	['weighted', definition([1, 2, 0.5, 0])],
	['nested', nested]
])('the parts add up to the change: %s', (_, index) => {
	fc.assert(
		fc.property(figures, figures, (from, to) => {
			const change = explainChange(index, from, to);
			if (!change) return true;
			const own = change.contributions.reduce((sum, { points }) => sum + points, 0);
			return Math.abs(own + change.coverage - change.change) < 1e-9;
		})
	);
});
