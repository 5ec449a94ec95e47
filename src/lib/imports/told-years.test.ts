import { expect, test } from 'vitest';
import { isToldAtYearEnd, lastDay } from './told-years.ts';

test.each([
	['the population, told as of 31.12.', { year_ends: 11, whole_years: 0 }, true],
	['a mistaken whole year among them', { year_ends: 11, whole_years: 1 }, true],
	['a flow of the year', { year_ends: 0, whole_years: 11 }, false],
	['as many of either', { year_ends: 1, whole_years: 1 }, false],
	['nothing yet', { year_ends: 0, whole_years: 0 }, false]
])('%s: a year means its last day: %j %s', (_, told, expected) => {
	expect(isToldAtYearEnd(told)).toBe(expected);
});

test.each([
	['a year', ['2024-01-01', '2024-12-31'], ['2024-12-31', '2024-12-31']],
	['its last day', ['2024-12-31', '2024-12-31'], ['2024-12-31', '2024-12-31']],
	['a month', ['2024-12-01', '2024-12-31'], ['2024-12-01', '2024-12-31']],
	['two years', ['2023-01-01', '2024-12-31'], ['2023-01-01', '2024-12-31']]
] as const)('%s as told of its last day', (_, [periodStart, periodEnd], [start, end]) => {
	expect(lastDay({ periodStart, periodEnd })).toEqual({ periodStart: start, periodEnd: end });
});
