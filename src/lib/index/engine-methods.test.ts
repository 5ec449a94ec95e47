import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';

type Figures = Record<string, number | null>;

/** The scores of one indicator of some units: a group of one child is worth what its child is. */
function scores(normalise: object, figures: Figures, direction = 1) {
	const { units } = computeCase({
		nodes: [{ id: 'n', parent: null, weight: 1, aggregate: 'arithmetic', min_share: null }],
		indicators: [{ id: 'i', parent: 'n', weight: 1, direction, normalise }],
		data: Object.fromEntries(Object.entries(figures).map(([unit, i]) => [unit, { i }]))
	});
	return [...units.values()].map((nodes) => nodes.get('n') ?? null);
}

const data = { method: 'minmax', from: 'data', out: [0, 100] };
const posts = { ...data, from: 'goalposts', lower: 20, upper: 85 };
const clamped = { ...posts, clamp: true, out: [0, 1] };
const income = { ...clamped, lower: 100, upper: 75_000, transform: 'ln' };
const z = { method: 'zscore', mean: 0, sd: 1, ddof: 1 };
const mean = { method: 'ratio', reference: 'mean', out: 100 };
const median = { ...mean, reference: 'median' };
const toUnit = { ...mean, reference: { unit: 'b' }, out: 1 };
const base = { method: 'base100', base_unit: 'b' };
const target = { method: 'target', from: 20, target: 10, clamp: false };

/** Worked by hand. sd of 1, 2, 6 with n − 1 is √7, with n √(14/3). */
const FIGURES = { a: 1, b: 2, c: 6 };
const Z = [-2, -1, 3].map((x) => x / Math.sqrt(7));

describe('each method, both directions', () => {
	test.each([
		['min–max of the data', data, 1, FIGURES, [0, 20, 100]],
		['mirrored: the largest is 0', data, -1, FIGURES, [100, 80, 0]],
		['to another range', { ...data, out: [1, 5] }, 1, FIGURES, [1, 1.8, 5]],
		['0–100 if not said', { method: 'minmax', from: 'data' }, 1, FIGURES, [0, 20, 100]],
		['logarithms first', { ...data, transform: 'ln' }, 1, { a: 1, b: 10, c: 100 }, [0, 50, 100]],
		['goalposts', posts, 1, { a: 20, b: 52.5, c: 98 }, [0, 50, 120]],
		['goalposts mirrored', posts, -1, { a: 20, b: 52.5, c: 98 }, [100, 50, -20]],
		['goalposts with a cap', clamped, 1, { a: 10, b: 52.5, c: 98 }, [0, 0.5, 1]],
		['the cap mirrored', clamped, -1, { a: 10, b: 52.5, c: 98 }, [1, 0.5, 0]],
		['logarithms of goalposts too', income, 1, { a: 100, b: 75_000, c: 90_000 }, [0, 1, 1]],
		['and mirrored', income, -1, { a: 100, b: 75_000, c: Math.sqrt(7.5e6) }, [1, 0, 0.5]],
		['standard scores', z, 1, FIGURES, Z],
		['mirrored', z, -1, FIGURES, Z.map((x) => -x)],
		['to another mean and sd', { ...z, mean: 5, sd: 2 }, 1, FIGURES, Z.map((x) => 5 + 2 * x)],
		['with n below the line', { ...z, ddof: 0 }, 1, { a: 1, b: 3 }, [-1, 1]],
		['of logarithms', { ...z, transform: 'ln' }, 1, { a: 1, b: 10, c: 100 }, [-1, 0, 1]],
		['ratio to the mean', mean, 1, FIGURES, [100 / 3, 200 / 3, 200]],
		['the mean to it', mean, -1, FIGURES, [300, 150, 50]],
		['ratio to the median', median, 1, FIGURES, [50, 100, 300]],
		['of an even number', median, 1, { a: 1, b: 3, c: 5, d: 7 }, [25, 75, 125, 175]],
		['ratio to a unit', toUnit, 1, FIGURES, [0.5, 1, 3]],
		['a unit to it', toUnit, -1, FIGURES, [2, 1, 1 / 3]],
		['base 100', base, 1, FIGURES, [50, 100, 300]],
		['base 100 mirrored', base, -1, FIGURES, [200, 100, 100 / 3]],
		['the way to a target', target, 1, { a: 20, b: 15, c: 5 }, [0, 0.5, 1.5]],
		['which has its direction in it', target, -1, { a: 20, b: 15, c: 5 }, [0, 0.5, 1.5]],
		['target with a cap', { ...target, clamp: true }, 1, { a: 25, b: 15, c: 5 }, [0, 0.5, 1]],
		['as it is', { method: 'none' }, -1, FIGURES, [1, 2, 6]]
	])('%s', (_, normalise, direction, figures: Figures, expected: number[]) => {
		const found = scores(normalise, figures, direction);
		expect(found.length).toBe(expected.length);
		expected.forEach((score, at) => {
			expect(found[at]).toBeCloseTo(score, 12);
		});
	});
});

test.each([
	['the mean', mean, [50, null, 150]],
	['the range', data, [0, null, 100]]
])('what is missing takes no part in %s', (_, normalise, expected) => {
	expect(scores(normalise, { a: 1, b: null, c: 3 })).toEqual(expected);
});

const REASONS = [
	['constant', data, { a: 7, b: 7 }],
	['constant', z, { a: 0.1, b: 0.1, c: 0.1 }],
	['constant', { ...posts, upper: 20 }, { a: 7 }],
	['constant', { ...target, target: 20 }, { a: 7 }],
	['one_unit', data, { a: 7 }],
	['one_unit', z, { a: 7 }],
	['too_few_units', { ...z, ddof: 2 }, { a: 7, b: 8 }],
	['all_missing', data, { a: null, b: null }],
	['all_missing', mean, { a: null }],
	['no_value', posts, { a: null }],
	['reversed_goalposts', { ...posts, lower: 90 }, { a: 50 }],
	['log_of_non_positive', income, { a: 0, b: -1 }],
	['log_of_non_positive', { ...income, lower: 0 }, { a: 50 }],
	['zero_reference', mean, { a: -1, b: 1 }],
	['zero_reference', median, { a: 0, b: 0, c: 5 }],
	['zero_reference', base, { a: 1, b: 0 }],
	['reference_missing', base, { a: 1 }],
	['reference_missing', toUnit, { a: 1, b: null }],
	['too_large', data, { a: 1e308, b: -1e308 }],
	['too_large', { ...base, base_unit: 'a' }, { a: 5e-324, b: 1e10, c: 1e10 }]
] as const;

describe('what cannot be scaled is missing, with a reason', () => {
	test.each(REASONS)('%s: %o %o', (reason, normalise, figures: Figures) => {
		const raw = {
			nodes: [{ id: 'n', parent: null, weight: 1, aggregate: 'arithmetic', min_share: null }],
			indicators: [{ id: 'i', parent: 'n', weight: 1, direction: 1, normalise }],
			data: Object.fromEntries(Object.entries(figures).map(([unit, i]) => [unit, { i }]))
		};
		const { units, why } = computeCase(raw);
		const reasons = why.filter(({ id }) => id === 'i').map((each) => each.reason);
		expect(reasons).toContain(reason);
		expect(
			units.get(Object.keys(figures)[reason === 'too_large' ? 1 : 0] ?? '')?.get('n')
		).toBeNull();
	});

	test('a figure of 0 has no reference divided by it', () => {
		expect(scores(mean, { a: 0, b: 2 }, -1)).toEqual([null, 50]);
	});
});
