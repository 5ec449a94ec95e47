import { expect, test } from 'vitest';
import { may, working, type MyRole, type Role } from './me.ts';

const HEINOLA = { code: '111', name: 'Heinola', slug: 'heinola' };
const AANEKOSKI = { code: '992', name: 'Äänekoski', slug: 'aanekoski' };

const role = (role: Role, at: Partial<MyRole> = {}): MyRole => ({
	municipality: HEINOLA,
	division: { id: 'sivistys', name: 'Sivistys' },
	isWhole: false,
	readOnly: false,
	role,
	...at
});
const person = (...roles: MyRole[]) => ({ id: 'x', fullName: 'X', roles });

test('a person works in the municipality asked for, else in the first of the alphabet', () => {
	const both = person(role('reader', { municipality: AANEKOSKI }), role('editor'));
	expect(working(both, '992')?.municipality).toBe(AANEKOSKI);
	expect(working(both, '999')?.municipality).toBe(HEINOLA);
	expect(working(both, null)?.municipalities).toEqual([HEINOLA, AANEKOSKI]);
	expect(working(both, null)?.roles.map((one) => one.role)).toEqual(['editor']);
});

test('nobody works without a role', () => {
	expect(working(person(), null)).toBeNull();
});

test.each([
	['a manager where an editor may', role('manager'), 'editor', 'sivistys', true],
	['an editor where a manager may', role('editor'), 'manager', 'sivistys', false],
	['an editor of another division', role('editor'), 'editor', 'tekniikka', false],
	[
		'a coordinator of the whole',
		role('coordinator', { isWhole: true }),
		'editor',
		'tekniikka',
		true
	],
	[
		'a manager who views as another',
		role('manager', { readOnly: true }),
		'editor',
		'sivistys',
		false
	],
	['an editor somewhere', role('editor'), 'editor', null, true]
] as const)('%s', (_, mine, needed, division, expected) => {
	const me = working(person(mine), null);
	expect(me && may(me, needed, division)).toBe(expected);
});
