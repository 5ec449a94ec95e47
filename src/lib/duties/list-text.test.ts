import { expect, test } from 'vitest';
import { readList } from './list-text.ts';

test('reads an item a line, with heading and Sotkanet id where they are given', () => {
	expect(
		readList('Having; Ahtaasti asuvat, %; 183\n\nOsallisuus\r\nLoving\tRikokset\t3113').items
	).toEqual([
		{ heading: 'Having', title: 'Ahtaasti asuvat, %', external_id: '183' },
		{ heading: '', title: 'Osallisuus', external_id: null },
		{ heading: 'Loving', title: 'Rikokset', external_id: '3113' }
	]);
});

test.each([
	['a line of four parts', 'a; b; 1; c', 'too_many_parts'],
	['a line without a name', 'Having; ; 183', 'title_missing'],
	['an id that is no number', 'Having; Rikokset; kolme', 'id_not_a_number'],
	['a name that is too long', 'x'.repeat(501), 'too_long']
])('refuses %s and says which line', (_, line, reason) => {
	expect(readList(`Osallisuus\n\n${line}`)).toEqual({
		items: [{ heading: '', title: 'Osallisuus', external_id: null }],
		bad: [{ line: 3, reason }]
	});
});
