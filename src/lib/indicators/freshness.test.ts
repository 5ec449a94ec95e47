import { expect, test } from 'vitest';
import { freshness, monthsAfter, monthsBetween, stillExpected, type Rhythm } from './freshness.ts';

const UNKNOWN: Rhythm = { rhythm: null, lag: null, announcedOn: null, expectedOn: null };

test.each([
	['2023-02-28', 1, '2023-03-31'],
	['2023-01-31', 1, '2023-02-28'],
	['2023-12-31', 14, '2025-02-28'],
	['2023-03-15', 12, '2024-03-15'],
	['2024-01-30', 1, '2024-02-29']
])('%s and %d months is %s', (day, months, expected) => {
	expect(monthsAfter(day, months)).toBe(expected);
});

test.each([
	['2020-12-31', '2026-11-22', 70],
	['2023-03-31', '2023-04-29', 0],
	['2023-03-31', '2023-04-30', 1],
	['2027-01-01', '2026-11-22', 0]
])('from %s to %s there are %d whole months', (from, to, expected) => {
	expect(monthsBetween(from, to)).toBe(expected);
});

const NEXT: [string, string | null, Partial<Rhythm>, object | null][] = [
	['nothing known: not known', '2020-12-31', {}, null],
	['a rhythm without a lag gives no day', '2025-12-31', { rhythm: 12 }, null],
	['a lag without a rhythm gives no day', '2025-12-31', { lag: 6 }, null],
	[
		'rhythm and lag give an estimate',
		'2025-12-31',
		{ rhythm: 12, lag: 6 },
		{ on: '2027-06-30', basis: 'estimate' }
	],
	[
		'what the source announces goes before the estimate',
		'2025-12-31',
		{ rhythm: 12, lag: 6, announcedOn: '2027-05-05' },
		{ on: '2027-05-05', basis: 'announced' }
	],
	['an announcement of what has come is spent', '2025-12-31', { announcedOn: '2025-06-01' }, null],
	[
		'what somebody entered goes first',
		'2025-12-31',
		{ rhythm: 12, lag: 6, announcedOn: '2027-05-05', expectedOn: '2027-09-01' },
		{ on: '2027-09-01', basis: 'entered' }
	],
	[
		'a series without values may be expected',
		null,
		{ expectedOn: '2027-01-01' },
		{ on: '2027-01-01', basis: 'entered' }
	],
	['a series without values gives no estimate', null, { rhythm: 12, lag: 1 }, null]
];
test.each(NEXT)('next value: %s', (_, newest, known, expected) => {
	expect(freshness(newest, { ...UNKNOWN, ...known }, '2026-11-22').next).toEqual(expected);
});

const STALE: [string, string | null, Partial<Rhythm>, string, boolean][] = [
	['without a rhythm nothing is stale', '2001-12-31', { lag: 3 }, '2026-11-22', false],
	['without values nothing is stale', null, { rhythm: 1, lag: 1 }, '2026-11-22', false],
	['an empty year of a biennial survey', '2025-12-31', { rhythm: 24 }, '2026-11-22', false],
	['a biennial survey, next period over', '2023-12-31', { rhythm: 24 }, '2027-01-01', false],
	['a biennial survey, a whole rhythm late', '2023-12-31', { rhythm: 24 }, '2028-01-01', true],
	['a yearly figure within its lag', '2024-12-31', { rhythm: 12, lag: 9 }, '2026-09-30', false],
	['a yearly figure after its lag', '2024-12-31', { rhythm: 12, lag: 9 }, '2026-10-01', true],
	['months late', '2026-03-31', { rhythm: 1, lag: 1 }, '2026-11-22', true],
	[
		'late by its rhythm, but a later day is known',
		'2024-12-31',
		{ rhythm: 12, lag: 9, expectedOn: '2027-02-01' },
		'2026-11-22',
		false
	],
	[
		'the day that was entered has passed',
		'2024-12-31',
		{ rhythm: 12, lag: 30, expectedOn: '2026-02-01' },
		'2026-11-22',
		true
	],
	[
		'a told day passed without a rhythm',
		'2020-12-31',
		{ expectedOn: '2024-01-01' },
		'2026-11-22',
		true
	],
	[
		'a told day ahead without a rhythm',
		'2020-12-31',
		{ expectedOn: '2027-01-01' },
		'2026-11-22',
		false
	]
];
test.each(STALE)('stale: %s', (_, newest, known, today, expected) => {
	expect(freshness(newest, { ...UNKNOWN, ...known }, today).isStale).toBe(expected);
});

test('an expectation is spent when its value has come', () => {
	const expected = { on: '2026-06-01', at: '2026-01-10T08:00:00Z' };
	expect(stillExpected(expected, null)).toBe('2026-06-01');
	expect(stillExpected(expected, '2025-12-01T08:00:00Z')).toBe('2026-06-01');
	expect(stillExpected(expected, '2026-05-20T08:00:00+00:00')).toBeNull();
	expect(stillExpected(null, null)).toBeNull();
});
