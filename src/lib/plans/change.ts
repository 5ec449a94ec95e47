import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

const text = (limit: number) =>
	z
		.string()
		.transform((typed) => typed.replaceAll('\r\n', '\n').trim())
		.refine((typed) => typed.length <= limit, {
			error: () => m.plans_too_long({ limit })
		});
const version = z.coerce.number().int().positive();

/** The form that changes a goal's words. */
export const GoalChange = z.object({
	version,
	title: text(300).refine((typed) => typed.length >= 2, { error: () => m.plans_title_missing() }),
	text: text(5000),
	metric_text: text(5000)
});
export type GoalChange = z.infer<typeof GoalChange>;

/** Who may read the goal; `public` only comes from publishing. */
export const Sharing = z.object({ version, visibility: z.enum(['internal', 'shared']) });
export type Sharing = z.infer<typeof Sharing>;

/** A report goes back to its writer with a question. */
export const Question = z.object({
	report_id: z.uuid(),
	question: text(1000).refine((typed) => typed !== '', { error: () => m.plans_question_missing() })
});
export type Question = z.infer<typeof Question>;
