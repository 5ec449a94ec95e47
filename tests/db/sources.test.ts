import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.types.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { verdictOf } from '#lib/sources/checks.ts';
import * as discrepancies from '#lib/sources/discrepancies.server.ts';
import { readChoice } from '#lib/sources/choice.ts';
import { loadChecks } from '../../seeds/load/checks.ts';
import { loadFigures } from '../../seeds/load/figures.ts';
import { loadMoney } from '../../seeds/load/money.ts';
import { loadOrganisation } from '../../seeds/load/organisation.ts';
import { loadRisks } from '../../seeds/load/risks.ts';
import { client, embeddedForTests } from './harness.ts';

const [HEINOLA, HELSINKI] = ['111', '091'];
const TABLES = [
	...['accounts', 'budget_items', 'budget_figures', 'budget_remarks', 'figure_checks'],
	...['figure_check_parts', 'risks', 'risk_reviews', 'audit_entries']
];

let embedded: Embedded;
let db: SupabaseClient<Database>;
beforeAll(async () => {
	embedded = await embeddedForTests();
	db = client(embedded, 'secret');
	await loadOrganisation({ db });
	await loadFigures({ db });
	await load();
});
afterAll(() => embedded.close());

async function load() {
	for (const step of [loadMoney, loadRisks, loadChecks]) await step({ db });
}

const sql = <T>(text: string) => embedded.sql(async (driver) => (await driver.query<T>(text)).rows);
const state = async (table: string) =>
	sql(`select count(*), md5(string_agg(t::text, '' order by t::text)) from public.${table} t`);

test('seeds that are loaded again change nothing', async () => {
	const before = await Promise.all(TABLES.map(state));
	await load();
	expect(await Promise.all(TABLES.map(state))).toEqual(before);
});

test('every check is judged as the rule in TypeScript judges it', async () => {
	const rows = await sql<Parameters<typeof verdictOf>[0] & { verdict: string }>(
		`select printed::float8 as printed, computed::float8 as computed, tolerance::float8 as tolerance,
			verdict from public.figure_checks`
	);
	expect(rows.length).toBeGreaterThan(600);
	expect(rows.filter((row) => row.verdict !== verdictOf(row))).toEqual([]);
});

test('a municipality sees how many of its figures were checked, and with what outcome', async () => {
	const heinola = await discrepancies.counts(db, HEINOLA);
	expect(heinola).toMatchObject([
		{ code: '000', rounding: 0, contradiction: 8 },
		{ code: '001', rounding: 53, contradiction: 0 }
	]);
	expect(await discrepancies.counts(db, HELSINKI)).toMatchObject([
		{ code: '002', ok: 58, rounding: 5, contradiction: 6 },
		{ code: '003', ok: 7, rounding: 1, contradiction: 0 }
	]);
});

test('the list is of the municipality and of what was asked for, in the order of print', async () => {
	const asked = readChoice(new URLSearchParams('asiakirja=000&laji=ristiriita'));
	const found = await discrepancies.list(db, HEINOLA, asked);
	expect(found.map(({ row_label, column_label }) => `${row_label} ${column_label}`)).toEqual([
		...['MENOT TP2020', 'NETTO TP2020', 'POISTOT JA ARVONALENTUMISET TP2020'],
		...['POISTOT JA ARVONALENTUMISET TA2021', 'TILIKAUDEN TULOS TP2020', 'TILIKAUDEN TULOS TA2021'],
		...['TILIKAUDEN TULOS TP2020', 'TILIKAUDEN TULOS TA2021']
	]);
	expect(found.at(-1)).toMatchObject({ printed: -41_520_700, computed: -41_958_500 });
	expect(found.at(-1)?.parts.map(({ raw, factor }) => [raw, factor])).toEqual([
		['-41 739 600', 1],
		['-218 900', 1]
	]);
	expect(await discrepancies.list(db, HELSINKI, asked)).toEqual([]);
});

test('the follow-up of March 2023 holds the amounts of the review in cents', async () => {
	const { data } = await db.rpc('budget_lines', {
		municipality: HEINOLA,
		year: 2023,
		through: '2023-03-31'
	});
	const line = data?.find(
		(one) => one.service_area_tag === 'HYTE' && one.account_name.startsWith('Aineet')
	);
	expect(line?.figures).toMatchObject({
		previous_closing: { cents: -500_000, unit: 1000, raw: '-5' },
		previous_outturn: { cents: 0, unit: 1000 },
		budget_amended: { cents: -410_000, unit: 1 },
		outturn: { cents: -810_400, raw: '-8 104' }
	});
	expect(data?.filter((one) => one.service_area_tag === null)).toHaveLength(21);
});

test('risks stand as printed, shared, each with its likelihood and impact', async () => {
	const { data } = await db
		.from('risk_overview')
		.select('title, likelihood, impact, visibility, position_id, document_code')
		.eq('municipality_code', HEINOLA)
		.order('sort_order');
	const shared = { visibility: 'shared', position_id: null, document_code: '000' };
	expect(data).toEqual([
		{ title: 'Erikoissairaanhoidon kustannusten nousu', likelihood: 1, impact: 1, ...shared },
		{ title: 'Henkilöstön saatavuus', likelihood: 1, impact: 1, ...shared },
		{ title: 'Sairauspoissaolojen kasvu', likelihood: 2, impact: 2, ...shared }
	]);
});
