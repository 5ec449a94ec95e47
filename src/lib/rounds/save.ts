import { m } from '#lib/paraglide/messages.js';
import type { Draft, Posted } from './draft.ts';
import { says, type Content, type DraftErrors } from './content.ts';
import { checkDraft } from './report.ts';
import {
	carriedOver,
	contentOf,
	fresh,
	theirs,
	type NewReport,
	type Standing,
	type Theirs
} from './standing.ts';

/** What the posted form comes to. Either everything in `reports` is saved, or nothing is. */
export interface Review {
	reports: NewReport[];
	/** Drafts that say something new, by key: shown again until they are saved. */
	drafts: Record<string, Draft>;
	errors: Record<string, DraftErrors>;
	conflicts: Record<string, Theirs>;
	/** Drafts of goals that the writer may not even see. */
	hidden: string[];
}

type Verdict = NewReport | { errors: DraftErrors } | { theirs: Theirs } | 'hidden' | 'nothing';

/** "Ei muutosta" was pressed. What is chosen or typed is not thrown away behind the back. */
function unchanged(draft: Draft, row: Standing): Verdict {
	if (draft.text || draft.value) return { errors: { text: m.rounds_unchanged_but_typed() } };
	if (row.version !== null) return row.is_unchanged ? 'nothing' : { theirs: theirs(row) };
	const content = carriedOver(row);
	if (content && draft.status && draft.status !== content.status)
		return { errors: { status: m.rounds_unchanged_but_chosen() } };
	return content ? fresh(row, content, true) : { errors: { status: m.rounds_status_needed() } };
}

function judge(draft: Draft, row: Standing): Verdict {
	const now = contentOf(row);
	if (now && says(draft, now)) return 'nothing'; // already so: pressed twice, or reloaded
	const checked = checkDraft(draft);
	if ('errors' in checked) return checked;
	if (now && draft.version !== row.version) return { theirs: theirs(row) };
	const { status } = checked.content;
	return status ? fresh(row, { ...checked.content, status }, false) : 'nothing';
}

function judged(draft: Draft, row: Standing | undefined, isUnchanged: boolean): Verdict {
	if (!row) return 'hidden';
	return isUnchanged ? unchanged(draft, row) : judge(draft, row);
}

/** What was read before typing, by `<key>@<version>`, where it is no longer what stands. */
export type Read = ReadonlyMap<string, Content>;

/** Whether the writer changed anything since reading; a report that only others changed is left alone. */
function isTouched(draft: Draft, row: Standing | undefined, read: Read) {
	if (draft.version === 0) return !says(draft, null);
	const stands = row?.version === draft.version ? contentOf(row) : null;
	return !says(draft, stands ?? read.get(`${draft.key}@${draft.version}`) ?? null);
}

function note(review: Review, { key }: Draft, verdict: Verdict) {
	if (verdict === 'nothing') return;
	if (verdict === 'hidden') review.hidden.push(key);
	else if ('errors' in verdict) review.errors[key] = verdict.errors;
	else if ('theirs' in verdict) review.conflicts[key] = verdict.theirs;
	else review.reports.push(verdict);
}

/** Compares what was posted with what stands now (`rows` by key): what to save, what to ask again. */
export function review(posted: Posted, rows: ReadonlyMap<string, Standing>, read: Read): Review {
	const result: Review = { reports: [], drafts: {}, errors: {}, conflicts: {}, hidden: [] };
	const pressed = posted.unchanged ?? posted.only;

	for (const draft of posted.drafts) {
		const row = rows.get(draft.key);
		const touched = isTouched(draft, row, read);
		const isAsked = pressed ? draft.key === pressed : touched;
		const verdict = isAsked && judged(draft, row, posted.unchanged !== null);
		if (touched && verdict !== 'nothing') result.drafts[draft.key] = draft;
		if (verdict) note(result, draft, verdict);
	}
	return result;
}

/** Whether everything that was to be saved can be. */
export const isClean = ({ errors, conflicts, hidden }: Review) =>
	[...Object.keys(errors), ...Object.keys(conflicts), ...hidden].length === 0;
