import { z } from 'zod';
import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { DIRECTIONS, KINDS } from './kind.ts';
import { parsePeriod } from './period.ts';
import { OPERATORS } from './target.ts';

const uuidOrNone = z.union([z.uuid(), z.literal('')]).default('');
const note = (longest: number) =>
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

const FinnishNumber = z.string().transform((text, context) => {
	const parsed = parseFinnishNumber(text);
	if (parsed.value !== null) return parsed.value;
	context.addIssue({ code: 'custom', message: numberProblem(parsed.reason) });
	return z.NEVER;
});

/** When the next value is expected; `version` is that of the expectation on the screen, empty for none. */
export const Expectation = z.object({
	version: z.coerce.number().int().catch(0),
	division: uuidOrNone,
	expected_on: Day,
	note: note(500)
});
export type Expectation = z.infer<typeof Expectation>;

/** The value that a year should reach; `replaces` names the target of that year that was on the screen. */
export const TargetEntry = z.object({
	replaces: uuidOrNone,
	version: z.coerce.number().int().catch(0),
	division: uuidOrNone,
	year: z
		.string()
		.trim()
		.regex(/^(199\d|20\d\d)$/, { error: () => m.indicators_year_unknown() })
		.transform(Number),
	operator: z.enum(OPERATORS, { error: () => m.indicators_operator_needed() }),
	target: FinnishNumber,
	note: note(2000)
});
export type TargetEntry = z.infer<typeof TargetEntry>;

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

const NumberOrNone = z
	.string()
	.default('')
	.transform((text) => (text.trim() === '' ? null : text))
	.pipe(z.union([z.null(), FinnishNumber]));

const MonthsOrUnknown = z
	.string()
	.trim()
	.regex(/^\d{0,3}$/, { error: () => m.indicators_months_unknown() })
	.transform((text) => (text === '' ? null : Number(text)))
	.default(null);

/** A new indicator of the municipality's own. */
export const NewIndicator = z
	.object({
		division: z.uuid({ error: () => m.indicators_division_needed() }),
		name: z
			.string()
			.trim()
			.min(2, { error: () => m.indicators_name_needed() })
			.max(300, { error: () => m.indicators_text_long({ longest: 300 }) }),
		description: note(2000),
		unit: note(100),
		decimals: z.coerce
			.number({ error: () => m.indicators_decimals_unknown() })
			.int({ error: () => m.indicators_decimals_unknown() })
			.min(0, { error: () => m.indicators_decimals_unknown() })
			.max(6, { error: () => m.indicators_decimals_unknown() }),
		direction: z.enum(DIRECTIONS, { error: () => m.indicators_direction_needed() }),
		kind: z.enum(KINDS, { error: () => m.indicators_kind_needed() }),
		rhythm: MonthsOrUnknown.refine((months) => months !== 0, {
			error: () => m.indicators_months_unknown()
		}),
		lag: MonthsOrUnknown,
		lowest: NumberOrNone,
		highest: NumberOrNone,
		source: note(500)
	})
	.refine(({ lowest, highest }) => lowest === null || highest === null || lowest < highest, {
		path: ['highest'],
		error: () => m.indicators_scale_turned()
	});
export type NewIndicator = z.infer<typeof NewIndicator>;

/** The end of an address from a Finnish name. @example slugOf('Pyöräilyn osuus, %') // 'pyorailyn-osuus' */
export const slugOf = (name: string) =>
	name
		.toLocaleLowerCase('fi')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 80)
		.replace(/-+$/, '') || 'mittari';
