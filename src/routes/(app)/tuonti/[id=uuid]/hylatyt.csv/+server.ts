import { error } from '@sveltejs/kit';
import { csvResponse, toCsv } from '#lib/format/csv.ts';
import { refusalInWords } from '#lib/imports/refusal.ts';
import type { RefusedRow } from '#lib/imports/preview.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import type { RequestHandler } from './$types';

/** As many rows as the API gives at once. */
const PAGE = 1000;

export const GET: RequestHandler = async ({ locals, params }) => {
	const run = await runs.get(locals.db, params.id);
	if (run?.municipality_code !== mine(locals).municipality.code) error(404);
	const rows: RefusedRow[] = [];
	for (let some: RefusedRow[] = []; rows.length === 0 || some.length === PAGE;) {
		some = await runs.refused(locals.db, params.id, { from: rows.length, many: PAGE });
		rows.push(...some);
		if (some.length === 0) break;
	}
	const locale = getLocale();
	const columns = [
		{ header: m.imports_row(), value: ({ line }: RefusedRow) => line },
		{ header: m.imports_column(), value: ({ column }: RefusedRow) => column },
		{ header: m.imports_value(), value: ({ value }: RefusedRow) => value },
		{ header: m.imports_reason(), value: (row: RefusedRow) => refusalInWords(row, locale) },
		{ header: m.imports_raw(), value: ({ cells }: RefusedRow) => JSON.stringify(cells) }
	];
	return csvResponse(
		`${m.imports_refused_file()}-${params.id.slice(0, 8)}.csv`,
		toCsv(columns, rows)
	);
};
