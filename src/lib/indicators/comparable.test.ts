import { expect, test } from 'vitest';
import { comparableRuns, periodKind, slot } from './comparable.ts';

test.each([
	['2023-03-31', '2023-03-31', 'day'],
	['2023-02-01', '2023-02-28', 'month'],
	['2023-01-01', '2023-03-31', 'quarter'],
	['2023-07-01', '2023-12-31', 'half'],
	['2023-01-01', '2023-12-31', 'year'],
	['2023-02-01', '2023-04-30', 'other'],
	['2023-01-01', '2023-02-28', 'other'],
	['2023-01-02', '2023-01-31', 'other'],
	['2022-08-01', '2023-07-31', 'other'],
	['2024-02-01', '2024-02-28', 'other']
] as const)('%s–%s is a %s', (period_start, period_end, kind) => {
	expect(periodKind({ period_start, period_end })).toBe(kind);
});

test('slots of a kind follow each other over the turn of the year', () => {
	const december = { period_start: '2022-12-01', period_end: '2022-12-31' };
	const january = { period_start: '2023-01-01', period_end: '2023-01-31' };
	const lastQuarter = { period_start: '2022-10-01', period_end: '2022-12-31' };
	const firstQuarter = { period_start: '2023-01-01', period_end: '2023-03-31' };
	expect(slot(january) - slot(december)).toBe(1);
	expect(slot(firstQuarter) - slot(lastQuarter)).toBe(1);
});

const VAKA = { id: 'vaka' };

function month(number: number, value: number | null, more: object = {}) {
	const last = new Date(Date.UTC(2023, number, 0)).getUTCDate();
	const start = `2023-${String(number).padStart(2, '0')}`;
	const subject = { area: VAKA, division: null, place: null, class: null };
	const period = { period_start: `${start}-01`, period_end: `${start}-${last}` };
	const words = { method: '', scope: '', figure: null, state: 'final' as const };
	return { ...subject, ...period, ...words, value, ...more };
}

const values = (...args: Parameters<typeof comparableRuns>) =>
	comparableRuns(...args).map((run) => run.map(({ value }) => value));

const noin = { figure: { raw: 'noin 80 %', qualifier: 'noin' } };
const quarter = { period_start: '2023-01-01', period_end: '2023-03-31' };
const day = { period_start: '2023-03-31', period_end: '2023-03-31' };
const ofClass = { class: { id: 'tehostettu' } };

/* January to March: the käyttöaste of Heinola's early childhood education. */
test.each([
	[
		'months in their order',
		[month(3, 75.99), month(1, 75.56), month(2, 76.55)],
		[[75.56, 76.55, 75.99]]
	],
	['a single value is no trend', [month(1, 75.56)], []],
	['a missing value is a gap, not 0', [month(1, 1), month(2, null), month(3, 3)], [[1, null, 3]]],
	['one value and a gap are no trend', [month(1, 1), month(2, null)], []],
	['an approximate value is left out', [month(1, 1), month(2, 80, noin), month(3, 3)], [[1, 3]]],
	['a month and a quarter are not joined', [month(1, 1), month(1, 2, quarter)], []],
	['a day and a month are not joined', [month(2, 1), month(3, 2, day)], []],
	['classes are not joined', [month(1, 1), month(2, 2, ofClass)], []],
	['subjects are not joined', [month(1, 1), month(2, 2, { area: { id: 'vire' } })], []],
	['another way of measuring is not joined', [month(1, 1), month(2, 2, { method: 'brutto' })], []],
	['another scope is not joined', [month(1, 1), month(2, 2, { scope: 'perhepäivähoito' })], []],
	['two values for the same time draw nothing', [month(3, 1), month(3, 2)], []]
] as const)('%s', (_, observations, expected) => {
	expect(values(observations)).toEqual(expected);
});

test('no line crosses a break of the series', () => {
	const all = [month(1, 1), month(2, 2), month(3, 3), month(4, 4)];
	const [before, after] = [
		[1, 2],
		[3, 4]
	];
	expect(values(all, [{ at: '2023-03-01' }])).toEqual([before, after]);
	expect(values(all, [{ at: '2023-02-01' }])).toEqual([[2, 3, 4]]);
});
