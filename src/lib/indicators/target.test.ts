import { expect, test } from 'vitest';
import { judgedBy, reaches } from './target.ts';

const YEAR = ['2023-01-01', '2023-12-31'] as const;
const QUARTER = ['2023-01-01', '2023-03-31'] as const;

const target = (operator: string, value: number, qualifier: string | null = null) => ({
	year: 2023,
	operator,
	value,
	qualifier
});

function realised(value: number | null, [from, to]: readonly [string, string], more: object = {}) {
	const measured = { value, decimals: 0, period_start: from, period_end: to, figure: null };
	return { ...measured, state: 'final' as const, class: null, ...more };
}

test.each([
	['enough', target('>=', 10, 'vähintään'), realised(10, YEAR), 'reached'],
	['too few', target('>=', 10), realised(9, YEAR), 'not_reached'],
	['zero is a value', target('>=', 10), realised(0, YEAR), 'not_reached'],
	['at most', target('<=', 10, 'enintään'), realised(10, YEAR), 'reached'],
	['more than at most', target('<=', 10), realised(11, YEAR), 'not_reached'],
	['exactly', target('=', 5), realised(5, YEAR), 'reached'],
	['not exactly', target('=', 5), realised(6, YEAR), 'not_reached'],
	['judged as printed: 14.7 is shown as 15', target('>=', 15), realised(14.732, YEAR), 'reached'],
	[
		'the last day of the year',
		target('=', 5),
		realised(5, ['2023-12-31', '2023-12-31']),
		'reached'
	],
	['2 of 5 events in a quarter', target('=', 5), realised(2, QUARTER), 'part_of_year'],
	['enough already, but only a part', target('>=', 2), realised(2, QUARTER), 'part_of_year'],
	['another year', target('=', 5), realised(5, ['2022-01-01', '2022-12-31']), 'unknown'],
	['no value yet', target('=', 12), undefined, 'unknown'],
	['not available', target('>=', 10), realised(null, YEAR, { state: 'not_available' }), 'unknown'],
	['a target of about 20', target('=', 20, 'n.'), realised(20, YEAR), 'unknown'],
	[
		'about half of the teachers',
		target('>=', 40),
		realised(50, YEAR, { figure: { raw: 'noin puolet', qualifier: 'noin' } }),
		'unknown'
	],
	['a provisional value', target('=', 5), realised(5, YEAR, { state: 'provisional' }), 'unknown'],
	['an operator nobody knows', target('~', 5), realised(5, YEAR), 'unknown']
] as const)('%s', (_, aim, value, expected) => {
	expect(reaches(aim, value, 0)).toBe(expected);
});

test('a target is judged by the newest value of its year that is of no class', () => {
	const ofClass = realised(3, ['2023-06-01', '2023-06-30'], { class: { id: 'a' } });
	const whole = realised(2, QUARTER);
	const before = realised(1, ['2022-01-01', '2022-12-31']);
	expect(judgedBy(target('=', 5), [ofClass, whole, before])).toBe(whole);
	expect(judgedBy(target('=', 5), [before])).toBeUndefined();
});
