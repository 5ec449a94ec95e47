import { z } from 'zod';

/** How the children of a node become its value: a weighted mean. */
export const Aggregate = z.enum(['arithmetic', 'geometric', 'harmonic']);
export type Aggregate = z.infer<typeof Aggregate>;

/** In which years others are looked at: in the figure's own year (if not said), in all, or in one. */
const Over = z.union([z.literal('year'), z.literal('all'), z.object({ year: z.int() })]).nullish();

/** The units looked at; all but the mere references, if not said. */
const among = z.array(z.string()).nullish();

const None = z.object({
	method: z.literal('none'),
	/** The figure is given as a ratio to others: what they did to it cannot be told apart. */
	relative: z.boolean().nullish()
});

const transform = z.literal('ln').nullish();

const Minmax = z
	.object({
		method: z.literal('minmax'),
		from: z.enum(['data', 'goalposts']),
		lower: z.number().nullish(),
		upper: z.number().nullish(),
		clamp: z.boolean().nullish(),
		transform,
		/** 0–100, if not said. */
		out: z.tuple([z.number(), z.number()]).nullish(),
		over: Over,
		among
	})
	.refine(({ from, lower }) => from === 'data' || typeof lower === 'number', {
		path: ['lower'],
		error: 'goalposts need a lower one'
	})
	.refine(({ from, upper }) => from === 'data' || typeof upper === 'number', {
		path: ['upper'],
		error: 'goalposts need an upper one'
	});

const Zscore = z.object({
	method: z.literal('zscore'),
	/** Of the result; 0 and 1, if not said. */
	mean: z.number().nullish(),
	sd: z.number().nullish(),
	/** The variance is divided by n − ddof; 1 (the sample's), if not said. */
	ddof: z.int().min(0).nullish(),
	transform,
	over: Over,
	among
});

const Base100 = z
	.object({
		method: z.literal('base100'),
		/** The unit compared with; null: the own one, in the base year. */
		base_unit: z.string().nullish(),
		/** The year compared with; null: the same one. */
		base_year: z.int().nullish()
	})
	.refine(({ base_unit, base_year }) => (base_unit ?? base_year ?? null) !== null, {
		path: ['base_unit'],
		error: 'a base unit or a base year is needed'
	});

const Reference = z.union(
	[
		z.enum(['mean', 'median']),
		z.object({ unit: z.string(), year: z.int().nullish() }),
		z.object({ unit: z.null().optional(), year: z.int() })
	],
	{ error: 'the reference is "mean", "median", {"unit": …} or {"year": …}' }
);

const Ratio = z.object({
	method: z.literal('ratio'),
	reference: Reference,
	/** What equals the reference; 100, if not said. */
	out: z.number().nullish(),
	over: Over,
	among
});

const Target = z.object({
	method: z.literal('target'),
	from: z.number(),
	target: z.number(),
	clamp: z.boolean().nullish()
});

/** How a figure becomes comparable: `normalise` of a case file and of `index_components`. */
export const Normalise = z.discriminatedUnion(
	'method',
	[None, Minmax, Zscore, Base100, Ratio, Target],
	{ error: 'unknown method' }
);
export type Normalise = z.infer<typeof Normalise>;
export type Method = Normalise['method'];
export type NormaliseBy<M extends Method> = Extract<Normalise, { method: M }>;

/** A zod error in one line: where, and what. */
export const problemsOf = (error: z.ZodError): string =>
	error.issues.map(({ path, message }) => `${pathOf(path)}${message}`).join('; ');

const pathOf = (path: readonly PropertyKey[]) =>
	path.length === 0 ? '' : `${path.map(String).join('.')}: `;
