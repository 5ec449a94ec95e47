import type { Migrations } from './migrate.server.ts';

/** The product's own, part of the build. */
export const MIGRATIONS: Migrations = import.meta.glob('/supabase/migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});
