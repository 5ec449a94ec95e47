import type { Locale } from '#lib/format/locale.ts';
import { indicatorsOf, namedIn, type Said, type StoredIndex } from './definition.ts';
import { Normalise } from './engine-methods.ts';
import type { IndexResults } from './engine.ts';

/** A part as it would be told to everybody. */
export interface PublicPart {
	name: Said;
	/** Its first year with a figure of the municipality, and its last; null: there is none. */
	years: { first: number; last: number } | null;
}

/** What would become public of an index, and what stands in the way. */
export interface Publication {
	parts: PublicPart[];
	/** Parts whose method looks at other municipalities: the public copy holds own figures only. */
	hindering: Said[];
}

export function publicationOf(
	index: StoredIndex,
	{ results, own, locale }: { results: IndexResults; own: string; locale: Locale }
): Publication {
	const parts = indicatorsOf(index);
	const name = ({ indicator }: (typeof parts)[number]) => namedIn(indicator, locale);
	return {
		parts: parts.map((part) => {
			const years = results.years.filter(
				(year) =>
					(results.values(own, year)[part.id] ?? null) !== null &&
					results.ageOf(own, year, part.id) === 0
			);
			const [first, last] = [years[0], years.at(-1)];
			return {
				name: name(part),
				years: first === undefined || last === undefined ? null : { first, last }
			};
		}),
		hindering: parts.filter(({ normalise }) => looksAtOthers(Normalise.parse(normalise))).map(name)
	};
}

/** A courtesy: `publish_index` refuses the same (20261122000300_index_editor.sql). */
export function looksAtOthers(normalise: Normalise): boolean {
	switch (normalise.method) {
		case 'none':
		case 'target':
			return false;
		case 'minmax':
			return normalise.from === 'data';
		case 'zscore':
			return true;
		case 'ratio':
			return typeof normalise.reference === 'string' || (normalise.reference.unit ?? null) !== null;
		case 'base100':
			return (normalise.base_unit ?? null) !== null;
	}
}
