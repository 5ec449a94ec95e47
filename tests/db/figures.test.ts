import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../seeds/load/read.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/figures.ts');
const DOCUMENTS = ['000', '001', '002', '003', '004'];
const run = promisify(execFile);

type Figure = Record<'doc' | 'table' | 'section' | 'row' | 'column' | 'raw' | 'unit', string> &
	Record<'value', number | null> &
	Record<'qualifier', string | null>;

let folder: string;
let said: { stdout: string; stderr: string };
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'figures-'));
	const env = { ...process.env, HYTE_DATA_DIR: folder };
	said = await run(process.execPath, [SCRIPT], { env, maxBuffer: 10_000_000 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const figures = (): Figure[] => JSON.parse(said.stdout);
const shown = (doc: string, part: Partial<Figure>) =>
	figures()
		.filter((figure) => figure.doc === doc)
		.filter((figure) => Object.entries(part).every(([key, text]) => figure[key as 'row'] === text))
		.map(({ raw, value, unit }) => [raw, value, unit]);

test('with no database to read, one is made, which only stderr tells', () => {
	expect(said.stderr).toContain('made for the moment');
	expect(figures()[0]).toHaveProperty('qualifier');
});

test('every figure comes out of the database as it went in, in the order of print', () => {
	const seeded = DOCUMENTS.flatMap((doc) =>
		readCsv(`figures/${doc}.csv`).map(
			({ table, section, row, column, raw, value, unit, qualifier }) => ({
				...{ doc, table, section, row, column, raw, unit },
				value: value ? Number(value) : null,
				qualifier: qualifier || null
			})
		)
	);
	expect(figures()).toEqual(seeded);
});

test('signs, units and precision are those of the print', () => {
	const hyte = { row: 'Aineet, tarvikkeet ja tavarat', column: 'TOT-23 %', raw: '197,70' };
	expect(shown('001', hyte)).toEqual([['197,70', 197.7, '%']]);
	const error = { row: 'TILIKAUDEN TULOS', raw: '-38 588 151' };
	expect(shown('000', error)).toEqual([['-38 588 151', -38_588_151, '€']]);
});

test('a dash is a missing value, never glued to the number after it', () => {
	const row = 'Kotisairaala (vuoteen 2018 asti tilastoitu laitoshoitoon)';
	const unit = 'käynnit ja hoitoasioinnit';
	expect(shown('002', { row }).slice(0, 2)).toEqual([
		['-', null, unit],
		['49 386', 49_386, unit]
	]);
});
