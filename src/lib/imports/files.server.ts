import type { Db } from '#lib/db/client.server.ts';
import { areaIndex, plainWords } from './area-text.ts';
import { bring } from './bring.server.ts';
import type { Candidate } from './candidate.ts';
import { proposeMapping } from './column-guess.ts';
import { USUAL_DIMENSIONS } from './dimension.ts';
import { fingerprint, recall, type Mapping } from './columns.ts';
import { MOST_NEW_CLASSES, classIndex, unknownClasses, type NewClass } from './class-text.ts';
import {
	areas,
	classes,
	indicators,
	toldAtYearEnd,
	units,
	type KnownIndicator,
	type Ours
} from './known.server.ts';
import { lastDay } from './told-years.ts';
import { toCandidates } from './long-or-wide.ts';
import * as mappings from './mappings.server.ts';
import type { RowRefusal } from './row-refusal.ts';
import type { FileChoices, FileLook } from './run.ts';
import type { SentFile } from './sent-file.server.ts';
import type { ReadTable } from './table.ts';
import { readTable } from './tables.server.ts';

/** More figures than this in one file are brought in parts: they are compared in memory. */
const MOST_FIGURES = 300_000;
/** A file with more refused rows than this is read in the wrong way; nobody looks through them. */
const MOST_REFUSED = 20_000;
const SAMPLES = 3;
const SAMPLE = 40;

/** A file whose rows, one by one, were too many. */
export class TooMany extends Error {
	readonly reason: 'too_many_figures' | 'too_many_refused' | 'too_many_classes';
	readonly limit: number;

	constructor(reason: TooMany['reason'], limit: number) {
		super(`${reason} (limit ${limit})`);
		this.reason = reason;
		this.limit = limit;
	}
}

const namesOf = ({ slug, external, name, name_sv, name_en }: KnownIndicator) =>
	[slug, external ?? '', name, name_sv, name_en].filter((one) => one !== '');

/** What the guess and the reading lean on: the areas and the indicators of the municipality. */
async function ground(db: Db, municipality: string) {
	const all = await areas(db);
	const known = await indicators(db, municipality);
	return {
		known,
		areas: areaIndex(
			all.map(({ code, category, name, name_sv }) => ({
				...{ code, category },
				names: [name, ...(name_sv ? [name_sv] : [])]
			}))
		)
	};
}

const choose = ({ encoding, delimiter, sheet, headerLine }: FileChoices) => ({
	...{ encoding, delimiter, sheet, headerLine }
});

/** Opens a file and says what its columns seem to mean; remembered ones as they were read the last time. */
export async function look(
	db: Db,
	{ file, choices, municipality }: { file: SentFile; choices: FileChoices; municipality: string }
): Promise<FileLook> {
	const table = await readTable(file, choose(choices));
	const { known, areas: index } = await ground(db, municipality);
	const house = await houseOf(db, municipality);
	const guess = proposeMapping(table, {
		...{ areas: index, indicators: known.map(namesOf), ...house }
	});
	const last = await mappings.find(db, municipality, await fingerprint(table.header));
	const recalled = last && recall(last, table.header);
	return {
		...aboutOf(table),
		mapping: recalled ?? atHome(guess.mapping, municipality),
		dimensions: house.classes.dimensions,
		clues: recalled ? [] : guess.clues,
		askMark: guess.askMark,
		remembered: recalled !== null
	};
}

/** What the guess leans on that is the municipality's own. */
async function houseOf(db: Db, municipality: string) {
	const all = await classes(db, municipality);
	const dimensions = new Set([...USUAL_DIMENSIONS, ...all.map(({ dimension }) => dimension)]);
	const house = await units(db, municipality);
	return {
		classes: { classes: classIndex(all), dimensions: [...dimensions] },
		units: new Set(house.map(({ name }) => plainWords(name)))
	};
}

/** Where no column tells of an area, it is the municipality itself. */
function atHome(mapping: Mapping, municipality: string): Mapping {
	const isTold = mapping.columns.some(({ role }) => role === 'area' || role === 'unit');
	return isTold ? mapping : { ...mapping, fixed: { ...mapping.fixed, area: municipality } };
}

const aboutOf = (table: ReadTable) => ({
	source: table.source,
	...(table.encoding && { encoding: table.encoding.encoding }),
	...(table.delimiter && { delimiter: table.delimiter.delimiter }),
	...(table.sheet && { sheet: table.sheet.name }),
	...(table.sheets && { sheets: table.sheets.map(({ name }) => name) }),
	...{ header: table.header, headerLine: table.headerLine, rowCount: table.rowCount },
	columns: table.columns.map(({ name, samples }) => ({
		name,
		samples: samples.slice(0, SAMPLES).map((text) => text.slice(0, SAMPLE))
	})),
	remarks: table.remarks as Record<string, number>
});

interface Staging {
	run: string;
	file: SentFile;
	choices: FileChoices;
	mapping: Mapping;
	municipality: string;
}

/** Reads a file by its columns: figures under our slugs, and what was refused. */
export async function read(db: Db, { file, choices, mapping, municipality }: Omit<Staging, 'run'>) {
	const table = await readTable(file, choose(choices));
	const { known, areas: index } = await ground(db, municipality);
	const slugs = new Map(
		known.flatMap((one) => namesOf(one).map((name) => [plainWords(name), one.slug]))
	);
	const ids = new Map(known.map(({ slug, id }) => [slug, id]));
	const atYearEnd = await toldAtYearEnd(db, municipality);
	const underOurSlug = (one: Candidate): Candidate => {
		const indicator = slugs.get(plainWords(one.indicator)) ?? one.indicator;
		const isDay = atYearEnd.has(ids.get(indicator) ?? '');
		return { ...one, indicator, ...(isDay && lastDay(one)) };
	};
	const candidates: Candidate[] = [];
	const refusals: RowRefusal[] = [];
	for await (const judged of toCandidates(table, mapping, index)) {
		for (const one of judged.candidates) candidates.push(underOurSlug(one));
		refusals.push(...judged.refusals);
		if (candidates.length > MOST_FIGURES) throw new TooMany('too_many_figures', MOST_FIGURES);
		if (refusals.length > MOST_REFUSED) throw new TooMany('too_many_refused', MOST_REFUSED);
	}
	const newClasses = mapping.newClasses ? await newOnes(db, municipality, candidates) : [];
	const decimals = new Map(known.map((one) => [one.id, one.decimals]));
	const ours: Ours = { municipality, newClasses, decimals };
	return { reading: { candidates, refusals }, indicators: ids, ours };
}

/** The classes that the file names and nobody knows. @throws TooMany when it is a column of anything. */
async function newOnes(db: Db, municipality: string, candidates: readonly Candidate[]) {
	const all = unknownClasses(candidates, classIndex(await classes(db, municipality)));
	if (all.length > MOST_NEW_CLASSES) throw new TooMany('too_many_classes', MOST_NEW_CLASSES);
	return all.map((one): NewClass => ({ id: crypto.randomUUID(), ...one }));
}

/** Reads a file by its confirmed columns and lets its figures wait in the run. */
export const stage = async (db: Db, { run, ...how }: Staging) =>
	bring(db, { run, ...(await read(db, how)) });

/** The indicators that a column may be about, by slug. */
export const names = async (db: Db, municipality: string) =>
	(await indicators(db, municipality)).map(({ slug, name }) => ({ slug, name }));
