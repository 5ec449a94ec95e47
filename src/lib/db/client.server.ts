import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Cookies } from '@sveltejs/kit';
import type { Database } from './database.types.ts';
import { tier } from './tier.server.ts';

/** The database as the signed-in user sees it: every query runs under their row-level policies. */
export type Db = SupabaseClient<Database>;

const SESSION_COOKIE = 'hyvinvointitaulu-istunto';

/** A client for one request. Its session lives in cookies that no script can read. */
export function connect(cookies: Cookies, url: URL): Db {
	const { url: address, publishable, fetch } = tier();
	return createServerClient<Database>(address, publishable, {
		global: { fetch },
		cookieOptions: {
			name: SESSION_COOKIE,
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		},
		cookies: {
			getAll: () => cookies.getAll(),
			setAll: (all) =>
				all.forEach(({ name, value, options }) =>
					cookies.set(name, value, { ...options, path: '/' })
				)
		}
	});
}

/** Whether a session is worth asking about. A large one is cut into `….0`, `….1`. */
export const hasSession = (cookies: Cookies) =>
	cookies.getAll().some(({ name }) => name.startsWith(SESSION_COOKIE));

/** The database as anybody on the street sees it, whoever is asking. */
export function anonymous(): Db {
	const { url, publishable, fetch } = tier();
	return createClient<Database>(url, publishable, {
		global: { fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}
