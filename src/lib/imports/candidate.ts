import type { Enums } from '#lib/db/enums.ts';

export type AreaCategory = Enums['area_category'];
export type FigureState = Enums['figure_state'];
export type ImportSource = 'sotkanet' | 'pxweb' | 'csv' | 'xlsx';

/** An area as we key it: the code of `areas`, with its category, never a code alone. */
export interface CandidateArea {
	category: AreaCategory;
	/** `KU111`, `MK07`, `HV09`, `SSS`. */
	code: string;
}

/** The class that splits a series: `{ dimension: 'sex', code: 'male' }`. The whole has none. */
export interface CandidateClass {
	dimension: string;
	code: string;
}

/** What a source may tell beside a figure. */
export interface Beside {
	/** The name of a toimintayksikkö that the figure is of; then the area only says where it is. */
	unit: string | null;
	/** What was counted in, as the version of a set of items. */
	scope: string;
	/** How it was measured. */
	method: string;
	note: string;
	lower: number | null;
	upper: number | null;
	/** Decimals as written. */
	decimals: number | null;
	/** Zeros at the end may be missing, as in a number of a workbook. */
	dropsZeros: boolean;
}

/** A figure as an outside source tells it, before it is judged. */
export interface Candidate extends Partial<Beside> {
	/** 1-based row of the file or the answer. */
	line: number;
	/** The column, or the field of the answer, that the value was read from. */
	column: string;
	area: CandidateArea | null;
	/** The source's own id (`127`, `vaesto`) or our slug. */
	indicator: string;
	class: CandidateClass | null;
	/** First and last day, `2024-01-01` and `2024-12-31`. */
	periodStart: string;
	periodEnd: string;
	/** Null when not available or suppressed; never 0 for "-". */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	state: FigureState;
	/** The row as the source wrote it. */
	raw: Record<string, string>;
}

/** Why a row, or a whole source, cannot be taken. Each has its message `imports_refused_<code>`. */
export const REFUSAL_REASONS = [
	'not_a_number',
	'not_available',
	'unknown_area',
	'missing_area',
	'unknown_indicator',
	'unknown_gender',
	'unknown_class',
	'unknown_unit',
	'ambiguous_unit',
	'unresolved_dimension',
	'bad_year',
	'missing_value',
	'out_of_bounds',
	'off_scale',
	'bounds_apart',
	'duplicate',
	'contradicts',
	'formula_cell',
	'too_long',
	'wrong_cell_count',
	'bad_quotes'
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A row that cannot be taken: where and why. */
export interface Refusal {
	/** 1-based row of the file or the answer. */
	line: number;
	column: string;
	raw: Record<string, string>;
	reason: RefusalReason;
	/** What stood there, for the message. */
	value?: string;
}

/** What one file or one answer holds, read but not yet judged. */
export interface Reading {
	source: ImportSource;
	title: string;
	/** Where it was fetched from; null for a file. */
	url: string | null;
	licence: string;
	/** When the source last changed its figures, as the source writes it. */
	updated: string | null;
	candidates: Candidate[];
	refusals: Refusal[];
	/** Rows passed over on purpose, counted by what they tell of: `{ SAIRAANHOITOPIIRI: 21 }`. */
	passedOver: Record<string, number>;
	/** Things a person should know of the whole reading; each has its message `imports_remark_<code>`. */
	remarks: Remark[];
}

/**
 * `no_figures`: the source has none for what was asked; a fact, not an error.
 * `absolute_values_only`: the series has no primary values, so the absolute ones stand in for them.
 * `third_party_licence`: the producer's leave is needed to use the figures elsewhere.
 */
export type Remark = 'no_figures' | 'absolute_values_only' | 'third_party_licence';

/**
 * A calendar year as a period; what is told as of 31.12., like the population, is that one day.
 * @example yearPeriod(2024) // { periodStart: '2024-01-01', periodEnd: '2024-12-31' }
 * @example yearPeriod(2024, 'Väestö 31.12.') // { periodStart: '2024-12-31', periodEnd: '2024-12-31' }
 */
export const yearPeriod = (year: number, title = '') => ({
	periodStart: /\b31\.\s?12\b/.test(title) ? `${year}-12-31` : `${year}-01-01`,
	periodEnd: `${year}-12-31`
});

/** The area of a municipality by its kuntakoodi. @example municipalityArea('111') // KU111 */
export const municipalityArea = (code: string): CandidateArea => ({
	category: 'municipality',
	code: `KU${code}`
});
