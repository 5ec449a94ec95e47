import { expect, test } from 'vitest';
import { euros, line } from './budget.sample.ts';
import { byDeviation, directionOf, largest } from './deviation.ts';
import { followed } from './follow.ts';

const at = { against: 'budget_amended', through: '2023-03-31' } as const;
const row = (account: string, ta: number | null, tot: number | null, area?: string) =>
	followed(
		line(
			account,
			{
				...(ta === null ? {} : { budget_amended: euros(ta) }),
				...(tot === null ? {} : { outturn: euros(tot) })
			},
			area ? { area } : {}
		),
		at
	);

test('a deviation is the outturn less the passed months’ share of the budget', () => {
	expect(row('kulut', -32_506_500, -7_999_496).deviation?.cents).toBe(12_712_900);
	expect(row('aineet', -4_100, -8_104).deviation?.cents).toBe(-707_900);
	expect(row('rahoitus', 0, -148).deviation?.cents).toBe(-14_800);
	expect(row('rahoitus', 0, null).deviation).toBeNull();
});

test('the largest comes first, and what cannot be reckoned last', () => {
	const small = row('aineet', -4_100, -8_104);
	const large = row('kulut', -32_506_500, -7_999_496);
	const unknown = row('poistot', null, -5);
	expect([unknown, small, large].sort(byDeviation)).toEqual([large, small, unknown]);
});

test.each([
	['kulut', -1200, -400, 'more_expense'],
	['kulut', -1200, -200, 'less_expense'],
	['tuotot', 1200, 400, 'more_income'],
	['tuotot', 1200, 200, 'less_income'],
	['kate', -1200, -400, 'weaker'],
	['kate', -1200, -200, 'stronger'],
	['kate', -1200, -300, 'even'],
	['kate', null, -300, null]
])('%s of %d with %d used is %s', (account, ta, tot, expected) => {
	expect(directionOf(row(account, ta, tot))).toBe(expected);
});

test('a manager looks first at income and expenses below the division', () => {
	const all = [
		row('kulut', -1200, -900),
		row('kate', -1200, -900, 'VAKA'),
		row('kulut', -1200, -400, 'VAKA'),
		row('tuotot', 1200, 0, 'VIRE'),
		row('kulut', -1200, -300, 'HYTE')
	];
	expect(largest(all, 3).map(({ line: one }) => one.service_area_id)).toEqual(['VIRE', 'VAKA']);
	expect(largest(all, 1)).toHaveLength(1);
});
