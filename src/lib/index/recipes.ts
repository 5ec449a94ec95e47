/** The methods that the editor offers. `kept`: one with options that it does not offer, left as it is. */
export const RECIPES = [
	'none',
	'ratio_median',
	'ratio_mean',
	'ratio_country',
	'base_year',
	'minmax_data',
	'minmax_bounds',
	'zscore',
	'target',
	'kept'
] as const;
export type Recipe = (typeof RECIPES)[number];

/** Which of its numbers a method uses. */
export const USES: Readonly<Record<Recipe, readonly ('lower' | 'upper' | 'year')[]>> = {
	none: [],
	ratio_median: [],
	ratio_mean: [],
	ratio_country: [],
	base_year: ['year'],
	minmax_data: [],
	minmax_bounds: ['lower', 'upper'],
	zscore: [],
	target: ['lower', 'upper'],
	kept: []
};
