import type { Locale } from '#lib/format/locale.ts';
import { definitionOf, indicatorsOf, seriesOf, type StoredIndex } from './definition.ts';
import type { IndexObservation } from './engine-table.ts';
import { computeIndex } from './engine.ts';
import type { FigureRow } from './indices.server.ts';

/** What an index is told from: its definition, its figures, and whose it is. */
export interface IndexSource {
	index: StoredIndex;
	observations: readonly IndexObservation[];
	/** Own figures as they were first told, where another edition followed. */
	first?: readonly IndexObservation[];
	/** Names of areas by their code. */
	names: Readonly<Record<string, string>>;
	/** Area code of the municipality. */
	own: string;
	/** Parts that have a figure which is not told, because it tells of few people. */
	suppressed?: readonly string[];
	locale: Locale;
}

/** Figures as they stand; `series` is what they were asked by. */
export const observationsOf = (
	rows: readonly FigureRow[],
	index: StoredIndex,
	series: readonly string[] = seriesOf(index)
) => rows.filter(({ is_first }) => !is_first).flatMap((row) => read(row, index, series));

/** Own figures as they were first told, where another edition followed. */
export const firstToldOf = (rows: readonly FigureRow[], index: StoredIndex) =>
	rows.filter(({ is_first }) => is_first).flatMap((row) => read(row, index, seriesOf(index)));

/** The figures of an indicator, told apart for the components that are made of it. */
function read(row: FigureRow, index: StoredIndex, series: readonly string[]) {
	const indicator = series[row.place - 1];
	const components = indicatorsOf(index).filter(({ indicator_id }) => indicator_id === indicator);
	const [areas, figures, provisional] = [row.areas, row.figures, row.provisional].map(apart);
	return components.flatMap(({ id: component }) =>
		row.years.split(';').flatMap((year, at) => {
			const open = new Set(provisional?.[at]);
			return (areas?.[at] ?? []).map((unit, n): IndexObservation => {
				const one = { unit, year: Number(year), component, value: Number(figures?.[at]?.[n]) };
				return open.has(unit) ? { ...one, edition: 'provisional' } : one;
			});
		})
	);
}

/** `KU111,KU005;KU111`: two areas in the first year, one in the second. */
const apart = (list: string) => list.split(';').map((one) => one.split(','));

/** Names of areas by their code: the row of no indicator. */
export function namesOf(rows: readonly FigureRow[]): Record<string, string> {
	const { areas = '', figures = '' } = rows.find(({ place }) => place === 0) ?? {};
	const names = figures.split(';');
	return Object.fromEntries(areas.split(';').map((code, at) => [code, names[at] ?? code]));
}

/** Areas that are no municipality are compared with, but never ranked or part of a mean. */
export const outsideOf = (observations: readonly IndexObservation[]) =>
	[...new Set(observations.map(({ unit }) => unit))].filter((area) => !area.startsWith('KU'));

/** The index computed; the same for page, file and brief. */
export function computed({ index, observations }: Pick<IndexSource, 'index' | 'observations'>) {
	const definition = definitionOf(index);
	const outside = outsideOf(observations);
	return { definition, results: computeIndex(definition, observations, { outside }) };
}
