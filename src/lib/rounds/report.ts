import { z } from 'zod';
import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { LONGEST, type Content, type DraftErrors } from './content.ts';
import type { Draft } from './draft.ts';
import { STATUSES } from './status.ts';

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
