import type { Period } from './period-text.ts';

/** How many figures of a series are told as of 31.12., and how many of a whole year. */
export interface ToldYears {
	year_ends: number;
	whole_years: number;
}

/** Whether a year of the series means its last day, as of the population. */
export const isToldAtYearEnd = ({ year_ends, whole_years }: ToldYears) => year_ends > whole_years;

/**
 * A whole year as its last day, any other period as it is.
 * @example lastDay({ periodStart: '2024-01-01', periodEnd: '2024-12-31' }) // 2024-12-31 twice
 */
export function lastDay({ periodStart, periodEnd }: Period): Period {
	const year = periodEnd.slice(0, 4);
	const isYear = periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`;
	return { periodStart: isYear ? periodEnd : periodStart, periodEnd };
}
