/**
 * Seven editors enter a month of 40 units side by side, with time to think: `npm run bench:editors`. Each
 * opens the sheet, thinks, types some cells and saves, as the page does (sheets.server.ts), signed in, in an
 * embedded database of its own. Units and values are synthetic, drawn with a seed. Prints what happened and
 * fails when a saved value is lost: every acknowledged one must be an edition, on top of what its editor saw.
 *   THINK=0.1 shortens the thinking (1: 0.5–2 s).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { migrations } from '../scripts/migrations.ts';
import { loadOrganisation, ownerOfArea } from '../seeds/load/organisation.ts';
import { idOf, put } from '../seeds/load/read.ts';
import { addAccount } from '../src/lib/db/accounts.server.ts';
import type { Db } from '../src/lib/db/client.server.ts';
import type { Database } from '../src/lib/db/database.types.ts';
import { openPersistent } from '../src/lib/db/persistent.server.ts';
import { randomOf } from '../src/lib/index/engine-random.ts';
import type { Draft } from '../src/lib/services/sheet-draft.ts';
import { heldAs, lineOf, sheetOf, type Cell } from '../src/lib/services/sheet.ts';
import * as sheets from '../src/lib/services/sheets.server.ts';

const [EDITORS, UNITS, OF_UNITS, AT_ONCE] = [7, 40, 20, 8];
const AREA = 'heinola-vaka';
const MONTH = { municipality: '111', area: idOf('area', AREA), month: '2023-04' };
const THINK = Number(process.env.THINK ?? '1');
const PASSWORD = 'synteettinen-1234';

const folder = mkdtempSync(join(tmpdir(), 'hyvinvointitaulu-editors-'));
const embedded = await openPersistent(folder, migrations(), async () => {});
const client = (key: string): Db =>
	createClient<Database>('http://embedded.invalid', key, {
		global: { fetch: embedded.fetch },
		auth: { persistSession: false, autoRefreshToken: false }
	});
const admin = client(embedded.keys.secret);

/** An acknowledged save: what stood when it was typed, and what it became. */
interface Saved {
	key: string;
	text: string;
	expected: string | null;
}

const saved: Saved[] = [];
const took: number[] = [];
let [conflicts, kept, replaced] = [0, 0, 0];

async function prepare() {
	await loadOrganisation({ db: admin });
	const owner = ownerOfArea(AREA);
	const names = ['kayttoaste', 'tayttoaste'];
	const indicators = names.map((slug) => ({
		id: idOf('synthetic', slug),
		...owner,
		slug: `synteettinen-${slug}`,
		name: `Synteettinen ${slug}`,
		unit: '%',
		decimals: 2,
		direction: 'neutral' as const,
		kind: 'service' as const
	}));
	await put(admin, 'indicators', indicators);
	const area = { ...owner, service_area_id: MONTH.area };
	await put(
		admin,
		'service_units',
		Array.from({ length: UNITS }, (_, n) => {
			const name = `Synteettinen yksikkö ${String(n + 1)}`;
			return { id: idOf('synthetic-unit', n), ...area, name, kind: 'daycare' };
		})
	);
	await put(
		admin,
		'entry_indicators',
		indicators.map(({ id }, n) => ({
			id: idOf('asked', id),
			...area,
			indicator_id: id,
			sort_order: n
		}))
	);
}

async function editor(n: number): Promise<Db> {
	const email = `muokkaaja${String(n)}@synteettinen.example`;
	const user_id = await addAccount(embedded, { email, password: PASSWORD });
	await put(admin, 'profiles', [{ id: user_id, full_name: `Synteettinen muokkaaja ${String(n)}` }]);
	const membership = { id: idOf('synthetic-member', n), ...ownerOfArea(AREA), user_id };
	await put(admin, 'memberships', [
		{ ...membership, is_whole: false, role: 'editor', valid_from: '2023-01-01' }
	]);
	const db = client(embedded.keys.publishable);
	const { error } = await db.auth.signInWithPassword({ email, password: PASSWORD });
	if (error) throw error;
	return db;
}

const think = (random: () => number) => wait(THINK * (500 + 1500 * random()));

/** Saves as the page does; what was acknowledged is written down, what is open comes back. */
async function save(db: Db, drafts: readonly Draft[]) {
	const start = performance.now();
	const outcome = await sheets.save(db, MONTH, drafts);
	took.push(performance.now() - start);
	if (Object.keys(outcome.errors).length > 0) throw new Error(JSON.stringify(outcome.errors));
	const open = Object.values(outcome.drafts);
	const done = drafts.filter(({ key }) => !(key in outcome.drafts));
	if (outcome.saved !== done.length) throw new Error('Saved cells and acknowledged ones differ.');
	saved.push(...done.map(({ key, text, expected }) => ({ key, text, expected })));
	conflicts += open.length;
	return open;
}

/** Fills half of the units in pieces; of a conflict keeps the other's value or replaces it, by chance. */
async function work(n: number) {
	const [db, random] = [await editor(n), randomOf(n)];
	const shuffled = <T>(all: readonly T[]) =>
		all
			.map((one) => ({ one, at: random() }))
			.sort((a, b) => a.at - b.at)
			.map(({ one }) => one);
	const read = async () => sheetOf(await sheets.get(db, MONTH));
	const units = shuffled((await read()).units.map(({ id }) => id)).slice(0, OF_UNITS);
	const mine = (await read()).units
		.filter(({ id }) => units.includes(id))
		.flatMap(({ cells }) => [...cells.values()].map(({ key }) => key));

	for (let at = 0; at < mine.length; at += AT_ONCE) {
		const keys = mine.slice(at, at + AT_ONCE);
		const cells = (await read()).units.flatMap((unit) => [...unit.cells.values()]);
		await think(random);
		const typed = (cell: Cell): Draft => ({
			key: cell.key,
			text: `${String(n)}${String(Math.floor(1000 * random())).padStart(3, '0')},25`,
			numerator: '',
			denominator: '',
			expected: cell.observation_id,
			shown: lineOf(heldAs(cell, cell), cell),
			isPasted: false
		});
		let open = cells.filter(({ key }) => keys.includes(key)).map(typed);
		while (open.length > 0) {
			const shown = await save(db, open);
			if (shown.length > 0) await think(random);
			open = shown.filter(() => random() < 0.5);
			replaced += open.length;
			kept += shown.length - open.length;
		}
	}
}

/** Acknowledged values that are no edition on top of what their editor saw, and editions of nobody. */
async function lost() {
	const { data, error } = await admin
		.from('observations')
		.select('service_unit_id, indicator_id, value, supersedes_id')
		.eq('municipality_code', MONTH.municipality);
	if (error) throw new Error(error.message);
	const line = (key: string, value: number, on: string | null) => [key, value, on ?? ''].join(' ');
	const held = data.map((row) =>
		line(`${row.service_unit_id ?? ''}.${row.indicator_id}`, row.value ?? NaN, row.supersedes_id)
	);
	const acknowledged = saved.map(({ key, text, expected }) =>
		line(key, Number(text.replace(',', '.')), expected)
	);
	const gone = acknowledged.filter((one) => !held.includes(one));
	const strange = held.filter((one) => !acknowledged.includes(one));
	return { gone: gone.length, strange: strange.length, editions: held.length };
}

function quantile(share: number) {
	const sorted = took.toSorted((a, b) => a - b);
	return `${(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(0)} ms`;
}

await prepare();
const start = performance.now();
await Promise.all(Array.from({ length: EDITORS }, (_, n) => work(n + 1)));
const seconds = (performance.now() - start) / 1000;
const { gone, strange, editions } = await lost();
await embedded.close();
rmSync(folder, { recursive: true, force: true });

console.log(`${EDITORS} editors, ${UNITS} units × 2 figures (synthetic), ${seconds.toFixed(1)} s`);
console.log(`saves ${took.length}, p50 ${quantile(0.5)}, p95 ${quantile(0.95)}`);
console.log(`cells saved ${saved.length}, editions in the database ${editions}`);
console.log(
	`conflicts shown ${conflicts}: the other's kept ${kept}, replaced knowingly ${replaced}`
);
console.log(`lost ${gone}, unexplained ${strange}`);
if (gone + strange > 0) process.exitCode = 1;
