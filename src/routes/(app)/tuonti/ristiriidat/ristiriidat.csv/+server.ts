import { csvResponse, toCsv, type CsvColumn } from '#lib/format/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { mine } from '#lib/people/mine.server.ts';
import * as discrepancies from '#lib/sources/discrepancies.server.ts';
import { readChoice } from '#lib/sources/choice.ts';
import { cellWords, kindName, verdictName, type Discrepancy } from '#lib/sources/discrepancy.ts';
import type { RequestHandler } from './$types';

const partsOf = ({ parts }: Discrepancy) =>
	parts.map((part) => `${cellWords(part)}: ${part.raw}`).join(' | ');

const columns = (): CsvColumn<Discrepancy>[] => [
	{ header: m.sources_document_code(), value: ({ document_code }) => document_code },
	{ header: m.sources_document(), value: ({ document_title }) => document_title },
	{ header: m.sources_table(), value: ({ table_label }) => table_label },
	{ header: m.sources_section(), value: ({ section }) => section },
	{ header: m.sources_row(), value: ({ row_label }) => row_label },
	{ header: m.sources_column(), value: ({ column_label }) => column_label },
	{ header: m.sources_unit(), value: ({ unit }) => unit },
	{ header: m.sources_raw(), value: ({ raw }) => raw },
	{ header: m.sources_printed(), value: ({ printed }) => printed },
	{ header: m.sources_computed(), value: ({ computed }) => computed },
	{ header: m.sources_difference(), value: ({ difference }) => difference },
	{ header: m.sources_verdict(), value: ({ verdict }) => verdictName(verdict) },
	{ header: m.sources_kind(), value: ({ kind }) => kindName(kind) },
	{ header: m.sources_rule(), value: ({ rule }) => rule },
	{ header: m.sources_parts_heading(), value: partsOf },
	{ header: m.sources_note(), value: ({ note }) => note }
];

/** The list as it is filtered, for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { code } = mine(locals).municipality;
	const found = await discrepancies.list(locals.db, code, readChoice(url.searchParams));
	return csvResponse(`${m.sources_file_name()}.csv`, toCsv(columns(), found));
};
