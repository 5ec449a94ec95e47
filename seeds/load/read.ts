import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '#lib/db/client.server.ts';
import type { Database } from '#lib/db/database.types.ts';

/** What loading needs: a client past the policies, a way to make accounts, and the day it happens. */
export interface Seeding {
	db: Db;
	createUser: (account: { id: string; email: string; password: string }) => Promise<string>;
	signIn: (email: string, password: string) => Promise<Db>;
	/** ISO date; the demo round is opened with the next checkpoint after it. */
	today: string;
	log: (step: string) => void;
}

type Tables = Database['public']['Tables'];
type Row = Record<string, string>;

export const readJson = <T>(file: string): T =>
	JSON.parse(readFileSync(join('seeds', file), 'utf8')) as T;

/** The rows of a CSV file under `seeds/`, by column name; every value is text. */
export function readCsv(file: string): Row[] {
	const [head = [], ...rows] = cells(readFileSync(join('seeds', file), 'utf8'));
	return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const FIELD = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;

function cells(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [match, field = '', end] of text.trimEnd().matchAll(FIELD)) {
		if (match === '' && rows.at(-1)?.length) break;
		rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
		if (end === '\n') rows.push([]);
		if (end === '') break;
	}
	return rows;
}

/** The same id for the same key wherever the seeds are loaded: a name-based UUID (RFC 9562, version 5). */
export function idOf(...key: (string | number)[]) {
	const hex = createHash('sha1').update(`hyvinvointitaulu:${key.join(':')}`).digest('hex');
	const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`5${hex.slice(13, 16)}`,
		`${variant}${hex.slice(18, 20)}`,
		hex.slice(20, 32)
	].join('-');
}

export const number = (text: string | undefined) => (text ? Number(text) : null);

const AT_ONCE = 500;

/** Adds rows, or brings rows of the same key up to date. */
export async function put<T extends keyof Tables>(
	db: Db,
	table: T,
	rows: Tables[T]['Insert'][],
	onConflict = 'id'
) {
	for (let start = 0; start < rows.length; start += AT_ONCE) {
		const some = rows.slice(start, start + AT_ONCE).map(withArrays);
		// `from` cannot follow a table that is a type parameter; the rows were checked above
		const { error } = await db.from(table as 'goals').upsert(some as never, { onConflict });
		if (error) throw new Error(`seeds: ${table}: ${error.message} ${error.details ?? ''}`);
	}
}

/** The embedded API misreads JSON arrays of enums and empty ones; it and PostgREST both read a literal. */
const withArrays = (row: object) =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]: [string, unknown]) => [
			name,
			Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : value
		])
	);
