import { SIGN_UP_CLOSED } from './bootstrap.server.ts';

const SQLSTATE = /^[0-9A-Z]{5}$/;

export type SqlError = Error & { code?: string; detail?: string; hint?: string };

/** Errors that are the server's fault; every other SQLSTATE is the caller's (as PostgREST has it). */
const OUR_FAULT = /^(0[89]|2[15D]|3[89B]|40|5[0-9]|F0|HV|P0(?!001)|XX|42P17)/;

/** lite answers 500 without the SQLSTATE where PostgREST answers 400 with it: puts it back. */
export function restored(answer: Response, error: SqlError | undefined): Response {
	if (error?.message === SIGN_UP_CLOSED) return closed();
	return answer.status === 500 && SQLSTATE.test(error?.code ?? '') ? told(error) : answer;
}

function told({ code = '', message, detail = '', hint = '' }: Partial<SqlError> = {}) {
	const status = OUR_FAULT.test(code) ? 500 : 400;
	return Response.json({ code, message, details: detail || null, hint: hint || null }, { status });
}

/** As Supabase Auth says it when sign-up is closed. */
const closed = () =>
	Response.json(
		{ code: 403, error_code: SIGN_UP_CLOSED, msg: 'Signups not allowed for this instance' },
		{ status: 403 }
	);
