import type { Refusal, RefusalReason } from './candidate.ts';
import { NUMBER_REASONS } from './finnish-number.ts';

/** Why a row or a cell of a file is refused, beside the reasons that every source has. */
export const FILE_ROW_REASONS = [
	...NUMBER_REASONS.filter((reason) => reason !== 'not_a_number'),
	'error_cell',
	'broken_cell',
	'bad_date',
	'bad_type',
	'bad_period',
	'missing_period',
	'missing_indicator',
	'ambiguous_area',
	'unknown_state'
] as const;
export type FileRowReason = (typeof FILE_ROW_REASONS)[number];

export type RowReason = RefusalReason | FileRowReason;

/** A row of a file that cannot be taken. */
export type RowRefusal = Omit<Refusal, 'reason'> & { reason: RowReason };
