import { expect, test } from 'vitest';
import { euros } from './budget.sample.ts';
import { profile, straightLine } from './forecast.ts';

const NONE = { cents: null, unit: 1, decimals: 0 };

test('the pace of three months makes four times as much in a year, and a year that is over none', () => {
	expect(straightLine(euros(-7_260_316), 3)?.cents).toBe(-2_904_126_400);
	expect(straightLine(euros(-7_260_316), 12)).toBeNull();
});

test('last year’s rhythm: netto of Heinola 1–3/2023 as 2022 went on', () => {
	// −7 260 316 × −28 733 / −6 262, known to thousands
	expect(profile(euros(-7_260_316), euros(-28_733, 1000), euros(-6_262, 1000))).toEqual({
		cents: -3_331_374_315,
		unit: 1000,
		decimals: 0
	});
});

test.each([
	['last year’s outturn was zero', euros(0, 1000), euros(-28_733, 1000)],
	['last year’s outturn is missing', null, euros(-28_733, 1000)],
	['last year’s closing is missing', euros(-6_262, 1000), null],
	['last year’s closing was zero', euros(-6_262, 1000), euros(0, 1000)],
	['last year’s outturn is not available', NONE, euros(-28_733, 1000)],
	['the year turned from income to expense', euros(6, 1000), euros(-28, 1000)]
])('no rhythm when %s', (_, previous, closing) => {
	expect(profile(euros(-7_260_316), closing, previous)).toBeNull();
});

test('no outturn, no forecast', () => {
	expect(straightLine(null, 3)).toBeNull();
	expect(straightLine(NONE, 3)).toBeNull();
	expect(profile(null, euros(1), euros(1))).toBeNull();
});
