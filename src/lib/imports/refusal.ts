import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RefusalReason } from './candidate.ts';
import { fileRowReasonText } from './reasons.ts';
import { FILE_ROW_REASONS, type FileRowReason } from './row-refusal.ts';

type Sentence = (input: { value: string }, options: { locale: Locale }) => string;

/** What is wrong with a row and what to do about it, whatever the source. */
const SENTENCES: Record<RefusalReason, Sentence> = {
	not_a_number: m.imports_refused_not_a_number,
	not_available: m.imports_refused_not_available,
	unknown_area: m.imports_refused_unknown_area,
	missing_area: m.imports_refused_missing_area,
	unknown_indicator: m.imports_refused_unknown_indicator,
	unknown_gender: m.imports_refused_unknown_gender,
	unknown_class: m.imports_refused_unknown_class,
	unknown_unit: m.imports_refused_unknown_unit,
	ambiguous_unit: m.imports_refused_ambiguous_unit,
	unresolved_dimension: m.imports_refused_unresolved_dimension,
	bad_year: m.imports_refused_bad_year,
	missing_value: m.imports_refused_missing_value,
	out_of_bounds: m.imports_refused_out_of_bounds,
	off_scale: m.imports_refused_off_scale,
	bounds_apart: m.imports_refused_bounds_apart,
	duplicate: m.imports_refused_duplicate,
	contradicts: m.imports_refused_contradicts,
	formula_cell: m.imports_refused_formula_cell,
	too_long: m.imports_refused_too_long,
	wrong_cell_count: m.imports_refused_wrong_cell_count,
	bad_quotes: m.imports_refused_bad_quotes
};

const isGeneral = (reason: string): reason is RefusalReason => reason in SENTENCES;
const isOfFiles = (reason: string): reason is FileRowReason =>
	(FILE_ROW_REASONS as readonly string[]).includes(reason);

/** Why a row was refused, in words; a reason that is no longer known stands as it is. */
export function refusalInWords(
	{ reason, value }: { reason: string; value?: string | undefined },
	locale: Locale
) {
	if (isGeneral(reason)) return SENTENCES[reason]({ value: value ?? '' }, { locale });
	return isOfFiles(reason) ? fileRowReasonText(reason, locale) : reason;
}
