import { coarsest, timesOver, type Money } from './money.ts';

const MONTHS = 12;

/** Once the year is over there is nothing to forecast. */
const isOver = (months: number) => months >= MONTHS;

/**
 * The year at the pace so far, by whole months of the checkpoint: TOT × 12 / months.
 * @example straightLine({ cents: -726031600, unit: 1, decimals: 0 }, 3) // −29 041 264 €
 */
export function straightLine(outturn: Money | null, months: number): Money | null {
	if (outturn === null || outturn.cents === null || isOver(months)) return null;
	return { ...coarsest(outturn), cents: timesOver(outturn.cents, MONTHS, months) };
}

/**
 * The year in last year's rhythm: TOT × TP / TOT of last year at the same checkpoint. Null where last year
 * is missing or 0, or its closing has the other sign: such a rhythm tells nothing.
 */
export function profile(
	outturn: Money | null,
	closing: Money | null,
	previous: Money | null
): Money | null {
	if (!outturn || !closing || !previous) return null;
	const { cents } = outturn;
	if (cents === null || !closing.cents || !previous.cents) return null;
	if (closing.cents > 0 !== previous.cents > 0) return null;
	return {
		...coarsest(outturn, closing, previous),
		cents: timesOver(cents, closing.cents, previous.cents)
	};
}
