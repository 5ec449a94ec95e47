import { expect, test } from 'vitest';
import { changeSince, growth, lastCheckpoint, newestFirst, wayOf } from './change.ts';
import type { Scale } from './scale.ts';

const high: Scale = { length: 5, worse_end: 'high' };
const low: Scale = { length: 5, worse_end: 'low' };

const review = (reviewed_on: string, likelihood: number, impact: number, hour = '08') => ({
	reviewed_on,
	likelihood,
	impact,
	created_at: `2026-01-01T${hour}:00:00Z`
});
const old = review('2023-01-01', 2, 2);
const onDay = review('2023-03-31', 3, 2);
const later = review('2023-05-01', 3, 3);

test.each([
	['larger numbers', high, old, later, 'grew'],
	['larger numbers where 1 is worst', low, old, later, 'shrank'],
	['smaller numbers', high, later, old, 'shrank'],
	['the same', high, old, old, 'same'],
	[
		'other numbers of the same size',
		high,
		review('2023-01-01', 2, 3),
		review('2023-02-01', 3, 2),
		'moved'
	],
	['any numbers without a told scale', null, old, later, 'moved'],
	['the same without a told scale', null, old, old, 'same'],
	['from off the scale', high, review('2023-01-01', 8, 8), old, 'moved']
])('%s', (_, scale, from, to, expected) => {
	expect(wayOf(from, to, scale)).toBe(expected);
});

test.each([
	['nothing', [], '2023-03-31', { kind: 'never' }],
	['no review after the checkpoint', [old, onDay], '2023-03-31', { kind: 'unreviewed', to: onDay }],
	['only reviews after it', [later], '2023-03-31', { kind: 'first', to: later }],
	[
		'one on its day and one after it',
		[later, old, onDay],
		'2023-03-31',
		{ kind: 'grew', from: onDay, to: later }
	],
	[
		'an earlier checkpoint',
		[old, onDay, later],
		'2023-01-31',
		{ kind: 'grew', from: old, to: later }
	],
	['a single review, no checkpoint', [old], null, { kind: 'first', to: old }],
	['two days, no checkpoint', [old, onDay], null, { kind: 'grew', from: old, to: onDay }]
])('against a checkpoint: %s', (_, reviews, checkpoint, expected) => {
	expect(changeSince(reviews, { checkpoint, scale: high })).toEqual(expected);
});

test('two reviews of one day are one judgement: the later one', () => {
	const corrected = review('2023-05-01', 1, 1, '09');
	expect(newestFirst([old, later, corrected])[0]).toBe(corrected);
	expect(changeSince([old, later, corrected], { checkpoint: null, scale: high })).toEqual({
		kind: 'shrank',
		from: old,
		to: corrected
	});
});

test('growth is told in steps of size, and only of what grew', () => {
	const grown = changeSince([old, later], { checkpoint: null, scale: high });
	expect(growth(grown, high)).toBe(5);
	expect(growth({ kind: 'shrank', from: later, to: old }, high)).toBe(0);
	expect(growth({ kind: 'never' }, high)).toBe(0);
});

test.each([
	[['2023-03-31', '2023-06-30', '2026-12-31'], '2026-11-22', '2023-06-30'],
	[['2023-03-31'], '2023-03-31', null],
	[[], '2026-11-22', null]
])('of %j, the last checkpoint on %s is %s', (days, today, expected) => {
	expect(lastCheckpoint(days, today)).toBe(expected);
});
