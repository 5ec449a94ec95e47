import { expect, test } from 'vitest';
import {
	byKind,
	choiceOf,
	choicesOf,
	isFiltered,
	matching,
	standingOf
} from './catalogue-filter.ts';
import { row, values } from './catalogue.sample.ts';
import { entryOf, type CatalogueRow } from './catalogue.ts';

const TODAY = '2026-11-22';
const entry = (more: Partial<CatalogueRow> = {}) => entryOf(row(more), TODAY);

const CHANGES: [string, Partial<CatalogueRow>, number | null, string | null][] = [
	['a fall of what should fall is better', {}, -1.6, 'better'],
	['a fall of what should rise is worse', { direction: 'higher_is_better' }, -1.6, 'worse'],
	['a neutral series gets no verdict', { direction: 'neutral' }, -1.6, 'none'],
	['what looks the same is the same', values(145.32, 145.28), 0, 'same'],
	['a missing year is stepped over', values(150, null, 145), -5, 'better'],
	['a missing newest value compares what was told', values(150, 145, null), -5, 'better'],
	['a single value has no change', values(145), null, null],
	['nothing is compared over a break', { breaks: ['2020-01-01'] }, null, null],
	['nothing is compared with a softened value', { soft: [false, true, false] }, -2.9, 'better'],
	['nothing is compared with another way', { ways: ['', 'a', 'a'] }, -1.6, 'better'],
	['another way of measuring the newest value', { ways: ['', '', 'b'] }, null, null]
];
test.each(CHANGES)('%s', (_, more, by, verdict) => {
	const { change } = entry(more);
	expect(change?.by ?? null).toBe(by);
	expect(change?.verdict ?? null).toBe(verdict);
});

test('the newest value is the newest that is told; a gap is never 0', () => {
	expect(entry(values(150, 145, null)).newest).toMatchObject({ value: 145 });
	expect(entry(values(null)).newest).toMatchObject({ value: null, state: 'not_available' });
	expect(entry({ starts: null, newest_end: null })).toMatchObject({ newest: null, trend: [] });
});

test('a row knows how old it is and when the next value comes', () => {
	const yearly = { update_rhythm_months: 12, lag_months: 6 };
	expect(entry().fresh).toEqual({ age: 70, next: null, isStale: false });
	expect(entry(yearly).fresh).toMatchObject({ isStale: true, next: { on: '2022-06-30' } });
	const expected = { expected_on: '2027-01-01', expectation_at: '2026-05-01T00:00:00Z' };
	expect(entry({ ...yearly, ...expected }).fresh).toMatchObject({ isStale: false });
	const spent = { ...expected, arrived_at: '2026-06-01T00:00:00Z' };
	expect(entry({ ...yearly, ...spent }).fresh).toMatchObject({ isStale: true });
});

const own = { is_own: true, division_id: 'd1', division_name: 'Hyvinvointi', source: '' };
const all = [
	entry(),
	entry({ ...own, slug: 'laakarit', name: 'Lääkärit', kind: 'personnel', age_groups: [] }),
	entry({ ...own, slug: 'kaynnit', name: 'Käynnit', kind: 'output', update_rhythm_months: 12 })
];

test.each([
	['', 3],
	['laji=personnel', 1],
	['laji=loitsu', 0],
	['ika=youth', 2],
	['lahde=Diak', 1],
	['toimiala=d1', 2],
	['toimiala=valtakunnallinen', 1],
	['vanhentuneet=1', 1],
	['tuoreus=stale', 1],
	['tuoreus=unjudged', 2],
	['tuoreus=fresh', 0],
	['tuoreus=no_values', 0],
	['haku=LÄÄK', 1],
	['haku=ungdomsarbetsl%C3%B6shet', 3],
	['haku=+++', 3],
	['toimiala=d1&laji=output&haku=k%C3%A4ynnit', 1]
])('"%s" finds %d indicators', (query, count) => {
	expect(matching(all, choiceOf(new URLSearchParams(query)))).toHaveLength(count);
});

test('only what some indicator has can be chosen', () => {
	expect(choicesOf(all)).toEqual({
		kinds: ['wellbeing', 'personnel', 'output'],
		ages: ['youth'],
		sources: ['Diak'],
		divisions: [{ value: 'd1', label: 'Hyvinvointi' }],
		hasNational: true,
		standings: [
			{ value: 'stale', count: 1 },
			{ value: 'unjudged', count: 2 }
		]
	});
	expect(choicesOf([])).toMatchObject({ kinds: [], hasNational: false, standings: [] });
	expect(byKind(all).map(({ kind }) => kind)).toEqual(['wellbeing', 'personnel', 'output']);
});

test('an address without filters is not filtered', () => {
	expect(isFiltered(choiceOf(new URLSearchParams('kunta=111')))).toBe(false);
	expect(isFiltered(choiceOf(new URLSearchParams('vanhentuneet=1')))).toBe(true);
});

test.each([
	['with a rhythm and in time it is fresh', { update_rhythm_months: 120 }, 'fresh'],
	['with a told day ahead it is fresh', { next_update: '2027-05-01' }, 'fresh'],
	['with a told day passed it is stale', { next_update: '2026-05-01' }, 'stale'],
	['without either nobody can judge it', {}, 'unjudged'],
	['without values there is nothing to judge', { newest_end: null }, 'no_values']
])('%s', (_, more, standing) => {
	expect(standingOf(entry(more))).toBe(standing);
});
