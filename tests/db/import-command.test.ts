import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MAY_ADD_ACCOUNT } from '#lib/db/bootstrap.server.ts';
import type { Db } from '#lib/db/client.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { FAILED, Misused, type Wish } from '../../scripts/import/commands.ts';
import { file } from '../../scripts/import/file.ts';
import { pxweb, sotkanet } from '../../scripts/import/fetched.ts';
import { national } from '../../scripts/import/national.ts';
import { list, undo } from '../../scripts/import/runs.ts';
import { startOutside, type LocalOutside } from '../imports/outside.ts';
import { ACCOUNTS, CAST, uuid } from './cast.ts';
import { client, embeddedForTests } from './harness.ts';
import { FILLED } from './rows/all.ts';
import { inserted } from './rows/row.ts';

const TABLE = 'StatFin/vaerak/statfin_vaerak_pxt_11re.px';
const LINKED = [{}, { Sukupuoli: ['Yhteensä'] }, { Sukupuoli: ['Naiset'] }].map((chosen, at) => ({
	...{ id: uuid('linked', String(at)), slug: `taulukko-${at}`, name: `Väestö ${at}` },
	...{ kind: 'wellbeing', direction: 'neutral', external_source: 'pxweb' },
	...{ external_id: `11re/${at}`, external_title: 'Väestö' },
	external_query: { path: TABLE, chosen }
}));

const NOTHING = { columns: [], classDimension: null, newClasses: false, scope: null, state: null };
const wish = (more: Partial<Wish>): Wish => ({
	...{ words: [], years: [], municipality: null, indicator: null, period: null },
	...{ told: NOTHING, skipRefused: true, ...more }
});

let embedded: Embedded;
let db: Db;
let local: LocalOutside;
const said: string[] = [];
beforeAll(async () => {
	local = await startOutside();
	vi.stubEnv('PXWEB_URL', local.bases.pxweb);
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
	embedded = await embeddedForTests();
	const rows = LINKED.map((one) => inserted('indicators', one)).join(';');
	await embedded.sql((driver) =>
		driver.exec(`begin; set local ${MAY_ADD_ACCOUNT} = 'yes'; ${ACCOUNTS} commit;
			${CAST} ${FILLED} ${rows}`)
	);
	db = client(embedded, 'secret');
});
afterAll(async () => {
	vi.restoreAllMocks();
	await Promise.all([embedded.close(), local.close()]);
});

describe('a wrong command is told before the database is opened', () => {
	const README = 'README.md';
	const told = (more: object) => ({
		words: [README],
		municipality: '111',
		told: { ...NOTHING, ...more }
	});
	test.each([
		['no run', undo, {}, 'Anna tuonnin tunnus'],
		['nonsense for a run', undo, { words: ['NONSENSE'] }, 'ei ole tuonnin tunnus'],
		['no folder', national, {}, 'Anna kansio'],
		['a folder that is not there', national, { words: ['/ei/ole'] }, 'Kansiota /ei/ole ei ole'],
		['a file for a folder', national, { words: [README] }, 'Kansiota README.md ei ole'],
		['no file', file, {}, 'Anna tiedosto'],
		['a folder for a file', file, { words: ['src'] }, 'Tiedostoa src ei ole'],
		['two files', file, { words: [README, 'b.csv'], municipality: '111' }, 'Liikaa sanoja: b.csv'],
		['two folders', national, { words: ['src', 'tests'] }, 'Liikaa sanoja: tests'],
		['two runs', undo, { words: [uuid('run', 'a'), 'b'] }, 'Liikaa sanoja: b'],
		['two series', sotkanet, { words: ['127', '128'], years: [2024] }, 'Liikaa sanoja: 128'],
		['two tables', pxweb, { words: [TABLE, 'b', 'c'], years: [2024] }, 'Liikaa sanoja: b c'],
		['a list of something', list, { words: ['kaikki'] }, 'Liikaa sanoja: kaikki'],
		['a file of nobody', file, { words: [README] }, 'Anna kunta'],
		['a role that is none', file, told({ columns: ['Arvo=kissa'] }), 'Roolit: area'],
		['a column without a role', file, told({ columns: ['Arvo'] }), 'Otsikko=rooli'],
		['a state that is none', file, told({ state: 'kissa' }), 'final, provisional, estimate'],
		['a dimension with spaces', file, told({ classDimension: 'a b' }), 'tea_dimension'],
		['an empty scope', file, told({ scope: '' }), '--scope']
	])('%s', (_, command, more, text) => {
		const run = () => command(wish(more));
		expect(run).toThrow(Misused);
		expect(run).toThrow(text);
	});
});

test('a table brings every indicator that is linked to it, each by its own choices', async () => {
	const ended = await pxweb(wish({ words: [TABLE], years: [2024] }))(db);
	const { rows } = await embedded.sql((driver) =>
		driver.query(`select details ->> 'indicator' as indicator, accepted > 0 as brought
			from public.import_runs where source = 'pxweb' and committed_at is not null order by 1`)
	);
	const brought = [LINKED[0]?.id, LINKED[1]?.id].sort();
	expect(rows).toEqual(brought.map((indicator) => ({ indicator, brought: true })));
	expect(ended).toBe(FAILED); // of women nothing was recorded
	expect(said.join('')).toMatch(/StatFin/);
});

test('a run that is not there is told, and nothing else happens', async () => {
	expect(await undo(wish({ words: [uuid('run', 'nowhere')] }))(db)).toBe(FAILED);
	expect(said.join('')).toContain('Tuontia ei ole');
});
