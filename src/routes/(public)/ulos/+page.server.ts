import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import type { Actions } from './$types';

export const actions = {
	default: async ({ locals: { db } }) => {
		await db.auth.signOut({ scope: 'local' });
		redirect(303, localizeHref('/'));
	}
} satisfies Actions;
