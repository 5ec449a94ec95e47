import { formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import type { Line } from './preview.ts';

/** A name in the language of the page; the Finnish one where there is none, and then marked so. */
export function named(fi: string, others: Partial<Record<Locale, string | null>>, locale: Locale) {
	const own = others[locale];
	return { text: own ? own : fi, isFinnish: !own };
}

/** A figure as precisely as it was brought: 97.1 is not rounded to what its indicator usually shows. */
export function figureText(
	value: number | null,
	{ decimals }: Pick<Line, 'decimals'>,
	locale: Locale
) {
	const own = value === null ? 0 : (String(value).split('.')[1]?.length ?? 0);
	return formatNumber(value, locale, { decimals: Math.min(6, Math.max(decimals, own)) });
}
