import { expect, test } from 'vitest';
import { periodCode, seriesJsonStat } from './series-cube.ts';
import { inYear, series, value } from './series.sample.ts';
import { freshnessOf, held, linesOf, updatedAt } from './series.ts';

const OWN = { municipality_code: '111', division_id: 'd1' };

test("the municipality's own figure goes before the national one of the same period", () => {
	const [national, own, older] = [inYear(2020, 145), inYear(2020, 144, OWN), inYear(2019, 146)];
	expect(held([national, own, older])).toEqual([own, older]);
});

test('a correction holds, also when it says that the value is not available', () => {
	const first = inYear(2020, 144, OWN);
	const second = inYear(2020, null, { ...OWN, edition: 2, supersedes_id: first.id });
	expect(held([first, second, inYear(2020, 145)])).toEqual([second]);
});

const split = (code: string, sort_order: number) => ({
	class: { id: code, name: code, name_sv: '', name_en: '', sort_order }
});

test('the whole comes before its classes, each newest first', () => {
	const values = [
		inYear(2019, 1, split('Miehet', 2)),
		inYear(2019, 2, split('Naiset', 1)),
		inYear(2019, 3),
		inYear(2020, 4)
	];
	expect(linesOf(values).map((line) => line.values.map((one) => one.value))).toEqual([
		[4, 3],
		[2],
		[1]
	]);
});

test('a series is as fresh as its newest value that is told', () => {
	const known = {
		update_rhythm_months: 12,
		lag_months: 6,
		values: [inYear(2020, 1), inYear(2021, null)]
	};
	expect(freshnessOf(series(known), '2026-11-22')).toMatchObject({ age: 70, isStale: true });
	const expected = {
		id: 'e',
		expected_on: '2027-01-01',
		note: '',
		version: 1,
		updated_at: '2026-01-01T00:00:00Z'
	};
	const waiting = series({ ...known, expected: [expected] });
	expect(freshnessOf(waiting, '2026-11-22')).toMatchObject({ isStale: false });
	expect(freshnessOf(series({ values: [] }), '2026-11-22')).toMatchObject({ age: null });
});

test('updated is when the newest import was saved, or the newest value entered', () => {
	const imported = value({ run: { committed_at: '2024-01-01T00:00:00Z' } });
	expect(updatedAt([imported, value()])).toBe('2024-01-01T00:00:00Z');
	expect(updatedAt([])).toBeNull();
});

test.each([
	['2023-01-01', '2023-12-31', '2023'],
	['2023-07-01', '2023-12-31', '2023H2'],
	['2023-04-01', '2023-06-30', '2023Q2'],
	['2023-03-01', '2023-03-31', '2023M03'],
	['2023-03-31', '2023-03-31', '2023-03-31'],
	['2022-08-01', '2023-07-31', '2022-08-01/2023-07-31']
])('%s–%s is %s', (period_start, period_end, code) => {
	expect(periodCode({ period_start, period_end })).toBe(code);
});

test('JSON-stat holds what holds: each part and period, with signs for what is missing', () => {
	const values = [
		inYear(2019, 10, split('Naiset', 1)),
		inYear(2020, 11, { ...split('Naiset', 1), state: 'provisional' }),
		inYear(2020, 12, split('Miehet', 2))
	];
	const home = { code: '111', name: 'Heinola', title: 'Nuorisotyöttömyys', locale: 'fi' as const };
	expect(seriesJsonStat(series({ values }), home)).toMatchObject({
		id: ['alue', 'osa', 'jakso', 'mittari'],
		size: [1, 2, 2, 1],
		value: [10, 11, null, 12],
		status: { '1': 'p', '2': '..' }
	});
	expect(seriesJsonStat(series(), home)).toMatchObject({ size: [1, 2, 1], value: [146.9, 145.3] });
});
