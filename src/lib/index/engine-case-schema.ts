import { z } from 'zod';
import { Aggregate, Normalise } from './engine-methods.ts';

const Id = z.union([z.string(), z.number()], { error: 'a name is missing' }).transform(String);

/** A weight that is no number makes its group missing, and is no reason to refuse a case. */
const Weight = z.union([z.number(), z.literal(Infinity), z.literal(-Infinity), z.null()], {
	error: 'a weight is a number'
});

const Node = z.object({
	id: Id,
	parent: Id.nullish(),
	weight: Weight.optional(),
	aggregate: Aggregate,
	min_share: z.number().min(0).max(1).nullish()
});

const Indicator = z.object({
	id: Id,
	parent: Id,
	weight: Weight,
	direction: z.union([z.literal(1), z.literal(-1)], { error: 'a direction is 1 or -1' }),
	normalise: Normalise
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One case: `npm run index` reads these. The figures are checked one by one, in `engine-case.ts`. */
export const Case = z.object({
	nodes: z.array(Node),
	indicators: z.array(Indicator),
	data: z.custom<Record<string, unknown>>(isObject, 'the figures of each unit are missing')
});

export type Case = z.infer<typeof Case>;
