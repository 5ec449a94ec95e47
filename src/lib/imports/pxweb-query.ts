import { z } from 'zod';
import { meantByAll, roleOfVariable, wholeOf } from './pxweb-chosen.ts';
import { areaOf } from './pxweb-keys.ts';
import type { Role } from './pxweb-roles.ts';
import { SourceError } from './source-error.ts';

const Variable = z
	.object({
		code: z.string(),
		text: z.string(),
		values: z.array(z.string()),
		valueTexts: z.array(z.string()),
		elimination: z.boolean().default(false),
		time: z.boolean().default(false)
	})
	.refine(({ values, valueTexts }) => values.length === valueTexts.length, 'values, valueTexts');
export type Variable = z.infer<typeof Variable>;

/** A table as PxWeb describes it (GET of its address). */
export const Table = z.object({ title: z.string(), variables: z.array(Variable) });
export type Table = z.infer<typeof Table>;

/** What `?config` tells: most cells in one answer, most calls in a window of seconds. */
export const Config = z
	.object({
		maxValues: z.number().int().positive().optional(),
		maxCells: z.number().int().positive().optional(),
		maxCalls: z.number().int().positive(),
		timeWindow: z.number().positive()
	})
	.transform(({ maxValues = Infinity, maxCells = Infinity, maxCalls, timeWindow }) => ({
		maxCells: Math.min(maxValues, maxCells, 100_000),
		maxCalls,
		timeWindow
	}));
export type Config = z.infer<typeof Config>;

/** What is wanted of a table, in words that outlive its codes. */
export interface Wish {
	/** `KU111`, `MK07`, `SSS`; or every area that the board shows. */
	areas: readonly string[] | 'all';
	/** Calendar years, or how many of the newest periods. */
	years: readonly number[] | { last: number };
	/** By label or code of the dimension: labels or codes of the categories. */
	chosen?: Record<string, readonly string[]>;
}

interface Selection {
	code: string;
	values: string[];
}

/** A question ready to be split: areas and periods run, the rest is fixed. */
export interface Plan {
	geo: Selection;
	time: Selection;
	fixed: Selection[];
	/** Asked, but not in the table. */
	absent: string[];
}

const needed = (detail: string) => new SourceError('pxweb', 'needs_a_choice', { detail });

function areasOf({ code, values }: Variable, areas: Wish['areas']): Selection {
	const taken =
		areas === 'all' ? values.filter(areaOf) : values.filter((value) => areas.includes(value));
	return { code, values: taken };
}

function periodsOf({ code, values }: Variable, years: Wish['years']): Selection {
	if ('last' in years) return { code, values: [...values].sort().slice(-years.last) };
	return { code, values: values.filter((value) => years.includes(Number(value.slice(0, 4)))) };
}

const wordsFor = ({ code, text }: Variable, chosen: Wish['chosen'] = {}) =>
	Object.entries(chosen).find(([name]) =>
		[code.toLowerCase(), text.toLowerCase()].includes(name.toLowerCase())
	)?.[1];

/** The categories of any other dimension: those chosen, else the whole, else the only one. */
function othersOf(variable: Variable, chosen: Wish['chosen']): Selection[] {
	const { code, text, elimination } = variable;
	const words = wordsFor(variable, chosen);
	if (words) {
		const taken = meantByAll(variable, words);
		if (taken.length === 0) throw needed(text);
		return [{ code, values: taken }];
	}
	const only = wholeOf(variable);
	if (only) return [{ code, values: [only] }];
	if (elimination) return [];
	throw needed(text);
}

const absentOf = ({ areas, years }: Wish, geo: Selection, time: Selection) => [
	...(areas === 'all' ? [] : areas.filter((area) => !geo.values.includes(area))),
	...('last' in years ? [] : years.map(String)).filter(
		(year) => !time.values.some((value) => value.startsWith(year))
	)
];

/**
 * The question for a wish, against the table as it is described today.
 * @throws SourceError `needs_a_choice` when a dimension has neither a whole nor a choice.
 */
export function planOf({ variables }: Table, wish: Wish): Plan {
	const withRole = (role: Role) => variables.find((variable) => roleOfVariable(variable) === role);
	const [geoVariable, timeVariable] = [withRole('geo'), withRole('time')];
	if (!geoVariable || !timeVariable) throw needed(geoVariable ? 'time' : 'geo');

	const geo = areasOf(geoVariable, wish.areas);
	const time = periodsOf(timeVariable, wish.years);
	const others = variables.filter((each) => each !== geoVariable && each !== timeVariable);
	const fixed = others.flatMap((variable) => othersOf(variable, wish.chosen));
	return { geo, time, fixed, absent: absentOf(wish, geo, time) };
}
