import { expect, test } from 'vitest';
import { draftOf, fieldsOf, NewPassword, safeNext, SignIn } from './signIn.ts';

test.each([
	['/raportointi?kunta=111', '/raportointi?kunta=111'],
	['/sv/indeksi', '/sv/indeksi'],
	[null, '/tyopoyta'],
	['', '/tyopoyta'],
	['https://example.org/', '/tyopoyta'],
	['//example.org', '/tyopoyta'],
	['/\\example.org', '/tyopoyta'],
	['/..//example.org', '/tyopoyta'],
	['/a/../..//example.org', '/tyopoyta'],
	['http://here.invalid/indeksi', '/tyopoyta'],
	['javascript:alert(1)', '/tyopoyta']
])('after signing in, %s leads to %s', (next, expected) => {
	expect(safeNext(next)).toBe(expected);
});

test('a draft carries every text, repeated names too, and no password', () => {
	const form = new FormData();
	form.append('text-1', 'rivi 1\nrivi "2"');
	form.append('only', 'a');
	form.append('only', 'b');
	form.append('new_password', 'salaisuus');
	expect(fieldsOf(draftOf(form))).toEqual([
		['text-1', 'rivi 1\nrivi "2"'],
		['only', 'a'],
		['only', 'b']
	]);
});

test.each(['', 'ei jsonia', '{"a": 1}', '[[1, 2]]'])(
	'a broken draft %j is an empty one',
	(draft) => {
		expect(fieldsOf(draft)).toEqual([]);
	}
);

test.each([
	['a short password', 'lyhyt', 'lyhyt', false],
	['too many bytes', 'ä'.repeat(40), 'ä'.repeat(40), false],
	['two that differ', 'riittävän pitkä', 'riittävän pitka', false],
	['two that agree', 'riittävän pitkä', 'riittävän pitkä', true]
])('%s', (_, first, second, expected) => {
	const form = { current_password: 'x', new_password: first, repeat_password: second };
	expect(NewPassword.safeParse(form).success).toBe(expected);
});

test('an address without @ is no e-mail', () => {
	expect(SignIn.safeParse({ email: 'matti', password: 'x' }).success).toBe(false);
});
