import { expect, test } from 'vitest';
import { isFiltered, readFilter } from './asked.ts';
import { divisionsOf, filtered, inOrder, standingOf, type Kept } from './list.ts';
import type { Scale } from './scale.ts';

const DIVISION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const OTHER = '7f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const high: Scale = { length: 5, worse_end: 'high' };
const read = (query: string) => readFilter(new URLSearchParams(query));

test.each([
	['', {}],
	['toimiala=&tila=&haku=&vertailu=', {}],
	['toimiala=kaikki&tila=auki&kasvaneet=ehka&vertailu=eilen&todennakoisyys=0', {}],
	[
		`toimiala=${DIVISION}&tila=avoin&kasvaneet=1`,
		{ toimiala: DIVISION, tila: 'avoin', kasvaneet: '1' }
	],
	['haku=%20pula%20', { haku: 'pula' }],
	['todennakoisyys=2&merkittavyys=10', { todennakoisyys: 2, merkittavyys: 10 }]
])('?%s is read as %j', (query, expected) => {
	const filter = read(query);
	expect(JSON.parse(JSON.stringify(filter))).toEqual(expected);
	expect(isFiltered(filter)).toBe(Object.keys(expected).length > 0);
});

test.each(['vertailu=2023-03-31', 'vertailu=edellinen'])(
	'?%s compares and hides nothing',
	(query) => {
		expect(read(query).vertailu).toBe(query.split('=')[1]);
		expect(isFiltered(read(query))).toBe(false);
	}
);

const base: Kept = {
	title: 'Henkilöstön saatavuus',
	description: '',
	control: 'Rekrytoinnin tehostaminen',
	status: 'open',
	sort_order: 1,
	division: { id: DIVISION, name: 'Hyvinvointi' },
	area: null,
	position: { title: 'Johtaja' },
	document: { code: '000' },
	reviews: []
};
const reviews = (...sizes: [string, number, number][]) =>
	sizes.map(([reviewed_on, likelihood, impact]) => ({
		reviewed_on,
		likelihood,
		impact,
		created_at: ''
	}));
const risk = (title: string, more: Partial<Kept> = {}, scale: Scale | null = high) => {
	const kept = { ...base, title, ...more };
	return { ...kept, ...standingOf(kept.reviews, { checkpoint: null, scale }) };
};

const large = risk('Suuri', { reviews: reviews(['2023-01-01', 5, 5]) });
const grown = risk('Kasvanut', {
	reviews: reviews(['2023-01-01', 1, 1], ['2023-02-01', 2, 2]),
	division: { id: OTHER, name: 'Elinvoima' }
});
const grownMore = risk('Paljon kasvanut', {
	reviews: reviews(['2023-01-01', 1, 1], ['2023-02-01', 2, 3])
});
const unjudged = risk('Arvioimaton');
const closed = risk('Suljettu', { status: 'closed', reviews: reviews(['2023-01-01', 5, 5]) });
const all = [closed, unjudged, large, grown, grownMore];
const titles = (risks: readonly Kept[]) => risks.map(({ title }) => title);

test('what grew most comes first, then the largest, unjudged and closed ones last', () => {
	expect(titles(inOrder(all))).toEqual([
		'Paljon kasvanut',
		'Kasvanut',
		'Suuri',
		'Arvioimaton',
		'Suljettu'
	]);
});

test('without a told scale risks stand as printed, the own ones after them by name', () => {
	const printed = (sort_order: number, size: number) =>
		risk(`${sort_order}.`, { sort_order, reviews: reviews(['2023-01-01', size, size]) }, null);
	const own = ['Öljy', 'Aika'].map((title) => risk(title, { document: null, sort_order: 0 }, null));
	expect(titles(inOrder([...own, printed(3, 2), printed(1, 1), printed(2, 5)]))).toEqual([
		'1.',
		'2.',
		'3.',
		'Aika',
		'Öljy'
	]);
});

test.each([
	['', 5],
	['tila=suljettu', 1],
	['tila=avoin', 4],
	['kasvaneet=1', 2],
	[`toimiala=${OTHER}`, 1],
	['haku=REKRYTOINNIN+johtaja', 5],
	['haku=elinvoima', 1],
	['haku=rekrytoinnin+elinvoima+kissa', 0],
	['todennakoisyys=2&merkittavyys=3', 1]
])('?%s lets %i through', (query, count) => {
	expect(filtered(all, read(query))).toHaveLength(count);
});

test('divisions come once each, in Finnish order', () => {
	expect(divisionsOf(all).map(({ label }) => label)).toEqual(['Elinvoima', 'Hyvinvointi']);
});
