import * as catalogue from '#lib/indicators/catalogue.server.ts';
import { choiceOf, matching } from '#lib/indicators/catalogue-filter.ts';
import { entryOf } from '#lib/indicators/catalogue.ts';
import { mine } from '#lib/people/mine.server.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';

/** The catalogue, and what of it the address asks for. */
export async function chosenEntries({ locals, url }: { locals: App.Locals; url: URL }) {
	const today = dayOf(new Date());
	const rows = await catalogue.list(locals.db, mine(locals).municipality.code);
	const all = rows.map((row) => entryOf(row, today));
	const choice = choiceOf(url.searchParams);
	return { today, all, choice, chosen: matching(all, choice) };
}
