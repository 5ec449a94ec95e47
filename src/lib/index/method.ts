import type { Locale } from '#lib/format/locale.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IndexComponent } from './engine-definition.ts';
import type { NormaliseBy } from './engine-methods.ts';

/** How a figure becomes comparable, in words and as a formula. `x` is the figure. */
export interface MethodWords {
	text: string;
	formula: string;
}

/** The whole country in the figures. */
export const COUNTRY = 'SSS';

interface Written {
	locale: Locale;
	/** Names of areas by their code. */
	names: Readonly<Record<string, string>>;
	isMirrored: boolean;
}

/** @example methodWords(component, 'fi', {}).formula // "100 · x / mediaani" */
export function methodWords(
	{ normalise, direction }: Pick<IndexComponent, 'normalise' | 'direction'>,
	locale: Locale,
	names: Readonly<Record<string, string>>
): MethodWords {
	const written = { locale, names, isMirrored: direction === -1 };
	switch (normalise.method) {
		case 'none':
			return {
				text: normalise.relative
					? m.index_method_given({}, { locale })
					: m.index_method_none({}, { locale }),
				formula: 'x'
			};
		case 'target':
			return target(normalise, written);
		case 'zscore':
			return zscore(normalise, written);
		case 'minmax':
			return minmax(normalise, written);
		case 'ratio':
			return ratio(referenceOf(normalise, written), normalise.out ?? 100, written);
		case 'base100':
			return ratio(areaOrYear(normalise.base_unit, normalise.base_year, written), 100, written);
	}
}

/** What a figure is compared with: in words, and in the formula. */
interface Reference {
	text: string;
	symbol: string;
}

function ratio({ text, symbol }: Reference, out: number, { locale, isMirrored }: Written) {
	const factor = formatNumber(out, locale);
	const formula = isMirrored ? `${factor} · ${symbol} / x` : `${factor} · x / ${symbol}`;
	return { text: m.index_method_ratio({ reference: text }, { locale }), formula };
}

function referenceOf({ reference }: NormaliseBy<'ratio'>, written: Written): Reference {
	const { locale } = written;
	if (reference === 'median')
		return {
			text: m.index_reference_median({}, { locale }),
			symbol: m.index_symbol_median({}, { locale })
		};
	if (reference === 'mean')
		return {
			text: m.index_reference_mean({}, { locale }),
			symbol: m.index_symbol_mean({}, { locale })
		};
	return areaOrYear(reference.unit, reference.year, written);
}

function areaOrYear(
	unit: string | null | undefined,
	year: number | null | undefined,
	{ locale, names }: Written
): Reference {
	const area =
		unit === COUNTRY ? m.index_reference_country({}, { locale }) : (names[unit ?? ''] ?? unit);
	const when = (year ?? null) === null ? '' : ` ${String(year)}`;
	if (area === undefined || area === null)
		return {
			text: m.index_reference_own_year({ year: year ?? '' }, { locale }),
			symbol: `x(${String(year)})`
		};
	return { text: `${area}${when}`, symbol: `${area}${when}` };
}

function minmax(normalise: NormaliseBy<'minmax'>, { locale, isMirrored }: Written): MethodWords {
	const { from, transform, clamp } = normalise;
	const [low, high] = normalise.out ?? [0, 100];
	const show = (value: number | null | undefined) => formatNumber(value ?? null, locale);
	const [lower, upper] =
		from === 'goalposts'
			? [show(normalise.lower), show(normalise.upper)]
			: [m.index_symbol_smallest({}, { locale }), m.index_symbol_largest({}, { locale })];
	const ln = (one: string) => (transform === 'ln' ? `ln(${one})` : one);
	const [x, a, b] = [ln('x'), ln(lower), ln(upper)] as const;
	const share = isMirrored ? `(${b} − ${x}) / (${b} − ${a})` : `(${x} − ${a}) / (${b} − ${a})`;
	const words = { low: show(low), high: show(high) };
	const scale = low === 0 ? '' : `${show(low)} + `;
	const text =
		from === 'goalposts'
			? m.index_method_goalposts({ ...words, lower, upper }, { locale })
			: m.index_method_range(words, { locale });
	return {
		text: clamp ? `${text} ${m.index_method_clamped({}, { locale })}` : text,
		formula: `${scale}${show(high - low)} · ${share}`
	};
}

function zscore({ mean, sd }: NormaliseBy<'zscore'>, { locale, isMirrored }: Written): MethodWords {
	const [average, deviation] = [
		m.index_symbol_mean({}, { locale }),
		m.index_symbol_deviation({}, { locale })
	];
	const distance = isMirrored ? `(${average} − x)` : `(x − ${average})`;
	const factor = (sd ?? 1) === 1 ? '' : `${formatNumber(sd ?? 1, locale)} · `;
	const offset = (mean ?? 0) === 0 ? '' : `${formatNumber(mean ?? 0, locale)} + `;
	return {
		text: m.index_method_zscore({}, { locale }),
		formula: `${offset}${factor}${distance} / ${deviation}`
	};
}

function target({ from, target, clamp }: NormaliseBy<'target'>, { locale }: Written): MethodWords {
	const [a, b] = [formatNumber(from, locale), formatNumber(target, locale)];
	const text = m.index_method_target({ from: a, target: b }, { locale });
	return {
		text: clamp ? `${text} ${m.index_method_clamped({}, { locale })}` : text,
		formula: `(x − ${a}) / (${b} − ${a})`
	};
}
