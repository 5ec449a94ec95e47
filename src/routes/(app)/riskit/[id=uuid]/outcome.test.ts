import { expect, test } from 'vitest';
import { formOf } from './outcome.ts';

test.each([
	['the words of a risk', { version: '1', title: 'a', description: '', control: '' }, 'change'],
	['a review', { reviewed_on: '2026-01-01', likelihood: '1', impact: '2', note: '' }, 'review'],
	['a goal to tie', { goal_id: 'a' }, 'goal'],
	['an account to tie', { account_id: 'a', place: '' }, 'account'],
	['its status', { version: '1', status: 'closed' }, 'status'],
	['its visibility', { version: '1', visibility: 'shared' }, 'share'],
	['nothing we know', { other: '1' }, null]
])('the form of %s is known by its fields', (_, values, expected) => {
	expect(formOf(values)).toBe(expected);
});
