import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Reason } from './engine-reason.ts';

const WORDS = {
	no_value: m.index_reason_no_value,
	all_missing: m.index_reason_all_missing,
	log_of_non_positive: m.index_reason_log,
	constant: m.index_reason_constant,
	one_unit: m.index_reason_one_unit,
	too_few_units: m.index_reason_too_few,
	reversed_goalposts: m.index_reason_reversed,
	reference_missing: m.index_reason_reference_missing,
	zero_reference: m.index_reason_zero_reference,
	zero_value: m.index_reason_zero_value,
	too_large: m.index_reason_too_large,
	no_children: m.index_reason_no_children,
	bad_weights: m.index_reason_bad_weights,
	weightless: m.index_reason_weightless,
	below_min_share: m.index_reason_below_min_share,
	mean_of_non_positive: m.index_reason_mean
} satisfies Record<Reason, unknown>;

/** Why a value cannot be computed, in words. */
export const reasonIn = (reason: Reason, locale: Locale) => WORDS[reason]({}, { locale });
