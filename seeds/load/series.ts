import { figureOf } from './figures.ts';
import { indicatorOf } from './national.ts';
import { ownerOf, ownerOfArea } from './organisation.ts';
import { idOf, number, put, readCsv, type Seeding } from './read.ts';

type Row = Record<string, string>;
type Db = Seeding['db'];

const DOCUMENT = '002';
const HOME = 'helsinki-sote';
const FIGURE = ['table', 'section', 'row', 'column', 'raw'] as const;

/** Counted in people, so that a small number is never published. */
const PEOPLE = /henkilö|asiakas|lasta$/;

/**
 * What chapter 7 of the document says of its outputs in 2021, in the document's own words. HUS counts its
 * outputs itself and they are told apart.
 */
const APOTTI =
	'Vuonna 2021 otettiin käyttöön asiakas- ja potilastietojärjestelmä Apotti, jonka tuotepäättely poikkeaa ' +
	'aikaisemmasta. Tietojen laatua ja vertailukelpoisuutta edellisiin vuosiin ei ole vielä voitu varmistaa.';

/** Helsinki's outputs and personnel: the rows of document 002 that form series. */
export async function loadSeries({ db }: Pick<Seeding, 'db'>) {
	const printed = new Map(readCsv(`figures/${DOCUMENT}.csv`).map((row) => [keyOf(row), row]));
	const rows = readCsv(`figures/${DOCUMENT}-series.csv`);
	const first = [...new Map(rows.toReversed().map((row) => [row.indicator, row])).values()].reverse();
	await put(db, 'indicators', first.map((row) => indicator(row, printed)));
	await put(
		db,
		'indicators',
		first
			.filter((row) => row.part_of)
			.map((row) => ({ ...indicator(row, printed), part_of_id: seriesOf(row.part_of) }))
	);
	await putClasses(db);
	await put(db, 'observations', rows.map((row) => observation(row, printed.get(keyOf(row)))));
	await put(db, 'series_breaks', rows.filter((row) => row.break_note).map(seriesBreak));
}

const keyOf = (row: Row) => JSON.stringify(FIGURE.map((name) => row[name] ?? ''));
const seriesOf = (slug = '') => indicatorOf(`helsinki:${slug}`);
const classOf = (key: string) => idOf('class', key);

function indicator(row: Row, printed: Map<string, Row>) {
	const { table = '', unit = '' } = row;
	return {
		id: seriesOf(row.indicator),
		...ownerOf(HOME),
		slug: row.indicator ?? '',
		name: row.indicator_name ?? '',
		unit,
		decimals: decimalsOf(printed.get(keyOf(row))),
		direction: row.direction as 'neutral',
		kind: row.kind as 'output',
		heading: row.heading ?? '',
		sort_order: Number(row.sort_order),
		counts_people: PEOPLE.test(unit),
		update_rhythm_months: 12,
		source: `Helsingin sosiaali- ja terveystoimiala, toimintakertomus 2021${
			table.startsWith('Taulukko') ? `, ${table.split(/[.:]/)[0]?.toLowerCase()}` : ''
		}`
	};
}

async function putClasses(db: Db) {
	const rows = readCsv('helsinki/toimintakertomus-2021/classes.csv');
	await put(
		db,
		'classes',
		rows.map(({ class: key = '', ...names }, i) => {
			const [dimension = '', code = ''] = key.split(':');
			const { name = '', name_sv = '', name_en = '' } = names;
			return { id: classOf(key), dimension, code, name, name_sv, name_en, sort_order: 100 + i };
		})
	);
}

/** Digits after the comma in the print: 1 of "9,9 prosenttia". */
const decimalsOf = (figure: Row | undefined) => /,(\d+)/.exec(figure?.raw ?? '')?.[1]?.length ?? 0;

function observation(row: Row, figure: Row | undefined) {
	if (!figure) throw new Error(`seeds: no figure for ${keyOf(row)}`);
	const isAvailable = figure.state !== 'not_available';
	return {
		id: idOf('observation', figureOf(DOCUMENT, row), row.indicator ?? ''),
		indicator_id: seriesOf(row.indicator),
		...subject(row.subject ?? ''),
		class_id: row.class ? classOf(row.class) : null,
		...periodOf(row),
		value: number(figure.value),
		decimals: isAvailable ? decimalsOf(figure) : null,
		state: figure.state as 'final',
		note: noteOf(row, figure),
		source_figure_id: figureOf(DOCUMENT, row)
	};
}

const periodOf = ({ year, period_start = '', period_end = '' }: Row) =>
	year
		? { period_start: `${year}-01-01`, period_end: `${year}-12-31` }
		: { period_start, period_end };

const subject = (area: string) =>
	area
		? { ...ownerOfArea(area), subject_division_id: null, service_area_id: idOf('area', area) }
		: { ...ownerOf(HOME), subject_division_id: idOf('division', HOME), service_area_id: null };

/** What has to be known of a value beside it; how its print was read stands with the figure. */
function noteOf({ kind, year, heading = '' }: Row, { note = '' }: Row) {
	if (note.startsWith('Ristiriita')) return note;
	return kind === 'output' && year === '2021' && !heading.startsWith('HUS') ? APOTTI : '';
}

const seriesBreak = (row: Row) => ({
	id: idOf('break', row.indicator ?? '', row.year ?? ''),
	...ownerOf(HOME),
	indicator_id: seriesOf(row.indicator),
	at: periodOf(row).period_start,
	note: row.break_note ?? ''
});
