import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';

type Given = readonly (number | null)[];

interface Group {
	aggregate?: string;
	min_share?: number | null;
	weights?: Given;
}

const indicator = (id: string, parent: string, weight: number | null = 1) => ({
	id,
	parent,
	weight,
	direction: 1,
	normalise: { method: 'none' }
});

/** One group of these figures: its value, and the reason if there is none. */
function group(
	figures: Given,
	{ aggregate = 'arithmetic', min_share = null, weights }: Group = {}
) {
	const { units, why } = computeCase({
		nodes: [{ id: 'n', parent: null, weight: 1, aggregate, min_share }],
		indicators: figures.map((_, at) => indicator(`i${String(at)}`, 'n', weights ? weights[at] : 1)),
		data: { u: Object.fromEntries(figures.map((figure, at) => [`i${String(at)}`, figure])) }
	});
	return units.get('u')?.get('n') ?? why.find(({ id }) => id === 'n')?.reason;
}

describe('means', () => {
	test.each([
		['arithmetic', [1, 2, 6], [1, 1, 1], 3],
		['arithmetic', [1, 2, 6], [3, 0, 1], 2.25],
		['geometric', [1, 2, 4], [1, 1, 1], 2],
		['geometric', [1, 16], [3, 1], 2],
		['geometric', [1, null, 4], [1, 7, 1], 2],
		['harmonic', [1, 2, 4], [1, 1, 1], 12 / 7],
		['harmonic', [2, 6], [1, 3], 4],
		['harmonic', [2, null, 6], [1, 1, 3], 4]
	])('%s of %o with weights %o is %d', (aggregate, figures, weights, expected) => {
		expect(group(figures, { aggregate, weights })).toBeCloseTo(expected, 12);
	});

	test.each([
		['geometric', [0, 4]],
		['geometric', [-1, 4]],
		['harmonic', [0, 4]],
		['harmonic', [-1, 4]]
	])('%s of %o is missing', (aggregate, figures) => {
		expect(group(figures, { aggregate })).toBe('mean_of_non_positive');
	});

	test('a child that weighs nothing spoils no geometric mean', () => {
		expect(group([-1, 4], { aggregate: 'geometric', weights: [0, 1] })).toBeCloseTo(4, 12);
	});
});

describe('weights', () => {
	test.each([
		['all 0', [0, 0], 'bad_weights'],
		['one below 0', [2, -1], 'bad_weights'],
		['one no number', [1, null], 'bad_weights'],
		['endless', [1, Infinity], 'bad_weights'],
		['huge', [1e308, 1e308], 2],
		['tiny', [5e-324, 5e-324], 2]
	])('%s', (_, weights, expected) => {
		expect(group([1, 3], { weights })).toBe(expected);
	});

	test('of what is present are not all 0, or there is no mean', () => {
		expect(group([1, null], { weights: [0, 1] })).toBe('weightless');
	});
});

describe('the smallest share', () => {
	test.each([
		['counts children, not weights', [1, null], 0.5, [0.001, 1000], 1],
		['counts a child that weighs nothing', [1, 3, null], 0.66, [1, 0, 1], 1],
		['is reached exactly', [1, 1, 1, 1, 1, 1, 1, null, null, null], 0.7, undefined, 1],
		['is reached by a third', [1, null, null], 1 / 3, undefined, 1],
		['is missed by little', [1, 1, null], 0.6667, undefined, 'below_min_share'],
		['of nothing is still nothing', [null, null], 0, undefined, 'all_missing']
	])('%s', (_, figures: Given, min_share, weights, expected) => {
		expect(group(figures, { min_share, ...(weights && { weights }) })).toBe(expected);
	});
});

test('a group without children is missing, and so is what stands on it', () => {
	const node = (id: string, parent: string | null) =>
		({ id, parent, weight: 1, aggregate: 'arithmetic', min_share: null }) as const;
	const { units, why } = computeCase({
		nodes: [node('n', null), node('empty', 'n')],
		indicators: [],
		data: { u: {} }
	});
	expect([...(units.get('u') ?? [])]).toEqual([
		['n', null],
		['empty', null]
	]);
	expect(why.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
		'n all_missing',
		'empty no_children'
	]);
});
