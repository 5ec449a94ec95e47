import type { Locale } from '#lib/format/locale.ts';
import { askedYears, type Asked } from './asked.ts';
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
import { honestyOf, type Honesty } from './honesty.ts';
import { linesOf, yearsOf, type Lines } from './lines.ts';
import { methodLines } from './method-lines.ts';
import { methodOf, type Method } from './method-table.ts';
import { partsOf, type Part } from './parts.ts';
import { peersOf, type Peers } from './peers.ts';
import { revisionOf, type Revision } from './revision.ts';
import { robustnessOf, type RobustnessFigure } from './robustness.ts';
import { computed, type IndexSource } from './source.ts';
import { sourcesOf, type PartSource } from './part-sources.ts';
import { indexStory, storySentences, type IndexStory, type StorySentences } from './story.ts';
import type { Told } from './told.ts';
import { whyLines } from './why-lines.ts';
import { whyOf, type Why } from './why.ts';

/** The index in words: made here, so that a browser needs neither the rules nor the other languages. */
interface Words {
	sentences: StorySentences & {
		/** Whose doing the change is. */
		why: string[];
		/** How the index is computed. */
		method: string[];
	};
	/** How much hangs on choices; empty where that says nothing. */
	robustness: RobustnessFigure[];
}

interface Facts extends Lines {
	name: Said;
	note: string;
	decimals: number;
	better: Better;
	isAgainstMedian: boolean;
	isExample: boolean;
	edition: number;
	story: IndexStory;
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
	sources: PartSource[];
}

/** Everything that a page about the index shows; nothing in it is computed again. */
export type IndexView = Facts & Words;

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
	const facts: Facts = {
		...aboutOf(index, locale),
		isAgainstMedian: isAgainstMedian(parts.filter(({ id }) => !story.missing.includes(id))),
		better,
		story,
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
	return { ...facts, ...inWords(facts, told, locale) };
}

/** The rest, which is told from the facts. */
const inWords = (facts: Facts, told: Told, locale: Locale): Words => ({
	sentences: {
		...storySentences(facts.story, { locale, title: (id) => told.title(id).text }),
		why: facts.why ? whyLines(facts.why, told, locale) : [],
		method: methodLines(facts.method, facts, locale)
	},
	robustness: facts.honesty ? robustnessOf(facts.honesty, { ...told, locale }) : []
});

const aboutOf = (index: StoredIndex, locale: Locale) => ({
	name: namedIn(index, locale),
	note: index.note,
	decimals: index.decimals,
	isExample: index.is_example,
	edition: index.edition
});

function titlesOf(parts: readonly IndicatorPart[], locale: Locale): (id: string) => Said {
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
