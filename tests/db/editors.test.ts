import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#lib/db/admin.server.ts';
import { MAY_ADD_ACCOUNT } from '#lib/db/bootstrap.server.ts';
import type { Db } from '#lib/db/client.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { inProcess } from '#lib/db/tier.server.ts';
import type { Draft } from '#lib/services/sheet-draft.ts';
import * as sheets from '#lib/services/sheets.server.ts';
import { sheetOf } from '#lib/services/sheet.ts';
import { ACCOUNTS, CAST, COORDINATOR, EDITOR, HOME, MANAGER } from './cast.ts';
import { client, embeddedForTests } from './harness.ts';
import { FILLED } from './rows/all.ts';
import { idOf } from './rows/row.ts';

const password = 'a long enough password';
const id = (table: string) => idOf(table, 'ours', 'shared');
const MONTH = { municipality: HOME, area: id('service_areas'), month: '2023-04' };

let embedded: Embedded;
const people: Db[] = [];
beforeAll(async () => {
	embedded = await embeddedForTests();
	for (const person of [EDITOR, MANAGER, COORDINATOR])
		await createUser({ email: `${person}@example.fi`, password, id: person }, inProcess(embedded));
	await embedded.sql((driver) =>
		driver.exec(`begin; set local ${MAY_ADD_ACCOUNT} = 'yes'; ${ACCOUNTS} commit; ${CAST} ${FILLED}
			insert into public.entry_indicators (municipality_code, division_id, service_area_id, indicator_id, unit_kind)
			select municipality_code, division_id, service_area_id, '${id('indicators')}', 'daycare'
			from public.service_units where id = '${id('service_units')}';
			insert into public.service_units (municipality_code, division_id, service_area_id, name, kind)
			select u.municipality_code, u.division_id, u.service_area_id, 'Synteettinen ' || n, 'daycare'
			from public.service_units u, generate_series(1, 5) n where u.id = '${id('service_units')}'`)
	);
	for (const person of [EDITOR, MANAGER, COORDINATOR]) {
		const db = client(embedded);
		const { error } = await db.auth.signInWithPassword({ email: `${person}@example.fi`, password });
		if (error) throw error;
		people.push(db);
	}
});
afterAll(() => embedded.close());

/** Every cell of the sheet as one person has read it, filled with that person's number. */
async function drafted(db: Db, text: string): Promise<Draft[]> {
	const { units } = sheetOf(await sheets.get(db, MONTH));
	return units
		.flatMap(({ cells }) => [...cells.values()])
		.map(({ key, observation_id: expected }) => {
			return { key, text, numerator: '', denominator: '', expected, shown: '', isPasted: false };
		});
}

const counted = (outcomes: Awaited<ReturnType<typeof sheets.save>>[]) => ({
	saved: outcomes.reduce((sum, { saved }) => sum + saved, 0),
	conflicts: outcomes.reduce((sum, { conflicts }) => sum + Object.keys(conflicts).length, 0)
});

test('of three who save the same cells at once one saves each, the others see it and lose nothing', async () => {
	const typed = await Promise.all(people.map((db, n) => drafted(db, String(n + 1))));
	const outcomes = await Promise.all(people.map((db, n) => sheets.save(db, MONTH, typed[n] ?? [])));
	const cells = typed[0]?.length ?? 0;
	expect(cells).toBeGreaterThanOrEqual(5);
	expect(counted(outcomes)).toEqual({ saved: cells, conflicts: 2 * cells });
	for (const [n, { drafts, conflicts }] of outcomes.entries())
		for (const [key, theirs] of Object.entries(conflicts)) {
			expect(drafts[key]?.text).toBe(String(n + 1));
			expect(theirs.value).not.toBe(n + 1);
			expect(theirs.entered_by).toBeTruthy();
		}

	// One of them has seen the others' values and saves on top; the other's edition stays as history.
	const [first] = outcomes.filter(({ conflicts }) => Object.keys(conflicts).length > 0);
	const again = await sheets.save(people[0] as Db, MONTH, Object.values(first?.drafts ?? {}));
	expect(Object.keys(again.conflicts)).toEqual([]);
	const { rows } = await embedded.sql((driver) =>
		driver.query<{ editions: number }>(`select count(*)::int as editions from public.observations
			where period_start = '2023-04-01' and municipality_code = '${HOME}'`)
	);
	expect(rows).toEqual([{ editions: cells + again.saved }]);
});
