import { z } from 'zod';
import { plainWords } from './area-text.ts';
import { readPeriod } from './period-text.ts';

/** What a column may mean. `figures`: one of several columns of figures, each for its own period or indicator. */
export const ROLES = [
	'area',
	'unit',
	'period',
	'indicator',
	'class',
	'value',
	'numerator',
	'denominator',
	'lower',
	'upper',
	'state',
	'scope',
	'method',
	'note',
	'figures'
] as const;
export type Role = (typeof ROLES)[number];

const Column = z.object({
	/** Its place, from 0. */
	at: z.int().min(0).max(999),
	name: z.string().max(300),
	role: z.enum(ROLES),
	/** Of `figures`: the period or the indicator that the column is about. */
	means: z.string().trim().max(200).optional()
});
export type MappedColumn = z.infer<typeof Column>;

const fixed = z.string().trim().min(1).max(200).nullable();

/** As long as the schema takes what was counted in, and how. */
export const LONGEST_SCOPE = 1000;

/** How the columns of a file are read, as a person has confirmed it. What is not listed is left out. */
export const Mapping = z.object({
	/** What the columns of `figures` differ by; `none`: one figure per row, in `value`. */
	across: z.enum(['none', 'period', 'indicator']),
	columns: z.array(Column).max(1000),
	/** The decimal mark of the figures; null: only what can be read in one way is taken. */
	mark: z.enum([',', '.']).nullable(),
	/** What all rows share, because no column tells it. */
	fixed: z.object({
		...{ area: fixed, period: fixed, indicator: fixed },
		scope: z.string().trim().min(1).max(LONGEST_SCOPE).nullable().default(null)
	}),
	/** The dimension of the column `class`, as `sex`. */
	classDimension: z
		.string()
		.regex(/^[a-z_]{1,60}$/)
		.nullable(),
	/** Classes that are not known are made, in the commit; else their rows are refused. */
	newClasses: z.boolean().default(false),
	/** Of the figures that no column tells the state of. */
	state: z.enum(['final', 'provisional', 'estimate'])
});
export type Mapping = z.infer<typeof Mapping>;

/** Why a mapping cannot be used; each has its message in `reasons.ts`. */
export const MAPPING_PROBLEMS = [
	'no_area',
	'no_period',
	'no_indicator',
	'no_figures',
	'no_dimension',
	'two_alike',
	'bad_fixed_period',
	'no_meaning',
	'parts_of_many',
	'other_header'
] as const;
export type MappingProblem = (typeof MAPPING_PROBLEMS)[number];

/** What belongs to one figure, and cannot be told of several on a row. */
const PARTS: readonly Role[] = ['numerator', 'denominator', 'lower', 'upper'];

const figuresLackMeaning = ({ across, columns }: Mapping) =>
	columns
		.filter(({ role }) => role === 'figures')
		.some(({ means }) => !means || (across === 'period' && !readPeriod(means)));

/** What must be put right before a row is read; none when the mapping can be used on this header. */
export function mappingProblems(mapping: Mapping, header: readonly string[]): MappingProblem[] {
	const { across, columns, fixed } = mapping;
	const roles = columns.map(({ role }) => role);
	const single = roles.filter((role) => role !== 'figures');
	const has = (role: Role) => roles.includes(role);
	const places = columns.map(({ at }) => at);
	const wrong: Record<MappingProblem, boolean> = {
		no_area: !has('area') && !has('unit') && !fixed.area,
		no_period: !has('period') && across !== 'period' && !fixed.period,
		no_indicator: !has('indicator') && across !== 'indicator' && !fixed.indicator,
		no_figures: !has(across === 'none' ? 'value' : 'figures'),
		no_dimension: has('class') && !mapping.classDimension,
		two_alike: new Set(single).size < single.length || new Set(places).size < places.length,
		bad_fixed_period: fixed.period !== null && !readPeriod(fixed.period),
		no_meaning: figuresLackMeaning(mapping),
		parts_of_many: across !== 'none' && PARTS.some(has),
		other_header: columns.some(({ at, name }) => header[at] !== name)
	};
	return MAPPING_PROBLEMS.filter((problem) => wrong[problem]);
}

/** Headings as they are compared: years side by side are one, so that next year's file is known again. */
const alike = (header: readonly string[]) =>
	header
		.map((name) => (readPeriod(name) ? '#' : plainWords(name)))
		.filter((name, at, all) => name !== '#' || all[at - 1] !== '#');

/** By which a mapping is remembered: SHA-256 of the headings, in hexadecimal. */
export async function fingerprint(header: readonly string[]): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(alike(header)));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The columns of years in this header: there may be more of them than last time. */
export const periodColumns = (header: readonly string[]): MappedColumn[] =>
	header.flatMap((name, at) =>
		readPeriod(name) ? [{ at, name, role: 'figures' as const, means: name }] : []
	);

/** A remembered mapping on a file of the same fingerprint; null when a column cannot be found again. */
export function recall(mapping: Mapping, header: readonly string[]): Mapping | null {
	const moved = mapping.columns
		.filter(({ role }) => mapping.across !== 'period' || role !== 'figures')
		.map((column) => ({ ...column, at: placeOf(column, header) }));
	if (moved.some(({ at }) => at < 0)) return null;
	const years = mapping.across === 'period' ? periodColumns(header) : [];
	const columns = [
		...moved.map((column) => ({ ...column, name: header[column.at] ?? '' })),
		...years
	];
	return { ...mapping, columns };
}

function placeOf({ at, name }: MappedColumn, header: readonly string[]): number {
	const same = (other: string | undefined) => plainWords(other ?? '') === plainWords(name);
	return same(header[at]) ? at : header.findIndex(same);
}
