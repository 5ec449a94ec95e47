import { expect, test } from 'vitest';
import { keepAnswers } from './answers.server.ts';

test('an answer is kept as long as it is asked for, and no longer', () => {
	const answers = keepAnswers(1000);
	answers.set('a', 'one', 0);
	expect(answers.get('a', 50, 50)).toBe('one');
	expect(answers.get('a', 50, 51)).toBeNull();
	expect(answers.get('b', 50, 0)).toBeNull();
});

test('the answer that was used longest ago makes room', () => {
	const answers = keepAnswers(20); // two bytes a character
	answers.set('a', 'aaaaa', 0);
	answers.set('b', 'bbbbb', 0);
	answers.get('a', 1, 0);
	answers.set('c', 'ccccc', 0);
	expect(['a', 'b', 'c'].map((key) => answers.get(key, 1, 0))).toEqual(['aaaaa', null, 'ccccc']);
});

test('a newer answer takes the place of the older, also in size', () => {
	const answers = keepAnswers(20);
	for (let i = 0; i < 5; i++) answers.set('a', 'aaaaa', i);
	answers.set('b', 'bbbbb', 5);
	expect(answers.get('a', 9, 5)).toBe('aaaaa');
});

test('what is larger than all room is not kept, and drives nothing out', () => {
	const answers = keepAnswers(20);
	answers.set('a', 'aaaaa', 0);
	answers.set('b', 'b'.repeat(11), 0);
	expect([answers.get('a', 1, 0), answers.get('b', 1, 0)]).toEqual(['aaaaa', null]);
});
