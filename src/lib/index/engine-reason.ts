/** Why a value is missing. The place of a reason in this list is its code in the engine's columns. */
export const REASONS = [
	null,
	/** No figure of the unit in the year. */
	'no_value',
	/** No unit looked at has a figure. */
	'all_missing',
	/** A logarithm of 0 or less: of the figure, or of a goalpost. */
	'log_of_non_positive',
	/** All units looked at have the same figure, or both ends of the scale are the same. */
	'constant',
	/** One unit alone has no place among others. */
	'one_unit',
	/** No more units than degrees of freedom taken from them. */
	'too_few_units',
	/** The lower goalpost is above the upper one. */
	'reversed_goalposts',
	/** The reference has no figure, or is not there. */
	'reference_missing',
	'zero_reference',
	/** The reference would be divided by a figure of 0. */
	'zero_value',
	/** Beyond what a double holds. */
	'too_large',
	/** A group without children. */
	'no_children',
	/** A weight that is negative or no number, or weights that are all 0. */
	'bad_weights',
	/** The present children weigh nothing. */
	'weightless',
	/** Fewer present children than the group asks for. */
	'below_min_share',
	/** A geometric or harmonic mean of a value of 0 or less. */
	'mean_of_non_positive'
] as const;

export type Reason = NonNullable<(typeof REASONS)[number]>;

const CODES = new Map(REASONS.map((reason, code) => [reason, code]));

/** 0: there is a value. */
export const codeOf = (reason: Reason | null): number => CODES.get(reason) ?? 0;
