import { isTold, stepOf } from './money.ts';
import { isWholeDivision } from './line.ts';
import type { Followed } from './follow.ts';

export const ORDERS = ['poikkeamat', 'asiakirja'] as const;
export type Order = (typeof ORDERS)[number];

/** The size of a deviation in cents; what cannot be reckoned comes last. No source gives limits for it. */
export const sizeOf = ({ deviation }: Pick<Followed, 'deviation'>) =>
	isTold(deviation) ? Math.abs(deviation.cents) : -1;

/** The largest deviation first, in euros; equals stay in the order of the document. */
export const byDeviation = (a: Pick<Followed, 'deviation'>, b: Pick<Followed, 'deviation'>) =>
	sizeOf(b) - sizeOf(a);

/** Which way an amount is off the even pace; below half of the last printed digit it is on it. */
export function directionOf({ line, deviation }: Followed) {
	if (!isTold(deviation)) return null;
	if (Math.abs(deviation.cents) * 2 < stepOf(deviation)) return 'even';
	if (line.side === 'net') return deviation.cents < 0 ? 'weaker' : 'stronger';
	const isMore = deviation.cents > 0 === (line.side === 'income');
	return `${isMore ? 'more' : 'less'}_${line.side}` as const;
}
export type Direction = NonNullable<ReturnType<typeof directionOf>>;

/** The largest deviations of income and expenses below the division: what a manager looks at first. */
export const largest = (all: readonly Followed[], count: number) =>
	all
		.filter((one) => one.line.side !== 'net' && !isWholeDivision(one.line) && sizeOf(one) > 0)
		.toSorted(byDeviation)
		.slice(0, count);
