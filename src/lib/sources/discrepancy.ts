import type { Enums } from '#lib/db/enums.ts';
import { formatChange, formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where a figure stands in its document: the words that are printed around it. */
export interface Place {
	table_label: string;
	section: string;
	row_label: string;
	column_label: string;
}

/** A figure that a check computed with; taken away where `factor` is negative. */
export interface DiscrepancyPart extends Place {
	document_code: string;
	raw: string;
	unit: string;
	factor: number;
}

/** A print that does not follow from the others, as the view `discrepancies` tells it. */
export interface Discrepancy extends Place {
	id: string;
	document_code: string;
	document_title: string;
	raw: string;
	unit: string;
	kind: Enums['check_kind'];
	verdict: (typeof VERDICTS)[number];
	rule: string;
	printed: number;
	computed: number;
	difference: number;
	note: string;
	parts: DiscrepancyPart[];
}

/** The worse first. */
export const VERDICTS = ['contradiction', 'rounding'] as const;
type Verdict = Discrepancy['verdict'];

const VERDICT_NAME: Record<Verdict, () => string> = {
	contradiction: m.sources_contradiction,
	rounding: m.sources_rounding
};
export const verdictName = (verdict: Verdict) => VERDICT_NAME[verdict]();

const KIND_NAME: Record<Discrepancy['kind'], () => string> = {
	sum: m.sources_kind_sum,
	net: m.sources_kind_net,
	percentage: m.sources_kind_percentage,
	difference: m.sources_kind_difference,
	contradiction_between_places: m.sources_kind_places
};
export const kindName = (kind: Discrepancy['kind']) => KIND_NAME[kind]();

/** The words that place a figure, what the document leaves empty left out. */
export const placeWords = ({ table_label, section }: Place) =>
	[table_label, section].filter(Boolean).join(' · ');
export const cellWords = ({ row_label, column_label }: Place) =>
	[row_label, column_label].filter(Boolean).join(' · ');

const MOST_DECIMALS = 4;
const decimalsOf = (value: number) =>
	Math.min(MOST_DECIMALS, (String(value).split('.')[1] ?? '').length);

/** The two numbers and their difference, in words of numbers: with as many decimals as they need. */
export function inNumbers(
	{ printed, computed }: Pick<Discrepancy, 'printed' | 'computed'>,
	locale: Locale
) {
	const decimals = decimalsOf(printed);
	const finer = Math.max(decimals, decimalsOf(computed));
	return {
		printed: formatNumber(printed, locale, { decimals }),
		computed: formatNumber(computed, locale, { decimals: finer }),
		difference: formatChange(printed - computed, locale, { decimals: finer })
	};
}

/** "painettu −38 588 151, laskettu −39 711 067": both numbers, the print not corrected. */
export const printedBesideComputed = (
	numbers: Pick<Discrepancy, 'printed' | 'computed'>,
	locale: Locale
) => {
	const { printed, computed } = inNumbers(numbers, locale);
	return m.sources_printed_beside_computed({ printed, computed }, { locale });
};

const SLUG: Record<Verdict, string> = { contradiction: 'ristiriita', rounding: 'pyoristys' };
export const verdictSlug = (verdict: Verdict) => SLUG[verdict];

/** What the address asks for. */
export interface Choice {
	document: string | undefined;
	verdict: Verdict | undefined;
}

export const isChosen = ({ document, verdict }: Choice) => Boolean(document ?? verdict);
