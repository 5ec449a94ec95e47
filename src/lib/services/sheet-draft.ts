import type { Typed } from './sheet.ts';

/** A cell as it was posted: nothing of it is judged yet, nothing of it may be lost. */
export interface Draft extends Typed {
	key: string;
	/** The edition that was on the screen when it was typed; null when there was none. */
	expected: string | null;
	/** What the cell showed then; a cell that still says so was not touched. */
	shown: string;
	/** Came from a pasted table. */
	isPasted: boolean;
}

export const FIELDS = {
	text: 'luku',
	numerator: 'osoittaja',
	denominator: 'nimittaja',
	base: 'pohja'
} as const;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAME = new RegExp(
	`^(${Object.values(FIELDS).join('|')})-(${UUID}\\.${UUID}(?:\\.${UUID})?)$`
);
const BASE = new RegExp(`^(${UUID})?\\|(.*)$`);

const clean = (text: string) => text.replaceAll('\0', '').trim().slice(0, 100);

function put(draft: Draft, field: string, sent: string) {
	const [, expected, shown] = (field === FIELDS.base && BASE.exec(sent)) || [];
	if (field === FIELDS.text) draft.text = clean(sent);
	else if (field === FIELDS.numerator) draft.numerator = clean(sent);
	else if (field === FIELDS.denominator) draft.denominator = clean(sent);
	else Object.assign(draft, { expected: expected ?? null, shown: shown ?? '' });
}

/** Reads the form of a month. Names that are not ours are passed over. */
export function readDrafts(form: FormData): Draft[] {
	const drafts = new Map<string, Draft>();
	for (const [name, sent] of form) {
		const [, field, key] = NAME.exec(name) ?? [];
		if (!field || !key || typeof sent !== 'string') continue;
		const draft = drafts.get(key) ?? empty(key);
		put(draft, field, sent);
		drafts.set(key, draft);
	}
	return [...drafts.values()];
}

const empty = (key: string): Draft => ({
	key,
	text: '',
	numerator: '',
	denominator: '',
	expected: null,
	shown: '',
	isPasted: false
});

/** What a hidden field carries: the edition that is shown, and how. */
export const baseOf = ({ expected, shown }: Pick<Draft, 'expected' | 'shown'>) =>
	`${expected ?? ''}|${shown}`;

/** What was typed in one line; the form of a cell decides whether there are two numbers. */
const typedLine = ({ text, numerator, denominator }: Typed) =>
	numerator || denominator ? `${numerator}/${denominator}` : text;

/** An empty cell stays as it is, and so does one that still says what it said. */
export const isTouched = (draft: Draft) => {
	const typed = typedLine(draft);
	return typed !== '' && typed !== draft.shown;
};
