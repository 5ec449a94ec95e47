import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { bring } from './bring.server.ts';
import { municipalityArea, type CandidateArea, type Reading } from './candidate.ts';
import * as jobs from './jobs.server.ts';
import { keepTitle } from './links.server.ts';
import type { Outside } from './outside.server.ts';
import * as pxweb from './pxweb.server.ts';
import type { RunDetails } from './run.ts';
import * as runs from './runs.server.ts';
import type { RunOwner } from './runs.server.ts';
import { titleMismatch, type TitleMismatch } from './sotkanet-metadata.ts';
import * as sotkanet from './sotkanet.server.ts';
import { SourceError } from './source-error.ts';
import { PxwebQuery, yearsOf, type FetchWish } from './wish.ts';

interface Fetching {
	owner: RunOwner & { person: string };
	wish: FetchWish;
	outside: Outside;
}

/** Which areas are taken: one's own, or every municipality and the whole country. */
const wanted = ({ owner, wish }: Fetching) => {
	const own = municipalityArea(owner.municipality).code;
	return ({ category, code }: CandidateArea) =>
		wish.area === 'own' ? code === own : category === 'municipality' || category === 'country';
};

/** The linked indicator that was chosen; those of another municipality are not there. */
const linked = async (db: Db, { owner, wish }: Fetching, source: 'sotkanet' | 'pxweb') =>
	unwrap(
		await db
			.from('indicators')
			.select('id, name, external: external_id, title: external_title, query: external_query')
			.eq('id', wish.indicator)
			.eq('external_source', source)
			.or(`municipality_code.eq.${owner.municipality},municipality_code.is.null`)
			.single()
	);

/** What the source told of the whole goes along with the run. */
async function staged(
	db: Db,
	run: string,
	about: { reading: Reading; details: RunDetails; id: string }
) {
	const { reading, details, id } = about;
	const { passedOver, remarks, licence, url } = reading;
	await runs.update(db, run, {
		details: { ...details, passedOver, remarks },
		licence: licence.slice(0, 300),
		source_url: url?.slice(0, 1000) ?? null
	});
	const names = new Set(reading.candidates.map(({ indicator }) => indicator));
	await bring(db, { run, reading, indicators: new Map([...names].map((name) => [name, id])) });
}

/**
 * Starts an import from Sotkanet. When the title of the series is not the one that was linked, nothing is
 * started before a person has confirmed the new one.
 * @throws SourceError when Sotkanet does not answer: there is no run then.
 */
export async function fromSotkanet(
	db: Db,
	fetching: Fetching
): Promise<{ run: string } | { mismatch: TitleMismatch }> {
	const { owner, wish, outside } = fetching;
	const series = await linked(db, fetching, 'sotkanet');
	const external = Number(series.external);
	const described = await sotkanet.indicatorNow(outside, external);
	const mismatch = titleMismatch(wish.confirmed ?? series.title, described);
	if (mismatch) return { mismatch };
	if (titleMismatch(series.title, described))
		await keepTitle(db, { owner, indicator: series.id, title: described.title.fi });

	const years = yearsOf(wish);
	const { area } = wish;
	const details: RunDetails = { kind: 'sotkanet', indicator: series.id, external, years, area };
	const run = await runs.start(db, owner, {
		source: 'sotkanet',
		title: described.title.fi,
		details
	});
	await jobs.read(db, run, async (signal) => {
		const knownTitle = described.title.fi;
		const asked = { indicator: external, years, knownTitle, wanted: wanted(fetching) };
		const answer = await sotkanet.read({ ...outside, signal }, asked);
		if (answer.outcome === 'title_differs') throw new SourceError('sotkanet', 'changed_meanwhile');
		await staged(db, run, { reading: answer.reading, details, id: series.id });
	});
	return { run };
}

/**
 * Starts an import from StatFin, of a table that an indicator has been linked to.
 * @throws SourceError when StatFin does not know the table: there is no run then.
 */
export async function fromPxweb(db: Db, fetching: Fetching): Promise<{ run: string }> {
	const { owner, wish, outside } = fetching;
	const series = await linked(db, fetching, 'pxweb');
	const query = PxwebQuery.parse(series.query);
	const { title } = await pxweb.table(outside, query.path);
	const years = yearsOf(wish);
	const { area } = wish;
	const table = query.path;
	const details: RunDetails = { kind: 'pxweb', indicator: series.id, table, years, area };
	const run = await runs.start(db, owner, { source: 'pxweb', title, details });
	const areas = area === 'own' ? [municipalityArea(owner.municipality).code] : ('all' as const);
	await jobs.read(db, run, async (signal) => {
		const onprogress = (done: number, total: number) =>
			runs.update(db, run, { details: { ...details, fetched: { done, total } } });
		const asked = { path: table, areas, years, chosen: query.chosen, onprogress };
		const reading = await pxweb.read({ ...outside, signal }, asked);
		const isWanted = wanted(fetching);
		const candidates = reading.candidates.filter((one) => one.area && isWanted(one.area));
		await staged(db, run, { reading: { ...reading, candidates }, details, id: series.id });
	});
	return { run };
}
