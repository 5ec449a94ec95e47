import { expect, test } from 'vitest';
import { countedArea, isOpen } from './unit.ts';
import { SpaceForm, UnitForm } from './unit-forms.ts';

const always = { valid_from: null, valid_to: null };

test.each([
	['always there', always, true],
	['closed mid-year', { ...always, valid_to: '2023-06-30' }, false],
	['on its last day', { ...always, valid_to: '2023-07-01' }, true],
	['not open yet', { ...always, valid_from: '2023-08-01' }, false]
])('a unit %s', (_, unit, open) => {
	expect(isOpen(unit, '2023-07-01')).toBe(open);
});

test('only counted spaces that are in use are summed, and none told is not zero', () => {
	const space = { ...always, floor_area: 100, is_counted: true };
	const spaces = [
		space,
		{ ...space, floor_area: 50.5 },
		{ ...space, is_counted: false },
		{ ...space, valid_to: '2022-12-31' }
	];
	expect(countedArea(spaces, '2023-07-01')).toBe(150.5);
	expect(countedArea([], '2023-07-01')).toBeNull();
});

test('a unit cannot end before it begins, and a new one needs a service area', () => {
	const unit = {
		name: 'Yksikkö',
		kind: 'daycare',
		valid_from: '2023-05-01',
		valid_to: '2023-04-01'
	};
	const errors = UnitForm.safeParse(unit).error?.issues.map(({ path }) => path[0]);
	expect(errors).toEqual(['valid_to', 'area']);
});

test('an area is typed in Finnish, and is not zero', () => {
	const space = {
		unit: '00000000-0000-4000-8000-000000000001',
		name: 'Sali',
		note: '',
		valid_from: '',
		valid_to: ''
	};
	const read = (floor_area: string) =>
		SpaceForm.safeParse({ ...space, floor_area }).data?.floor_area;
	expect(read('1 240,5')).toBe(1240.5);
	expect(read('0')).toBeUndefined();
	expect(read('iso')).toBeUndefined();
});
