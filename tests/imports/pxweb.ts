import { html, json, recorded, type Scripted } from './scripted.ts';

export type Generation = 2025 | 2026;

/** As DOMAIN §C2 has seen it. */
export const CONFIG = {
	maxValues: 100_000,
	maxCells: 100_000,
	maxCalls: 20,
	timeWindow: 10,
	CORS: true
};

interface Dimension {
	label: string;
	category: { index: Record<string, number>; label: Record<string, string> };
	extension: { elimination: boolean };
}
interface Dataset {
	label: string;
	id: string[];
	size: number[];
	role: { time: string[] };
	dimension: Record<string, Dimension>;
	value: number[];
}

const TABLE = '/PxWeb/api/v1/fi/StatFin/vaerak/statfin_vaerak_pxt_11re.px';

const dataset = (generation: Generation) =>
	JSON.parse(recorded(`pxweb_jsonstat2_11re_three_cities_${generation}.json`)) as Dataset;

/** The table has more categories than were recorded; asked for, they are not there. */
const UNRECORDED: Record<string, Record<string, string>> = {
	Sukupuoli: { '1': 'Miehet', '2': 'Naiset' }
};

/** The description, made of the codes and labels of the recorded data. */
function described({ label, id, role, dimension }: Dataset): Scripted {
	const variables = Object.entries(dimension).map(
		([code, { label: text, category, extension }]) => ({
			code,
			text,
			values: [...Object.keys(category.index), ...Object.keys(UNRECORDED[text] ?? {})],
			valueTexts: [...Object.values(category.label), ...Object.values(UNRECORDED[text] ?? {})],
			elimination: extension.elimination,
			...(role.time.includes(code) && { time: true })
		})
	);
	return json({ title: `${label} (${id.length})`, variables });
}

interface Query {
	query: { code: string; selection: { filter: string; values: string[] } }[];
}

/** The recorded data of the asked areas; whatever the table does not have is a faulty question. */
function selected(all: Dataset, { query }: Query): Scripted {
	const known = query.every(({ code, selection }) =>
		selection.values.every((value) => value in (all.dimension[code]?.category.index ?? {}))
	);
	const [geo = ''] = all.id;
	const wanted = query.find(({ code }) => code === geo)?.selection.values ?? [];
	const area = all.dimension[geo];
	if (!known || !area || wanted.length === 0) return { status: 400 };

	const taken = Object.keys(area.category.index).filter((code) => wanted.includes(code));
	const value = taken.map((code) => all.value[area.category.index[code] ?? -1] ?? null);
	const index = Object.fromEntries(taken.map((code, i) => [code, i]));
	const label = Object.fromEntries(taken.map((code) => [code, area.category.label[code]]));
	const dimension = { ...all.dimension, [geo]: { ...area, category: { index, label } } };
	return json({ ...all, size: [taken.length, ...all.size.slice(1)], dimension, value });
}

/** StatFin's interface, as far as one table was recorded. */
export function pxweb(
	url: URL,
	body: string,
	{ generation, config }: { generation: Generation; config: typeof CONFIG }
): Scripted {
	if (url.search === '?config') return json(config);
	if (url.pathname !== TABLE) return html(404);
	const all = dataset(generation);
	if (body === '') return described(all);

	const asked = JSON.parse(body) as Query;
	const cells = asked.query.reduce((count, { selection }) => count * selection.values.length, 1);
	return cells > config.maxCells ? html(403) : selected(all, asked);
}
