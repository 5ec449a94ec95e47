import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

export const SignIn = z.object({
	email: z.email({ error: () => m.people_email_needed() }).trim(),
	password: z.string().min(1, { error: () => m.people_password_needed() }),
	/** The fields of a form that an expired session interrupted, as `draftOf` wrote them. */
	draft: z.string().max(200_000).default('')
});

/** Supabase's own limit is 72 bytes; the embedded database asks for 12 characters as well. */
export const NewPassword = z
	.object({
		current_password: z.string().min(1, { error: () => m.people_password_needed() }),
		new_password: z
			.string()
			.min(12, { error: () => m.people_password_short() })
			.refine((text) => new TextEncoder().encode(text).length <= 72, {
				error: () => m.people_password_long()
			}),
		repeat_password: z.string()
	})
	.refine((form) => form.new_password === form.repeat_password, {
		path: ['repeat_password'],
		error: () => m.people_passwords_differ()
	});

const HERE = 'http://here.invalid';

/** Where to go after signing in: a path of ours as the browser would read it, or the desk. */
export function safeNext(next: string | null): string {
	if (!next || !URL.canParse(next, HERE)) return '/tyopoyta';
	const { origin, pathname, search } = new URL(next, HERE);
	return origin === HERE && next.startsWith('/') && !pathname.startsWith('//')
		? pathname + search
		: '/tyopoyta';
}

const Fields = z.array(z.tuple([z.string(), z.string()]));
export type Draft = z.infer<typeof Fields>;

/** The texts of a posted form as one string, to be carried through signing in; files and passwords are not. */
export function draftOf(form: FormData): string {
	const texts = [...form].filter(
		(field): field is [string, string] =>
			typeof field[1] === 'string' && !/password|salasana/i.test(field[0])
	);
	return JSON.stringify(texts);
}

/** What `draftOf` wrote; nothing when somebody tampered with it. */
export function fieldsOf(draft: string): Draft {
	if (!draft) return [];
	try {
		return Fields.catch([]).parse(JSON.parse(draft));
	} catch (problem) {
		if (problem instanceof SyntaxError) return [];
		throw problem;
	}
}
