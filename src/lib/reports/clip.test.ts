import { expect, test } from 'vitest';
import { clip, clipList, listOf } from './clip.ts';

test.each([
	['short', 10, 'short'],
	['  two\n lines ', 20, 'two lines'],
	['cut between the words', 15, 'cut between…'],
	['x'.repeat(20), 5, 'xxxx…'],
	['👍👍👍👍', 3, '👍👍…']
])('%j in %d letters', (text, length, expected) => {
	expect(clip(text, length)).toBe(expected);
});

test('a list says how many more there are', () => {
	expect(clipList([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
	expect(clipList([1], 2)).toEqual({ shown: [1], more: 0 });
});

test.each([
	[['a', 'b'], 'a; b'],
	[['a', 'b', 'c'], 'a; b ja 1 muu'],
	[['a', 'b', 'c', 'd'], 'a; b ja 2 muuta']
])('%j, two of them named', (names, expected) => {
	expect(listOf(names, 2, 'fi')).toBe(expected);
});
