/**
 * How long an import takes in an embedded database of its own, and how long a page's query waits meanwhile:
 * `npm run bench:import`. First the national data set (the bar: 5 s for its 53 000 rows, from the file to the
 * last committed row), then the same again, then 308 municipalities with rows that are synthetic.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { migrations } from '../scripts/migrations.ts';
import type { Db } from '../src/lib/db/client.server.ts';
import type { Database } from '../src/lib/db/database.types.ts';
import { openPersistent } from '../src/lib/db/persistent.server.ts';
import { bring } from '../src/lib/imports/bring.server.ts';
import { municipalityArea, yearPeriod, type Candidate } from '../src/lib/imports/candidate.ts';
import { nationalRows } from '../src/lib/imports/national.ts';
import * as runs from '../src/lib/imports/runs.server.ts';
import { sentPath } from '../src/lib/imports/sent-file.server.ts';
import { readTable } from '../src/lib/imports/tables.server.ts';

const FILE = 'seeds/national/municipal_deprivation_2011_2020.csv';
const BAR = 5; // seconds
const PAUSE = 20; // ms between the queries of the page

const folder = mkdtempSync(join(tmpdir(), 'hyvinvointitaulu-bench-'));
const embedded = await openPersistent(folder, migrations(), async () => {});
const db: Db = createClient<Database>('http://embedded.invalid', embedded.keys.secret, {
	global: { fetch: embedded.fetch },
	auth: { persistSession: false, autoRefreshToken: false }
});

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function timed<T>(work: () => Promise<T>) {
	const start = performance.now();
	const result = await work();
	return { result, ms: performance.now() - start };
}

async function read() {
	const rows = await nationalRows(await readTable(await sentPath(FILE)));
	return rows.filter((row): row is Candidate => !('reason' in row));
}

/** Asks what a page asks, again and again, until told to stop; how long each answer took. */
function visitor() {
	const took: number[] = [];
	let isThere = true;
	const visit = (async () => {
		while (isThere) {
			const due = performance.now() + PAUSE; // a blocked process hears a request late: that counts
			await wait(PAUSE);
			await db.from('indicators').select('id, name, unit').order('name').limit(50);
			took.push(performance.now() - due);
		}
	})();
	return async () => {
		isThere = false;
		await visit;
		return took.sort((a, b) => a - b);
	};
}

/** Areas and indicators that the figures point at. */
async function prepare(candidates: readonly Candidate[]) {
	const areas = new Set(candidates.map(({ area }) => area?.code ?? ''));
	const rows = [...areas].map((code) => ({
		...{ code, category: 'municipality' as const, name: code },
		municipality_number: code.slice(2)
	}));
	const told = await db.from('areas').upsert(rows, { onConflict: 'code', ignoreDuplicates: true });
	if (told.error) throw new Error(told.error.message);
	const names = [...new Set(candidates.map(({ indicator }) => indicator))];
	const slugs = names.map((name) => ({ name, slug: name.replaceAll('_', '-') }));
	const about = { direction: 'neutral', kind: 'wellbeing' } as const;
	await db.from('indicators').insert(slugs.map((one) => ({ ...one, ...about })));
	const { data } = await db.from('indicators').select('id, name');
	return new Map((data ?? []).map(({ id, name }) => [name, id]));
}

async function imported(what: string, candidates: readonly Candidate[], readMs: number) {
	const indicators = await prepare(candidates);
	const leave = visitor();
	const details = { kind: 'national' as const };
	const run = await runs.start(db, null, { source: 'csv', title: what, details });
	const reading = { candidates: [...candidates], refusals: [] };
	const staging = await timed(() => bring(db, { run, reading, indicators }));
	const committing = await timed(() => runs.commit(db, run));
	const waits = await leave();
	const total = readMs + staging.ms + committing.ms;
	const { inserted, superseded, unchanged } = committing.result;
	console.log(`${what}: ${candidates.length} rows in ${seconds(total)}`);
	console.log(
		`  reading ${seconds(readMs)}, staging ${seconds(staging.ms)}, commit ${seconds(committing.ms)}`
	);
	console.log(`  new ${inserted}, changed ${superseded}, unchanged ${unchanged}`);
	const [median = 0, longest = 0] = [waits[Math.floor(waits.length / 2)], waits.at(-1)];
	console.log(
		`  a page's query meanwhile: ${waits.length} answers, median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms (the commit)`
	);
	return { run, total };
}

/** SYNTHETIC figures of as many municipalities as Finland has, in the form of the national ones. */
const synthetic = (indicators: readonly string[]): Candidate[] =>
	indicators.flatMap((indicator, nth) =>
		Array.from({ length: 308 * 10 }, (_, i) => ({
			...{ line: nth * 3080 + i + 1, column: 'value', indicator, class: null, raw: {} },
			area: municipalityArea(String(Math.floor(i / 10) + 1).padStart(3, '0')),
			...yearPeriod(2031 + (i % 10)),
			...{ value: (i % 200) + 0.5, numerator: null, denominator: null, state: 'final' as const }
		}))
	);

const first = await timed(read);
const { run, total } = await imported('National data set', first.result, first.ms);
console.log(`  the bar of ${BAR} s is ${total / 1000 <= BAR ? 'met' : 'MISSED'}`);
const changed = first.result.map((one, i) =>
	i % 10 === 0 && one.value !== null ? { ...one, value: one.value + 1 } : one
);
const again = await imported('The same, every tenth figure changed', changed, first.ms);
console.log(`  undone in ${seconds((await timed(() => runs.undo(db, again.run))).ms)}`);
console.log(`First one undone in ${seconds((await timed(() => runs.undo(db, run))).ms)}`);
const names = [...new Set(first.result.map(({ indicator }) => indicator))];
await imported('SYNTHETIC: 308 municipalities, 10 years', synthetic(names), 0);

await embedded.close();
rmSync(folder, { recursive: true });
