import { expect, test } from 'vitest';
import { differences } from './edition-diff.ts';
import type { Normalise } from './engine-methods.ts';
import { previewOf } from './preview.ts';
import { sharesIn } from './shares.ts';
import { definitionOf } from './definition.ts';
import { candidate, rowsOf, stored } from './stored.sample.ts';

const [WORK, SCHOOL, SPORT] = ['work', 'school', 'sport'].map((id) => candidate(id)) as [
	ReturnType<typeof candidate>,
	ReturnType<typeof candidate>,
	ReturnType<typeof candidate>
];
const SERIES = ['work', 'school', 'sport'];
const ROWS = rowsOf({
	KU111: { 2019: [100, 200], 2020: [120, 200] },
	KU005: { 2019: [50, 200], 2020: [60, 200] },
	KU009: { 2020: [180, 200] }
});
const CURRENT = stored([{ indicator: WORK }, { indicator: SCHOOL }]);
const preview = (draft: ReturnType<typeof stored>) =>
	previewOf({ current: CURRENT, draft, rows: ROWS, series: SERIES, own: 'KU111', locale: 'fi' });
const MEDIAN: Normalise = { method: 'ratio', reference: 'median' };

test('the draft stands beside the edition in force, with its coverage and rank', () => {
	const draft = stored([
		{ indicator: WORK, weight: 3 },
		{ indicator: SCHOOL },
		{ indicator: SPORT }
	]);
	const { years, newest, rank, broken } = preview(draft);
	expect(years.at(-1)).toEqual({
		year: 2020,
		before: { value: 160, present: 2, total: 2 },
		after: { value: 140, present: 2, total: 3 }
	});
	expect(newest).toEqual({ year: 2020, before: 160, after: 140, change: -20 });
	expect(rank).toEqual({ before: 2, after: 2, n: 3 });
	expect(broken).toEqual([
		{ name: 'sport fi', years: [], reason: 'Mittarille ei ole julkaistu arvoa miltään vuodelta.' }
	]);
});

test('a part of which the method makes nothing is named, with the years and the reason', () => {
	const { broken } = preview(
		stored([
			{ indicator: WORK },
			{ indicator: SCHOOL, normalise: { method: 'minmax', from: 'data' } }
		])
	);
	expect(broken).toEqual([
		{
			name: 'school fi',
			years: [2019, 2020],
			reason: 'Kaikilla kunnilla on sama luku, joten asteikkoa ei synny.'
		}
	]);
});

test('without any value the reason is told instead', () => {
	const draft = stored([{ indicator: SPORT }]);
	expect(preview(draft)).toMatchObject({
		newest: null,
		rank: null,
		noValue: expect.any(String) as string
	});
});

test('methods that look at others are computed from all of them', () => {
	expect(preview(stored([{ indicator: WORK, normalise: MEDIAN }])).newest?.after).toBe(100);
});

test('what differs is told in words', () => {
	const draft = stored(
		[{ indicator: WORK, weight: 2, normalise: MEDIAN, group: 'Työ' }, { indicator: SPORT }],
		{ aggregate: 'geometric' }
	);
	expect(differences(CURRENT, draft, 'fi')).toEqual([
		'Uusi mittari: sport fi',
		'Pois jää: school fi',
		'work fi: paino 1 → 2',
		'work fi: menetelmä muuttuu',
		'work fi: osa-alue on nyt Työ',
		'Keskiarvon laji muuttuu.',
		'Osa-alueet tai niiden painot muuttuvat.'
	]);
	expect(differences(CURRENT, CURRENT, 'fi')).toEqual([]);
});

test('shares are those of the whole index, and grow when a part is missing', () => {
	const definition = definitionOf(
		stored([
			{ indicator: WORK, group: 'A' },
			{ indicator: SCHOOL, group: 'A' },
			{ indicator: SPORT }
		])
	);
	const ids = definition.components.map(({ id }) => id);
	expect([...sharesIn(definition, new Set(ids)).values()].sort()).toEqual([0.25, 0.25, 0.5]);
	expect(sharesIn(definition, new Set(['p-work', 'p-sport']))).toEqual(
		new Map([
			['p-sport', 0.5],
			['p-work', 0.5]
		])
	);
});
