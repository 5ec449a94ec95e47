import { formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MappingProblem } from './columns.ts';
import type { FileReason, FileRefused } from './file-refusal.ts';
import type { FileRowReason } from './row-refusal.ts';
import type { TableRemark } from './table.ts';

type Say = (values: { limit: string; count: string }, options: { locale: Locale }) => string;

const FILES: Record<FileReason, Say> = {
	cut_short: m.imports_file_cut_short,
	empty_file: m.imports_file_empty_file,
	only_headings: m.imports_file_only_headings,
	too_many_bytes: m.imports_file_too_many_bytes,
	too_many_rows: m.imports_file_too_many_rows,
	too_many_columns: m.imports_file_too_many_columns,
	line_too_long: m.imports_file_line_too_long,
	cell_too_long: m.imports_file_cell_too_long,
	binary_content: m.imports_file_binary_content,
	wrong_encoding: m.imports_file_wrong_encoding,
	unclosed_quote: m.imports_file_unclosed_quote,
	extension_differs: m.imports_file_extension_differs,
	not_a_table: m.imports_file_not_a_table,
	old_excel: m.imports_file_old_excel,
	macros: m.imports_file_macros,
	external_links: m.imports_file_external_links,
	encrypted: m.imports_file_encrypted,
	broken_zip: m.imports_file_broken_zip,
	too_many_parts: m.imports_file_too_many_parts,
	inflates_too_much: m.imports_file_inflates_too_much,
	document_type: m.imports_file_document_type,
	broken_xml: m.imports_file_broken_xml,
	too_many_texts: m.imports_file_too_many_texts,
	no_sheet: m.imports_file_no_sheet,
	unknown_sheet: m.imports_file_unknown_sheet,
	no_header: m.imports_file_no_header
};

const ROWS: Record<FileRowReason, Say> = {
	exponent: m.imports_refused_exponent,
	not_finite: m.imports_refused_not_finite,
	hexadecimal: m.imports_refused_hexadecimal,
	bad_grouping: m.imports_refused_bad_grouping,
	ambiguous_mark: m.imports_refused_ambiguous_mark,
	other_mark: m.imports_refused_other_mark,
	too_many_digits: m.imports_refused_too_many_digits,
	error_cell: m.imports_refused_error_cell,
	broken_cell: m.imports_refused_broken_cell,
	bad_date: m.imports_refused_bad_date,
	bad_type: m.imports_refused_bad_type,
	bad_period: m.imports_refused_bad_period,
	missing_period: m.imports_refused_missing_period,
	missing_indicator: m.imports_refused_missing_indicator,
	ambiguous_area: m.imports_refused_ambiguous_area,
	unknown_state: m.imports_refused_unknown_state
};

const MAPPINGS: Record<MappingProblem, Say> = {
	no_area: m.imports_mapping_no_area,
	no_period: m.imports_mapping_no_period,
	no_indicator: m.imports_mapping_no_indicator,
	no_figures: m.imports_mapping_no_figures,
	no_dimension: m.imports_mapping_no_dimension,
	two_alike: m.imports_mapping_two_alike,
	bad_fixed_period: m.imports_mapping_bad_fixed_period,
	no_meaning: m.imports_mapping_no_meaning,
	parts_of_many: m.imports_mapping_parts_of_many,
	other_header: m.imports_mapping_other_header
};

const REMARKS: Record<TableRemark, Say> = {
	hidden_rows: m.imports_table_hidden_rows,
	hidden_columns: m.imports_table_hidden_columns,
	hidden_sheet: m.imports_table_hidden_sheet,
	formula_cells: m.imports_table_formula_cells,
	merged_cells: m.imports_table_merged_cells,
	lines_before_header: m.imports_table_lines_before_header,
	repeated_header: m.imports_table_repeated_header,
	wrong_cell_counts: m.imports_table_wrong_cell_counts
};

const MIB = 1024 * 1024;
const NOTHING = { limit: '', count: '' };

/** A limit with its unit where it is one of bytes. */
function limitText({ reason, limit = 0 }: Pick<FileRefused, 'reason' | 'limit'>, locale: Locale) {
	const isBytes = reason === 'too_many_bytes' || reason === 'inflates_too_much';
	if (!isBytes) return formatNumber(limit, locale);
	return formatNumber(limit / MIB, locale, { decimals: 0, unit: locale === 'fi' ? 'Mt' : 'MB' });
}

/** Why a file is refused, with the line where there is one. */
export function fileReasonText(
	refusal: Pick<FileRefused, 'reason' | 'line' | 'limit'>,
	locale: Locale
): string {
	const limit = limitText(refusal, locale);
	const text = FILES[refusal.reason]({ limit, count: '' }, { locale });
	if (refusal.line === undefined) return text;
	return m.imports_file_on_line({ line: formatNumber(refusal.line, locale), text }, { locale });
}

/** Why a row of a file is refused, for the reasons that only files have. */
export const fileRowReasonText = (reason: FileRowReason, locale: Locale) =>
	ROWS[reason](NOTHING, { locale });

/** What must be put right in the columns. */
export const mappingProblemText = (problem: MappingProblem, locale: Locale) =>
	MAPPINGS[problem](NOTHING, { locale });

/** What a person should know of the table. */
export const tableRemarkText = (remark: TableRemark, count: number, locale: Locale) =>
	REMARKS[remark]({ limit: '', count: formatNumber(count, locale) }, { locale });
