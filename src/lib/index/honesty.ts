import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IndicatorPart, Said } from './definition.ts';
import { directionUnderWeights, type Direction } from './engine-direction.ts';
import { leaveOneOut } from './engine-robustness.ts';
import { asShown } from './engine-views.ts';
import { rankRange, weightRange, type Range } from './engine-uncertainty.ts';
import { newestOf } from './parts.ts';
import { reasonIn } from './reason.ts';
import type { Told } from './told.ts';

/** A part that does not count, and why. */
export interface MissingPart {
	name: Said;
	why: string;
	/** Where it is said that the part belongs to the index. */
	source: string;
}

/** How far the index of a year can be trusted. */
export interface Honesty {
	present: number;
	total: number;
	missing: MissingPart[];
	/** Parts whose figure stands in for a missing one, and how many years old it is. */
	carried: { name: Said; age: number }[];
	/** Parts whose figure may still change. */
	provisional: Said[];
	/** The index and its rank if the weights were others; null where that says nothing. */
	range: Range | null;
	ranks: Range | null;
	/** The part without which the index would move most. */
	heaviest: { name: Said; value: number; change: number } | null;
	/** Whether the change hangs on the weights. */
	direction: (Direction & { against: number }) | null;
}

/** As many draws as tell nine of ten, and no more: a page is answered with them. */
const DRAWS = { draws: 400 };
/** A rank is drawn among hundreds of municipalities: each draw costs as many times more. */
const RANK_DRAWS = { draws: 200 };

interface Known {
	told: Told;
	parts: readonly IndicatorPart[];
	/** Components whose figure of the year is provisional. */
	provisional: ReadonlySet<string>;
	/** Parts with a figure that is not told, because it tells of few people. */
	suppressed: readonly string[];
	/** There are others to be ranked among. */
	isRanked: boolean;
	locale: Locale;
}

/** null: the index has no value in the year. */
export function honestyOf({ told, parts, ...known }: Known): Honesty | null {
	const { results, own, year, title } = told;
	const result = results.at(own, year);
	if (!result || result.value === null) return null;

	const place = { unit: own, year };
	return {
		present: result.present,
		total: result.total,
		missing: parts
			.filter(({ id }) => result.missing.includes(id))
			.map((part) => ({
				name: title(part.id),
				source: part.indicator.source,
				why: known.suppressed.includes(part.id)
					? m.index_page_suppressed({}, { locale: known.locale })
					: whyMissing(told, part.id, known.locale)
			})),
		carried: result.carried.map(({ component, age }) => ({ name: title(component), age })),
		provisional: parts.filter(({ id }) => known.provisional.has(id)).map(({ id }) => title(id)),
		range: told.definition.components.length > 1 ? weightRange(results, place, DRAWS) : null,
		ranks: known.isRanked ? rankRange(results, { ...place, ...told }, RANK_DRAWS) : null,
		heaviest: heaviestOf(told),
		direction: directionOf(told)
	};
}

/** No figure ever, none this year, or one that the method can make nothing of. */
function whyMissing(told: Told, component: string, locale: Locale): string {
	const reason = told.results.reasonOf(told.own, told.year, component);
	const newest = newestOf(told, component);
	if (reason !== null && reason !== 'no_value') return reasonIn(reason, locale);
	return newest === null
		? m.index_missing_never({}, { locale })
		: m.index_missing_this_year({ year: told.year, newest }, { locale });
}

function heaviestOf(told: Told) {
	const { results, own, year, better, decimals } = told;
	const [first] = (leaveOneOut(results, { unit: own, year }, { better, decimals }) ?? [])
		.flatMap(({ component, value, change }) =>
			value === null || change === null ? [] : { component, value, change }
		)
		.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
	if (!first || asShown(first.change, decimals) === 0) return null;
	return { ...first, name: told.title(first.component) };
}

function directionOf({ results, own, year, against }: Told) {
	if (against === null) return null;
	const direction = directionUnderWeights(results, { unit: own, from: against, to: year }, DRAWS);
	return direction && { ...direction, against };
}
