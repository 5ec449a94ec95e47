import { json, recorded, type Scripted } from './scripted.ts';

interface Entry {
	id: number;
	title: object;
}
interface Row {
	year: number;
	gender: string;
}

const read = <T>(name: string) => JSON.parse(recorded(name)) as T;

/** Both recordings of the areas; where both know one, the newer. */
const regions = () => {
	const old = read<Entry[]>('sotkanet_regions_oskari_2016.json');
	const newer = read<Entry[]>('sotkanet_regions_omsorgsradar_2026-06.json');
	return [...new Map([...old, ...newer].map((region) => [region.id, region])).values()];
};

const list = () => read<Entry[]>('sotkanet_indicators_list_oskari_2016.json');

function described(id: number, title: string | undefined): Scripted {
	if (id === 4) return json(read('sotkanet_indicator_4_metadata_oskari.json'));
	const entry = list().find((indicator) => indicator.id === id);
	if (!entry) return { status: 404 };
	return json(title ? { ...entry, title: { ...entry.title, fi: title } } : entry);
}

const DATA: Record<string, string> = {
	127: 'sotkanet_json_127_2023_omsorgsradar.json',
	171: 'sotkanet_json_171_2019_2023_omsorgsradar.json',
	5513: 'sotkanet_json_5513_2023_omsorgsradar.json'
};

/** Rows of the asked years and genders; the region is not looked at, as in the real service. */
function data(query: URLSearchParams): Scripted {
	const years = query.getAll('years');
	if (years.some((year) => year.includes(','))) return { status: 400 };
	const name = DATA[query.get('indicator') ?? ''];
	const rows = name ? read<Row[]>(name) : [];
	return json(
		rows.filter(
			({ year, gender }) => years.includes(String(year)) && query.getAll('genders').includes(gender)
		)
	);
}

/** Sotkanet's interface as far as it was recorded; some titles may have changed since. */
export function sotkanet(
	{ pathname, searchParams }: URL,
	titles: Record<string, string> = {}
): Scripted {
	const path = pathname.replace('/rest/1.1', '');
	if (path === '/regions') return json(regions());
	if (path === '/indicators') return json(list());
	if (path === '/json') return data(searchParams);
	if (path === '/csv')
		return {
			headers: { 'content-type': 'text/csv;charset=UTF-8' },
			body: recorded('sotkanet_csv_127_2009_oskari.csv')
		};
	const [, id] = /^\/indicators\/(\d+)$/.exec(path) ?? [];
	return id ? described(Number(id), titles[id]) : { status: 404 };
}
