import { idOf, put, readCsv, readJson, type Seeding } from './read.ts';

interface Organisation {
	municipalities: {
		code: string;
		name: string;
		name_sv: string;
		slug: string;
		languages: string[];
	}[];
	divisions: (Dated & { municipality: string; name: string; is_whole: boolean })[];
	service_areas: (Dated & { division: string; name: string; tag: string | null })[];
	positions: { key: string; municipality: string; division: string; title: string }[];
}

interface Dated {
	key: string;
	valid_from: string | null;
	valid_to: string | null;
}

interface SourceDocument {
	code: string;
	municipality: string;
	division: string;
	title: string;
	period_start: string | null;
	period_end: string | null;
	dated: string | null;
	file_sha256: string;
}

const organisation = () => readJson<Organisation>('organisation.json');

/** The two owner columns of a division, by its key in organisation.json. */
export function ownerOf(division: string) {
	const found = organisation().divisions.find(({ key }) => key === division);
	if (!found) throw new Error(`seeds: no division ${division}`);
	return { municipality_code: found.municipality, division_id: idOf('division', division) };
}

/** The owner columns of a service area. */
export function ownerOfArea(area: string) {
	const found = organisation().service_areas.find(({ key }) => key === area);
	if (!found) throw new Error(`seeds: no service area ${area}`);
	return ownerOf(found.division);
}

export const documentOf = (code: string) => idOf('document', code);

/** Municipalities, divisions, service areas, positions, documents and the areas of Finland. */
export async function loadOrganisation({ db }: Pick<Seeding, 'db'>) {
	const { municipalities, divisions, service_areas, positions } = organisation();
	await put(db, 'municipalities', municipalities, 'code');
	await put(
		db,
		'divisions',
		divisions.map(({ key, municipality, name, is_whole, valid_from, valid_to }) => {
			return {
				id: idOf('division', key),
				municipality_code: municipality,
				name,
				is_whole,
				valid_from,
				valid_to
			};
		})
	);
	await put(
		db,
		'service_areas',
		service_areas.map(({ key, division, name, tag, valid_from, valid_to }) => {
			return { id: idOf('area', key), ...ownerOf(division), name, tag, valid_from, valid_to };
		})
	);
	await put(
		db,
		'positions',
		positions.map(({ key, division, title }) => {
			return { id: idOf('position', key), ...ownerOf(division), title };
		})
	);
	await loadDocuments(db);
	await loadAreas(db);
}

async function loadDocuments(db: Seeding['db']) {
	const documents = readJson<SourceDocument[]>('documents.json');
	await put(
		db,
		'source_documents',
		documents.map(({ code, division, title, period_start, period_end, dated, file_sha256 }) => {
			return {
				id: documentOf(code),
				...ownerOf(division),
				code,
				title,
				period_start,
				period_end,
				dated,
				sha256: file_sha256
			};
		})
	);
}

async function loadAreas(db: Seeding['db']) {
	const areas = readCsv('national/municipalities.csv');
	await put(
		db,
		'areas',
		areas.map(({ municipality_code = '', name_fi = '' }) => {
			return {
				code: `KU${municipality_code}`,
				category: 'municipality' as const,
				municipality_number: municipality_code,
				name: name_fi
			};
		}),
		'code'
	);
}
