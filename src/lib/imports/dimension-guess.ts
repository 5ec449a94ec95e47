import { plainWords } from './area-text.ts';
import { classKey } from './class-text.ts';
import type { ReadTable } from './table.ts';

/** What the guess of a column of classes leans on. */
export interface KnownClasses {
	/** Ids by `dimension:words`. */
	classes: ReadonlyMap<string, string>;
	dimensions: readonly string[];
}

const BY_HEADING: readonly [string, RegExp][] = [
	['sex', /^(?:sukupuoli|gender|sex|kön)$/],
	['age', /^(?:ikäryhmä|age group|åldersgrupp)$/]
];

/** The items of the HYTE factor are called indicators, as our series are. */
export const ITEM = /^(?:indikaattori(?:n nimi)?|indicator|indikator)$/;

/** Series whose classes are of one dimension, by the beginning of their slug. */
const BY_SERIES: readonly [string, RegExp][] = [
	['tea_dimension', /^teaviisari/],
	['hyte_item', /^hyte indikaattori/]
];

const byHeading = (heading: string) =>
	BY_HEADING.find(([, words]) => words.test(heading))?.[0] ?? null;

/** The only dimension that has a class for every cell. */
function byCells(samples: readonly string[], { classes, dimensions }: KnownClasses) {
	if (samples.length === 0) return null;
	const has = (dimension: string) =>
		samples.every((code) => classes.has(classKey({ dimension, code })));
	const [fits, another] = dimensions.filter(has);
	return another ? null : (fits ?? null);
}

function bySeries(series: readonly string[]) {
	const split = ([, words]: readonly [string, RegExp]) =>
		series.every((slug) => words.test(plainWords(slug)));
	return series.length === 0 ? null : (BY_SERIES.find(split)?.[0] ?? null);
}

/** The dimension of a column of classes: by its heading, its cells, or the series they split; null: not clear. */
export function dimensionOf(
	{ columns }: Pick<ReadTable, 'columns'>,
	at: number,
	{ known, series }: { known: KnownClasses; series: readonly string[] }
): string | null {
	const { name = '', samples = [] } = columns[at] ?? {};
	const heading = plainWords(name);
	return (
		byHeading(heading) ??
		byCells(samples, known) ??
		bySeries(series) ??
		(ITEM.test(heading) ? 'hyte_item' : null)
	);
}
