import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { finnishNumber, note } from './entry-forms.ts';
import { DIRECTIONS, KINDS } from './kind.ts';
import { isOnScale } from './scale.ts';
import { held, type Series } from './series.ts';

/** An empty field is no number. */
const NumberOrNone = z
	.string()
	.default('')
	.transform((text, context) => (text.trim() === '' ? null : finnishNumber(text, context)));

const MonthsOrUnknown = z
	.string()
	.trim()
	.regex(/^\d{0,3}$/, { error: () => m.indicators_months_unknown() })
	.transform((text) => (text === '' ? null : Number(text)))
	.default(null);

const direction = z.enum(DIRECTIONS, { error: () => m.indicators_direction_needed() });

/** What a municipality tells of an indicator of its own. */
const FACTS = {
	name: z
		.string()
		.trim()
		.min(2, { error: () => m.indicators_name_needed() })
		.max(300, { error: () => m.indicators_text_long({ longest: 300 }) }),
	description: note(2000),
	unit: note(100),
	decimals: z
		.string()
		.trim()
		.regex(/^[0-6]$/, { error: () => m.indicators_decimals_unknown() })
		.transform(Number),
	kind: z.enum(KINDS, { error: () => m.indicators_kind_needed() }),
	rhythm: MonthsOrUnknown.refine((months) => months !== 0, {
		error: () => m.indicators_months_unknown()
	}),
	lag: MonthsOrUnknown,
	lowest: NumberOrNone,
	highest: NumberOrNone,
	source: note(500)
};

interface Ends {
	lowest: number | null;
	highest: number | null;
}
const goesUp = ({ lowest, highest }: Ends) =>
	lowest === null || highest === null || lowest < highest;
const TURNED = { path: ['highest'], abort: true, error: () => m.indicators_scale_turned() };

export const NewIndicator = z
	.object({
		...FACTS,
		direction,
		division: z.uuid({ error: () => m.indicators_division_needed() })
	})
	.refine(goesUp, TURNED);
export type NewIndicator = z.infer<typeof NewIndicator>;

/** New facts of an indicator: its figures must fit its scale. Without a direction that stays as it is. */
export const IndicatorChange = ({ values }: Pick<Series, 'values'>) =>
	z
		.object({
			...FACTS,
			direction: direction.optional(),
			version: z.coerce.number().int().catch(0)
		})
		.refine(goesUp, TURNED)
		.superRefine(({ lowest, highest }, context) => {
			const leavesOut = (path: 'lowest' | 'highest', end: Ends) => {
				const off = outside(values, end);
				if (off) context.addIssue({ code: 'custom', path: [path], message: off });
			};
			leavesOut('lowest', { lowest, highest: null });
			leavesOut('highest', { lowest: null, highest });
		});
export type IndicatorChange = z.infer<ReturnType<typeof IndicatorChange>>;

/** Which figure that holds stands outside, in words; null: none does. */
function outside(values: Series['values'], { lowest, highest }: Ends) {
	const scale = { lowest_value: lowest, highest_value: highest };
	const off = held(values).find(({ value }) => value !== null && !isOnScale(value, scale));
	return off
		? m.indicators_scale_leaves_out({ value: comma(off.value), year: off.period_end.slice(0, 4) })
		: null;
}

const comma = (value: number | null) => String(value ?? '').replace('.', ',');

/** The facts of an indicator as its form has them. */
export const typedFacts = (series: Series): Record<string, string> => ({
	version: String(series.version),
	name: series.name,
	description: series.description,
	unit: series.unit,
	decimals: String(series.decimals),
	kind: series.kind,
	direction: series.direction,
	ages: series.age_groups.join(','),
	lowest: comma(series.lowest_value),
	highest: comma(series.highest_value),
	rhythm: comma(series.update_rhythm_months),
	lag: comma(series.lag_months),
	source: series.source
});

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
