import { expect, test } from 'vitest';
import { Normalise } from './engine-methods.ts';
import { normaliseBy, recipeOf } from './recipe.ts';

test.each([
	['none', { method: 'none' }],
	['ratio_median', { method: 'ratio', reference: 'median' }],
	['ratio_mean', { method: 'ratio', reference: 'mean' }],
	['ratio_country', { method: 'ratio', reference: { unit: 'SSS' } }],
	['base_year', { method: 'base100', base_year: 2015 }],
	['minmax_data', { method: 'minmax', from: 'data' }],
	['minmax_bounds', { method: 'minmax', from: 'goalposts', lower: 20, upper: 85, clamp: true }],
	['minmax_bounds', { method: 'minmax', from: 'goalposts', lower: 1, upper: 9, transform: 'ln' }],
	['zscore', { method: 'zscore' }],
	['target', { method: 'target', from: 10, target: 5, clamp: true }],
	['kept', { method: 'zscore', mean: 100, sd: 15 }],
	['kept', { method: 'minmax', from: 'data', out: [1, 10] }],
	['kept', { method: 'ratio', reference: 'median', over: 'all' }],
	['kept', { method: 'base100', base_unit: 'KU091' }],
	['kept', { method: 'none', relative: true }]
])('%s makes %j, and is found again', (recipe, stored) => {
	const normalise = Normalise.parse(stored);
	const found = recipeOf(normalise);
	expect(found.recipe).toBe(recipe);
	expect(Normalise.parse(normaliseBy(found.recipe, found))).toMatchObject(stored);
});

test.each(['', 'x', '{"method":"rank"}'])('a kept method "%s" that is none is refused', (kept) => {
	const given = { ...recipeOf({ method: 'none' }), kept };
	expect(normaliseBy('kept', given)).toBeNull();
});
