import { z } from 'zod';
import { DELIMITERS } from './csv.ts';
import { ENCODINGS } from './encoding.ts';
import { Mapping, ROLES } from './columns.ts';

/** What the source told beside the figures. */
const Told = {
	remarks: z.array(z.string()).optional(),
	passedOver: z.record(z.string(), z.number()).optional()
};

const Fetched = {
	indicator: z.uuid(),
	years: z.array(z.number().int()),
	area: z.enum(['own', 'all']),
	/** While the source still answers: how many cells of how many have come. */
	fetched: z.object({ done: z.number(), total: z.number() }).optional(),
	...Told
};

/** What a person chose instead of what was guessed of a file. */
export const FileChoices = z.object({
	encoding: z.enum(ENCODINGS).optional(),
	delimiter: z.enum(DELIMITERS).optional(),
	sheet: z.string().max(200).optional(),
	headerLine: z.number().int().min(1).max(200_000).optional()
});
export type FileChoices = z.infer<typeof FileChoices>;

const Column = z.object({ name: z.string(), samples: z.array(z.string()) });
const Clue = z.object({ at: z.number(), role: z.enum(ROLES), clue: z.string() });

/** What a page shows of a file that waits for its columns. */
export const FileLook = z.object({
	source: z.enum(['csv', 'xlsx']),
	encoding: z.enum(ENCODINGS).optional(),
	delimiter: z.enum(DELIMITERS).optional(),
	sheet: z.string().optional(),
	sheets: z.array(z.string()).optional(),
	header: z.array(z.string()),
	headerLine: z.number(),
	columns: z.array(Column),
	/** What a column of classes may split by. */
	dimensions: z.array(z.string()).default(['sex', 'age']),
	rowCount: z.number(),
	remarks: z.record(z.string(), z.number()),
	mapping: Mapping,
	clues: z.array(Clue),
	askMark: z.boolean(),
	remembered: z.boolean()
});
export type FileLook = z.infer<typeof FileLook>;

/** How a run is read: enough to read it again, and to say on its page what was done. */
export const RunDetails = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('national') }),
	z.object({ kind: z.literal('sotkanet'), external: z.number().int(), ...Fetched }),
	z.object({ kind: z.literal('pxweb'), table: z.string(), ...Fetched }),
	z.object({
		kind: z.literal('file'),
		/** Until the columns are confirmed, a person is asked. */
		confirmed: z.boolean(),
		choices: FileChoices.optional(),
		look: FileLook.optional(),
		...Told
	})
]);
export type RunDetails = z.infer<typeof RunDetails>;
export type FileDetails = Extract<RunDetails, { kind: 'file' }>;

/** The details of a run, or null for one that was made before they were kept. */
export function detailsOf(details: unknown): RunDetails | null {
	const parsed = RunDetails.safeParse(details);
	return parsed.success ? parsed.data : null;
}

/** Why a run could not be read, as its row keeps it. */
const Failure = z.union([
	z.object({ source: z.enum(['sotkanet', 'pxweb']), kind: z.string(), detail: z.string() }),
	z.object({ reason: z.string(), line: z.number().optional(), limit: z.number().optional() })
]);
export type Failure = z.infer<typeof Failure>;

export function failureOf(text: string | null): Failure | null {
	if (text === null) return null;
	const parsed = Failure.safeParse(JSON.parse(text));
	return parsed.success ? parsed.data : { reason: 'unknown' };
}
