import { json, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';

/**
 * Signed-in work starts with a session; without one, the way leads to the sign-in page and back.
 * Nothing that was typed is lost: a posted form travels along (307) to `/kirjaudu?/kesken`, and a form
 * that our own script sent stays where it is, as a problem (401, `signedOut`).
 */
export function guard({ route, locals, request, url }: RequestEvent): Response | null {
	if (locals.userId || !route.id?.startsWith('/(app)')) return null;
	if (request.headers.get('x-sveltekit-action')) return json(SIGNED_OUT);

	const next = encodeURIComponent(url.pathname + searchWithoutAction(url));
	const signIn = localizeHref('/kirjaudu');
	if (['GET', 'HEAD'].includes(request.method)) redirect(303, `${signIn}?next=${next}`);
	redirect(307, `${signIn}?/kesken&next=${next}`);
}

/** `fail(401, { values: {}, errors: {}, signedOut: true })` as Kit writes it for its client (devalue). */
const SIGNED_OUT = {
	type: 'failure',
	status: 401,
	data: JSON.stringify([{ values: 1, errors: 2, signedOut: 3 }, {}, {}, true])
};

/** `?/save&kunta=111` without the name of the action. */
function searchWithoutAction({ searchParams }: URL) {
	const kept = [...searchParams].filter(([name]) => !name.startsWith('/'));
	return kept.length ? `?${new URLSearchParams(kept)}` : '';
}
