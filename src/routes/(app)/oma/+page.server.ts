import { fail } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { changePassword } from '#lib/people/session.server.ts';
import { NewPassword } from '#lib/people/signIn.ts';
import type { Actions } from './$types';

export const actions = {
	salasana: async ({ locals: { db }, request }) => {
		const { data, problem } = await readForm(request, NewPassword);
		if (problem) return fail(422, problem);

		const changed = await changePassword(db, data.current_password, data.new_password);
		if (!changed) {
			const errors: Record<string, string[]> = {
				current_password: [m.people_current_password_wrong()]
			};
			return fail(422, { values: {}, errors });
		}
		return { changed };
	},
	/** Passwords are not carried through signing in again; the page just opens. */
	palauta: () => ({ changed: false })
} satisfies Actions;
