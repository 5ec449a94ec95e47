import type { Locale } from '#lib/format/locale.ts';
import { formatChange, formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Better } from './engine-views.ts';
import type { Honesty } from './honesty.ts';

/** How much the index hangs on a choice, as a figure with its words. */
export interface RobustnessFigure {
	label: string;
	value: string;
	unit?: string;
	note: string;
}

interface Shown {
	year: number;
	better: Better;
	decimals: number;
	locale: Locale;
}

const WHOLE = { decimals: 0 };

/** Other weights, one part less, and whether the change hangs on the weights: what there is to say of each. */
export const robustnessOf = (honesty: Honesty, shown: Shown): RobustnessFigure[] =>
	[
		rangeOf(honesty, shown),
		ranksOf(honesty, shown),
		certaintyOf(honesty, shown),
		heaviestOf(honesty, shown)
	].flatMap((figure) => figure ?? []);

function rangeOf({ range }: Honesty, { decimals, locale }: Shown): RobustnessFigure | null {
	if (!range) return null;
	const show = (value: number) => formatNumber(value, locale, { decimals });
	return {
		label: m.index_range_label({}, { locale }),
		value: `${show(range.low)}–${show(range.high)}`,
		note: m.index_range_note({ value: show(range.value) }, { locale })
	};
}

function ranksOf({ ranks }: Honesty, { locale }: Shown): RobustnessFigure | null {
	if (!ranks) return null;
	const show = (value: number) => formatNumber(value, locale, WHOLE);
	return {
		label: m.index_ranks_label({}, { locale }),
		value: `${show(ranks.low)}–${show(ranks.high)}`,
		note: m.index_ranks_note({ rank: show(ranks.value) }, { locale })
	};
}

function certaintyOf({ direction }: Honesty, shown: Shown): RobustnessFigure | null {
	if (!direction) return null;
	const { year, better, locale } = shown;
	const { rises, falls, against } = direction;
	const isWorse = rises >= falls === (better === 'lower');
	const sentence = isWorse ? m.index_direction_worse : m.index_direction_better;
	const share = formatPercent(100 * Math.max(rises, falls), locale, WHOLE);
	return {
		label: m.index_direction_label({}, { locale }),
		value: share,
		note: sentence({ against, year, share }, { locale })
	};
}

function heaviestOf({ heaviest }: Honesty, { decimals, locale }: Shown): RobustnessFigure | null {
	if (!heaviest) return null;
	const value = formatNumber(heaviest.value, locale, { decimals });
	return {
		label: m.index_heaviest_label({}, { locale }),
		value: formatChange(heaviest.change, locale, { decimals }),
		unit: m.index_page_points({}, { locale }),
		note: m.index_heaviest_note({ name: heaviest.name.text, value }, { locale })
	};
}
