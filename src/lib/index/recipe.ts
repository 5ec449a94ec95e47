import { COUNTRY } from './method.ts';
import { Normalise } from './engine-methods.ts';
import { RECIPES, type Recipe } from './recipes.ts';

/** What a method is told by, beside its name. */
export interface Ingredients {
	/** Lower bound, or where the way to the target begins. */
	lower: number;
	/** Upper bound, or the target. */
	upper: number;
	year: number;
	isClamped: boolean;
	isLog: boolean;
	/** The stored method as JSON. */
	kept: string;
}

/** The method as it is stored; null: the kept one is none. */
export function normaliseBy(recipe: Recipe, given: Ingredients): Normalise | null {
	const { lower, upper, year, isClamped, isLog } = given;
	switch (recipe) {
		case 'none':
			return { method: 'none' };
		case 'ratio_median':
			return { method: 'ratio', reference: 'median' };
		case 'ratio_mean':
			return { method: 'ratio', reference: 'mean' };
		case 'ratio_country':
			return { method: 'ratio', reference: { unit: COUNTRY } };
		case 'base_year':
			return { method: 'base100', base_year: year };
		case 'minmax_data':
			return { method: 'minmax', from: 'data' };
		case 'minmax_bounds': {
			const transform = isLog ? ({ transform: 'ln' } as const) : {};
			return { method: 'minmax', from: 'goalposts', lower, upper, clamp: isClamped, ...transform };
		}
		case 'zscore':
			return { method: 'zscore' };
		case 'target':
			return { method: 'target', from: lower, target: upper, clamp: isClamped };
		case 'kept':
			return keptOf(given.kept);
	}
}

function keptOf(text: string): Normalise | null {
	try {
		return Normalise.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null; // not JSON: the hidden field was tampered with
	}
}

/** The recipe that makes a stored method, and what it takes. */
export function recipeOf(stored: Normalise): Ingredients & { recipe: Recipe } {
	const given = ingredientsOf(stored);
	const recipe = RECIPES.find(
		(one) => one !== 'kept' && sorted(normaliseBy(one, given)) === sorted(stored)
	);
	return { ...given, recipe: recipe ?? 'kept' };
}

function ingredientsOf(stored: Normalise): Ingredients {
	const bounds =
		stored.method === 'minmax'
			? { lower: stored.lower ?? NaN, upper: stored.upper ?? NaN }
			: stored.method === 'target'
				? { lower: stored.from, upper: stored.target }
				: { lower: NaN, upper: NaN };
	return {
		...bounds,
		year: stored.method === 'base100' ? (stored.base_year ?? NaN) : NaN,
		isClamped: 'clamp' in stored && stored.clamp === true,
		isLog: stored.method === 'minmax' && stored.transform === 'ln',
		kept: JSON.stringify(stored)
	};
}

/** The same whatever the order of the keys; what is not said, or is what holds if not said, is left out. */
const sorted = (stored: Normalise | null) =>
	JSON.stringify(
		Object.entries(stored ?? {})
			.filter(([, value]) => value !== null && value !== undefined && value !== false)
			.sort(([a], [b]) => a.localeCompare(b))
	);
