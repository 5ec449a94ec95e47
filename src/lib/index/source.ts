import type { Locale } from '#lib/format/locale.ts';
import { definitionOf, indicatorsOf, seriesOf, type StoredIndex } from './definition.ts';
import type { IndexObservation } from './engine-table.ts';
import { computeIndex } from './engine.ts';
import type { FigureRow } from './indices.server.ts';

/** What an index is told from: its definition, its figures, and whose it is. */
export interface IndexSource {
	index: StoredIndex;
	observations: readonly IndexObservation[];
	/** Names of areas by their code. */
	names: Readonly<Record<string, string>>;
	/** Area code of the municipality. */
	own: string;
	/** Parts that have a figure which is not told, because it tells of few people. */
	suppressed?: readonly string[];
	locale: Locale;
}

/** Figures by their place in the series, told apart for the components that are made of them. */
export function observationsOf(rows: readonly FigureRow[], index: StoredIndex): IndexObservation[] {
	const parts = indicatorsOf(index);
	const components = seriesOf(index).map((id) =>
		parts.filter(({ indicator_id }) => indicator_id === id).map((part) => part.id)
	);
	return rows.flatMap(({ area_code: unit, year, places, figures, provisional }) =>
		places.flatMap((place, at) =>
			(components[place - 1] ?? []).map((component) => ({
				unit,
				year,
				component,
				value: figures[at] ?? null,
				...(provisional.includes(place) && { edition: 'provisional' as const })
			}))
		)
	);
}

export const namesOf = (rows: readonly FigureRow[]) =>
	Object.fromEntries(rows.map(({ area_code, area_name }) => [area_code, area_name]));

/** Areas that are no municipality are compared with, but never ranked or part of a mean. */
const isMunicipality = (area: string) => area.startsWith('KU');

/** The index computed; the same for page, file and brief. */
export function computed({ index, observations }: Pick<IndexSource, 'index' | 'observations'>) {
	const definition = definitionOf(index);
	const areas = new Set(observations.map(({ unit }) => unit));
	const outside = [...areas].filter((area) => !isMunicipality(area));
	return { definition, results: computeIndex(definition, observations, { outside }) };
}
