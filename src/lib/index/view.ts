import type { Locale } from '#lib/format/locale.ts';
import type { Asked } from './asked.ts';
import {
	betterOf,
	indicatorsOf,
	isAgainstMedian,
	namedIn,
	type IndicatorPart,
	type Said,
	type StoredIndex
} from './definition.ts';
import { dimensionsOf, type Dimension } from './dimensions.ts';
import type { Better } from './engine-views.ts';
import type { IndexResults } from './engine.ts';
import { honestyOf, type Honesty } from './honesty.ts';
import { linesOf, yearsOf, type Lines } from './lines.ts';
import { methodOf, type Method } from './method-table.ts';
import { partsOf, type Part } from './parts.ts';
import { peersOf, type Peers } from './peers.ts';
import { revisionOf, type Revision } from './revision.ts';
import { computed, type IndexSource } from './source.ts';
import { indexStory, storySentences, type IndexStory, type StorySentences } from './story.ts';
import { whyOf, type Why } from './why.ts';

/** Everything that a page about the index shows; nothing in it is computed again. */
export interface IndexView extends Lines {
	name: Said;
	note: string;
	decimals: number;
	better: Better;
	isAgainstMedian: boolean;
	isExample: boolean;
	edition: number;
	story: IndexStory;
	sentences: StorySentences;
	/** Years with a value, the newest first. */
	years: number[];
	honesty: Honesty | null;
	peers: Peers | null;
	why: Why | null;
	/** What the figures of the year first said; null: the same. */
	revision: Revision | null;
	dimensions: Dimension[];
	parts: Part[];
	method: Method;
	sources: { source: string; href: string; licence: string }[];
}

/** Null when the index has no value in any year. */
export function indexView(source: IndexSource, asked: Asked): IndexView | null {
	const { index, own, locale, names } = source;
	const { definition, results } = computed(source);
	const series = results.series(own);
	const years = yearsOf(series);
	const { year, against } = askedYears(years, asked);
	const [better, decimals] = [betterOf(index), index.decimals];
	const story =
		year === undefined
			? null
			: indexStory({ definition, results, unit: own, better, decimals, year });
	if (!story || year === undefined) return null;

	const parts = indicatorsOf(index);
	const title = titlesOf(parts, locale);
	const told = { definition, results, own, year, against, better, title, decimals };
	const peers = peersOf({ results, names, own, year, better, decimals });
	return {
		...aboutOf(index, locale),
		isAgainstMedian: isAgainstMedian(parts.filter(({ id }) => !story.missing.includes(id))),
		better,
		story,
		sentences: storySentences(story, { locale, title: (id) => title(id).text }),
		years,
		honesty: honestyOf({ told, parts, locale, isRanked: peers !== null, ...doubts(source, year) }),
		...linesOf(series, years.at(-1) ?? year, locale),
		peers,
		why: whyOf(told),
		revision: revisionOf(told, source),
		dimensions: dimensionsOf(told, index.components),
		parts: partsOf(told, parts),
		method: methodOf(told, source),
		sources: sourcesOf(index, results, own)
	};
}

const aboutOf = (index: StoredIndex, locale: Locale) => ({
	name: namedIn(index, locale),
	note: index.note,
	decimals: index.decimals,
	isExample: index.is_example,
	edition: index.edition
});

export function titlesOf(parts: readonly IndicatorPart[], locale: Locale): (id: string) => Said {
	const titles = new Map(parts.map(({ id, indicator }) => [id, namedIn(indicator, locale)]));
	return (id) => titles.get(id) ?? { text: id };
}

const doubts = ({ observations, own, suppressed = [] }: IndexSource, year: number) => ({
	suppressed,
	provisional: new Set(
		observations
			.filter((one) => one.unit === own && one.year === year && one.edition === 'provisional')
			.map(({ component }) => component)
	)
});

/**
 * The year asked for, or the newest; and the one to compare with, or the one before. Two years are compared
 * in the order of time, in whichever order they were asked for.
 */
function askedYears(years: readonly number[], asked: Asked) {
	const year = years.find((one) => one === asked.year) ?? years[0] ?? NaN;
	const other = years.find((one) => one === asked.against && one !== year);
	if (years.length === 0) return { year: undefined, against: null };
	if (other !== undefined) return { year: Math.max(year, other), against: Math.min(year, other) };
	return { year, against: years.find((one) => one < year) ?? null };
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
