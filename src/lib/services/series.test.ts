import { expect, test } from 'vitest';
import { areasOf, choiceOf, hasNoArea, matching } from './choice.ts';
import { series, value } from './series.sample.ts';
import { groupsOf, keptApart, linesOf, nameOf } from './series.ts';

const split = (code: string, sort_order: number) => ({
	id: code,
	name: code,
	name_sv: '',
	name_en: '',
	sort_order
});

test('a name without a translation stays Finnish and says so', () => {
	expect(nameOf(series(), 'sv')).toEqual({ text: 'Utnyttjandegrad inom småbarnspedagogiken' });
	expect(nameOf(series(), 'en')).toEqual({ text: 'Varhaiskasvatuksen käyttöaste', lang: 'fi' });
});

test('the whole comes before its classes, each with its newest value', () => {
	const [music, whole] = [value({ class: split('musiikki', 1), value: 10 }), value({ value: 80 })];
	const older = value({ period_start: '2022-03-01', period_end: '2022-03-31', value: 70 });
	const lines = linesOf({ observations: [music, older, whole], breaks: [] });
	expect(lines.map(({ newest }) => newest.value)).toEqual([80, 10]);
});

test('a trend belongs to a line only when its newest value is on it', () => {
	const months = series().observations;
	expect(linesOf({ observations: months, breaks: [] })[0]?.trend).toHaveLength(3);

	const quarter = value({ period_start: '2023-04-01', period_end: '2023-06-30' });
	expect(linesOf({ observations: [...months, quarter], breaks: [] })[0]?.trend).toEqual([]);
});

test('a corrected value is shown instead of the one that it supersedes', () => {
	const first = value();
	const second = value({ value: 76.1, edition: 2, supersedes_id: first.id });
	expect(linesOf({ observations: [first, second], breaks: [] })).toMatchObject([
		{ newest: { value: 76.1 } }
	]);
});

const free = series({
	slug: 'varhaiskasvatus-vapaat-paikat',
	name: 'Vapaat paikat',
	name_sv: ''
});
const events = series({
	slug: 'tapahtumat',
	name: 'Tapahtumat',
	name_sv: '',
	heading: 'Virikkeellinen elämä',
	observations: []
});
const all = [series(), free, events];

test('the use of places and the free places of a service are kept apart', () => {
	expect(keptApart(all)).toEqual({ use: all[0], free });
	expect(keptApart([free, events])).toBeNull();
	expect(keptApart([series({ slug: 'iltapaivatoiminta-kayttoaste' }), free])).toBeNull();
});

test('series stand under their headings', () => {
	expect(groupsOf(all).map(({ heading, series: own }) => [heading, own.length])).toEqual([
		['Varhaiskasvatus', 2],
		['Virikkeellinen elämä', 1]
	]);
	expect(groupsOf([])).toEqual([]);
});

test.each([
	['', 3],
	['palvelualue=VAKA', 2],
	['palvelualue=muu', 1],
	['palvelualue=OP%2FKOU', 0],
	['haku=KÄYTTÖ', 1],
	['haku=utnyttjandegrad', 1],
	['haku=varhaiskasvatus+vapaat', 1],
	['haku=+++', 3],
	['palvelualue=VAKA&haku=tapahtumat', 0]
])('"%s" finds %d series', (query, count) => {
	expect(matching(all, choiceOf(new URLSearchParams(query)))).toHaveLength(count);
});

test('the choices are the service areas that the values tell of', () => {
	expect(areasOf(all)).toEqual([{ value: 'VAKA', label: 'Varhaiskasvatuksen palvelualue' }]);
	expect(hasNoArea(all)).toBe(true);
	expect(hasNoArea([free])).toBe(false);
});
