import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDb } from '../db/harness.ts';

const FILE = 'docs/glossary.md';

/** Folders that are no word of the domain. */
const TECHNICAL = ['db', 'ui', 'paraglide', 'time', 'format', 'charts'];

let db: PGlite;
beforeAll(async () => void (db = await migratedDb()));
afterAll(() => db.close());

const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const rows = text.split('\n').filter((line) => line.startsWith('| `'));

/** The first cell names one word or several: | `council`, `city_board` | */
const words = new Set(
	rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word))
);

const missing = (names: readonly string[]) => names.filter((name) => !words.has(name));

async function names(sql: string) {
	const { rows: found } = await db.query<{ name: string }>(sql);
	return found.map(({ name }) => name);
}

test('every table and view is a word of the glossary', async () => {
	const relations = `select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by 1`;
	expect(missing(await names(relations))).toEqual([]);
});

test('every closed set of words is one', async () => {
	const enums = `select typname as name from pg_type
		where typnamespace = 'public'::regnamespace and typtype = 'e' order by 1`;
	expect(missing(await names(enums))).toEqual([]);
});

test('every concept is one', () => {
	const folders = readdirSync('src/lib', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(missing(folders.filter((name) => !TECHNICAL.includes(name)))).toEqual([]);
});

test('every word has its Finnish, and no word stands twice', () => {
	expect(rows.filter((row) => !row.split('|')[2]?.trim())).toEqual([]);
	const first = rows.map((row) => row.split('|')[1]?.trim());
	expect(first.filter((cell, n) => first.indexOf(cell) !== n)).toEqual([]);
});
