/** Why a form came back: what was typed, so that nobody types it twice, and what to say field by field. */
export interface FormProblem {
	values: Record<string, string>;
	errors: Partial<Record<string, string[]>>;
	/** The session ended in between; nothing was saved (guard.server.ts). */
	signedOut?: boolean;
}

/** The errors of a form for its summary: which field, and what to say. */
export const summaryOf = (errors: FormProblem['errors']) =>
	Object.entries(errors).flatMap(([id, texts]) => (texts ?? []).map((text) => ({ id, text })));
