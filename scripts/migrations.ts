import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Migrations } from '../src/lib/db/migrate.server.ts';

const FOLDER = join(import.meta.dirname, '../supabase/migrations');

/** The product's migrations, read from where they stand: what Vite puts into the build. */
export const migrations = (): Migrations =>
	Object.fromEntries(
		readdirSync(FOLDER)
			.filter((name) => name.endsWith('.sql'))
			.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')])
	);
