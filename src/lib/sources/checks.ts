/** What a document prints, and how finely: `step` is the printed unit, 1 for whole numbers, 0.1 for one decimal. */
export interface Print {
	value: number;
	step: number;
}

/** A print that a check computes with; `factor` −1 takes it away, 0.001 brings thousands to millions. */
export interface Part extends Print {
	factor: number;
}

/** A check as `figure_checks` holds it: all three in the printed unit of the checked figure. */
export interface Outcome {
	printed: number;
	computed: number;
	tolerance: number;
}

export type Verdict = 'ok' | 'rounding' | 'contradiction';

/** Free of what binary fractions add: to six decimals, which the prints of any source stay within. */
const exact = (value: number) => Math.round(value * 1e6) / 1e6;

/** Away from zero at the half, as spreadsheets do: 50.75 is 50.8 and −0.25 is −0.3. */
const rounded = (value: number, step: number) =>
	exact(Math.sign(value) * Math.round(exact(Math.abs(value) / step)) * step);

/**
 * A printed total, net or difference beside what its parts make. The total and every part were rounded on
 * their own, so each may be half a printed unit off. A single part of the same unit is the same number
 * rounded the same way, and may not differ at all.
 * @example sumOf({ value: -7260316, step: 1 }, areas) // computed −7260315, tolerance 2.5
 */
export function sumOf(total: Print, parts: readonly Part[]): Outcome {
	const half = (part: Part) => (Math.abs(part.factor) * part.step) / 2;
	const isRepeated = parts.length === 1 && parts.every((part) => 2 * half(part) === total.step);
	const slack = total.step / 2 + parts.reduce((sum, part) => sum + half(part), 0);
	return {
		printed: total.value,
		computed: exact(parts.reduce((sum, { value, factor }) => sum + value * factor, 0)),
		tolerance: isRepeated ? 0 : exact(slack)
	};
}

/**
 * A share in per cent as the sources print it: rounded at the half away from zero, and 0 of nothing.
 * @example shareOf({ part: 739180, whole: 2991100, step: 0.1 }) // 24.7
 */
export const shareOf = ({ part, whole, step }: { part: number; whole: number; step: number }) =>
	whole === 0 ? 0 : rounded((100 * part) / whole, step);

/**
 * A printed percentage beside the share that its parts make, rounded by the source's own rule. Where the two
 * differ the share is told unrounded: 50,70 against 50,75 is a half rounded down, not a contradiction.
 */
export function percentageOf(
	printed: number,
	{ part, whole, step }: { part: number; whole: number; step: number }
): Outcome {
	const computed = shareOf({ part, whole, step });
	const isSame = computed === printed || whole === 0;
	return {
		printed,
		computed: isSame ? computed : rounded((100 * part) / whole, 0.0001),
		tolerance: exact(step / 2)
	};
}

/** The same rule as the generated column `figure_checks.verdict`, which holds in the database. */
export function verdictOf({ printed, computed, tolerance }: Outcome): Verdict {
	if (printed === computed) return 'ok';
	return exact(Math.abs(printed - computed)) <= tolerance ? 'rounding' : 'contradiction';
}
