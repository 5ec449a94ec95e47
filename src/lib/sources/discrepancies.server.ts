import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { Choice, Discrepancy } from './discrepancy.ts';
import { tallies } from './tally.ts';

const LISTED =
	`id, document_code, document_title, table_label, section, row_label, column_label, raw, unit,
	kind, verdict, rule, printed, computed, difference, note, parts` as const;

/** The discrepancies of the municipality's documents in the order of print, as far as they are asked for. */
export async function list(db: Db, municipality: string, { document, verdict }: Choice) {
	let query = db.from('discrepancies').select(LISTED).eq('municipality_code', municipality);
	if (document) query = query.eq('document_code', document);
	if (verdict) query = query.eq('verdict', verdict);
	const rows = unwrap(await query.order('document_code').order('sort_order').order('rule'));
	// Every column of a view may be null to the generated types, and `parts` is any JSON; these are not.
	return rows as unknown as Discrepancy[];
}

const COUNTED = `code, title, ok: figure_checks (count), rounding: figure_checks (count),
	contradiction: figure_checks (count)` as const;

/** The checked documents, and how many of their figures were judged how. */
export async function counts(db: Db, municipality: string) {
	const documents = unwrap(
		await db
			.from('source_documents')
			.select(COUNTED)
			.eq('municipality_code', municipality)
			.eq('ok.verdict', 'ok')
			.eq('rounding.verdict', 'rounding')
			.eq('contradiction.verdict', 'contradiction')
			.order('code')
	);
	return tallies(documents);
}
