import { figureOf as figureIn } from './figures.ts';
import { indicatorOf } from './national.ts';
import { ownerOf, ownerOfArea } from './organisation.ts';
import { idOf, number, put, readCsv, type Seeding } from './read.ts';

type Row = Record<string, string>;
type Db = Seeding['db'];

const FOLDER = 'heinola/osavuosikatsaus-2023-q1';
const HOME = 'heinola-hyvinvointi';

/** The service statistics of the interim report, each with the figure as it is printed. */
export async function loadServices({ db }: Seeding) {
	const rows = readCsv(`${FOLDER}/services.csv`);
	await putIndicators(db);
	await putClasses(db, rows);
	await put(db, 'observations', rows.filter(({ role }) => role === 'observation').map(observation));
	await put(db, 'indicator_targets', rows.filter(({ role }) => role === 'target').map(target));
}

async function putIndicators(db: Db) {
	await put(
		db,
		'indicators',
		readCsv(`${FOLDER}/indicators.csv`).map((row) => ({
			id: indicatorOf(row.slug ?? ''),
			...ownerOf(HOME),
			slug: row.slug ?? '',
			name: row.name_fi ?? '',
			name_sv: row.name_sv ?? '',
			name_en: row.name_en ?? '',
			description: row.method_note ?? '',
			unit: row.unit ?? '',
			decimals: Number(row.decimals),
			direction: row.direction as 'neutral',
			kind: 'service' as const,
			heading: row.heading ?? '',
			sort_order: Number(row.sort_order),
			update_rhythm_months: number(row.update_rhythm_months),
			source: 'Heinolan kaupunki, osavuosikatsaus 1–3/2023'
		}))
	);
}

const CLASS_NAMES: Record<string, { name: string; name_sv: string; name_en: string }> = {
	'support:tehostettu': {
		name: 'Tehostettu tuki',
		name_sv: 'Intensifierat stöd',
		name_en: 'Intensified support'
	},
	'support:erityinen': {
		name: 'Erityinen tuki',
		name_sv: 'Särskilt stöd',
		name_en: 'Special support'
	},
	'line:musiikki': { name: 'Musiikkilinja', name_sv: 'Musiklinje', name_en: 'Music line' },
	'line:urheilu': { name: 'Urheilulinja', name_sv: 'Idrottslinje', name_en: 'Sports line' }
};

const classOf = (key: string) => idOf('class', key);

async function putClasses(db: Db, rows: Row[]) {
	const keys = [...new Set(rows.map((row) => row.class ?? ''))].filter(Boolean);
	await put(
		db,
		'classes',
		keys.map((key, i) => {
			const [dimension = '', code = ''] = key.split(':');
			const names = CLASS_NAMES[key] ?? { name: code };
			return { id: classOf(key), dimension, code, ...names, sort_order: i + 1 };
		})
	);
}

/** The print that a row tells of; the figure itself stands in figures/001.csv. */
const figureOf = (row: Row) => figureIn(row.document ?? '', row);

/** Computed from numerator and denominator where the print gives both; shown with the printed precision. */
function observation(row: Row) {
	const [numerator, denominator] = [number(row.numerator), number(row.denominator)];
	const isShare = row.unit === '%' && numerator !== null && denominator;
	return {
		id: idOf('observation', figureOf(row), row.indicator ?? ''),
		...ownerOf(HOME),
		indicator_id: indicatorOf(row.indicator ?? ''),
		...subject(row),
		class_id: row.class ? classOf(row.class) : null,
		period_start: row.period_start ?? '',
		period_end: row.period_end ?? '',
		value: isShare ? (100 * numerator) / denominator : number(row.value),
		numerator,
		denominator,
		decimals: number(row.decimals),
		method: row.method ?? '',
		scope: row.scope ?? '',
		state: row.state as 'final',
		note: [row.qualifier && `Painettu: ${row.raw}.`, row.note].filter(Boolean).join(' '),
		source_figure_id: figureOf(row)
	};
}

function subject(row: Row) {
	if (row.subject_kind === 'service_area') {
		return { ...ownerOfArea(row.subject ?? ''), service_area_id: idOf('area', row.subject ?? '') };
	}
	if (row.subject_kind === 'division') return { subject_division_id: idOf('division', row.subject ?? '') };
	throw new Error(`seeds: no rule for a subject of kind ${row.subject_kind}`);
}

function target(row: Row) {
	return {
		id: idOf('target', row.indicator ?? '', row.period_start ?? ''),
		...ownerOf(HOME),
		indicator_id: indicatorOf(row.indicator ?? ''),
		year: Number((row.period_start ?? '').slice(0, 4)),
		operator: row.qualifier === 'vähintään' ? '>=' : '=',
		value: Number(row.value),
		qualifier: row.qualifier || null,
		note: row.note ?? '',
		source_figure_id: figureOf(row)
	};
}
