import { expect, test } from 'vitest';
import { grownOf } from './grown.ts';

const risk = (title: string, [before, after]: [number, number], status = 'open') => ({
	id: title,
	title,
	status,
	reviews: [before, after].map((likelihood, i) => ({
		reviewed_on: `2023-0${String(i + 1)}-01`,
		likelihood,
		impact: 2,
		created_at: ''
	}))
});
const all = [
	risk('little', [1, 2]),
	risk('shrunk', [3, 1]),
	risk('much', [1, 5]),
	risk('closed', [1, 5], 'closed')
];
const against = { checkpoint: '2023-01-31', scale: { length: 5, worse_end: 'high' } } as const;

test('only open risks that grew are told, the most grown first', () => {
	expect(grownOf(all, against).map(({ title }) => title)).toEqual(['much', 'little']);
});

test('without a told scale nothing is said to grow', () => {
	expect(grownOf(all, { ...against, scale: null })).toEqual([]);
});
