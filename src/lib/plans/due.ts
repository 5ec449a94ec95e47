/** A checkpoint at which a plan's goals are told (table reporting_rounds). Days are ISO dates. */
export interface Asked {
	id: string;
	as_of: string;
	opens_on: string;
	closes_on: string;
	closed_at: string | null;
}

/** The newest round that has begun; null where nobody has ever asked. */
export function lastAsked<R extends Asked>(rounds: readonly R[], today: string): R | null {
	const begun = rounds.filter(({ opens_on }) => opens_on <= today);
	return begun.toSorted((a, b) => b.as_of.localeCompare(a.as_of))[0] ?? null;
}

/** What the rounds judge timeliness by: the checkpoint asked for, and when it was answered (null: not yet). */
export const answered = (
	{ as_of, closes_on }: Asked,
	goal: { as_of: string | null; reported_at: string | null }
) => ({ as_of, closes_on, reported_at: goal.as_of === as_of ? goal.reported_at : null });

interface ReportOfRound {
	id: string;
	version: number;
	round: Asked;
}

/** The report that may be returned with a question: the newest of the newest round that is still open. */
export function returnable<R extends ReportOfRound>(reports: readonly R[]): R | null {
	return newestFirst(reports).find(({ round }) => round.closed_at === null) ?? null;
}

/** Newest checkpoint first, and its newest version first. */
export const newestFirst = <R extends ReportOfRound>(reports: readonly R[]) =>
	reports.toSorted((a, b) => b.round.as_of.localeCompare(a.round.as_of) || b.version - a.version);

/** The reports of each checkpoint, newest first: the version that holds, and those before it. */
export function byCheckpoint<R extends ReportOfRound>(reports: readonly R[]) {
	const rounds = Map.groupBy(newestFirst(reports), ({ round }) => round.id);
	return [...rounds.values()].flatMap(([current, ...older]) =>
		current ? [{ current, older }] : []
	);
}
