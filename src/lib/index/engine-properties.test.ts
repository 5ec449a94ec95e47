import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeIndex } from './engine.ts';

type Figures = readonly (number | null)[];

/** The index of these figures with equal weights. */
function indexOf(figures: Figures) {
	const components = figures.map((_, at) => ({
		id: `c${String(at)}`,
		parent: 'index',
		weight: 1,
		direction: 1 as const,
		normalise: { method: 'none' as const }
	}));
	const nodes = [
		{ id: 'index', parent: null, weight: 1, aggregate: 'arithmetic' as const, minShare: null }
	];
	const observations = figures.map((value, at) => ({
		unit: 'u',
		year: 2020,
		component: `c${String(at)}`,
		value
	}));
	return computeIndex({ nodes, components }, observations).at('u', 2020);
}

const figure = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const figures = fc.array(figure, { minLength: 1, maxLength: 14 });
const holds = (claim: (list: Figures) => boolean) => {
	fc.assert(fc.property(figures, claim));
};

test('the index lies between the smallest and the largest, or is missing', () => {
	holds((list) => {
		const value = indexOf(list)?.value ?? null;
		const known = list.filter((x) => x !== null);
		if (known.length === 0) return value === null;
		return (
			value !== null && value >= Math.min(...known) - 1e-6 && value <= Math.max(...known) + 1e-6
		);
	});
});

test('a missing part changes nothing but the coverage', () => {
	holds((list) => {
		const [without, withGap] = [indexOf(list), indexOf([...list, null])];
		return withGap?.value === without?.value && withGap?.present === without?.present;
	});
});

test('scaling the figures scales the index', () => {
	holds((list) => {
		const value = indexOf(list)?.value ?? 0;
		const scaled = indexOf(list.map((x) => (x === null ? null : x * 4)))?.value ?? 0;
		return Math.abs(scaled - value * 4) <= 1e-9 * Math.abs(scaled) + 1e-300;
	});
});

test('the order of the indicators does not matter', () => {
	holds((list) => {
		const [one, other] = [indexOf(list)?.value ?? 0, indexOf([...list].reverse())?.value ?? 0];
		return Math.abs(one - other) <= 1e-6;
	});
});

test('figures too large to add up are missing, never infinite', () => {
	expect(indexOf([Number.MAX_VALUE, Number.MAX_VALUE])?.value).toBeNull();
});
