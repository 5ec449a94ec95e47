import { expect, test } from 'vitest';
import { classIndex, classKey, unknownClasses, type KnownClass } from './class-text.ts';

const known = (id: string, code: string, more: Partial<KnownClass> = {}): KnownClass => ({
	...{ id, dimension: 'tea_dimension', code, municipality: null },
	...{ name: '', name_sv: '', name_en: '', ...more }
});
const CLASSES = [
	known('national', 'sitoutuminen', {
		name: 'Sitoutuminen',
		name_sv: 'Engagemang',
		name_en: 'Commitment'
	}),
	known('seniors', '65+', { dimension: 'age' })
];
const find = (classes: readonly KnownClass[], dimension: string, code: string) =>
	classIndex(classes).get(classKey({ dimension, code }));

test.each([
	['its code', 'sitoutuminen', 'national'],
	['its name, whatever the case and the blanks', ' SITOUTUMINEN\u00a0', 'national'],
	['its Swedish name', 'Engagemang', 'national'],
	['its English name', 'commitment', 'national'],
	['other words', 'sitoutumattomuus', undefined],
	['nothing', '', undefined]
])('a class is found by %s', (_, text, id) => {
	expect(find(CLASSES, 'tea_dimension', text)).toBe(id);
});

test('marks tell classes apart, and a dimension has its own', () => {
	expect(find(CLASSES, 'age', '65+')).toBe('seniors');
	expect(find(CLASSES, 'age', '65')).toBeUndefined();
	expect(find(CLASSES, 'age', 'sitoutuminen')).toBeUndefined();
});

test('an own class goes before a national one of the same words, whichever comes first', () => {
	const own = known('own', 'oma', { name: 'Sitoutuminen', municipality: '111' });
	for (const all of [
		[...CLASSES, own],
		[own, ...CLASSES]
	])
		expect(find(all, 'tea_dimension', 'sitoutuminen')).toBe('own');
});

test('a code goes before the name of another class', () => {
	const other = known('other', 'muu', { name: '65+', dimension: 'age' });
	expect(find([other, ...CLASSES], 'age', '65+')).toBe('seniors');
});

test('what nobody knows is told once, as it is first written', () => {
	const of = (code: string) => ({ class: { dimension: 'tea_dimension', code } });
	const named = [of('Uusi  asia'), of('engagemang'), { class: null }, of('uusi asia'), of('B')];
	expect(unknownClasses(named, classIndex(CLASSES))).toEqual([
		{ dimension: 'tea_dimension', code: 'uusi asia', name: 'Uusi asia' },
		{ dimension: 'tea_dimension', code: 'b', name: 'B' }
	]);
});
