import { z } from 'zod';
import type { FormProblem } from './form.ts';

/** Reads a posted form against a schema: its data, or the problem to hand back with `fail(422, …)`. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S) {
	const sent = Object.fromEntries(await request.formData());
	const parsed = schema.safeParse(sent);
	if (parsed.success) return { data: parsed.data };

	const errors: FormProblem['errors'] = z.flattenError<unknown>(parsed.error).fieldErrors;
	return { problem: { values: typed(sent), errors } satisfies FormProblem };
}

/** What a page may show again: texts, but never a password or a file. */
function typed(sent: Record<string, FormDataEntryValue>) {
	const texts = Object.entries(sent).filter(
		(field): field is [string, string] => typeof field[1] === 'string'
	);
	return Object.fromEntries(texts.filter(([name]) => !/password|salasana/i.test(name)));
}
