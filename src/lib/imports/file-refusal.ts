/** Why a whole file is refused. Each has its message in `reasons.ts`. */
export const FILE_REASONS = [
	'cut_short',
	'empty_file',
	'only_headings',
	'too_many_bytes',
	'too_many_rows',
	'too_many_columns',
	'line_too_long',
	'cell_too_long',
	'binary_content',
	'wrong_encoding',
	'unclosed_quote',
	'extension_differs',
	'not_a_table',
	'old_excel',
	'macros',
	'external_links',
	'encrypted',
	'broken_zip',
	'too_many_parts',
	'inflates_too_much',
	'document_type',
	'broken_xml',
	'too_many_texts',
	'no_sheet',
	'unknown_sheet',
	'no_header'
] as const;
export type FileReason = (typeof FILE_REASONS)[number];

interface Where {
	/** 1-based line of the file, where the trouble has one. */
	line?: number;
	/** The limit that was passed, in its own unit: bytes, rows, columns or characters. */
	limit?: number;
}

/** A file that cannot be read at all; nothing of it is taken. */
export class FileRefused extends Error {
	readonly reason: FileReason;
	readonly line: number | undefined;
	readonly limit: number | undefined;

	constructor(reason: FileReason, { line, limit }: Where = {}) {
		super(`${reason}${line ? ` on line ${line}` : ''}${limit ? ` (limit ${limit})` : ''}`);
		this.reason = reason;
		this.line = line;
		this.limit = limit;
	}
}

/** How much of a file is read before it is refused. */
export interface Limits {
	/** Of the file as it was sent. */
	bytes: number;
	/** Of the parts of a zip together, unpacked. */
	inflated: number;
	/** Unpacked size against packed, of one part. */
	ratio: number;
	/** Parts of a zip. */
	parts: number;
	rows: number;
	columns: number;
	/** Characters of a cell: Excel's own limit. */
	cell: number;
	/** Characters of a line of text. */
	line: number;
	/** Different texts of a workbook. */
	texts: number;
	/** Characters of those texts together. */
	characters: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
	bytes: 64 * MIB,
	inflated: 256 * MIB,
	ratio: 200,
	parts: 1000,
	rows: 200_000,
	columns: 1000,
	cell: 32_767,
	line: MIB,
	texts: 500_000,
	characters: 16 * MIB
};
