import { describe, expect, test } from 'vitest';
import { scoreTable, type Part, type Score } from './score-table.ts';

const part = (id: string, sort_order = 0): Part => ({
	id,
	name: id,
	name_sv: '',
	name_en: '',
	sort_order
});

const score = (year: number, value: number | null, more: Partial<Score> = {}): Score => ({
	period_start: `${String(year)}-01-01`,
	period_end: `${String(year)}-12-31`,
	value,
	decimals: null,
	method: '',
	scope: 'versio 1',
	state: 'final',
	class: part('a'),
	...more
});

const tableOf = (scores: Score[], breaks: { at: string }[] = []) =>
	scoreTable({ decimals: 0, direction: 'higher_is_better', scores, breaks });

test('items stand as rows and years as columns, newest first, a missing one stays missing', () => {
	const b = { class: part('b') };
	const { years, rows } = tableOf([score(2024, 40), score(2025, 45), score(2025, 0, b)]);
	expect(years).toEqual([
		{ year: 2025, version: 'versio 1' },
		{ year: 2024, version: 'versio 1' }
	]);
	expect(rows.map(({ key, cells }) => [key, cells.map((one) => one?.value)])).toEqual([
		['a', [45, 40]],
		['b', [0, undefined]]
	]);
});

test('the total stands before its parts, and those in their own order', () => {
	const named = ['b', 'a'].map((id, at) => score(2025, 1, { class: part(id, at + 1) }));
	const total = score(2025, 1, { class: null });
	expect(tableOf([...named, total]).rows.map(({ key }) => key)).toEqual(['', 'b', 'a']);
});

describe('a change from the year before', () => {
	test.each([
		['is told of one set of items', {}, [], { by: 5, verdict: 'better' }],
		['is not told over another set', { scope: 'versio 2' }, [], 'incomparable'],
		['is not told over another method', { method: 'uusi' }, [], 'incomparable'],
		['is not told over a break', {}, [{ at: '2025-01-01' }], 'incomparable'],
		['is told when the break is older', {}, [{ at: '2024-01-01' }], { by: 5, verdict: 'better' }],
		['is missing without a value', { value: null }, [], null]
	])('%s', (_, more, breaks, change) => {
		const { rows } = tableOf([score(2024, 40), score(2025, 45, more)], breaks);
		expect(rows[0]?.change).toEqual(change);
	});
});

test('the years between which the set of items changed are named', () => {
	const other = { scope: 'versio 2' };
	const scores = [score(2023, 1), score(2024, 1, other), score(2025, 1, other)];
	expect(tableOf(scores).splits).toEqual([{ from: 2023, to: 2024 }]);
	expect(tableOf(scores).years.map(({ version }) => version)).toEqual([
		'versio 2',
		'versio 2',
		'versio 1'
	]);
});
