import { createClient } from '@supabase/supabase-js';
import { HYTE_DEMO } from '$app/env/private';
import { loadSeeds } from '../seeds/load/all.ts';
import { admin, createUser } from '#lib/db/admin.server.ts';
import type { Database } from '#lib/db/database.types.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { inProcess, type Tier } from '#lib/db/tier.server.ts';

/**
 * Fills a new, migrated and still unnamed embedded database with the demo municipalities. When this fails
 * or the process dies in it, the next start begins from nothing again.
 */
export async function firstRun(embedded: Embedded): Promise<void> {
	if (HYTE_DEMO === 'off') return;
	const at = inProcess(embedded);
	await loadSeeds({
		db: admin(at),
		createUser: (account) => createUser(account, at),
		signIn: (email, password) => signedIn(at, email, password),
		today: new Date().toISOString().slice(0, 10),
		log: (step) => console.log(`  ${step}`)
	});
	// PGlite has no autovacuum: without statistics the planner takes a table of 57 000 rows for an empty one
	await embedded.sql((driver) => driver.exec('analyze'));
}

async function signedIn({ url, publishable, fetch }: Tier, email: string, password: string) {
	const client = createClient<Database>(url, publishable, {
		global: { fetch },
		auth: { persistSession: false, autoRefreshToken: false }
	});
	const { error } = await client.auth.signInWithPassword({ email, password });
	if (error) throw error;
	return client;
}
