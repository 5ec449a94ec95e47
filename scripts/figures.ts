// Prints every figure of the source documents, out of the database, as JSON: `npm run -s figures`. Reads the
// embedded database under HYTE_DATA_DIR (.data) where it is there and free, else one made for the moment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { loadFigures } from '../seeds/load/figures.ts';
import { loadOrganisation } from '../seeds/load/organisation.ts';
import type { Database } from '../src/lib/db/database.types.ts';
import { openEmbedded, type Embedded } from '../src/lib/db/embedded.server.ts';
import { newKeys } from '../src/lib/db/keys.server.ts';
import { DirectoryInUse } from '../src/lib/db/lock.server.ts';
import { openPersistent } from '../src/lib/db/persistent.server.ts';

process.chdir(join(import.meta.dirname, '..'));
const FOLDER = process.env.HYTE_DATA_DIR ?? '.data';
const MIGRATIONS = 'supabase/migrations';

/** One printed figure; `value` in the printed unit, null where the print has none. */
interface Figure {
	doc: string;
	table: string;
	section: string;
	row: string;
	column: string;
	raw: string;
	value: number | null;
	unit: string;
	qualifier: string | null;
}

const ALL = `
	select d.code as doc, f.table_label as "table", f.section, f.row_label as "row",
		f.column_label as "column", f.raw, f.value, f.unit, f.qualifier
	from public.source_figures f join public.source_documents d on d.id = f.document_id
	order by d.code, f.sort_order, f.id`;

/** Databases of earlier versions hold only some of the figures, and do not know their order. */
const IS_WHOLE = `
	select exists (select from public.source_figures f
		where (to_jsonb(f) ->> 'sort_order')::int > 0) as whole`;

const figures = (embedded: Embedded) =>
	embedded.sql(async (driver) => (await driver.query<Figure>(ALL)).rows);

/** The database that is there, as it is; null when there is none to read, and why. */
async function kept(): Promise<Embedded | null> {
	if (!existsSync(join(FOLDER, 'pglite', 'PG_VERSION'))) return missing(`nothing in ${FOLDER} yet`);
	try {
		const embedded = await openPersistent(FOLDER, {}, async () => undefined);
		const { rows } = await embedded.sql((driver) => driver.query<{ whole: boolean }>(IS_WHOLE));
		if (rows[0]?.whole) return embedded;
		await embedded.close();
		return missing(`the database in ${FOLDER} is of an earlier version`);
	} catch (error) {
		if (error instanceof DirectoryInUse) return missing(`a server uses ${FOLDER}`);
		throw error;
	}
}

function missing(why: string) {
	console.error(`figures: ${why}: reading a database made for the moment`);
	return null;
}

/** A database in memory with the documents and their figures, and nothing else. */
async function made() {
	const names = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
	const read = (name: string) => [name, readFileSync(join(MIGRATIONS, name), 'utf8')] as const;
	const embedded = await openEmbedded({
		keys: newKeys(),
		migrations: Object.fromEntries(names.map(read))
	});
	const db = createClient<Database>('http://embedded.invalid', embedded.keys.secret, {
		global: { fetch: embedded.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
	await loadOrganisation({ db });
	await loadFigures({ db });
	return embedded;
}

const embedded = (await kept()) ?? (await made());
const lines = (await figures(embedded)).map((figure) => JSON.stringify(figure));
await embedded.close();
process.stdout.write(`[\n${lines.join(',\n')}\n]\n`);
