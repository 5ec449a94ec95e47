import { expect, test } from 'vitest';
import { fewestIn } from './fewest.ts';
import { candidate, stored } from './stored.sample.ts';

const parts = (count: number, group?: string) =>
	Array.from({ length: count }, (_, at) => ({
		indicator: candidate(`${group ?? ''}${at}`),
		...(group && { group })
	}));

test.each([
	['no least share: one is enough', stored(parts(14)), 1],
	['70 % of 14', stored(parts(14), { min_share: 0.7 }), 10],
	['70 % of 10, which doubles make a little more than 7', stored(parts(10), { min_share: 0.7 }), 7],
	['all', stored(parts(3), { min_share: 1 }), 3],
	[
		'half of two groups, each with one',
		stored([...parts(4, 'a'), ...parts(2, 'b')], { min_share: 0.5 }),
		1
	],
	[
		'both groups and the part beside them',
		stored([...parts(4, 'a'), ...parts(2, 'b'), ...parts(1)], { min_share: 1 }),
		3
	]
])('%s', (_, index, expected) => {
	expect(fewestIn(index)).toBe(expected);
});
