import type { LinePoint } from '#lib/charts/line.ts';
import type { Locale } from '#lib/format/locale.ts';
import type { Asked } from './asked.ts';
import {
	betterOf,
	definitionOf,
	indicatorsOf,
	isAgainstMedian,
	namedIn,
	type IndicatorPart,
	type Said,
	type StoredIndex
} from './definition.ts';
import type { IndexObservation } from './engine-table.ts';
import { baseYear, type Better } from './engine-views.ts';
import { computeIndex, type IndexResult, type IndexResults } from './engine.ts';
import type { FigureRow } from './indices.server.ts';
import { partsOf, whyOf, type Part, type Why } from './parts.ts';
import { peersOf, type Peers } from './peers.ts';
import { indexStory, storySentences, type IndexStory, type StorySentences } from './story.ts';

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

/** Everything that a page about the index shows; nothing in it is computed again. */
export interface IndexView {
	name: Said;
	note: string;
	decimals: number;
	better: Better;
	isAgainstMedian: boolean;
	isExample: boolean;
	/** Every part weighs the same. */
	isEqual: boolean;
	edition: number;
	story: IndexStory;
	sentences: StorySentences;
	/** Years with a value, the newest first. */
	years: number[];
	/** Parts without a value this year, and why. */
	missing: { name: Said; isSuppressed: boolean }[];
	/** The index as such, and in points of its first year. */
	level: LinePoint[];
	development: LinePoint[];
	baseYear: number;
	/** Other indicators count in some years than in others. */
	coverageVaries: boolean;
	peers: Peers | null;
	why: Why | null;
	parts: Part[];
	sources: { source: string; href: string; licence: string }[];
}

/** Figures beside the ids of their components, one by one. */
export const observationsOf = (rows: readonly FigureRow[]): IndexObservation[] =>
	rows.flatMap(({ area_code: unit, year, component_ids, component_values }) =>
		component_ids.map((component, at) => ({
			unit,
			year,
			component,
			value: component_values[at] ?? null
		}))
	);

export const namesOf = (rows: readonly FigureRow[]) =>
	Object.fromEntries(rows.map(({ area_code, area_name }) => [area_code, area_name]));

/** The index computed; the same for page, file and brief. */
export function computed({ index, observations }: Pick<IndexSource, 'index' | 'observations'>) {
	const definition = definitionOf(index);
	return { definition, results: computeIndex(definition, observations) };
}

/** Null when the index has no value in any year. */
export function indexView(source: IndexSource, asked: Asked): IndexView | null {
	const { index, own, locale, names } = source;
	const { definition, results } = computed(source);
	const series = results.series(own);
	const years = yearsOf(series);
	const year = years.find((one) => one === asked.year) ?? years[0];
	if (year === undefined) return null;

	const [better, decimals] = [betterOf(index), index.decimals];
	const story = indexStory({ definition, results, unit: own, better, decimals, year });
	if (!story) return null;

	const parts = indicatorsOf(index);
	const title = titlesOf(parts, locale);
	const against = againstOf(years, year, asked.against);
	const told = { definition, results, own, year, against, better, title, decimals };
	return {
		...aboutOf(index, locale),
		isAgainstMedian: isAgainstMedian(parts.filter(({ id }) => !story.missing.includes(id))),
		better,
		story,
		sentences: storySentences(story, { locale, title: (id) => title(id).text }),
		years,
		missing: missingOf(story, source, title),
		...linesOf(series, years.at(-1) ?? year),
		peers: peersOf({ results, names, own, year, better, decimals }),
		why: whyOf(told),
		parts: partsOf(told, parts),
		sources: sourcesOf(index, results, own)
	};
}

const aboutOf = (index: StoredIndex, locale: Locale) => ({
	name: namedIn(index, locale),
	note: index.note,
	decimals: index.decimals,
	isExample: index.is_example,
	isEqual: new Set(indicatorsOf(index).map(({ weight }) => weight)).size === 1,
	edition: index.edition
});

type Title = (id: string) => Said;

function titlesOf(parts: readonly IndicatorPart[], locale: Locale): Title {
	const titles = new Map(parts.map(({ id, indicator }) => [id, namedIn(indicator, locale)]));
	return (id) => titles.get(id) ?? { text: id };
}

const missingOf = ({ missing }: IndexStory, { suppressed }: IndexSource, title: Title) =>
	missing.map((id) => ({ name: title(id), isSuppressed: suppressed?.includes(id) ?? false }));

/** Years with a value, the newest first. */
const yearsOf = (series: readonly IndexResult[]) =>
	series.flatMap(({ year, value }) => (value === null ? [] : year)).reverse();

/** The year to compare with: the one asked for, if it is earlier, or else the one before. */
const againstOf = (years: readonly number[], year: number, asked: number | null) =>
	years.find((one) => one === asked && one < year) ?? years.find((one) => one < year) ?? null;

function linesOf(series: readonly IndexResult[], first: number) {
	const level = series.map(({ year, value }) => ({ year, value }));
	const known = series.filter(({ value }) => value !== null);
	return {
		level,
		development: baseYear(level, first).points ?? [],
		baseYear: first,
		coverageVaries: new Set(known.map(({ missing }) => missing.join())).size > 1
	};
}

/** Each source once, of the parts that have figures. */
function sourcesOf(index: StoredIndex, results: IndexResults, own: string) {
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
