/** A report as it was typed on a form: nothing of it is judged yet, nothing of it may be lost. */
export interface Draft {
	/** `<round>.<goal>`, the end of its fields' names. */
	key: string;
	roundId: string;
	goalId: string;
	/** The version that was read before typing; 0 when nobody had reported. */
	version: number;
	status: string;
	text: string;
	value: string;
}

export type DraftField = 'status' | 'text' | 'value';

/** What was pressed: save all, save `only` one goal, or say that one is `unchanged`. */
export interface Posted {
	drafts: Draft[];
	only: string | null;
	unchanged: string | null;
}

/** One goal of one round, in the names of fields (`text-<round>.<goal>`). */
export const keyOf = (row: { round_id: string; goal_id: string }) =>
	`${row.round_id}.${row.goal_id}`;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAME = new RegExp(`^(version|status|text|value)-((${UUID})\\.(${UUID}))$`);

/** Browsers send line ends as CRLF, which would count twice; the database holds no NUL. */
const clean = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

function put(draft: Draft, field: string, sent: string) {
	if (field === 'version') draft.version = /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
	else draft[field as DraftField] = clean(sent);
}

function named(name: string) {
	const [, field, key, roundId, goalId] = NAME.exec(name) ?? [];
	return field && key && roundId && goalId ? { field, key, roundId, goalId } : null;
}

/** Reads the form of all goals. Names that are not ours are passed over. */
export function readPosted(form: FormData): Posted {
	const drafts = new Map<string, Draft>();
	for (const [name, sent] of form) {
		const field = named(name);
		if (!field || typeof sent !== 'string') continue;
		const { key, roundId, goalId } = field;
		const fresh = { key, roundId, goalId, version: 0, status: '', text: '', value: '' };
		const draft = drafts.get(key) ?? fresh;
		put(draft, field.field, sent);
		drafts.set(key, draft);
	}
	const pressed = (name: string) => {
		const key = form.get(name);
		return typeof key === 'string' && drafts.has(key) ? key : null;
	};
	return { drafts: [...drafts.values()], only: pressed('only'), unchanged: pressed('unchanged') };
}
