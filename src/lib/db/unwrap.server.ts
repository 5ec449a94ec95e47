import type { PostgrestError, PostgrestSingleResponse } from '@supabase/supabase-js';

const STATUS: Record<string, number> = {
	PGRST116: 404, // no row: absent or hidden by a policy, and the caller must not learn which
	'42501': 403, // a grant or a `with check` said no
	'22P02': 400, // not a uuid, a number, one of the words …
	'22023': 400, // a function was given what it cannot work with
	'23502': 422, // something that must be told was left out
	'23514': 422, // a check constraint said no
	'23503': 409, // what it points at is gone, or still pointed at
	'23505': 409, // somebody took the name first
	'40001': 409, // two at once
	PT400: 400, // PTnnn: our own functions name the status themselves
	PT403: 403,
	PT404: 404,
	PT409: 409, // a stale version: somebody saved in between
	PT422: 422
};

export class DbError extends Error {
	readonly status: number;
	/** SQLSTATE, or PostgREST's own `PGRST…`. */
	readonly code: string;

	constructor(cause: PostgrestError) {
		super(cause.message, { cause });
		this.name = 'DbError';
		this.code = cause.code;
		this.status = STATUS[cause.code] ?? 500;
	}
}

/** SQLSTATE: somebody took the name, or the next version, first. */
export const TAKEN = '23505';

/** Whether something was saved: false where the database answers with one of these SQLSTATEs. */
export async function isSaved(
	unless: readonly string[],
	save: () => Promise<unknown>
): Promise<boolean> {
	try {
		await save();
		return true;
	} catch (problem) {
		if (problem instanceof DbError && unless.includes(problem.code)) return false;
		throw problem;
	}
}

/** The data of a Supabase answer; an error becomes an exception that `handleError` knows. */
export function unwrap<T>(answer: PostgrestSingleResponse<T>): T {
	if (answer.error) throw new DbError(answer.error);
	return answer.data;
}
