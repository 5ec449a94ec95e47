// Loads the demo municipalities into a Supabase elsewhere: `SUPABASE_URL=… npm run seed`. The embedded
// database is seeded by its first start. Running it again changes nothing that is already there.
import { createClient } from '@supabase/supabase-js';
import { loadSeeds } from '../seeds/load/all.ts';
import type { Database } from '../src/lib/db/database.types.ts';

const { SUPABASE_URL, SUPABASE_SECRET_KEY, SUPABASE_PUBLISHABLE_KEY } = process.env;
if (!SUPABASE_URL || !SUPABASE_SECRET_KEY || !SUPABASE_PUBLISHABLE_KEY) {
	console.error(
		'npm run seed needs SUPABASE_URL, SUPABASE_SECRET_KEY and SUPABASE_PUBLISHABLE_KEY.'
	);
	process.exit(1);
}

const auth = { persistSession: false, autoRefreshToken: false };
const db = createClient<Database>(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth });

await loadSeeds({
	db,
	createUser: async (account) => {
		const { data, error } = await db.auth.admin.createUser({ ...account, email_confirm: true });
		if (error) throw error;
		return data.user.id;
	},
	signIn: async (email, password) => {
		const client = createClient<Database>(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, { auth });
		const { error } = await client.auth.signInWithPassword({ email, password });
		if (error) throw error;
		return client;
	},
	today: new Date().toISOString().slice(0, 10),
	log: (step) => console.log(step)
});
