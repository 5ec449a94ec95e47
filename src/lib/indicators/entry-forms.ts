import { z } from 'zod';
import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { parsePeriod } from './period.ts';
import { isOnScale, scaleInWords, type Scale } from './scale.ts';
import { OPERATORS } from './target.ts';

const uuidOrNone = z.union([z.uuid(), z.literal('')]).default('');
export const note = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest, { error: () => m.indicators_text_long({ longest }) })
		.default('');

/** A day of a date field, or as Finns type it. */
const Day = z.string().transform((text, context) => {
	const period = parsePeriod(text);
	if (period && period.period_start === period.period_end) return period.period_start;
	context.addIssue({ code: 'custom', message: m.indicators_day_unknown() });
	return z.NEVER;
});

/** A number as Finns type it, or what is wrong with it beside its field. */
export function finnishNumber(text: string, context: z.RefinementCtx): number {
	const parsed = parseFinnishNumber(text);
	if (parsed.value !== null) return parsed.value;
	context.addIssue({ code: 'custom', message: numberProblem(parsed.reason) });
	return z.NEVER;
}

/** When the next value is expected; `version` is that of the expectation on the screen, empty for none. */
export const Expectation = z.object({
	version: z.coerce.number().int().catch(0),
	division: uuidOrNone,
	expected_on: Day,
	note: note(500)
});
export type Expectation = z.infer<typeof Expectation>;

/** The value that a year should reach; `replaces` names the target of that year that was on the screen. */
export const TargetEntry = (scale: Scale) =>
	z.object({
		replaces: uuidOrNone,
		version: z.coerce.number().int().catch(0),
		division: uuidOrNone,
		year: z
			.string()
			.trim()
			.regex(/^(199\d|20\d\d)$/, { error: () => m.indicators_year_unknown() })
			.transform(Number),
		operator: z.enum(OPERATORS, { error: () => m.indicators_operator_needed() }),
		target: z
			.string()
			.transform(finnishNumber)
			.refine((target) => isOnScale(target, scale), {
				error: () => m.indicators_off_scale({ scale: scaleInWords(scale, getLocale()) })
			}),
		note: note(2000)
	});
export type TargetEntry = z.infer<ReturnType<typeof TargetEntry>>;

/** Where the series changes its meaning. */
export const BreakEntry = z.object({
	division: uuidOrNone,
	at: Day,
	note: z
		.string()
		.trim()
		.min(1, { error: () => m.indicators_break_why() })
		.max(500, { error: () => m.indicators_text_long({ longest: 500 }) })
});
export type BreakEntry = z.infer<typeof BreakEntry>;
