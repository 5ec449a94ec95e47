import { describe, expect, test } from 'vitest';
import { followingOf, listsOf, passedLast, saidIn, totalsOf, withoutFollowed } from './coverage.ts';

const row = (item: string | null, more: object = {}) => ({
	list_id: 'tea',
	item_id: item,
	match_id: null,
	indicator_id: null,
	newest_end: null,
	...more
});

describe('an item of a list', () => {
	test.each([
		[
			'is followed with an indicator that has values',
			{ indicator_id: 'i', newest_end: '2021-12-31' },
			'followed'
		],
		['waits for values', { indicator_id: 'i' }, 'no_values'],
		['is left out on purpose', { match_id: 'm' }, 'left_out'],
		['is a gap when nobody has said anything', {}, 'gap']
	] as const)('%s', (_, more, following) => {
		expect(followingOf(row('a', more))).toBe(following);
	});
});

test('a list counts its items and is shown also without any', () => {
	const lists = listsOf([
		row('a', { indicator_id: 'i', newest_end: '2021-12-31' }),
		row('b'),
		row('c', { match_id: 'm' }),
		{ ...row(null), list_id: 'hyte' }
	]);
	expect(lists.map(({ about, items }) => [about.list_id, items.length])).toEqual([
		['tea', 3],
		['hyte', 0]
	]);
	expect(lists[0]?.counts).toEqual({ followed: 1, no_values: 0, left_out: 1, gap: 1 });
	expect(withoutFollowed(lists)[0]?.items.map(({ item_id }) => item_id)).toEqual(['b']);
});

test('what is not in force goes last and is not counted', () => {
	const told = (list_id: string, standing: string, item: string) => ({
		...row(item),
		list_id,
		standing
	});
	const lists = passedLast(
		listsOf([
			told('2018', 'not_in_force', 'a'),
			told('tea', 'unknown', 'b'),
			{ ...told('tea', 'unknown', 'c'), match_id: 'm' }
		])
	);
	expect(lists.map(({ about }) => about.list_id)).toEqual(['tea', '2018']);
	expect(totalsOf(lists)).toEqual({ followed: 0, no_values: 0, left_out: 1, gap: 1, total: 2 });
});

test('a name without a translation is Finnish and says so', () => {
	expect(saidIn({ fi: 'Johtaminen', sv: '', en: 'Management' }, 'sv')).toEqual({
		text: 'Johtaminen',
		lang: 'fi'
	});
	expect(saidIn({ fi: 'Johtaminen', sv: '', en: 'Management' }, 'en')).toEqual({
		text: 'Management'
	});
});
