import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { figuresOf, type Measure } from './entry-figures.ts';
import { parsePeriod, type Period } from './period.ts';

/** States that a person may give to a value; a missing one is told by its own box. */
export const ENTERED_STATES = ['final', 'provisional', 'estimate'] as const;

const LONGEST_NOTE = 2000;
const LONGEST_HOW = 1000;

const number = z.string().default('');

/** Undefined where the form did not ask: a correction then keeps what was said. */
const how = z
	.string()
	.trim()
	.max(LONGEST_HOW, { error: () => m.indicators_text_long({ longest: LONGEST_HOW }) })
	.optional();

/** The form of a value, as it is posted. */
const Posted = z.object({
	corrects: z.union([z.uuid(), z.literal('')]).default(''),
	division: z.union([z.uuid(), z.literal('')]).default(''),
	line: z.string().max(300).default(''),
	period: z.string().default(''),
	value: number,
	missing: z.string().optional(),
	numerator: number,
	denominator: number,
	lower: number,
	upper: number,
	method: how,
	scope: how,
	state: z.enum(ENTERED_STATES).catch('final'),
	note: z
		.string()
		.trim()
		.max(LONGEST_NOTE, { error: () => m.indicators_note_long() })
		.default('')
});

/** A posted value of a series: a problem beside its field, or what to save. */
export const ValueEntry = (measure: Measure) =>
	Posted.transform((posted, context) => {
		const issue = (path: keyof typeof posted, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		const period: Period | null = parsePeriod(posted.period);
		if (!period) issue('period', m.indicators_period_unknown());
		const figures = figuresOf(posted, measure, issue);
		const { corrects, division, line, note, method, scope } = posted;
		return {
			...{ corrects, division, line, note },
			...(method !== undefined && { method }),
			...(scope !== undefined && { scope }),
			state: figures.value === null ? ('not_available' as const) : posted.state,
			...(period ?? { period_start: '', period_end: '' }),
			...figures
		};
	});
export type ValueEntry = z.infer<ReturnType<typeof ValueEntry>>;
