/*
 * Which series of an outside source an indicator is: what is stored when a person links one.
 */
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { KnownIndicator } from './known.server.ts';
import type { Outside } from './outside.server.ts';
import { chosenWords, metricOf, nameOf, type Picked } from './pxweb-chosen.ts';
import { pageOf, seriesOf, tableNumber } from './pxweb-path.ts';
import type { Table } from './pxweb-query.ts';
import * as pxweb from './pxweb.server.ts';
import type { RunOwner } from './runs.server.ts';
import type { Indicator } from './sotkanet-metadata.ts';
import { sotkanetPage } from './sotkanet-page.ts';
import { SourceError } from './source-error.ts';
import {
	freeSlug,
	sameQuery,
	slugWith,
	type NewIndicator,
	type NewTableIndicator,
	type PxwebQuery
} from './wish.ts';

interface Series {
	slug: string;
	source: string;
	source_url: string;
	external_source: 'sotkanet' | 'pxweb';
	external_id: string;
	external_title: string;
	external_query?: PxwebQuery;
}

/** An indicator of the municipality's own; answers with its id. */
async function add(db: Db, owner: RunOwner, row: NewTableIndicator & Series): Promise<string> {
	const { municipality: municipality_code, division: division_id } = owner;
	const own = { ...row, municipality_code, division_id };
	return unwrap(await db.from('indicators').insert(own).select('id').single()).id;
}

/** Adds an indicator of Sotkanet to the municipality's own; answers with its id. */
export function addIndicator(
	db: Db,
	{ owner, added, described }: { owner: RunOwner; added: NewIndicator; described: Indicator }
): Promise<string> {
	const { external, title: _, ...words } = added;
	return add(db, owner, {
		...words,
		slug: slugWith(words.name, external),
		source: `Sotkanet.fi, ${described.organization.title.fi}`,
		source_url: sotkanetPage(external),
		external_source: 'sotkanet',
		external_id: String(external),
		external_title: described.title.fi
	});
}

/** What of a table an indicator tells. */
export interface TableChoice {
	path: string;
	table: Table;
	picked: Picked;
}

const queryOf = ({ path, table, picked }: TableChoice): PxwebQuery => ({
	path,
	chosen: chosenWords(table, picked)
});

/** The indicator that already tells the same, if there is one. */
export const linkedTo = <T extends Pick<KnownIndicator, 'source' | 'query'>>(
	all: readonly T[],
	choice: TableChoice
): T | null =>
	all.find(({ source, query }) => source === 'pxweb' && sameQuery(query, queryOf(choice))) ?? null;

/** Adds an indicator of a table of StatFin to the municipality's own; answers with its id. */
export function addTable(
	db: Db,
	choice: TableChoice,
	how: { owner: RunOwner; words: NewTableIndicator; known: readonly KnownIndicator[] }
): Promise<string> {
	const { path, table, picked } = choice;
	const slug = slugWith(how.words.name, tableNumber(path));
	return add(db, how.owner, {
		...how.words,
		slug: freeSlug(
			slug,
			how.known.map((one) => one.slug)
		),
		source: `Tilastokeskus, ${table.title}`.slice(0, 500),
		source_url: pageOf(path),
		external_source: 'pxweb',
		external_id: seriesOf(path, metricOf(table, picked)),
		external_title: table.title.slice(0, 500),
		external_query: queryOf(choice)
	});
}

/** The name of what was picked in a language of StatFin; empty where it does not tell. */
async function nameIn(outside: Outside, { path, picked }: TableChoice, language: 'sv' | 'en') {
	try {
		return nameOf(await pxweb.table(outside, path, { language }), picked);
	} catch (error) {
		if (error instanceof SourceError) return '';
		throw error;
	}
}

/** What the new indicator is called, in as many languages as the table is told in. */
export const namesOf = async (outside: Outside, choice: TableChoice) => ({
	name: nameOf(choice.table, choice.picked),
	name_sv: await nameIn(outside, choice, 'sv'),
	name_en: await nameIn(outside, choice, 'en')
});

/**
 * The title that a person has confirmed is not asked again. A published indicator leaves the public face with
 * it, as with any edit; a national one keeps its title, since no municipality owns it.
 */
export async function keepTitle(
	db: Db,
	{ owner, indicator, title }: { owner: RunOwner; indicator: string; title: string }
) {
	unwrap(
		await db
			.from('indicators')
			.update({ external_title: title.slice(0, 500) })
			.eq('id', indicator)
			.eq('municipality_code', owner.municipality)
			.select('id')
	);
}
