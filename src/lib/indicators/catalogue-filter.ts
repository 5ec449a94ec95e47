import { byName } from '#lib/format/locale.ts';
import type { Entry } from './catalogue.ts';
import { KINDS } from './kind.ts';

/** What the address of the catalogue asks for; empty is everything. */
export interface Choice {
	words: string;
	kind: string;
	ages: string;
	source: string;
	division: string;
	/** How fresh, see `Standing`. */
	standing: string;
}

/** In the address as `toimiala`: national series, which no division owns. */
export const NATIONAL = 'valtakunnallinen';

export const choiceOf = (query: URLSearchParams): Choice => ({
	words: (query.get('haku') ?? '').trim().slice(0, 100),
	kind: query.get('laji') ?? '',
	ages: query.get('ika') ?? '',
	source: query.get('lahde') ?? '',
	division: query.get('toimiala') ?? '',
	standing: query.get('tuoreus') ?? (query.get('vanhentuneet') === '1' ? 'stale' : '')
});

export const isFiltered = (choice: Choice) => Object.values(choice).some((text) => text !== '');

/** How fresh the newest value is, as far as it can be judged. */
export const STANDINGS = ['fresh', 'stale', 'unjudged', 'no_values'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `unjudged`: nobody has told when the next value comes, so its age says nothing of being late. */
export function standingOf({
	newest_end,
	update_rhythm_months: rhythm,
	fresh
}: Pick<Entry, 'newest_end' | 'update_rhythm_months' | 'fresh'>): Standing {
	if (newest_end === null) return 'no_values';
	if (fresh.isStale) return 'stale';
	return rhythm === null && fresh.next === null ? 'unjudged' : 'fresh';
}

const namesOf = ({ name, name_sv, name_en, heading, service_area_name }: Entry) =>
	[name, name_sv, name_en, heading, service_area_name ?? ''].join(' ').toLocaleLowerCase('fi');

const divisionOf = ({ division_id }: Entry) => division_id ?? NATIONAL;

/** The indicators that were asked for, with every word somewhere in their names. */
export function matching(all: readonly Entry[], choice: Choice): Entry[] {
	const asked = choice.words.toLocaleLowerCase('fi').split(/\s+/).filter(Boolean);
	const holds = (wanted: string, ...of: string[]) => wanted === '' || of.includes(wanted);
	return all.filter(
		(entry) =>
			holds(choice.kind, entry.kind) &&
			holds(choice.ages, ...entry.age_groups) &&
			holds(choice.source, entry.source) &&
			holds(choice.division, divisionOf(entry)) &&
			holds(choice.standing, standingOf(entry)) &&
			asked.every((word) => namesOf(entry).includes(word))
	);
}

const unique = (values: readonly string[]) => [...new Set(values.filter(Boolean))];

/** What can be chosen: only what some indicator has. */
export function choicesOf(all: readonly Entry[]) {
	const divisions = new Map(all.map((one) => [divisionOf(one), one.division_name ?? '']));
	return {
		kinds: KINDS.filter((kind) => all.some((one) => one.kind === kind)),
		ages: [...new Set(all.flatMap(({ age_groups }) => age_groups))],
		sources: unique(all.map(({ source }) => source)).sort(byName),
		divisions: [...divisions]
			.filter(([id]) => id !== NATIONAL)
			.map(([value, label]) => ({ value, label }))
			.sort((a, b) => byName(a.label, b.label)),
		hasNational: divisions.has(NATIONAL),
		standings: STANDINGS.map((value) => ({
			value,
			count: all.filter((one) => standingOf(one) === value).length
		})).filter(({ count }) => count > 0)
	};
}

/** Indicators under their kinds, and within them by heading as they come. */
export const byKind = (entries: readonly Entry[]) =>
	KINDS.map((kind) => ({ kind, entries: entries.filter((one) => one.kind === kind) })).filter(
		({ entries: some }) => some.length > 0
	);
