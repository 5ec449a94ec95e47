import { expect, test } from 'vitest';
import type { Normalise } from './engine-methods.ts';
import { looksAtOthers, publicationOf } from './publishing.ts';
import { computed, observationsOf } from './source.ts';
import { candidate, rowsOf, stored } from './stored.sample.ts';

test.each<[Normalise, boolean]>([
	[{ method: 'none' }, false],
	[{ method: 'target', from: 0, target: 10 }, false],
	[{ method: 'minmax', from: 'goalposts', lower: 0, upper: 10 }, false],
	[{ method: 'base100', base_year: 2015 }, false],
	[{ method: 'ratio', reference: { year: 2015 } }, false],
	[{ method: 'minmax', from: 'data' }, true],
	[{ method: 'zscore' }, true],
	[{ method: 'base100', base_unit: 'KU091' }, true],
	[{ method: 'ratio', reference: 'median' }, true],
	[{ method: 'ratio', reference: { unit: 'SSS' } }, true]
])('%o looks at others: %s', (normalise, expected) => {
	expect(looksAtOthers(normalise)).toBe(expected);
});

test('tells part by part which years become public, and which part stands in the way', () => {
	const [work, school, sport] = [candidate('work'), candidate('school'), candidate('sport')];
	const index = stored(
		[
			{ indicator: work },
			{ indicator: school, normalise: { method: 'zscore' } },
			{ indicator: sport }
		],
		{ carry_forward_years: 2 }
	);
	const rows = rowsOf({ KU111: { 2018: [1, null], 2020: [null, 3] }, KU005: { 2017: [9, 9, 9] } });
	const { results } = computed({ index, observations: observationsOf(rows, index) });
	const { parts, hindering } = publicationOf(index, { results, own: 'KU111', locale: 'fi' });
	expect(parts.map(({ name, years }) => [name.text, years])).toEqual([
		['work fi', { first: 2018, last: 2018 }],
		['school fi', { first: 2020, last: 2020 }],
		['sport fi', null]
	]);
	expect(hindering.map(({ text }) => text)).toEqual(['school fi']);
});
