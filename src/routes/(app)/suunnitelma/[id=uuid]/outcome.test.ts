import { expect, test } from 'vitest';
import { formOf } from './outcome.ts';

test.each([
	['the words of a goal', { version: '1', title: 'a', text: '', metric_text: '' }, 'change'],
	['its visibility', { version: '1', visibility: 'shared' }, 'share'],
	['a question', { report_id: 'a', question: 'b' }, 'ask'],
	['nothing we know', { other: '1' }, null],
	['nothing', {}, null]
])('the form of %s is known by its fields', (_, values, expected) => {
	expect(formOf(values)).toBe(expected);
});
