/*
 * Past every policy: the only module that holds the service-role key. For first-run set-up, seeds and
 * imports, and for making accounts, never for a page (eslint.config.js names who may import it).
 */
import { createClient } from '@supabase/supabase-js';
import { addAccount, type Account } from './accounts.server.ts';
import type { Db } from './client.server.ts';
import type { Database } from './database.types.ts';
import { tier, type Tier } from './tier.server.ts';

/** A client that no policy holds back. */
export function admin({ url, secret, fetch }: Pick<Tier, 'url' | 'secret' | 'fetch'> = tier()): Db {
	if (!secret) throw new Error('SUPABASE_SECRET_KEY is missing');
	return createClient<Database>(url, secret, {
		global: { fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}

/** Makes an account that can sign in at once; answers with its id. Nobody can make one for themselves. */
export async function createUser(account: Account, at: Tier = tier()): Promise<string> {
	if (at.embedded) return addAccount(at.embedded, account);

	const { data, error } = await admin(at).auth.admin.createUser({
		...account,
		email_confirm: true
	});
	if (error) throw error;
	return data.user.id;
}
