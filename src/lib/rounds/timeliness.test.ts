import { expect, test } from 'vitest';
import { dayOf, daysUntil, timeliness } from './timeliness.ts';

const round = { as_of: '2026-03-31', closes_on: '2026-04-15' };

const IN_TIME = '2026-04-01T09:00:00Z';

test.each([
	{ how: 'told on the last day', at: '2026-04-15T12:00:00Z', on: '2026-05-01', is: 'current' },
	{ how: 'told at 23.59 in Finland', at: '2026-04-15T20:59:00Z', on: '2026-05-01', is: 'current' },
	{ how: 'told at 0.01 in Finland', at: '2026-04-15T21:01:00Z', on: '2026-05-01', is: 'late' },
	{ how: 'not told, the last day', at: null, on: '2026-04-15', is: 'awaited' },
	{ how: 'not told, the day has passed', at: null, on: '2026-04-16', is: 'late' },
	{ how: 'told of a day a year ago', at: IN_TIME, on: '2027-03-31', is: 'current' },
	{ how: 'told of a day over a year ago', at: IN_TIME, on: '2027-04-01', is: 'outdated' },
	{ how: 'never told, over a year ago', at: null, on: '2027-04-01', is: 'outdated' }
])('$how: $is', ({ at, on, is }) => {
	expect(timeliness({ ...round, reported_at: at }, on)).toBe(is);
});

test.each([
	['winter', '2026-01-31T22:30:00Z', '2026-02-01'],
	['summer', '2026-06-30T20:59:00Z', '2026-06-30']
])('a day ends at midnight in Finland: %s', (_, moment, day) => {
	expect(dayOf(new Date(moment))).toBe(day);
});

test.each([
	['2026-04-01', '2026-04-15', 14],
	['2026-03-28', '2026-03-30', 2],
	['2026-04-16', '2026-04-15', -1]
])('days from %s to %s', (from, to, days) => {
	expect(daysUntil(from, to)).toBe(days);
});
