/** Where an import stands; only one that waits can be committed, only a committed one undone. */
export type RunState =
	'reading' | 'asking' | 'waiting' | 'committed' | 'undone' | 'discarded' | 'failed';

type Moment = string | null;

interface Moments {
	staged_at: Moment;
	committed_at: Moment;
	undone_at: Moment;
	discarded_at: Moment;
	failure: string | null;
	/** Whether a person still has to confirm the columns. */
	isAsking: boolean;
}

const STATES: [RunState, (run: Moments) => boolean][] = [
	['undone', ({ undone_at }) => undone_at !== null],
	['committed', ({ committed_at }) => committed_at !== null],
	['discarded', ({ discarded_at }) => discarded_at !== null],
	['failed', ({ failure }) => failure !== null],
	['waiting', ({ staged_at }) => staged_at !== null],
	['asking', ({ isAsking }) => isAsking]
];

export const stateOf = (run: Moments): RunState =>
	STATES.find(([, holds]) => holds(run))?.[0] ?? 'reading';
