/** What a dimension of a StatFin table tells. */
export type Role = 'geo' | 'time' | 'metric' | 'sex' | 'age' | 'other';

/**
 * How the dimensions are called, by their labels (fi, sv, en) and the beginnings of their codes. The codes
 * are renewed (`Alue` became `alue_23_20260101`), so they are never compared whole.
 */
const WORDS: [Role, readonly string[]][] = [
	['geo', ['alue', 'kunta', 'maakunta', 'hyvinvointialue', 'område', 'kommun', 'region', 'area']],
	['time', ['vuosi', 'vuosineljännes', 'kuukausi', 'år', 'kvartal', 'månad', 'year', 'timeperiod']],
	['metric', ['tiedot', 'uppgifter', 'information', 'contentscode']],
	['sex', ['sukupuoli', 'kön', 'sex', 'gender']],
	['age', ['ikä', 'ikaryhma', 'ikäryhmä', 'ålder', 'age']]
];

const firstWord = (text: string) => /^\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '';

/** The role of a dimension by its names. @example roleOf('alue_23_20260101', 'Alue') // 'geo' */
export function roleOf(code: string, label: string): Role {
	const names = [firstWord(label), firstWord(code)];
	return WORDS.find(([, words]) => names.some((name) => words.includes(name)))?.[0] ?? 'other';
}

/** The category that stands for the whole, where the table does not say so itself. */
export const totalOf = (codes: readonly string[], labels: readonly string[]) =>
	codes.find((code) => code === 'SSS') ??
	codes[labels.findIndex((label) => /^(yhteensä|totalt|summa|total)(?!\p{L})/iu.test(label))] ??
	null;

/**
 * Whether two codes of a content mean the same: since 2026 they begin with the name of the statistics.
 * @example sameContent('vaerak-vaesto', 'vaesto') // true
 */
export const sameContent = (one: string, other: string) =>
	one === other || one.endsWith(`-${other}`) || other.endsWith(`-${one}`);
