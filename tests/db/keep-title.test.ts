import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#lib/db/admin.server.ts';
import { MAY_ADD_ACCOUNT } from '#lib/db/bootstrap.server.ts';
import type { Db } from '#lib/db/client.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { inProcess } from '#lib/db/tier.server.ts';
import { keepTitle } from '#lib/imports/links.server.ts';
import { ABROAD, ACCOUNTS, CAST, COORDINATOR, DIVISION, HOME, uuid } from './cast.ts';
import { client, embeddedForTests } from './harness.ts';
import { FILLED } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

const NATIONAL = uuid('indicators', 'linked');
const OWN = idOf('indicators', 'ours', 'public');
const NEIGHBOURS = idOf('indicators', 'abroad', 'public');
const LINK = { external_source: 'sotkanet', external_title: 'Vanha nimi' };
const account = { email: 'koordinaattori@example.fi', password: 'a long enough password' };

let embedded: Embedded;
let db: Db;
beforeAll(async () => {
	embedded = await embeddedForTests();
	await createUser({ ...account, id: COORDINATOR }, inProcess(embedded));
	const national = inserted('indicators', {
		...{ id: NATIONAL, slug: 'kansallinen', name: 'Kansallinen', kind: 'wellbeing' },
		...{ direction: 'neutral', external_id: '9', ...LINK }
	});
	await embedded.sql((driver) =>
		driver.exec(`begin; set local ${MAY_ADD_ACCOUNT} = 'yes'; ${ACCOUNTS} commit;
			${CAST} ${FILLED} ${national};
			update public.indicators set external_source = 'sotkanet', external_title = 'Vanha nimi',
				external_id = '7' where id in ('${OWN}', '${NEIGHBOURS}')`)
	);
	db = client(embedded);
	const { error } = await db.auth.signInWithPassword(account);
	if (error) throw error;
});
afterAll(() => embedded.close());

const stored = (id: string) =>
	embedded.sql(async (driver) => {
		const sql = 'select external_title, published_at from public.indicators where id = $1';
		return (await driver.query(sql, [id])).rows[0];
	});
const owner = { municipality: HOME, division: DIVISION.whole, person: COORDINATOR };
const keep = (indicator: string, whose = owner, title = 'Uusi nimi') =>
	keepTitle(db, { owner: whose, indicator, title });

test('a confirmed title is kept with the indicator of the municipality', async () => {
	await keep(OWN);
	expect(await stored(OWN)).toMatchObject({ external_title: 'Uusi nimi' });
	await keep(OWN, owner, 'x'.repeat(900));
	expect(await stored(OWN)).toMatchObject({ external_title: 'x'.repeat(500) });
});

test('a national indicator keeps the title that it was linked with', async () => {
	await keep(NATIONAL);
	expect(await stored(NATIONAL)).toMatchObject({ external_title: 'Vanha nimi' });
});

test('nobody renames the indicator of another municipality, whatever they say they are', async () => {
	await keep(NEIGHBOURS);
	await keep(NEIGHBOURS, { ...owner, municipality: ABROAD });
	expect(await stored(NEIGHBOURS)).toMatchObject({ external_title: 'Vanha nimi' });
});
