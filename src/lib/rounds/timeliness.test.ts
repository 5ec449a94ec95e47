import { expect, test } from 'vitest';
import { dayOf, daysUntil, timeliness } from './timeliness.ts';

const round = { as_of: '2026-03-31', closes_on: '2026-04-15' };

test.each([
	['told on the last day', '2026-04-15T12:00:00Z', '2026-05-01', 'current'],
	['told a minute to midnight in Finland', '2026-04-15T20:59:00Z', '2026-05-01', 'current'],
	['told after midnight in Finland', '2026-04-15T21:01:00Z', '2026-05-01', 'late'],
	['not told, the round still open', null, '2026-04-15', 'awaited'],
	['not told, the day has passed', null, '2026-04-16', 'late'],
	['told in time a year ago to the day', '2026-04-01T09:00:00Z', '2027-03-31', 'current'],
	['told in time over a year ago', '2026-04-01T09:00:00Z', '2027-04-01', 'outdated'],
	['never told, over a year ago', null, '2027-04-01', 'outdated']
])('%s', (_, reported_at, today, expected) => {
	expect(timeliness({ ...round, reported_at }, today)).toBe(expected);
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
