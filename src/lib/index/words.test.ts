import { describe, expect, test } from 'vitest';
import type { Honesty } from './honesty.ts';
import { methodLines } from './method-lines.ts';
import type { Method } from './method-table.ts';
import { robustnessOf } from './robustness.ts';
import type { Told } from './told.ts';
import type { Why } from './why.ts';
import { whyLines } from './why-lines.ts';

/** Spaces that do not break are spaces here. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('how much hangs on choices', () => {
	const none: Honesty = {
		present: 1,
		total: 1,
		missing: [],
		carried: [],
		provisional: [],
		range: null,
		ranks: null,
		heaviest: null,
		direction: null
	};
	const shown = { year: 2020, better: 'lower', decimals: 1, locale: 'fi' } as const;
	const said = (honesty: Partial<Honesty>, better: 'lower' | 'higher' = 'lower') =>
		robustnessOf({ ...none, ...honesty }, { ...shown, better }).map(({ value, note }) => [
			plain(value),
			plain(note)
		]);

	test('says nothing where there is nothing to say', () => {
		expect(said({})).toEqual([]);
	});

	test('the range has the decimals of the index, the ranks have none', () => {
		const range = { value: 20, low: 18.04, median: 20, high: 21.96 };
		expect(said({ range, ranks: range })).toEqual([
			['18,0–22,0', 'Nyt valituilla painoilla indeksi on 20,0.'],
			['18–22', 'Nyt valituilla painoilla sija on 20.']
		]);
	});

	test('the part without which the index moves most is named with its change', () => {
		const heaviest = { name: { text: 'Toimeentulotuki' }, value: 142.9, change: -5.34 };
		expect(said({ heaviest })).toEqual([
			['−5,3', 'Ilman osaa ”Toimeentulotuki” indeksi olisi 142,9.']
		]);
	});

	test.each([
		['lower', 0.72, 0.28, /heikkeni.*72 %/],
		['lower', 0.28, 0.72, /parani.*72 %/],
		['higher', 0.72, 0.28, /parani.*72 %/],
		['higher', 0.28, 0.72, /heikkeni.*72 %/]
	] as const)('%s is better, %f rise and %f fall', (...[better, rises, falls, words]) => {
		const direction = { rises, falls, isCertain: false, against: 2019 };
		const [[value, note] = []] = said({ direction }, better);
		expect(value).toBe('72 %');
		expect(note).toMatch(words);
	});
});

describe('whose doing a change is', () => {
	const told = { decimals: 1, title: (id: string) => ({ text: id.toUpperCase() }) } as Told;
	const change = { sameSet: 1.25, coverage: -0.5, own: 1, reference: 0.25, came: [], went: [] };
	const why = (count: number, unsplit: number, more: object = {}) =>
		whyLines(
			{
				change: { ...change, contributions: Array(count).fill({}), ...more },
				unsplit
			} as never as Why,
			told,
			'fi'
		).map(plain);

	test.each<[string, number, number, RegExp[]]>([
		['own and others’ told apart', 3, 0, [/samat 3 mittaria/, /\+1,00 .*\+0,25/]],
		['some cannot be told apart', 3, 1, [/samat 3 mittaria/, /\+1,00 .*\+0,25/, /^1 mittarissa/]],
		['none can', 3, 3, [/samat 3 mittaria/, /ei eroteltavissa/]]
	])('%s', (...[, count, unsplit, expected]) => {
		const lines = why(count, unsplit);
		expect(lines).toHaveLength(expected.length);
		for (const [at, words] of expected.entries()) expect(lines[at]).toMatch(words);
	});

	test('what came and went is named, and has its points', () => {
		const [sets, came, went] = why(2, 2, { came: ['a'], went: ['b', 'c'] });
		expect(sets).toMatch(/\+1,25 pistettä.*−0,50 pistettä/);
		expect(came).toBe('Mukaan tuli: A.');
		expect(went).toBe('Pois jäi: B; C.');
	});
});

describe('how the index is computed', () => {
	const method: Method = {
		aggregate: 'geometric',
		minShare: 0.7,
		carryForwardYears: 0,
		isEqual: true,
		total: 14,
		groups: []
	};
	const known = { isExample: false, isAgainstMedian: false, edition: 2 };
	const said = (some: Partial<Method> = {}, more = {}) =>
		methodLines({ ...method, ...some }, { ...known, ...more }, 'fi').map(plain);

	test.each<[string, Partial<Method>, object, string]>([
		['its mean', {}, {}, 'geometrinen'],
		['equal weights', {}, {}, 'kaikilla on sama paino'],
		['other weights', { isEqual: false }, {}, 'painotettu keskiarvo'],
		['the smallest share', {}, {}, 'vähintään 70 % osista'],
		['no smallest share', { minShare: null }, {}, 'edes yhdellä osalla'],
		['whose choice the share is', {}, { isExample: true }, 'oma valinta'],
		['no old figures', {}, {}, 'Vanhaa lukua ei käytetä'],
		['old figures', { carryForwardYears: 2 }, {}, 'enintään 2 vuoden']
	])('says %s', (...[, some, more, words]) => {
		expect(said(some, more).filter((line) => line.includes(words))).toHaveLength(1);
	});

	test('says what the median is only where it is used', () => {
		expect(said({}, { isAgainstMedian: true })).toHaveLength(said().length + 2);
	});
});
