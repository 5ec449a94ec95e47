import type { Db } from '#lib/db/client.server.ts';
import type { Json } from '#lib/db/database.types.ts';
import { DbError } from '#lib/db/unwrap.server.ts';
import type { FormProblem } from '#lib/form.ts';
import type { Locale } from '#lib/format/locale.ts';
import { areaOf, needsEveryYear, seriesOf } from './definition.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft-edit.ts';
import { checkDraft } from './draft-check.ts';
import { differences } from './edition-diff.ts';
import { storedAs, type Edition } from './edition.ts';
import { fewestIn } from './fewest.ts';
import * as indices from './indices.server.ts';
import { previewOf, type Preview } from './preview.ts';

/** What a form about a draft comes back with. */
export interface DraftAnswer {
	draft: Draft;
	errors: FormProblem['errors'];
	preview?: Preview;
	/** What the draft changes in the edition in force, in words. */
	changes?: string[];
	/** Somebody saved an edition in between. */
	conflict?: { edition: number; note: string; changes: string[] };
}

export interface Desk {
	db: Db;
	municipality: string;
	locale: Locale;
}

/** The effect of a draft beside the edition in force. */
export async function preview(desk: Desk, draft: Draft): Promise<DraftAnswer> {
	const { db, municipality, locale } = desk;
	const candidates = await indices.candidates(db, municipality);
	const { edition, errors } = checkDraft(draft, idsOf(candidates), false);
	if (!edition) return { draft, errors };

	const current = await indices.get(db, municipality);
	const stored = storedAs(edition, candidates, current?.decimals ?? 1);
	const series = [...new Set([...(current ? seriesOf(current) : []), ...seriesOf(stored)])];
	const everyYear = needsEveryYear(stored) || (current !== null && needsEveryYear(current));
	const fewest = fewestIn(stored);
	const rows = await indices.rows(db, municipality, { series, everyYear, fewest });
	const own = areaOf(municipality);
	return {
		draft,
		errors: {},
		preview: previewOf({ current, draft: stored, rows, series, own, locale }),
		changes: current ? differences(current, stored, locale) : []
	};
}

/** Saves the draft as a new edition, and its number; or what to say. */
export async function save(desk: Desk, draft: Draft): Promise<number | DraftAnswer> {
	const { db, municipality } = desk;
	const candidates = await indices.candidates(db, municipality);
	const { edition, errors } = checkDraft(draft, idsOf(candidates), true);
	if (!edition) return { draft, errors };

	try {
		return await indices.save(db, municipality, asJson(edition), draft.basedOn || null);
	} catch (error) {
		if (error instanceof DbError && error.status === 409) return conflicting(desk, draft);
		throw error;
	}
}

/** The other one's edition is what the draft is now based on: saving again is a choice. */
async function conflicting(desk: Desk, draft: Draft): Promise<DraftAnswer> {
	const newest = await indices.get(desk.db, desk.municipality);
	if (!newest) return { draft, errors: {} };
	const before = await indices.get(desk.db, desk.municipality, newest.edition - 1);
	const changes = before ? differences(before, newest, desk.locale) : [];
	return {
		draft: { ...draft, basedOn: draftOf(newest).basedOn },
		errors: {},
		conflict: { edition: newest.edition, note: newest.note, changes }
	};
}

const idsOf = (candidates: readonly indices.Candidate[]) => new Set(candidates.map(({ id }) => id));

const asJson = (edition: Edition) => edition as unknown as Json;
