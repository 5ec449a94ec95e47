import { municipalityArea } from '#lib/imports/candidate.ts';
import type { TableChoice } from '#lib/imports/links.server.ts';
import type { Outside } from '#lib/imports/outside.server.ts';
import { choosable, lackOf, pickedIn, roleOfVariable, wholeOf } from '#lib/imports/pxweb-chosen.ts';
import { pageOf, tablePath } from '#lib/imports/pxweb-path.ts';
import type { Table, Variable } from '#lib/imports/pxweb-query.ts';
import { table } from '#lib/imports/pxweb.server.ts';
import { SourceError } from '#lib/imports/source-error.ts';
import { failureInWords } from '#lib/imports/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The part of the address that tells what is picked of a dimension. */
const field = (code: string) => `v.${code}`;
const given = (url: URL, code: string) => url.searchParams.get(field(code));

/** How a dimension is shown: what it tells, and how far it goes. */
const dimension = (variable: Variable) => ({
	label: variable.text,
	role: roleOfVariable(variable),
	first: variable.valueTexts[0] ?? '',
	last: variable.valueTexts.at(-1) ?? '',
	count: variable.values.length
});

/** How one category of a dimension is chosen; the whole, until a person says otherwise. */
const question = (variable: Variable, url: URL) => ({
	name: field(variable.code),
	label: variable.text,
	picked: given(url, variable.code) ?? wholeOf(variable),
	options: variable.values.map((value, i) => ({ value, label: variable.valueTexts[i] ?? value }))
});

const tells = ({ variables }: Table, area: string) =>
	variables.some((one) => roleOfVariable(one) === 'geo' && one.values.includes(area));

const describe = (found: Table, path: string, { url, municipality }: Asked) => ({
	title: found.title,
	address: pageOf(path),
	dimensions: found.variables.map(dimension),
	tellsOwn: tells(found, municipalityArea(municipality).code),
	questions: choosable(found).map((variable) => question(variable, url))
});

interface Asked {
	url: URL;
	municipality: string;
}
interface Shown {
	asked: string;
	found: ReturnType<typeof describe> | null;
	/** What the table tells cannot be used, or it does not answer. */
	problem: string | null;
	/** The questions that have been sent without an answer that the table has. */
	missing: string[];
}

/** What the page shows of what its address asks before anything is known of the table. */
export const unknown = (url: URL): Shown => ({
	asked: url.searchParams.get('taulukko')?.trim() ?? '',
	...{ found: null, problem: null, missing: [] }
});

async function fetched(outside: Outside, path: string) {
	try {
		return { found: await table(outside, path), problem: null };
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		const { source, kind, detail } = error;
		return { found: null, problem: failureInWords({ source, kind, detail }, getLocale()) };
	}
}

const LACKS = { geo: m.imports_table_lacks_geo, time: m.imports_table_lacks_time };

/** The table that the address names, what is shown of it, and what of it has been chosen, once all is. */
export async function chosen(
	outside: Outside,
	asked: Asked
): Promise<{ shown: Shown; choice: TableChoice | null }> {
	const { url } = asked;
	const shown = unknown(url);
	if (shown.asked === '') return { shown, choice: null };
	const path = tablePath(shown.asked);
	if (!path) return { shown: { ...shown, problem: m.imports_table_wrong() }, choice: null };

	const { found, problem } = await fetched(outside, path);
	if (!found) return { shown: { ...shown, problem }, choice: null };
	const described = { ...shown, found: describe(found, path, asked) };
	const lack = lackOf(found);
	if (lack) return { shown: { ...described, problem: LACKS[lack]() }, choice: null };

	const { picked, missing } = pickedIn(found, (code) => given(url, code));
	if (missing.length === 0) return { shown: described, choice: { path, table: found, picked } };
	const isSent = [...url.searchParams.keys()].some((name) => name.startsWith('v.'));
	return { shown: { ...described, missing: isSent ? missing.map(field) : [] }, choice: null };
}
