import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedded } from '#lib/db/embedded.server.ts';
import * as files from '#lib/imports/files.server.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { sentBlob } from '#lib/imports/sent-file.server.ts';
import { ABROAD, DIVISION, HOME } from './cast.ts';
import { client, embeddedForTests } from './harness.ts';

const OWNER = { municipality: HOME, division: DIVISION.whole, person: null };

let embedded: Embedded;
beforeAll(async () => {
	embedded = await embeddedForTests();
	await embedded.sql((driver) => driver.exec(WORLD));
});
afterAll(() => embedded.close());

/** A municipality with three units, two of one name, and a population told as of 31.12. */
const WORLD = `
	insert into public.municipalities (code, name, name_sv, slug) values ('${HOME}', 'Heinola', 'Heinola', 'heinola'),
		('${ABROAD}', 'Helsinki', 'Helsingfors', 'helsinki');
	insert into public.divisions (id, municipality_code, name, is_whole) values
		('${DIVISION.whole}', '${HOME}', 'Koko kunta', true), ('${DIVISION.ours}', '${HOME}', 'Sivistystoimiala', false),
		('${DIVISION.abroad}', '${ABROAD}', 'Koko kunta', true);
	insert into public.classes (municipality_code, division_id, dimension, code, name, name_sv) values
		(null, null, 'line', 'musiikki', 'Musiikkilinja', 'Musiklinje'),
		('${ABROAD}', '${DIVISION.abroad}', 'line', 'lila', 'Lila', '');
	insert into public.areas (code, category, municipality_number, name)
	values ('KU111', 'municipality', '111', 'Heinola'), ('KU091', 'municipality', '091', 'Helsinki');
	insert into public.service_areas (municipality_code, division_id, name)
	values ('${HOME}', '${DIVISION.ours}', 'Perusopetus'), ('${HOME}', '${DIVISION.ours}', 'Vapaa aika');
	insert into public.service_units (municipality_code, division_id, service_area_id, name, kind)
	select municipality_code, division_id, id, 'Rantakoulu', 'school' from public.service_areas union all
	select municipality_code, division_id, id, 'Keskuskoulu', 'school' from public.service_areas where name = 'Perusopetus';
	insert into public.indicators (slug, name, direction, kind, decimals)
	values ('vakiluku', 'Väkiluku', 'neutral', 'wellbeing', 0), ('oppilaat', 'Oppilaat', 'neutral', 'service', 1);
	insert into public.observations (indicator_id, area_code, period_start, period_end, value)
	select id, 'KU111', '2020-12-31', '2020-12-31', 18400 from public.indicators where slug = 'vakiluku';`;

/** Reads a file as it is guessed to be, with what the test has chosen, and lets it wait. */
async function staged(text: string, chosen: object = {}) {
	const db = client(embedded, 'secret');
	const file = sentBlob('testi.csv', new Blob([text]));
	const look = await files.look(db, { file, choices: {}, municipality: HOME });
	const details = { kind: 'file' as const, confirmed: true };
	const run = await runs.start(db, OWNER, { source: 'csv', title: 'testi.csv', details });
	const mapping = { ...look.mapping, ...chosen };
	await files.stage(db, { run, file, choices: {}, mapping, municipality: HOME });
	return { db, run, look, preview: await runs.preview(db, run) };
}
const reasons = ({ preview }: Awaited<ReturnType<typeof staged>>) =>
	preview.refused.map(({ line, reason }) => [line, reason]);

test('a unit is found by its name; one of two, and one elsewhere, are refused', async () => {
	const tried = await staged(
		'Kunta;Yksikkö;Vuosi;Mittari;Arvo\n111;keskuskoulu;2023;oppilaat;5,25\n111;Rantakoulu;2023;oppilaat;5\n' +
			'Helsinki;Keskuskoulu;2024;oppilaat;5\n111;Muualla;2023;oppilaat;5\n'
	);
	expect(reasons(tried)).toEqual([
		[3, 'ambiguous_unit'],
		[4, 'unknown_unit'],
		[5, 'unknown_unit']
	]);
	expect(tried.preview.fresh).toMatchObject([{ place: 'Keskuskoulu', area: null, decimals: 2 }]);
	const { db, run } = tried;
	expect(await runs.commit(db, run)).toEqual({ inserted: 1, superseded: 0, unchanged: 0 });
});

test('a year of the population means 31.12., and of other series the whole year', async () => {
	const { preview } = await staged(
		'Kunta;Vuosi;Mittari;Arvo\n111;2021;vakiluku;18 300\n111;2021;oppilaat;900\n111;3/2021;vakiluku;18 350\n'
	);
	expect(preview.fresh.map((one) => [one.period_start, one.period_end])).toEqual([
		['2021-12-31', '2021-12-31'],
		['2021-01-01', '2021-12-31'],
		['2021-03-01', '2021-03-31']
	]);
});

test('where no column tells the area, it is the municipality itself', async () => {
	const { look, preview } = await staged('Vuosi;Mittari;Arvo\n2022;oppilaat;900\n');
	expect(look.mapping.fixed.area).toBe(HOME);
	expect(preview.fresh).toMatchObject([{ area: 'Heinola' }]);
});

const CLASSES = 'Vuosi;Mittari;Luokka;Arvo\n2022;oppilaat;Lila;1\n2023;oppilaat; LILA ;2\n';

test('a class that is new waits only where it was asked for, and only where a figure is taken', async () => {
	const refused = await staged(CLASSES, { classDimension: 'line' });
	expect(reasons(refused)).toEqual([
		[2, 'unknown_class'],
		[3, 'unknown_class']
	]);
	const text = `${CLASSES}2024;ei tällaista;Turha;3\n`;
	const { preview } = await staged(text, { classDimension: 'line', newClasses: true });
	expect(preview.classes).toEqual(['Lila']);
	expect(preview.fresh.map((line) => line.class)).toEqual(['Lila', 'Lila']);
});

test('a national class is found by its name in another language', async () => {
	const text = 'Vuosi;Mittari;Luokka;Arvo\n2022;oppilaat;musiklinje;1\n';
	const { preview } = await staged(text, { classDimension: 'line' });
	expect(preview.fresh.map((line) => line.class)).toEqual(['Musiikkilinja']);
});

test('more than 200 new classes are no classes', async () => {
	const many = Array.from({ length: 201 }, (_, at) => `2022;oppilaat;Luokka ${at};1\n`).join('');
	const staging = staged(`Vuosi;Mittari;Luokka;Arvo\n${many}`, {
		...{ classDimension: 'line', newClasses: true }
	});
	await expect(staging).rejects.toMatchObject({ reason: 'too_many_classes', limit: 200 });
});

test('a scope of 5 000 letters is refused, and one for all rows goes to each', async () => {
	const text = `Vuosi;Mittari;Arvo;Rajaus\n2025;oppilaat;1;${'x'.repeat(5000)}\n2026;oppilaat;1;\n`;
	const fixed = { area: HOME, period: null, indicator: null, scope: 'lukuvuosi' };
	const tried = await staged(text, { fixed });
	expect(reasons(tried)).toEqual([[2, 'too_long']]);
	expect(tried.preview.fresh.map(({ scope }) => scope)).toEqual(['lukuvuosi']);
});
