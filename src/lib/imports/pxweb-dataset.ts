import { z } from 'zod';
import { roleOf, totalOf, type Role } from './pxweb-roles.ts';

const Names = z.record(z.string(), z.string());

const Dimension = z.object({
	label: z.string().optional(),
	category: z.object({
		index: z.union([z.array(z.string()), z.record(z.string(), z.number().int())]).optional(),
		label: Names.optional()
	}),
	extension: z.object({ eliminationValueCode: z.string().optional() }).optional()
});

const Codes = z.array(z.string()).optional();
const Roles = z.object({ geo: Codes, time: Codes, metric: Codes }).optional();
/** One by one, or only those that there are, keyed by their place. */
const listOrSparse = <S extends z.ZodType>(one: S) =>
	z.union([z.array(one.nullable()), z.record(z.string(), one.nullable())]);

interface Parts {
	id: string[];
	role?: z.infer<typeof Roles>;
	dimension: Record<string, z.infer<typeof Dimension>>;
}

/** StatFin sends at most 100 000 at once. */
const MOST_CELLS = 1_000_000;

/** A json-stat2 dataset as PxWeb sends it (json-stat.org/full, DOMAIN §C2). */
export const Dataset = z
	.object({
		class: z.literal('dataset'),
		label: z.string().default(''),
		source: z.string().default(''),
		updated: z.string().optional(),
		role: Roles,
		id: z.array(z.string()),
		size: z.array(z.number().int().positive()),
		dimension: z.record(z.string(), Dimension),
		value: listOrSparse(z.number()),
		status: z.union([z.string(), listOrSparse(z.string())]).optional(),
		extension: z
			.object({
				px: z.object({ tableid: z.string().optional(), 'subject-code': z.string().optional() })
			})
			.optional()
	})
	.refine(({ id, size, dimension }) => {
		return id.length === size.length && id.every((code) => dimension[code]);
	}, 'id, size, dimension')
	.refine(
		(dataset) => axesOf(dataset).every(({ codes }, i) => codes.length === dataset.size[i]),
		'size, category'
	)
	.refine(({ size }) => product(size) <= MOST_CELLS, 'size')
	.refine(
		({ size, value }) => !Array.isArray(value) || value.length === product(size),
		'size, value'
	);
export type Dataset = z.infer<typeof Dataset>;

const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);

/** A dimension with its categories in the order of the values. */
export interface Axis {
	code: string;
	label: string;
	role: Role;
	codes: string[];
	labels: string[];
	/** The category that stands for the whole. */
	total: string | null;
}

function codesOf({ index, label = {} }: z.infer<typeof Dimension>['category']): string[] {
	if (Array.isArray(index)) return index;
	// without an index there may be one category only: the keys of an object have no order to rely on
	if (!index) return Object.keys(label).slice(0, 1);
	return Object.entries(index)
		.sort(([, a], [, b]) => a - b)
		.map(([code]) => code);
}

function givenRole(code: string, role: Parts['role']): Role | undefined {
	return (['geo', 'time', 'metric'] as const).find((name) => role?.[name]?.includes(code));
}

/** The dimensions, by the roles that the answer names; by their labels where it names none. */
export function axesOf({ id, role, dimension }: Parts): Axis[] {
	return id.map((code) => {
		const { label = code, category, extension } = dimension[code] ?? { category: {} };
		const codes = codesOf(category);
		const labels = codes.map((each) => category.label?.[each] ?? each);
		return {
			...{ code, label, codes, labels },
			role: givenRole(code, role) ?? roleOf(code, label),
			total: extension?.eliminationValueCode ?? totalOf(codes, labels)
		};
	});
}

/** One value with the place of its category on each axis. */
export interface Cell {
	/** Its number in the answer, from 0. */
	at: number;
	/** Per axis the number of the category. */
	places: number[];
	value: number | null;
	/** The symbol that stands for, or beside, the value: `..`, `.`, `-`, `*`. */
	status: string | null;
}

const entry = <T>(from: (T | null)[] | Record<string, T | null> | undefined, at: number) =>
	(Array.isArray(from) ? from[at] : from?.[String(at)]) ?? null;

/** All cells; the last dimension runs fastest. */
export function* cellsOf({ size, value, status }: Dataset): Generator<Cell> {
	const steps = size.map((_, i) => product(size.slice(i + 1)));
	for (let at = 0; at < product(size); at++)
		yield {
			at,
			places: size.map((length, i) => Math.floor(at / (steps[i] ?? 1)) % length),
			value: entry(value, at),
			status: typeof status === 'string' ? status : entry(status, at)
		};
}
