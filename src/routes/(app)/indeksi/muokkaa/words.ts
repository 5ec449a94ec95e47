import type { Enums } from '#lib/db/enums.ts';
import type { Recipe } from '#lib/index/recipes.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the methods of the editor are called. */
export const RECIPE = {
	none: m.index_recipe_none,
	ratio_median: m.index_recipe_median,
	ratio_mean: m.index_recipe_mean,
	ratio_country: m.index_recipe_country,
	base_year: m.index_recipe_base_year,
	minmax_data: m.index_recipe_range,
	minmax_bounds: m.index_recipe_bounds,
	zscore: m.index_recipe_zscore,
	target: m.index_recipe_target,
	kept: m.index_recipe_kept
} satisfies Record<Recipe, unknown>;

export const BETTER = {
	higher_is_better: m.index_better_high,
	lower_is_better: m.index_better_low,
	neutral: m.index_better_neither
} satisfies Record<Enums['direction'], unknown>;

export const KIND = {
	wellbeing: m.index_kind_wellbeing,
	investment: m.index_kind_investment,
	service: m.index_kind_service,
	personnel: m.index_kind_personnel,
	output: m.index_kind_output
} satisfies Record<Enums['indicator_kind'], unknown>;
