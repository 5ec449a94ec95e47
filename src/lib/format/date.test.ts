import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatPeriod } from './date.ts';

test.each([
	['fi', '31.3.2023'],
	['sv', '31.3.2023'],
	['en', '31 Mar 2023']
] as const)('a day in %s', (locale, expected) => {
	expect(formatDate('2023-03-31', locale)).toBe(expected);
});

test('a moment is told in Finland’s time', () => {
	expect(formatDateTime('2023-03-31T09:05:00Z', 'fi')).toBe('31.3.2023 klo 12.05');
});

test.each([
	['a point in time', '2023-03-31', '2023-03-31', '31.3.2023'],
	['a year', '2022-01-01', '2022-12-31', '2022'],
	['years', '2018-01-01', '2020-12-31', '2018–2020'],
	['a month', '2023-03-01', '2023-03-31', 'maaliskuu 2023'],
	['February of a leap year', '2024-02-01', '2024-02-29', 'helmikuu 2024'],
	['a quarter', '2023-01-01', '2023-03-31', '1. neljännes 2023'],
	['the last quarter', '2023-10-01', '2023-12-31', '4. neljännes 2023'],
	['a half-year', '2023-07-01', '2023-12-31', '2. vuosipuolisko 2023'],
	['months that are no quarter', '2023-01-01', '2023-02-28', '1.1.2023–28.2.2023'],
	['a school year', '2022-08-01', '2023-05-31', '1.8.2022–31.5.2023']
])('%s', (_, start, end, expected) => {
	expect(formatPeriod(start, end, 'fi')).toBe(expected);
});
