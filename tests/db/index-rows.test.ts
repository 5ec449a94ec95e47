import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ABROAD, become, COORDINATOR, DIVISION, HOME, NEIGHBOUR, uuid } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const NATIONAL = uuid('indicators', 'national');
const OURS = idOf('indicators', 'ours', 'shared');
const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const abroad = { municipality_code: ABROAD, division_id: DIVISION.abroad };
const figure = (year: number, values: object = {}) => ({
	indicator_id: NATIONAL,
	area_code: 'KU111',
	period_start: `${year}-01-01`,
	period_end: `${year}-12-31`,
	value: 77,
	...values
});

interface Line {
	place: number;
	is_first: boolean;
	years: string;
	areas: string;
	figures: string;
	provisional: string;
}
/** What is told of indicators, without the names of areas; a year needs a figure of each. */
async function figuresOf(
	tx: Transaction,
	{ series = [NATIONAL], every = false, year = 2020 } = {}
) {
	const { rows } = await tx.query<Line>(
		'select * from public.index_rows($1, $2, $3, $4, $5) order by place, is_first',
		[HOME, series, year, every, series.length]
	);
	return rows.filter(({ place }) => place > 0);
}
/** Area and year of each figure, and a star where it may still change. */
const told = (lines: readonly Line[]) =>
	lines
		.flatMap(({ years, areas, provisional }) =>
			years.split(';').flatMap((year, at) => {
				const open = provisional.split(';')[at]?.split(',');
				const those = areas.split(';')[at]?.split(',') ?? [];
				return those.map((area) => `${area} ${year}${open?.includes(area) ? '*' : ''}`);
			})
		)
		.sort();
const A_PEER = `insert into public.areas (code, category, municipality_number, name)
	values ('KU999', 'municipality', '999', 'Vertailukunta')`;

test('the figures behind an index of ours are empty to a stranger and to another municipality', async () => {
	const own = await as(db, COORDINATOR, (tx) => figuresOf(tx, { series: [OURS] }));
	const theirs = await as(db, NEIGHBOUR, (tx) => figuresOf(tx, { series: [OURS] }));
	expect([own.length, theirs.length]).toEqual([1, 0]);
});

test('index_rows tells nothing that another municipality wrote, even to who belongs to both', async () => {
	const rows = await as(db, NEIGHBOUR, async (tx) => {
		await tx.exec(inserted('observations', { ...abroad, ...figure(2021) }));
		await tx.exec(inserted('observations', { ...abroad, ...figure(2021), area_code: 'KU091' }));
		await tx.exec(`reset role; insert into public.memberships
			(user_id, municipality_code, division_id, is_whole, role)
			values ('${NEIGHBOUR}', '${HOME}', '${DIVISION.whole}', true, 'coordinator')`);
		await become(tx, NEIGHBOUR);
		return figuresOf(tx, { every: true });
	});
	expect(told(rows)).toEqual(['KU111 2020']);
});

test('methods that look at others get every year of them; a figure that may change says so', async () => {
	const [one, every] = await as(db, COORDINATOR, async (tx) => {
		await tx.exec('reset role');
		const open = { ...figure(2019), state: 'provisional' };
		await tx.exec(inserted('observations', { ...open, value: 90 }));
		await tx.exec(A_PEER);
		await tx.exec(inserted('observations', { ...open, area_code: 'KU999' }));
		await tx.exec(inserted('observations', { ...figure(2020), area_code: 'KU999' }));
		await become(tx, COORDINATOR);
		return [await figuresOf(tx), await figuresOf(tx, { every: true })];
	});
	expect(told(one ?? [])).toEqual(['KU111 2019*', 'KU111 2020', 'KU999 2020']);
	expect(told(every ?? [])).toEqual(['KU111 2019*', 'KU111 2020', 'KU999 2019*', 'KU999 2020']);
});

test('others are not told in a year in which too little is known of the own municipality', async () => {
	const lines = await as(db, COORDINATOR, async (tx) => {
		await tx.exec('reset role');
		await tx.exec(A_PEER);
		for (const year of [2020, 2021])
			await tx.exec(inserted('observations', { ...figure(year), area_code: 'KU999' }));
		await tx.exec(inserted('observations', figure(2021)));
		await become(tx, COORDINATOR);
		return figuresOf(tx, { series: [NATIONAL, OURS], year: 2021 });
	});
	expect(told(lines)).toEqual(['KU111 2020', 'KU111 2020', 'KU111 2021', 'KU999 2020']);
});

test('a figure is told as it stands, and as it was first told', async () => {
	const lines = await as(db, COORDINATOR, async (tx) => {
		let supersedes_id: string | null = null;
		for (const [edition, value] of [77, 78, 79].entries()) {
			const state = edition < 2 ? 'provisional' : 'final';
			const next = { ...owner, ...figure(2021), value, state, edition: edition + 1 };
			const made: { rows: { id: string }[] } = await tx.query(
				`${inserted('observations', { ...next, ...(supersedes_id && { supersedes_id }) })} returning id`
			);
			supersedes_id = made.rows[0]?.id ?? null;
		}
		return figuresOf(tx);
	});
	expect(lines.map(({ is_first, figures }) => [is_first, figures.split(';').sort()])).toEqual([
		[false, ['103', '79']],
		[true, ['77']]
	]);
	expect(told(lines.filter(({ is_first }) => is_first))).toEqual(['KU111 2021*']);
});

test('a series told as of the last day of the year has its peers, one told by the month has none', async () => {
	const rows = await as(db, COORDINATOR, async (tx) => {
		await tx.exec(`reset role; ${A_PEER}`);
		const day = { period_start: '2022-12-31' };
		await tx.exec(inserted('observations', { ...figure(2022), ...day }));
		await tx.exec(inserted('observations', { ...figure(2022), ...day, area_code: 'KU999' }));
		const march = { period_start: '2022-03-01', period_end: '2022-03-31' };
		await tx.exec(inserted('observations', { ...figure(2022), ...march, area_code: 'KU999' }));
		await become(tx, COORDINATOR);
		return figuresOf(tx, { year: 2022 });
	});
	expect(told(rows)).toEqual(['KU111 2020', 'KU111 2022', 'KU999 2022']);
});
