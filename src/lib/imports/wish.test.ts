import { expect, test } from 'vitest';
import { freeSlug, sameQuery, slugWith } from './wish.ts';

test.each<[string, number | string, string]>([
	['Väestö 31.12.', 127, 'vaesto-31-12-127'],
	['Åland, öar', '11rf_2021', 'aland-oar-11rf-2021'],
	['***', 4, 'mittari-4'],
	[`${'a'.repeat(79)} b`, 4, `${'a'.repeat(79)}-4`]
])('the address of "%s" is one that the schema takes', (name, external, slug) => {
	expect(slugWith(name, external)).toBe(slug);
	expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a taken address is numbered', () => {
	expect(freeSlug('vaesto', [])).toBe('vaesto');
	expect(freeSlug('vaesto', ['vaesto', 'vaesto-2'])).toBe('vaesto-3');
});

const QUERY = { path: 'a/b.px', chosen: { Tiedot: ['vaesto'], Ikä: ['Yhteensä'] } };

test.each<[string, unknown, boolean]>([
	['in another order', { path: 'a/b.px', chosen: { Ikä: ['Yhteensä'], Tiedot: ['vaesto'] } }, true],
	['of another table', { ...QUERY, path: 'a/c.px' }, false],
	['of another category', { ...QUERY, chosen: { ...QUERY.chosen, Ikä: ['0'] } }, false],
	['that is none', null, false]
])('a question %s', (_, stored, same) => {
	expect(sameQuery(stored, QUERY)).toBe(same);
});
