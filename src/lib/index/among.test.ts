import { expect, test } from 'vitest';
import { amongAll, amongChosen, askedPeers, foundPeer, peerQuery } from './among.ts';

const row = (number: string, area_name: string, value: number | null, is_chosen = false) => ({
	...{ area_name, municipality_number: number, population: 20_000, value },
	told_year: 2020,
	is_chosen
});
/* Youth unemployment, median municipality = 100 (Diak 2023). */
const rows = [
	row('111', 'Heinola', 145.3),
	row('398', 'Lahti', 165.1, true),
	row('098', 'Hollola', 91.3),
	row('016', 'Asikkala', null, true)
];
const told = { home: '111', better: 'lower' as const, decimals: 1 };

test('municipalities are ranked best first, those without a value are left out', () => {
	const among = amongAll(rows, told);
	expect(among?.all.map(({ name, rank }) => [name, rank])).toEqual([
		['Hollola', 1],
		['Heinola', 2],
		['Lahti', 3]
	]);
	expect(among).toMatchObject({ year: 2020, median: 145.3, own: { rank: 2 } });
	expect(among?.chosen.map(({ name }) => name)).toEqual(['Lahti']);
});

test('the other way round when more is better; what looks equal ranks equal, in Finnish order', () => {
	const alike = [row('1', 'Äänekoski', 9.04), row('2', 'Akaa', 9.01), row('3', 'Lahti', 8)];
	const among = amongAll(alike, { ...told, better: 'higher' });
	expect(among?.all.map(({ name, rank }) => [name, rank])).toEqual([
		['Akaa', 1],
		['Äänekoski', 1],
		['Lahti', 3]
	]);
	expect(among?.own).toBeNull();
});

test('chosen peers stand before the own one, beside it or after it', () => {
	const peers = rows.map((one) => ({ ...one, is_chosen: true }));
	const alike = row('015', 'Akaa', 145.3, true);
	const among = amongAll([...peers, alike], told);
	expect(among && amongChosen(among)).toEqual({ before: 1, beside: 1, after: 1 });
	const alone = amongAll(rows.slice(1), told);
	expect(alone && amongChosen(alone)).toBeNull();
});

test('one municipality alone is not compared', () => {
	expect(amongAll(rows.slice(0, 1), told)).toBeNull();
	expect(amongAll([], told)).toBeNull();
});

test.each([
	['', { year: null, chosen: null, added: '' }],
	['verrokit=091,398&vuosi=2018', { year: 2018, chosen: ['091', '398'], added: '' }],
	['verrokit=091&verrokit=398&verrokit=091', { year: null, chosen: ['091', '398'], added: '' }],
	['verrokit=x,12,398;&vuosi=12', { year: null, chosen: [], added: '' }],
	['lisaa=+Lahti+', { year: null, chosen: [], added: 'Lahti' }]
])('"%s" is read', (query, expected) => {
	expect(askedPeers(new URLSearchParams(query))).toEqual(expected);
});

test('a peer is found by name or number', () => {
	expect(foundPeer(rows, 'lahti')).toBe('398');
	expect(foundPeer(rows, '098')).toBe('098');
	expect(foundPeer(rows, 'Lah')).toBeNull();
});

test('a choice is kept in the address', () => {
	expect(peerQuery({ chosen: ['091', '398'], year: 2018 })).toBe('?verrokit=091,398&vuosi=2018');
	expect(peerQuery({ chosen: null, year: null })).toBe('');
});
