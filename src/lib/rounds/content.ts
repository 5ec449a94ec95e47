import { parseFinnishNumber } from '#lib/format/number.ts';
import type { Draft, DraftField } from './draft.ts';
import type { Status } from './status.ts';

/** What a report says. */
export interface Content {
	status: Status | null;
	text: string;
	measured_value: number | null;
}

/** Characters; the same limit as in the table goal_reports. */
export const LONGEST = 5000;

export type DraftErrors = Partial<Record<DraftField, string>>;

/**
 * A number for a field that is read by `parseFinnishNumber`: every digit, a comma, no grouping.
 * @example typedNumber(-1234.5) // "−1234,5"
 */
export const typedNumber = (value: number | null) =>
	value === null
		? ''
		: value.toLocaleString('fi', { maximumFractionDigits: 15, useGrouping: false });

/** The fields as they are before anybody types. */
export const typedContent = (content: Content | null) => ({
	status: content?.status ?? '',
	text: content?.text ?? '',
	value: typedNumber(content?.measured_value ?? null)
});

function sameValue(typed: string, value: number | null) {
	const read = parseFinnishNumber(typed);
	if (read.value === null && read.reason !== 'empty') return false;
	return read.value === value;
}

const NOTHING: Content = { status: null, text: '', measured_value: null };

/** Whether a draft says what a report already says (null: nothing). */
export function says(draft: Draft, report: Content | null) {
	const { status, text, measured_value } = report ?? NOTHING;
	const isSame = draft.status === (status ?? '') && draft.text === text.trim();
	return isSame && sameValue(draft.value, measured_value);
}
