import type { PGlite } from '@electric-sql/pglite';

/** The text of each migration by its file name, `20260101000000_foundation.sql`. */
export type Migrations = Record<string, string>;

const NAME = /(\d{14})_([^/]+)\.sql$/;

/** Applies what has not been applied, in order, each migration wholly or not at all. */
export async function migrate(driver: PGlite, migrations: Migrations) {
	const done = await applied(driver);
	for (const [path, sql] of Object.entries(migrations).sort(([a], [b]) => (a < b ? -1 : 1))) {
		const [, version = '', name = ''] = NAME.exec(path) ?? [];
		if (!version) throw new Error(`${path} is not named like a migration`);
		if (!done.has(version)) await apply(driver, { version, name, sql });
	}
}

/** Supabase's own book-keeping, so that `supabase db push` agrees with us. */
async function applied(driver: PGlite) {
	const { rows } = await driver.query<{ version: string }>(
		'select version from supabase_migrations.schema_migrations'
	);
	return new Set(rows.map(({ version }) => version));
}

async function apply(driver: PGlite, migration: Record<'version' | 'name' | 'sql', string>) {
	const { version, name, sql } = migration;
	try {
		await driver.transaction(async (tx) => {
			await tx.exec(sql);
			await tx.query(
				`insert into supabase_migrations.schema_migrations (version, name, statements)
				values ($1, $2, $3)`,
				[version, name, [sql]]
			);
		});
	} catch (error) {
		throw new Error(`Migration ${version}_${name} failed: ${String(error)}`, { cause: error });
	}
}
