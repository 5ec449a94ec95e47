/** How risks are judged in a municipality: 1…length, and which end is the worse one. */
export interface Scale {
	length: number;
	worse_end: 'high' | 'low';
}

/** What the database takes when nobody has told the scale (risk_reviews). */
export const MOST = 10;

/** One judgement: whole numbers on the municipality's scale. */
export interface Judged {
	likelihood: number;
	impact: number;
}

/** Steps from the better end, 1…length; null: not on the scale (it was longer before). */
const steps = (value: number, { length, worse_end }: Scale) => {
	if (value < 1 || value > length) return null;
	return worse_end === 'high' ? value : length + 1 - value;
};

/**
 * Likelihood × impact, both counted from the better end, so that more is always worse (1…length²).
 * Null where the scale is not told, or the judgement is not on it.
 *
 * @example sizeOf({ likelihood: 1, impact: 2 }, { length: 5, worse_end: 'low' }) // 5 × 4 = 20
 */
export function sizeOf({ likelihood, impact }: Judged, scale: Scale | null): number | null {
	if (!scale) return null;
	const parts = [steps(likelihood, scale), steps(impact, scale)] as const;
	return parts[0] === null || parts[1] === null ? null : parts[0] * parts[1];
}

export const BANDS = ['large', 'moderate', 'small'] as const;
export type Band = (typeof BANDS)[number];

/** The least size of each band: half and a quarter of the largest possible. A convention of ours. */
export function bandStarts({ length }: Scale): Record<Band, number> {
	const most = length ** 2;
	return { large: Math.ceil(most / 2), moderate: Math.ceil(most / 4), small: 1 };
}

/** @example bandOf(15, { length: 5, worse_end: 'high' }) // 'large' */
export function bandOf(size: number, scale: Scale): Band {
	const starts = bandStarts(scale);
	return BANDS.find((band) => size >= starts[band]) ?? 'small';
}

/** The values of the scale, the better end first. */
export function valuesOf({ length, worse_end }: Scale): number[] {
	const rising = Array.from({ length }, (_, i) => i + 1);
	return worse_end === 'high' ? rising : rising.toReversed();
}

export interface Cell extends Judged {
	size: number;
	band: Band;
	count: number;
}

/** Rows by impact from the worst down, columns by likelihood from the best on; how many stand in each. */
export function matrixOf(judged: readonly Judged[], scale: Scale) {
	const values = valuesOf(scale);
	return values.toReversed().map((impact) => ({
		impact,
		cells: values.map((likelihood): Cell => {
			const size = sizeOf({ likelihood, impact }, scale) ?? 0;
			const alike = judged.filter((one) => one.likelihood === likelihood && one.impact === impact);
			return { likelihood, impact, size, band: bandOf(size, scale), count: alike.length };
		})
	}));
}
