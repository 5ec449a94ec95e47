// The database of this installation for a command: the one that the server of these settings would open
// (src/lib/db/tier.server.ts, which only Kit can load), past every policy.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { Db } from '../src/lib/db/client.server.ts';
import type { Database } from '../src/lib/db/database.types.ts';
import { openPersistent } from '../src/lib/db/persistent.server.ts';
import { migrations } from './migrations.ts';

const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

export interface OpenDatabase {
	db: Db;
	close: () => Promise<void>;
}

/** What the person at the keyboard is told instead of a stack. */
export class NotPossible extends Error {}

/** @throws NotPossible, or DirectoryInUse while a server holds the embedded database. */
export async function openDatabase(env = process.env): Promise<OpenDatabase> {
	const { SUPABASE_URL: url, SUPABASE_SECRET_KEY: secret, HYTE_DATA_DIR = '.data' } = env;
	if (!url) return embedded(HYTE_DATA_DIR);
	if (!secret) throw new NotPossible('SUPABASE_URL vaatii rinnalleen avaimen SUPABASE_SECRET_KEY.');
	return { db: createClient<Database>(url, secret, { auth }), close: async () => {} };
}

async function embedded(folder: string): Promise<OpenDatabase> {
	if (!existsSync(join(folder, 'pglite', 'PG_VERSION')))
		throw new NotPossible(`Kansiossa ${folder} ei ole tietokantaa. Käynnistä ensin: npm run app`);
	const opened = await openPersistent(folder, migrations(), async () => {});
	const db = createClient<Database>('http://embedded.invalid', opened.keys.secret, {
		global: { fetch: opened.fetch },
		auth
	});
	return { db, close: opened.close };
}
