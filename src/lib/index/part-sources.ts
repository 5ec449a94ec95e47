import { indicatorsOf, type StoredIndex } from './definition.ts';
import type { IndexResults } from './engine.ts';

/** Where figures of the index come from. */
export interface PartSource {
	source: string;
	href: string;
	licence: string;
}

/** Each source once, of the parts that have figures. */
export function sourcesOf(index: StoredIndex, results: IndexResults, own: string): PartSource[] {
	const known = new Set(
		results.years.flatMap((year) =>
			Object.entries(results.values(own, year)).flatMap(([id, value]) => (value === null ? [] : id))
		)
	);
	const sources = indicatorsOf(index)
		.filter(({ id, indicator }) => known.has(id) && indicator.source !== '')
		.map(({ indicator: { source, source_url: href, licence } }) => ({ source, href, licence }));
	return [...new Map(sources.map((each) => [each.source, each])).values()];
}
