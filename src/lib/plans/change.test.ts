import { expect, test } from 'vitest';
import { GoalChange, Question } from './change.ts';

const goal = { version: '3', title: 'Liikunnan lisääminen', text: 'a\r\n- b', metric_text: '' };

test('a change keeps its lines and may leave the metric empty', () => {
	expect(GoalChange.parse(goal)).toEqual({ ...goal, version: 3, text: 'a\n- b' });
});

test.each([
	['no title', { title: ' ' }],
	['a title of one letter', { title: 'a' }],
	['a title too long', { title: 'a'.repeat(301) }],
	['a text too long', { text: 'a'.repeat(5001) }],
	['a metric too long', { metric_text: 'a'.repeat(5001) }],
	['no version', { version: '' }]
])('a change is refused: %s', (_, part) => {
	expect(GoalChange.safeParse({ ...goal, ...part }).success).toBe(false);
});

const report_id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

test.each([
	['Mitä mittari kertoo?', true],
	['   ', false],
	['a'.repeat(1000), true],
	['a'.repeat(1001), false]
])('the question "%.20s" may be asked: %s', (question, may) => {
	expect(Question.safeParse({ report_id, question }).success).toBe(may);
});
