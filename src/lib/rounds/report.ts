import { z } from 'zod';
import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Draft, DraftField } from './draft.ts';
import { STATUSES, type Status } from './status.ts';

/** What a report says. */
export interface Content {
	status: Status | null;
	text: string;
	measured_value: number | null;
}

/** Characters; the same limit as in the table goal_reports. */
export const LONGEST = 5000;

const Value = z.string().transform((typed, context): number | null => {
	const read = parseFinnishNumber(typed);
	if (read.value !== null || read.reason === 'empty') return read.value;
	context.addIssue(numberProblem(read.reason));
	return z.NEVER;
});

/** A whole report. The database asks the same of everybody (constraint reports_say_something). */
const Report = z.object({
	status: z.enum(STATUSES, {
		error: ({ input }) => (input === '' ? m.rounds_status_needed() : m.rounds_status_unknown())
	}),
	text: z
		.string()
		.min(1, { error: () => m.rounds_text_needed() })
		.max(LONGEST, { error: () => m.rounds_text_long() }),
	value: Value
});

export type DraftErrors = Partial<Record<DraftField, string>>;

/** The report of a draft, or what is wrong field by field. */
export function checkDraft(draft: Draft): { content: Content } | { errors: DraftErrors } {
	const { success, data, error } = Report.safeParse(draft);
	if (success) {
		return { content: { status: data.status, text: data.text, measured_value: data.value } };
	}
	const { status, text, value } = z.flattenError(error).fieldErrors;
	const all = { status: status?.[0], text: text?.[0], value: value?.[0] };
	return { errors: Object.fromEntries(Object.entries(all).filter(([, said]) => said)) };
}

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

/** Whether a draft says what a report already says (null: nothing). */
export const says = (draft: Draft, content: Content | null) =>
	draft.status === (content?.status ?? '') &&
	draft.text === (content?.text.trim() ?? '') &&
	sameValue(draft.value, content?.measured_value ?? null);
