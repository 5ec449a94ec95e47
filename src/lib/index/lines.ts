import type { LinePoint } from '#lib/charts/line.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { baseYear } from './engine-views.ts';
import type { IndexResult } from './engine.ts';
import { reasonIn } from './reason.ts';

/** The index over the years, as pictures need it. */
export interface Lines {
	/** The index as such, and in points of its first year. */
	level: LinePoint[];
	development: LinePoint[];
	baseYear: number;
	/** Other indicators count in some years than in others. */
	coverageVaries: boolean;
	/** Years with figures but without a value, the newest first, and why. */
	gaps: { year: number; text: string }[];
}

/** Years with a value, the newest first. */
export const yearsOf = (series: readonly IndexResult[]) =>
	series.flatMap(({ year, value }) => (value === null ? [] : year)).reverse();

/** The years of one municipality; `first` is the one that the others are told in points of. */
export function linesOf(series: readonly IndexResult[], first: number, locale: Locale): Lines {
	const level = series.map(({ year, value, isProvisional }) => ({
		year,
		value,
		...(isProvisional && { provisional: true })
	}));
	const known = series.filter(({ value }) => value !== null);
	const development = baseYear(level, first).points ?? [];
	return {
		level,
		development: development.map((point, at) => ({ ...level[at], ...point })),
		baseYear: first,
		coverageVaries: new Set(known.map(({ missing }) => missing.join())).size > 1,
		gaps: series
			.filter(({ value, present }) => value === null && present > 0)
			.map((result) => ({ year: result.year, text: gapIn(result, locale) }))
			.reverse()
	};
}

function gapIn({ year, present, total, reason }: IndexResult, locale: Locale): string {
	if (reason === 'below_min_share' || reason === 'all_missing' || reason === null)
		return m.index_gap_few({ year, present, total }, { locale });
	return m.index_gap({ year, reason: reasonIn(reason, locale) }, { locale });
}
