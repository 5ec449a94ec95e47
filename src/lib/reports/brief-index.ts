import type { LineSpec } from '#lib/charts/line.ts';
import type { Locale } from '#lib/format/locale.ts';
import { formatChange, formatNumber } from '#lib/format/number.ts';
import type { Contribution } from '#lib/index/engine-explain.ts';
import type { IndexResult } from '#lib/index/engine.ts';
import { storySentences, type Comparison, type IndexStory } from '#lib/index/story.ts';
import { m } from '#lib/paraglide/messages.js';
import { clip, listOf } from './clip.ts';

/** The index of a municipality, as published. */
export interface BriefIndexInput {
	name: string;
	story: IndexStory;
	/** The municipality's years, as `results.series(unit)` gives them. */
	series: readonly IndexResult[];
	/** An indicator's name by its id. */
	titles: Readonly<Record<string, string>>;
	/** Why an indicator is missing, by its id. */
	reasons: Readonly<Record<string, string>>;
	sources: readonly string[];
	/** 100 is the level of the median municipality. */
	medianIs100: boolean;
	/** The choice of indicators is an example, not the municipality's own decision. */
	illustrative: boolean;
	/** Each year is a three-year mean: neighbouring years share two thirds of their data. */
	threeYearMeans: boolean;
}

export interface IndexBlock {
	heading: string;
	figureLabel: string;
	figure: string;
	coverage: string;
	missing: string;
	verdict: string;
	change: string;
	reading: string;
	chart: { title: string; summary: string; reference: string; spec: LineSpec };
	table: { corner: string; row: string; years: string[]; values: string[] };
	contributions: Contributions | null;
}

export interface Contributions {
	heading: string;
	worsened: Effects;
	improved: Effects;
	columns: { part: string; points: string };
	/** What the named ones leave over, so that the parts add up to the change. */
	rest: string;
}

interface Effects {
	heading: string;
	/** Said instead of the rows when there are none. */
	none: string;
	rows: { label: string; points: string }[];
}

/** How many indicators are named each way. */
const NAMED = 3;

/** The block about the index: where it stands, how it got there and why it moved. */
export function indexBlock(
	index: BriefIndexInput,
	municipality: string,
	locale: Locale
): IndexBlock {
	const { story, titles, reasons } = index;
	const title = (id: string) => titles[id] ?? id;
	const sentences = storySentences(story, { locale, title });
	const missing = story.missing.map((id) => {
		const reason = reasons[id] ?? '';
		return clip(reason === '' ? title(id) : `${title(id)} (${reason})`, 100);
	});

	return {
		heading: clip(index.name, 80),
		figureLabel: m.brief_index_year({ year: story.year }, { locale }),
		figure: formatNumber(story.value, locale, { decimals: story.decimals }),
		coverage: m.brief_coverage({ present: story.present, total: story.total }, { locale }),
		missing:
			missing.length === 0
				? ''
				: m.brief_missing({ names: listOf(missing, 2, locale) }, { locale }),
		verdict: sentences.twoYears,
		change: sentences.change,
		reading: sentences.reading,
		chart: chartOf(index, municipality, locale),
		table: tableOf(index, municipality, locale),
		contributions: contributionsOf(story, title, locale)
	};
}

function chartOf(
	{ story, series, medianIs100 }: BriefIndexInput,
	municipality: string,
	locale: Locale
) {
	const reference = medianIs100 ? m.brief_median({}, { locale }) : '';
	const points = series.map(({ year, value }) => ({ year, value }));
	const known = points.flatMap(({ year, value }) => (value === null ? [] : { year, value }));
	const first = known[0] ?? { year: story.year, value: story.value };
	const show = (value: number) => formatNumber(value, locale, { decimals: story.decimals });
	const range = { first: first.year, last: story.year };
	const values = { firstValue: show(first.value), lastValue: show(story.value) };

	return {
		title: m.brief_chart_title(range, { locale }),
		summary: m.brief_chart_summary({ municipality, ...range, ...values }, { locale }),
		reference,
		spec: {
			lines: [{ label: municipality, points, color: 'var(--chart-1)' }],
			unit: '',
			decimals: story.decimals,
			locale,
			highlight: story.year,
			...(medianIs100 && { reference: { value: 100, label: reference } })
		}
	};
}

function tableOf({ story, series }: BriefIndexInput, municipality: string, locale: Locale) {
	const last = series.slice(-10);
	return {
		corner: m.charts_year({}, { locale }),
		row: municipality,
		years: last.map(({ year }) => String(year)),
		values: last.map(({ value }) => formatNumber(value, locale, { decimals: story.decimals }))
	};
}

function contributionsOf(
	story: IndexStory,
	title: (id: string) => string,
	locale: Locale
): Contributions | null {
	const before = story.comparisons.find(({ year }) => year === story.year - 1);
	if (!before) return null;

	const show = (points: number) => formatChange(points, locale, { decimals: story.decimals });
	const effects = (heading: string, contributions: readonly Contribution[]): Effects => ({
		heading,
		none: m.brief_none({}, { locale }),
		rows: contributions.slice(0, NAMED).map(({ component, points }) => ({
			label: clip(title(component), 90),
			points: show(points)
		}))
	});

	return {
		heading: m.brief_contributions({ year: before.year }, { locale }),
		worsened: effects(m.brief_worsened({}, { locale }), story.worsened),
		improved: effects(m.brief_improved({}, { locale }), story.improved),
		columns: { part: m.charts_part({}, { locale }), points: m.brief_points({}, { locale }) },
		rest: restOf(story, before, locale)
	};
}

/** So that the parts add up: what is left, what came and went, and the whole change. */
function restOf(
	{ worsened, improved, decimals }: IndexStory,
	{ change }: Comparison,
	locale: Locale
) {
	const show = (points: number) => formatChange(points, locale, { decimals });
	const named = [...worsened.slice(0, NAMED), ...improved.slice(0, NAMED)];
	const rest = change.sameSet - named.reduce((sum, { points }) => sum + points, 0);
	const others = change.contributions.length > named.length;

	return [
		others ? m.brief_rest({ rest: show(rest) }, { locale }) : '',
		change.coverage === 0
			? ''
			: m.brief_rest_coverage({ coverage: show(change.coverage) }, { locale }),
		m.brief_whole_change({ change: show(change.change) }, { locale })
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}
