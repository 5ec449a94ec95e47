import { afterAll, expect, test } from 'vitest';
import { startOutside } from '../../../tests/imports/outside.ts';
import { html, json } from '../../../tests/imports/scripted.ts';
import { world } from '../../../tests/imports/world.ts';
import { linkedTo, namesOf, type TableChoice } from './links.server.ts';
import { table } from './pxweb.server.ts';

const local = await startOutside();
afterAll(() => local.close());
const PATH = 'StatFin/vaerak/statfin_vaerak_pxt_11re.px';
const described = await table(world(local).outside, PATH);
const choice: TableChoice = { path: PATH, table: described, picked: { Sukupuoli: '2' } };

test('the names are those of the table in each language that it is told in', async () => {
	const swedish = {
		title: 'Befolkning',
		variables: described.variables.map((variable) => ({
			...variable,
			valueTexts: variable.values.map((value) => `${variable.code} ${value} sv`)
		}))
	};
	local.next(json(swedish), html(404));
	expect(await namesOf(world(local).outside, choice)).toEqual({
		name: 'Väestö 31.12., Naiset',
		name_sv: 'Tiedot vaesto sv, Sukupuoli 2 sv',
		name_en: ''
	});
	expect(local.heard.slice(-2).map(({ url }) => url)).toEqual([
		`/PxWeb/api/v1/sv/${PATH}`,
		`/PxWeb/api/v1/en/${PATH}`
	]);
});

test('an indicator of the same question is found, another of the same table is not', () => {
	const indicator = (id: string, sex: string) => ({
		...{ id, source: 'pxweb', query: { path: PATH, chosen: { Sukupuoli: [sex] } } }
	});
	expect(linkedTo([indicator('a', 'Miehet'), indicator('b', 'Naiset')], choice)?.id).toBe('b');
	expect(linkedTo([indicator('a', 'Miehet')], choice)).toBeNull();
});
