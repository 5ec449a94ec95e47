import { formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { FILE_REASONS, type FileReason } from './file-refusal.ts';
import { fileReasonText, tableRemarkText } from './reasons.ts';
import type { Failure } from './run.ts';
import { SOURCE_ERROR_KINDS, SourceError, sourceErrorInWords } from './source-error.ts';
import { TABLE_REMARKS } from './table.ts';

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T =>
	(all as readonly string[]).includes(text);

const TOO_MANY: Record<string, (input: { limit: string }) => string> = {
	too_many_figures: m.imports_failed_too_many_figures,
	too_many_refused: m.imports_failed_too_many_refused,
	too_many_classes: m.imports_failed_too_many_classes
};

/** Why a run could not be read, and what to do. */
export function failureInWords(failure: Failure, locale: Locale): string {
	if ('source' in failure) {
		const { source, kind, detail } = failure;
		if (!isOneOf(SOURCE_ERROR_KINDS, kind)) return m.imports_failed_unknown();
		const error = new SourceError(source, kind, { detail });
		return `${sourceErrorInWords(error, locale)} ${m.imports_unreachable_hint()}`;
	}
	const { reason, line, limit = 0 } = failure;
	if (isOneOf<FileReason>(FILE_REASONS, reason))
		return fileReasonText({ reason, line, limit }, locale);
	return TOO_MANY[reason]?.({ limit: formatNumber(limit, locale) }) ?? m.imports_failed_unknown();
}

const REMARKS: Record<string, () => string> = {
	no_figures: m.imports_remark_no_figures,
	absolute_values_only: m.imports_remark_absolute_values_only,
	third_party_licence: m.imports_remark_third_party_licence
};

/** What a person should know of the whole: remarks of the source, and rows that were passed over. */
export function toldInWords(
	{ remarks = [], passedOver = {} }: { remarks?: string[]; passedOver?: Record<string, number> },
	locale: Locale
) {
	const count = Object.values(passedOver).reduce((sum, one) => sum + one, 0);
	return [
		...remarks.flatMap((remark) => REMARKS[remark]?.() ?? []),
		...(count > 0 ? [m.imports_passed_over({ count: formatNumber(count, locale) })] : [])
	];
}

/** What a person should know of a file. */
export const lookInWords = (remarks: Record<string, number>, locale: Locale) =>
	TABLE_REMARKS.flatMap((remark) => {
		const count = remarks[remark];
		return count ? [tableRemarkText(remark, count, locale)] : [];
	});

const SOURCES: Record<string, () => string> = {
	sotkanet: m.imports_source_name_sotkanet,
	pxweb: m.imports_source_name_pxweb,
	csv: m.imports_source_name_csv,
	xlsx: m.imports_source_name_xlsx
};

/** The name of a source; what older runs wrote stands as it is. */
export const sourceName = (source: string) => SOURCES[source]?.() ?? source;
