import { formatChange, formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/format/locale.ts';
import type { IndexDefinition } from './engine-definition.ts';
import { explain, type Change, type Contribution } from './engine-explain.ts';
import { asShown, type Better } from './engine-views.ts';
import type { IndexResult, IndexResults } from './engine.ts';

export type Movement = 'better' | 'worse' | 'unchanged';

/** This year against an earlier one. */
export interface Comparison {
	year: number;
	change: Change;
	/** Change over the same indicators, in points as shown. */
	points: number;
	movement: Movement;
}

/** The facts that the sentences about an index are made of. */
export interface IndexStory {
	year: number;
	value: number;
	better: Better;
	decimals: number;
	present: number;
	total: number;
	/** Indicators that do not count this year. */
	missing: string[];
	/** Against the year before, and the one before that, where they can be compared. */
	comparisons: Comparison[];
	/** Against the two years before: `mixed` when better than one and worse than the other. */
	verdict: Movement | 'mixed' | 'unknown';
	/** What moved the index since the year before, the strongest first. */
	worsened: Contribution[];
	improved: Contribution[];
}

export interface StoryInput {
	definition: IndexDefinition;
	results: IndexResults;
	unit: string;
	better: Better;
	/** Decimals shown; a change that rounds to 0 is `unchanged`. */
	decimals: number;
	/** The last year with a value, if not said. */
	year?: number;
}

/** The facts about one unit's index in one year; null when it has no value then. */
export function indexStory(input: StoryInput): IndexStory | null {
	const { results, unit, better, decimals, year } = input;
	const now = year === undefined ? latest(results.series(unit)) : results.at(unit, year);
	if (!now || now.value === null) return null;

	const comparisons = [now.year - 1, now.year - 2].flatMap(
		(then) => compare(input, now.year, then) ?? []
	);
	const before = comparisons.find((comparison) => comparison.year === now.year - 1);

	return {
		year: now.year,
		value: now.value,
		better,
		decimals,
		present: now.present,
		total: now.total,
		missing: now.missing,
		comparisons,
		verdict: verdictOf(comparisons),
		worsened: strongest(before, better, 'worse'),
		improved: strongest(before, better, 'better')
	};
}

function latest(series: readonly IndexResult[]): IndexResult | undefined {
	return series.filter(({ value }) => value !== null).at(-1);
}

function compare(input: StoryInput, now: number, then: number): Comparison | null {
	const { results, unit, better, decimals } = input;
	const change = explain(results, { unit, from: then, to: now });
	if (!change) return null;

	const points = asShown(change.sameSet, decimals);
	return { year: then, change, points, movement: movementOf(points, better) };
}

/** What a change in points means for people. */
export function movementOf(points: number, better: Better): Movement {
	if (points === 0) return 'unchanged';
	return points > 0 === (better === 'higher') ? 'better' : 'worse';
}

function verdictOf(comparisons: readonly Comparison[]): IndexStory['verdict'] {
	const movements = new Set(comparisons.map(({ movement }) => movement));
	if (comparisons.length < 2) return 'unknown';
	if (movements.has('better') && movements.has('worse')) return 'mixed';
	if (movements.has('better')) return 'better';
	return movements.has('worse') ? 'worse' : 'unchanged';
}

function strongest(comparison: Comparison | undefined, better: Better, movement: Movement) {
	const contributions = comparison?.change.contributions ?? [];
	return contributions
		.filter(({ points }) => movementOf(points, better) === movement)
		.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** The story told; an empty string where there is nothing to say. */
export interface StorySentences {
	value: string;
	reading: string;
	change: string;
	twoYears: string;
	coverage: string;
}

const CHANGE = {
	better: m.index_change_better,
	worse: m.index_change_worse,
	unchanged: m.index_change_unchanged
} satisfies Record<Movement, unknown>;

const TWO_YEARS = {
	better: m.index_two_years_better,
	worse: m.index_two_years_worse,
	unchanged: m.index_two_years_unchanged,
	mixed: m.index_two_years_mixed,
	unknown: () => ''
} satisfies Record<IndexStory['verdict'], unknown>;

/** The story in words; `title` gives an indicator its name. */
export function storySentences(
	story: IndexStory,
	{ locale, title }: { locale: Locale; title(id: string): string }
): StorySentences {
	const { year, decimals, present, total } = story;
	const before = story.comparisons.find((comparison) => comparison.year === year - 1);
	const points = before ? formatChange(before.points, locale, { decimals }) : '';
	const missing = story.missing.map(title).join('; ');

	return {
		value: m.index_value(
			{ year, value: formatNumber(story.value, locale, { decimals }) },
			{ locale }
		),
		reading: readingOf(story.better, locale),
		change: before ? CHANGE[before.movement]({ year: before.year, points }, { locale }) : '',
		twoYears: TWO_YEARS[story.verdict]({}, { locale }),
		coverage:
			missing === ''
				? m.index_coverage_full({ total }, { locale })
				: m.index_coverage_missing({ present, total, missing }, { locale })
	};
}

/** Which way is better, in words. */
export function readingOf(better: Better, locale: Locale): string {
	return better === 'lower'
		? m.index_lower_is_better({}, { locale })
		: m.index_higher_is_better({}, { locale });
}
