// `npm run import -- national FOLDER`: the national data set, as the CSV files of data/national.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../../src/lib/db/client.server.ts';
import type { Enums } from '../../src/lib/db/enums.ts';
import type { Candidate, Refusal } from '../../src/lib/imports/candidate.ts';
import { indicators } from '../../src/lib/imports/known.server.ts';
import { isNational, nationalRows } from '../../src/lib/imports/national.ts';
import { sentPath } from '../../src/lib/imports/sent-file.server.ts';
import { readTable } from '../../src/lib/imports/tables.server.ts';
import { Misused, say, wordsOf, type Command, type Wish } from './commands.ts';
import { finish } from './pipeline.ts';

type Row = Record<string, string>;

/** Which of our indicators each name of the data set is. */
const CATALOGUE = 'indicators.csv';
const SEEDS = join(import.meta.dirname, '../../seeds/national');
const NOT_FIGURES = [CATALOGUE, 'municipalities.csv', 'municipal_deprivation_indicators.csv'];

const fileOf = (folder: string, name: string) =>
	existsSync(join(folder, name)) ? join(folder, name) : join(SEEDS, name);

/** A small file by the names of its columns. */
async function csvRows(path: string): Promise<Row[]> {
	const table = await readTable(await sentPath(path));
	const rows: Row[] = [];
	for await (const batch of table.rows())
		for (const { cells } of batch)
			rows.push(Object.fromEntries(table.header.map((name, at) => [name, cells[at]?.text ?? ''])));
	return rows;
}

const must = <T>({ data, error }: { data: T; error: { message: string } | null }) => {
	if (error) throw new Error(error.message);
	return data;
};

/** Areas and indicators that the figures point at; what is there already stays as it is. */
async function prepare(db: Db, folder: string, catalogue: readonly Row[]) {
	const areas = (await csvRows(fileOf(folder, 'municipalities.csv'))).map((row) => ({
		code: `KU${row.municipality_code}`,
		category: 'municipality' as const,
		municipality_number: row.municipality_code ?? '',
		name: row.name_fi ?? ''
	}));
	must(await db.from('areas').upsert(areas, { onConflict: 'code', ignoreDuplicates: true }));
	const known = new Set((await indicators(db, null)).map(({ slug }) => slug));
	const missing = catalogue.filter(({ slug }) => !known.has(slug ?? '')).map(indicatorOf);
	if (missing.length > 0) must(await db.from('indicators').insert(missing));
}

const indicatorOf = (row: Row) => ({
	slug: row.slug ?? '',
	name: row.name_fi ?? '',
	name_sv: row.name_sv ?? '',
	name_en: row.name_en ?? '',
	description: row.description ?? '',
	unit: row.unit ?? '',
	decimals: Number(row.decimals),
	direction: row.direction as Enums['direction'],
	kind: row.kind as Enums['indicator_kind'],
	source: row.source ?? '',
	source_url: row.source_url ?? '',
	licence: row.licence ?? '',
	update_rhythm_months: row.update_rhythm_months ? Number(row.update_rhythm_months) : null
});

/** The figures of every file of the folder; the lines run on from file to file. */
async function rowsOf(folder: string) {
	const all: (Candidate | Refusal)[] = [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	for (const name of names.filter((one) => !NOT_FIGURES.includes(one)).sort()) {
		const table = await readTable(await sentPath(join(folder, name)));
		if (!isNational(table)) continue;
		const before = all.at(-1)?.line ?? 0;
		for (const row of await nationalRows(table)) all.push({ ...row, line: row.line + before });
		say(`${name}: ${table.rowCount} riviä (esikatselussa rivit ${before + 2}–${all.at(-1)?.line})`);
	}
	return all;
}

export const national: Command = (wish) => {
	const [folder] = wordsOf(wish, 1);
	if (!folder) throw new Misused('Anna kansio: npm run import -- national KANSIO');
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Misused(`Kansiota ${folder} ei ole.`);
	return (db) => bringFolder(db, wish, folder);
};

async function bringFolder(db: Db, wish: Wish, folder: string) {
	const catalogue = await csvRows(fileOf(folder, CATALOGUE));
	await prepare(db, folder, catalogue);
	const ids = new Map((await indicators(db, null)).map(({ slug, id }) => [slug, id]));
	const named = catalogue.flatMap(({ slug = '', diak_code = '' }) => {
		const id = ids.get(slug);
		return id ? [[slug, id] as const, [diak_code, id] as const] : [];
	});
	const rows = await rowsOf(folder);
	if (rows.length === 0) throw new Misused(`Kansiossa ${folder} ei ole lukuja CSV-tiedostoina.`);
	const [first] = catalogue;
	return finish(
		db,
		{ ...wish, municipality: null },
		{
			details: { kind: 'national' },
			indicators: new Map(named),
			reading: {
				source: 'csv',
				title: first?.source ?? '',
				url: first?.source_url ?? null,
				licence: first?.licence ?? '',
				updated: null,
				candidates: rows.filter((row): row is Candidate => !('reason' in row)),
				refusals: rows.filter((row): row is Refusal => 'reason' in row),
				passedOver: {},
				remarks: []
			}
		}
	);
}
