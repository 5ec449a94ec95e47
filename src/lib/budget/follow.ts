import { shareOf } from '#lib/sources/checks.ts';
import { profile, straightLine } from './forecast.ts';
import type { Amount, Line } from './line.ts';
import { coarsest, isTold, timesOver, type Money } from './money.ts';

/** What the outturn is held against: the budget with its changes, as first approved, or the plan of the year. */
export const AGAINST = ['budget_amended', 'budget', 'plan'] as const;
export type Against = (typeof AGAINST)[number];

export interface Checkpoint {
	against: Against;
	/** The last day that the outturn covers: `2023-03-31`. */
	through: string;
}

/** Months of the year that have passed at the checkpoint, its own month included. */
export const monthsOf = (through: string) => Number(through.slice(5, 7));

/** A line as the osavuosikatsaus prints it; null where nothing is told. */
export interface Followed {
	line: Line;
	previousClosing: Amount | null;
	previousOutturn: Amount | null;
	budget: Amount | null;
	outturn: Amount | null;
	change: Amount | null;
	/** TA − TOT. Expenses are negative, so an overspend shows positive, as the source prints it. */
	left: Money | null;
	/** Per cent of the budget, one decimal. */
	share: number | null;
	forecast: Amount | null;
	straight: Money | null;
	profile: Money | null;
	/** TOT − TA × the share of the year that has passed: below zero the result is weaker than at an even pace. */
	deviation: Money | null;
}

/**
 * TA + muutos: the printed total is the fact; only without one are budget and changes added up.
 * An investment or item that the budget leaves out has only a change.
 */
function amended({ budget_amended, budget, amendment }: Line['figures']): Amount | null {
	if (budget_amended) return budget_amended;
	if (!amendment) return budget ?? null;
	if (!budget) return amendment;
	if (!isTold(budget) || !isTold(amendment)) return budget;
	const cents = budget.cents + amendment.cents;
	return { ...coarsest(budget, amendment), cents, isComputed: true };
}

export const budgetOf = ({ figures }: Line, against: Against) =>
	against === 'budget_amended' ? amended(figures) : (figures[against] ?? null);

/** At the end of the year the closing is the outturn. */
export const outturnOf = ({ figures }: Line, through: string) =>
	figures.outturn ?? (through.endsWith('-12-31') ? (figures.closing ?? null) : null);

/** @example left({ cents: -410000, … }, { cents: -810400, … }) // 400400: 4 004 € too much is spent */
export function left(budget: Money | null, outturn: Money | null): Money | null {
	if (!isTold(budget) || !isTold(outturn)) return null;
	return { ...coarsest(budget, outturn), cents: budget.cents - outturn.cents };
}

/** TOT-%: round(TOT / TA × 100, 1 decimal), 0 when the budget is 0, by the rule of the sources. */
export const share = (budget: Money | null, outturn: Money | null) =>
	isTold(budget) && isTold(outturn)
		? shareOf({ part: outturn.cents, whole: budget.cents, step: 0.1 })
		: null;

/** TOT-% has one decimal of meaning; the osavuosikatsaus prints 24,70 of operating and 87,3 of investments. */
export const shareDecimals = ({ kind }: Pick<Line, 'kind'>) => (kind === 'operating' ? 2 : 1);

export function deviation(budget: Money | null, outturn: Money | null, months: number) {
	if (!isTold(budget) || !isTold(outturn)) return null;
	const even = timesOver(budget.cents, months, 12);
	return { ...coarsest(budget, outturn), cents: outturn.cents - even };
}

export function followed(line: Line, { against, through }: Checkpoint): Followed {
	const budget = budgetOf(line, against);
	const outturn = outturnOf(line, through);
	const previousClosing = line.figures.previous_closing ?? null;
	const previousOutturn = line.figures.previous_outturn ?? null;
	const months = monthsOf(through);
	return {
		...{ line, previousClosing, previousOutturn, budget, outturn },
		change: line.figures.change ?? null,
		left: left(budget, outturn),
		share: share(budget, outturn),
		forecast: line.figures.forecast ?? null,
		straight: straightLine(outturn, months),
		profile: months < 12 ? profile(outturn, previousClosing, previousOutturn) : null,
		deviation: deviation(budget, outturn, months)
	};
}

/** More is spent than the whole year's budget: a fact of the source, not a limit of ours. */
export const isOverspent = ({ line, left: rest, budget }: Followed) =>
	line.side === 'expense' && isTold(rest) && isTold(budget) && rest.cents > 0;
