import type { Candidate, CandidateClass } from './candidate.ts';

/** As many classes as one import may make; a column of free text makes more, and is no class. */
export const MOST_NEW_CLASSES = 200;

/** A class as we know it; national ones belong to no municipality. */
export interface KnownClass extends CandidateClass {
	id: string;
	name: string;
	name_sv: string;
	name_en: string;
	municipality: string | null;
}

/** A class that an import is to make, with the id that it will have. */
export type NewClass = Pick<KnownClass, 'id' | 'dimension' | 'code' | 'name'>;

/** Without case and spare blanks; marks stay, because `65` is not `65+`. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

export const classKey = ({ dimension, code }: CandidateClass) => `${dimension}:${plain(code)}`;

const namesOf = ({ code, name, name_sv, name_en }: KnownClass) => [code, name, name_sv, name_en];

/** Ids by code and by name in any language: an own class goes before a national one, a code before a name. */
export function classIndex(classes: readonly KnownClass[]): Map<string, string> {
	const own = classes.filter(({ municipality }) => municipality !== null);
	const national = classes.filter(({ municipality }) => municipality === null);
	const words = [own, national].flatMap((some) =>
		[0, 1, 2, 3].flatMap((nth) => some.map((one) => ({ ...one, code: namesOf(one)[nth] ?? '' })))
	);
	const told = words.filter(({ code }) => code !== '');
	return new Map(told.reverse().map((one) => [classKey(one), one.id])); // the first is set last
}

/** The classes that candidates name and nobody knows, in their order, named as they are first written. */
export function unknownClasses(
	candidates: readonly Pick<Candidate, 'class'>[],
	known: ReadonlyMap<string, string>
): Omit<NewClass, 'id'>[] {
	const found = new Map<string, Omit<NewClass, 'id'>>();
	for (const { class: one } of candidates) {
		if (!one || known.has(classKey(one)) || found.has(classKey(one))) continue;
		const name = one.code.replace(/\s+/g, ' ').trim();
		found.set(classKey(one), { dimension: one.dimension, code: plain(name), name });
	}
	return [...found.values()];
}
