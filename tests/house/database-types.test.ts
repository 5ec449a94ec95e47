import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { databaseTypes, FILE } from '../../scripts/db-types.ts';
import { migratedDb } from '../db/harness.ts';

test('database.types.ts is what the migrations make (npm run db:types)', async () => {
	const db = await migratedDb();
	expect(readFileSync(FILE, 'utf8')).toBe(await databaseTypes(db));
	await db.close();
});
