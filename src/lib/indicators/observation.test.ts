import { expect, test } from 'vitest';
import {
	byNewest,
	current,
	digits,
	fraction,
	isApproximate,
	qualifierInWords,
	stateInWords
} from './observation.ts';

/** Hard spaces are written as ~ in the cases, to be seen. */
const seen = (text: string | null) => text?.replaceAll('\u00A0', '~') ?? null;

/* The figures are those of Heinola's interim report 1–3/2023. */
test.each([
	['two decimals, as printed', 75.99, 2, 0, '75,99'],
	['one decimal', 9.2, 1, 0, '9,2'],
	['a share that was printed without decimals', 14.732142857142858, 0, 2, '15'],
	['the precision of the series, when the value has none of its own', 11.1, null, 1, '11,1'],
	['thousands', 1344, 0, 0, '1~344'],
	['a real zero', 0, 0, 0, '0'],
	['what is not available is no number, and never 0', null, 0, 0, null]
])('%s', (_, value, decimals, precision, expected) => {
	expect(seen(digits({ value, decimals }, precision, 'fi'))).toBe(expected);
});

test.each([
	['both parts', 198, 1344, '198 / 1~344'],
	['none of a share is told, too', 0, 1344, '0 / 1~344'],
	['no denominator', 198, null, null],
	['no numerator', null, 1344, null]
])('a share is shown with what it was counted from: %s', (_, numerator, denominator, expected) => {
	expect(seen(fraction({ numerator, denominator }, 'fi'))).toBe(expected);
});

test.each([
	['final', null],
	['provisional', 'ennakkotieto'],
	['estimate', 'arvio'],
	['suppressed', 'salattu'],
	['not_available', 'ei saatavilla']
] as const)('the state %s is told as %s', (state, words) => {
	expect(stateInWords(state, 'fi')).toBe(words);
});

test.each([
	[null, 'fi', null],
	['noin', 'fi', { text: 'noin' }],
	['n.', 'fi', { text: 'n.' }],
	['noin', 'en', { text: 'about' }],
	['runsas', 'en', { text: 'runsas', lang: 'fi' }]
] as const)('the word %s in %s', (qualifier, locale, expected) => {
	expect(qualifierInWords(qualifier, locale)).toEqual(expected);
});

const figure = (qualifier: string | null) => ({ raw: 'n. 70%', qualifier });

test.each([
	['a softened figure', figure('n.'), 'final', true],
	['an estimate', figure(null), 'estimate', true],
	['a plain figure', figure(null), 'final', false],
	['a figure without a document', null, 'provisional', false]
] as const)('%s: approximate is %s', (_, source, state, expected) => {
	expect(isApproximate({ figure: source, state })).toBe(expected);
});

test('only the newest edition holds', () => {
	const first = { id: 'a', supersedes_id: null };
	const second = { id: 'b', supersedes_id: 'a' };
	const other = { id: 'c', supersedes_id: null };
	expect(current([first, second, other])).toEqual([second, other]);
});

test('1 344 pupils on a day come before about 1 350 of the quarter that ends with it', () => {
	const day = {
		period_start: '2023-03-31',
		period_end: '2023-03-31',
		figure: null,
		state: 'final'
	};
	const quarter = { ...day, period_start: '2023-01-01', figure: figure('noin') };
	const later = { ...day, period_start: '2023-04-01', period_end: '2023-04-30' };
	const sorted = [quarter, day, later] as const;
	expect(sorted.toSorted(byNewest as never)).toEqual([later, day, quarter]);
});
