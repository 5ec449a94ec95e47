import type { Locale } from '#lib/format/locale.ts';
import { formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method-table.ts';

interface Known {
	isExample: boolean;
	isAgainstMedian: boolean;
	edition: number;
}

const MEAN = {
	arithmetic: m.index_mean_arithmetic,
	geometric: m.index_mean_geometric,
	harmonic: m.index_mean_harmonic
};

/** How the index is computed, in plain words. */
export function methodLines(
	method: Method,
	{ isExample, isAgainstMedian, edition }: Known,
	locale: Locale
): string[] {
	const { aggregate, total, isEqual, carryForwardYears: years } = method;
	const mean = isEqual ? m.index_page_method_mean_equal : m.index_page_method_mean;
	const plain = { locale };
	return [
		isExample ? m.index_page_method_example({}, plain) : '',
		mean({ total }, plain),
		MEAN[aggregate]({}, plain),
		isAgainstMedian ? m.index_page_method_median({}, plain) : '',
		isAgainstMedian ? m.index_page_method_overlap({}, plain) : '',
		m.index_page_method_missing({}, plain),
		shareLine(method.minShare, isExample, locale),
		years > 0 ? m.index_carry({ years }, plain) : m.index_carry_none({}, plain),
		m.index_page_method_explain({}, plain),
		m.index_page_method_edition({ edition }, plain)
	].filter((line) => line !== '');
}

function shareLine(minShare: number | null, isExample: boolean, locale: Locale): string {
	if (minShare === null) return m.index_min_share_none({}, { locale });
	const share = formatPercent(minShare * 100, locale, { decimals: 0 });
	return (isExample ? m.index_min_share_example : m.index_min_share)({ share }, { locale });
}
