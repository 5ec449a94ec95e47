import { expect, test } from 'vitest';
import { stripOf } from './strip.ts';

const mark = (name: string, value: number) => ({ name, value, isOwn: false });

test('marks stand in the order of their values, from the smallest of all to the largest', () => {
	const { marks } = stripOf([0, 10, 200], [mark('suuri', 200), mark('pieni', 10)]);
	expect(marks.map(({ name, at }) => [name, at])).toEqual([
		['pieni', 5],
		['suuri', 100]
	]);
});

test('a number that would run into the one before it steps up, and the next one comes down', () => {
	const { marks } = stripOf([0, 100], [mark('a', 50), mark('b', 51), mark('c', 52), mark('d', 90)]);
	expect(marks.map(({ isUp }) => isUp)).toEqual([false, true, false, false]);
});

test('values that are all the same stand at the start', () => {
	expect(stripOf([7, 7], [mark('a', 7)]).marks[0]?.at).toBe(0);
});
