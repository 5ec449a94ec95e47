import { z } from 'zod';

/** Where an import stands; only one that waits can be committed, only a committed one undone. */
export const RUN_STATES = [
	'reading',
	'asking',
	'waiting',
	'committed',
	'undone',
	'discarded',
	'failed'
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** How a run is read: enough to read it again, and to say on its page what was done. */
export const RunDetails = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('national') }),
	z.object({
		kind: z.literal('sotkanet'),
		indicator: z.uuid(),
		external: z.number().int(),
		years: z.array(z.number().int()),
		area: z.enum(['own', 'all']),
		remarks: z.array(z.string()).optional(),
		passedOver: z.record(z.string(), z.number()).optional()
	}),
	z.object({
		kind: z.literal('pxweb'),
		indicator: z.uuid(),
		table: z.string(),
		years: z.array(z.number().int()),
		area: z.enum(['own', 'all']),
		remarks: z.array(z.string()).optional(),
		passedOver: z.record(z.string(), z.number()).optional()
	}),
	z.object({
		kind: z.literal('file'),
		/** Until the columns are confirmed, a person is asked. */
		confirmed: z.boolean(),
		guess: z.unknown().optional(),
		passedOver: z.record(z.string(), z.number()).optional(),
		remarks: z.array(z.string()).optional()
	})
]);
export type RunDetails = z.infer<typeof RunDetails>;

/** The details of a run, or null for one that was made before they were kept. */
export function detailsOf(details: unknown): RunDetails | null {
	const parsed = RunDetails.safeParse(details);
	return parsed.success ? parsed.data : null;
}

type Moment = string | null;

interface Moments {
	staged_at: Moment;
	committed_at: Moment;
	undone_at: Moment;
	discarded_at: Moment;
	failure: string | null;
	details?: unknown;
}

const STATES: [RunState, (run: Moments) => boolean][] = [
	['undone', ({ undone_at }) => undone_at !== null],
	['committed', ({ committed_at }) => committed_at !== null],
	['discarded', ({ discarded_at }) => discarded_at !== null],
	['failed', ({ failure }) => failure !== null],
	['waiting', ({ staged_at }) => staged_at !== null],
	['asking', ({ details }) => isAsking(detailsOf(details))]
];

const isAsking = (details: RunDetails | null) => details?.kind === 'file' && !details.confirmed;

export const stateOf = (run: Moments): RunState =>
	STATES.find(([, holds]) => holds(run))?.[0] ?? 'reading';
