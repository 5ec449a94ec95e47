import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';
import type { IndexDefinition } from './engine-definition.ts';
import { explain } from './engine-explain.ts';
import { computeIndex } from './engine.ts';

const node = (id: string, parent: string | null = null) =>
	({ id, parent, weight: 1, aggregate: 'arithmetic', minShare: null }) as const;
const component = (id: string, parent: string) =>
	({ id, parent, weight: 1, direction: 1, normalise: { method: 'none' } }) as const;

test('a group counts every indicator below it, through all levels', () => {
	const definition: IndexDefinition = {
		nodes: [node('n'), node('g', 'n'), node('h', 'g')],
		components: [...'ab'].map((id) => component(id, 'h')).concat(component('c', 'g'))
	};
	const observations = [...'abc'].map((id) => ({ unit: 'u', year: 1, component: id, value: 1 }));
	const results = computeIndex(definition, observations);
	expect(['h', 'g', 'n'].map((id) => results.at('u', 1, id)?.present)).toEqual([2, 3, 3]);
});

/** One group of figures as they are. */
function group(figures: readonly (number | null)[], given: object = {}) {
	const ids = figures.map((_, at) => `i${String(at)}`);
	const { units, why } = computeCase({
		nodes: [{ ...node('n'), ...given }],
		indicators: ids.map((id) => component(id, 'n')),
		data: { u: Object.fromEntries(ids.map((id, at) => [id, figures[at]])) }
	});
	return units.get('u')?.get('n') ?? why.find(({ id }) => id === 'n')?.reason;
}

describe('a smallest share whose product is not exact in doubles', () => {
	test.each([
		[0.28, 25, 7],
		[0.14, 50, 7],
		[0.07, 100, 7]
	])('%d of %i is reached by %i, and not by one less', (min_share, n, least) => {
		expect(min_share * n).toBeGreaterThan(least);
		const known = (k: number) => Array.from({ length: n }, (_, at) => (at < k ? 5 : null));
		expect(group(known(least), { min_share })).toBe(5);
		expect(group(known(least - 1), { min_share })).toBe('below_min_share');
	});
});

test('a harmonic mean that no double can hold is missing, and not 0', () => {
	expect(group([5e-324, 1], { aggregate: 'harmonic' })).toBe('too_large');
});

/** The score of each unit in one indicator of the case format. */
function scoresOf(figures: Record<string, number>, normalise: object, direction = 1) {
	const { units, why } = computeCase({
		nodes: [node('n')],
		indicators: [{ ...component('a', 'n'), normalise, direction }],
		data: Object.fromEntries(Object.entries(figures).map(([unit, a]) => [unit, { a }]))
	});
	return [...units].map(
		([unit, nodes]) =>
			nodes.get('n') ?? why.find((one) => one.unit === unit && one.id === 'a')?.reason
	);
}

test('a reference over 0 is no number, and says so', () => {
	const normalise = { method: 'ratio', reference: 'mean' };
	expect(scoresOf({ u: 0, v: 4 }, normalise, -1)).toEqual(['zero_value', 50]);
});

test('the median of two figures near the largest double is between them', () => {
	const normalise = { method: 'ratio', reference: 'median' };
	expect(scoresOf({ u: 1.6e308, v: 1.6e308 }, normalise)).toEqual([100, 100]);
});

test.each([
	['zscore', { method: 'zscore' }, [-1, 0, 1]],
	['minmax', { method: 'minmax', from: 'data' }, [0, 50, 100]],
	['ratio', { method: 'ratio', reference: { unit: 'v' } }, [50, 100, 150]]
])('%s: what is not said is the sample, 0–100 or 100', (_, normalise, expected) => {
	expect(scoresOf({ u: 2, v: 4, w: 6 }, normalise)).toEqual(expected);
});

test('with the same indicators in both years coverage is 0, and no rounding', () => {
	const definition: IndexDefinition = {
		nodes: [node('n')],
		components: [...'abc'].map((id) => component(id, 'n'))
	};
	const figures = { 1: [0.1, 0.2, 0.7], 2: [0.3, 1e6 / 3, 0.15] };
	const observations = Object.entries(figures).flatMap(([year, values]) =>
		values.map((value, at) => ({
			unit: 'u',
			year: Number(year),
			component: 'abc'[at] ?? '',
			value
		}))
	);
	const change = explain(computeIndex(definition, observations), { unit: 'u', from: 1, to: 2 });
	expect((change?.change ?? 0) - (change?.sameSet ?? 0)).not.toBe(0);
	expect(change?.coverage).toBe(0);
});
