import { expect, test } from 'vitest';
import { parsePeriod, typedPeriod } from './period.ts';

test.each([
	['2023', '2023-01-01', '2023-12-31'],
	[' 3/2023 ', '2023-03-01', '2023-03-31'],
	['2/2024', '2024-02-01', '2024-02-29'],
	['2023-11', '2023-11-01', '2023-11-30'],
	['Q1/2023', '2023-01-01', '2023-03-31'],
	['q4 2023', '2023-10-01', '2023-12-31'],
	['III/2023', '2023-07-01', '2023-09-30'],
	['31.3.2023', '2023-03-31', '2023-03-31'],
	['2023-03-31', '2023-03-31', '2023-03-31']
])('"%s" is read as %s–%s', (text, period_start, period_end) => {
	expect(parsePeriod(text)).toEqual({ period_start, period_end });
});

test.each([
	'',
	'23',
	'13/2023',
	'0/2023',
	'31.2.2023',
	'Q5/2023',
	'2023–2024',
	'1066',
	'2300',
	'x'
])('"%s" is no period', (text) => {
	expect(parsePeriod(text)).toBeNull();
});

test.each(['2023', '3/2023', 'Q2/2023', '31.3.2023'])('%s can be corrected as typed', (text) => {
	const period = parsePeriod(text);
	expect(period && typedPeriod(period)).toBe(text);
});

test('a period of another kind has no short form', () => {
	expect(typedPeriod({ period_start: '2022-08-01', period_end: '2023-07-31' })).toBe('');
});
