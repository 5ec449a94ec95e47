import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import type { Better } from './engine-views.ts';
import { computeIndex } from './engine.ts';
import { indexStory, movementOf, storySentences } from './story.ts';

const definition: IndexDefinition = {
	nodes: [{ id: 'index', parent: null, weight: 1, aggregate: 'arithmetic', minShare: null }],
	components: ['work', 'school', 'sport'].map((id) => ({
		id,
		parent: 'index',
		weight: 1,
		direction: 1,
		normalise: { method: 'none' }
	}))
};

/** Years from 2018 on; each is [work, school], and sport is never known. */
function tell(years: readonly (readonly [number, number])[], better: Better = 'lower') {
	const observations = years.flatMap(([work, school], at) => [
		{ unit: 'u', year: 2018 + at, component: 'work', value: work },
		{ unit: 'u', year: 2018 + at, component: 'school', value: school }
	]);
	const results = computeIndex(definition, observations);
	return indexStory({ definition, results, unit: 'u', better, decimals: 1 });
}

test.each([
	[
		'lower',
		[
			[100, 100],
			[110, 100],
			[120, 100]
		],
		'worse'
	],
	[
		'higher',
		[
			[100, 100],
			[110, 100],
			[120, 100]
		],
		'better'
	],
	[
		'lower',
		[
			[120, 100],
			[110, 100],
			[100, 100]
		],
		'better'
	],
	[
		'lower',
		[
			[100, 100],
			[120, 100],
			[110, 100]
		],
		'mixed'
	],
	[
		'lower',
		[
			[100, 100],
			[100, 100],
			[100, 100.05]
		],
		'unchanged'
	],
	[
		'lower',
		[
			[100, 100],
			[90, 100],
			[90, 100]
		],
		'better'
	],
	[
		'lower',
		[
			[100, 100],
			[90, 100]
		],
		'unknown'
	]
] as const)(
	'when %s is better, %j is %s against the two years before',
	(better, years, verdict) => {
		expect(tell(years, better)?.verdict).toBe(verdict);
	}
);

test('tells the last year, its coverage and who moved it', () => {
	const story = tell([
		[100, 100],
		[110, 90],
		[130, 80]
	]);
	expect(story).toMatchObject({ year: 2020, value: 105, present: 2, total: 3, missing: ['sport'] });
	expect(story?.worsened.map(({ component, points }) => [component, points])).toEqual([
		['work', 10]
	]);
	expect(story?.improved.map(({ component, points }) => [component, points])).toEqual([
		['school', -5]
	]);
	expect(story?.comparisons.map(({ year, points }) => [year, points])).toEqual([
		[2019, 5],
		[2018, 5]
	]);
});

test('there is no story without a value', () => {
	expect(tell([])).toBeNull();
});

test.each([
	[0, 'lower', 'unchanged'],
	[1, 'lower', 'worse'],
	[-1, 'lower', 'better'],
	[1, 'higher', 'better']
] as const)('%d points where %s is better: %s', (points, better, movement) => {
	expect(movementOf(points, better)).toBe(movement);
});

describe('in words', () => {
	const title = (id: string) => ({ work: 'Työ', school: 'Koulu', sport: 'Liikunta' })[id] ?? id;

	test('the story is told in Finnish', () => {
		const story = tell([
			[100, 100],
			[110, 90],
			[130, 80]
		]);
		expect(story && storySentences(story, { locale: 'fi', title })).toEqual({
			value: 'Indeksi oli 105,0 vuonna 2020.',
			reading: 'Mitä suurempi luku, sitä huonompi tilanne.',
			change: 'Tilanne heikkeni vuodesta 2019: muutos oli +5,0 pistettä.',
			twoYears: 'Kahteen edelliseen vuoteen verrattuna tilanne on heikentynyt.',
			coverage: 'Mukana on 2/3 mittaria. Puuttuu: Liikunta.'
		});
	});

	test('a first year says nothing of change', () => {
		const story = tell([[100, 100]]);
		expect(story && storySentences(story, { locale: 'fi', title })).toMatchObject({
			change: '',
			twoYears: ''
		});
	});
});
