import { idOf, number, put, readCsv, readJson, type Seeding } from './read.ts';
import { ownerOf } from './organisation.ts';

type Db = Seeding['db'];
type Direction = 'higher_is_better' | 'lower_is_better' | 'neutral';
type Kind = 'wellbeing' | 'investment' | 'service';
type Age = 'children' | 'youth' | 'working_age' | 'elderly';

const RUN = idOf('run', 'diak-2023-02-24');
export const indicatorOf = (slug: string) => idOf('indicator', slug);

/** The national data set: reference data, owned by nobody and read by everybody. */
export async function loadNational({ db, log }: Seeding) {
	const catalogue = readCsv('national/indicators.csv');
	await put(db, 'import_runs', [
		{ id: RUN, source: catalogue[0]?.source ?? '', source_url: catalogue[0]?.source_url ?? null }
	]);
	await put(db, 'indicators', catalogue.map(indicator));
	await put(
		db,
		'indicators',
		catalogue
			.filter(({ part_of }) => part_of)
			.map((row) => ({ ...indicator(row), part_of_id: indicatorOf(row.part_of ?? '') }))
	);

	const { count } = await db
		.from('observations')
		.select('id', { count: 'exact', head: true })
		.eq('import_run_id', RUN);
	if (count) return;

	const rows = observations(new Map(catalogue.map(({ diak_code, slug }) => [diak_code, slug])));
	for (let start = 0; start < rows.length; start += AT_ONCE) {
		const { error } = await db.from('observations').insert(rows.slice(start, start + AT_ONCE));
		if (error) throw new Error(`seeds: observations: ${error.message}`);
		if (start % (AT_ONCE * 10) === 0) log(`${start} / ${rows.length}`);
	}
	await put(db, 'import_runs', [
		{
			id: RUN,
			source: catalogue[0]?.source ?? '',
			source_url: catalogue[0]?.source_url ?? null,
			accepted: rows.length,
			committed_at: new Date().toISOString()
		}
	]);
}

const AT_ONCE = 2000;

function indicator(row: Record<string, string>) {
	return {
		id: indicatorOf(row.slug ?? ''),
		slug: row.slug ?? '',
		name: row.name_fi ?? '',
		name_sv: row.name_sv ?? '',
		name_en: row.name_en ?? '',
		description: row.description ?? '',
		unit: row.unit ?? '',
		decimals: Number(row.decimals),
		direction: row.direction as Direction,
		kind: row.kind as Kind,
		age_groups: row.age_groups ? [row.age_groups as Age] : [],
		source: row.source ?? '',
		source_url: row.source_url ?? '',
		licence: row.licence ?? '',
		update_rhythm_months: number(row.update_rhythm_months),
		sort_order: Number(row.sort_order ?? 0)
	};
}

/** A year is told from its first day to its last; the population is that of 31.12. */
function observations(slugs: Map<string | undefined, string | undefined>) {
	const ratios = readCsv('national/municipal_deprivation_2011_2020.csv').map((row) => ({
		indicator_id: indicatorOf(slugs.get(row.indicator) ?? ''),
		area_code: `KU${row.municipality_code}`,
		period_start: `${row.year}-01-01`,
		period_end: `${row.year}-12-31`,
		value: Number(row.value),
		import_run_id: RUN
	}));
	const population = readCsv('national/municipal_population_2011_2021.csv').map((row) => ({
		indicator_id: indicatorOf('vakiluku'),
		area_code: `KU${row.municipality_code}`,
		period_start: `${row.year}-12-31`,
		period_end: `${row.year}-12-31`,
		value: Number(row.population),
		import_run_id: RUN
	}));
	return [...ratios, ...population];
}

interface IndexSeed {
	key: string;
	division: string;
	name_fi: string;
	name_sv: string;
	name_en: string;
	note_fi: string;
	/** Least share of present parts: our choice, as is usual of composite indices. */
	min_share: number;
	components: { ordinal: number; indicator: string; weight: number }[];
	indicators: {
		slug: string;
		name_fi: string;
		name_sv: string;
		name_en: string;
		unit: string | null;
		decimals: number | null;
		direction: Direction;
		kind: Kind;
		source: { document: string; where: string; text: string };
	}[];
}

/** Heinola's demo index, with the one indicator of its own that has no published value. */
export async function loadIndex(db: Db) {
	const index = readJson<IndexSeed>('heinola/index.json');
	const owner = ownerOf(index.division);
	const id = idOf('index', index.key);
	await put(
		db,
		'indicators',
		index.indicators.map((own) => ({
			id: indicatorOf(own.slug),
			...owner,
			slug: own.slug,
			name: own.name_fi,
			name_sv: own.name_sv,
			name_en: own.name_en,
			description: own.source.text,
			unit: own.unit ?? '',
			decimals: own.decimals ?? 0,
			direction: own.direction,
			kind: own.kind,
			source: `${own.source.document}: ${own.source.where}`
		}))
	);
	await put(db, 'index_definitions', [
		{
			id,
			...owner,
			slug: index.key,
			name: index.name_fi,
			name_sv: index.name_sv,
			name_en: index.name_en,
			note: index.note_fi,
			direction: 'lower_is_better',
			min_share: index.min_share,
			is_example: true
		}
	]);
	await put(
		db,
		'index_components',
		index.components.map(({ ordinal, indicator, weight }) => ({
			id: idOf('component', index.key, indicator),
			...owner,
			definition_id: id,
			indicator_id: indicatorOf(indicator),
			weight,
			sort_order: ordinal
		}))
	);
}
