import { expect, test } from 'vitest';
import { answered, byCheckpoint, lastAsked, returnable, type Asked } from './due.ts';

const round = (id: string, as_of: string, closed = true): Asked => ({
	id,
	as_of,
	opens_on: as_of,
	closes_on: `${as_of.slice(0, 8)}31`,
	closed_at: closed ? `${as_of}T21:00:00Z` : null
});
const march = round('march', '2023-03-01');
const june = round('june', '2023-06-01', false);
const report = (id: string, version: number, of: Asked) => ({ id, version, round: of });

test.each([
	['no round at all', [], '2023-12-31', null],
	['the newest that has begun', [march, june], '2023-06-01', 'june'],
	['one that has not begun yet asks for nothing', [march, june], '2023-05-31', 'march'],
	['before the first', [march, june], '2023-01-01', null]
])('asked last: %s', (...[, rounds, today, expected]) => {
	expect(lastAsked(rounds, today)?.id ?? null).toBe(expected);
});

test('an answer counts only for the checkpoint that was asked', () => {
	const goal = { as_of: '2023-03-01', reported_at: '2023-03-05T10:00:00Z' };
	expect(answered(march, goal).reported_at).toBe(goal.reported_at);
	expect(answered(june, goal).reported_at).toBeNull();
	expect(answered(june, { as_of: null, reported_at: null }).reported_at).toBeNull();
});

test.each([
	['nothing is reported', [], null],
	['every round is closed', [report('a', 1, march)], null],
	[
		'the newest version of the open round',
		[report('a', 1, june), report('b', 2, june), report('c', 9, march)],
		'b'
	]
])('to be returned: %s', (_, reports, expected) => {
	expect(returnable(reports)?.id ?? null).toBe(expected);
});

test('history goes by checkpoint, newest first, with the older versions behind', () => {
	const history = byCheckpoint([
		report('a', 1, march),
		report('b', 1, june),
		report('c', 2, june),
		report('d', 3, june)
	]);
	expect(
		history.map(({ current, older }) => [current.id, older.map(({ id }) => id).join('')])
	).toEqual([
		['d', 'cb'],
		['a', '']
	]);
});
