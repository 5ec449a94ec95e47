import { byName } from '#lib/format/locale.ts';
import type { RiskFilter } from './asked.ts';
import { changeSince, growth, newestFirst, type Change, type Reviewed } from './change.ts';
import { bandOf, sizeOf, type Band, type Scale } from './scale.ts';

/** In the URL as `vertailu`: against each risk's own earlier review. */
export const EARLIER = 'edellinen';

/** A risk as it is kept, as far as the rules of the list need it. */
export interface Kept<R extends Reviewed = Reviewed> {
	title: string;
	description: string;
	control: string;
	status: 'open' | 'closed';
	sort_order: number;
	division: { id: string; name: string };
	area: { name: string } | null;
	position: { title: string } | null;
	document: { code: string } | null;
	reviews: readonly R[];
}

export interface Standing<R extends Reviewed = Reviewed> {
	newest: R | null;
	/** Null: not reviewed, or on no told scale. */
	size: number | null;
	band: Band | null;
	change: Change<R>;
	grownBy: number;
}

/** What the reviews of a risk say of it now and against the checkpoint. */
export function standingOf<R extends Reviewed>(
	reviews: readonly R[],
	against: { checkpoint: string | null; scale: Scale | null }
): Standing<R> {
	const newest = newestFirst(reviews)[0] ?? null;
	const size = newest && sizeOf(newest, against.scale);
	const change = changeSince(reviews, against);
	const band = size !== null && against.scale ? bandOf(size, against.scale) : null;
	return { newest, size, band, change, grownBy: growth(change, against.scale) };
}

const wordsOf = ({ title, description, control, division, area, position }: Kept) =>
	[title, description, control, division.name, area?.name ?? '', position?.title ?? '']
		.join(' ')
		.toLocaleLowerCase('fi');

const says = (risk: Kept, search: string) =>
	search
		.toLocaleLowerCase('fi')
		.split(/\s+/)
		.every((word) => wordsOf(risk).includes(word));

/** The risks that the filter lets through. */
export function filtered<K extends Kept & Standing>(risks: readonly K[], filter: RiskFilter): K[] {
	const { toimiala, tila, kasvaneet, haku, todennakoisyys, merkittavyys } = filter;
	const tests: ((risk: K) => boolean)[] = [
		({ division }) => !toimiala || division.id === toimiala,
		({ status }) => !tila || status === (tila === 'avoin' ? 'open' : 'closed'),
		({ change }) => !kasvaneet || change.kind === 'grew',
		(risk) => !haku || says(risk, haku),
		({ newest }) => !todennakoisyys || newest?.likelihood === todennakoisyys,
		({ newest }) => !merkittavyys || newest?.impact === merkittavyys
	];
	return risks.filter((risk) => tests.every((test) => test(risk)));
}

/** As the documents print them, then the municipality's own by name. */
const asPrinted = (a: Kept, b: Kept) =>
	Number(!a.document) - Number(!b.document) ||
	(a.document?.code ?? '').localeCompare(b.document?.code ?? '') ||
	a.sort_order - b.sort_order ||
	byName(a.title, b.title);

/** Open before closed; what grew most, then the largest, those of no size last and as printed. */
export const inOrder = <K extends Kept & Standing>(risks: readonly K[]): K[] =>
	risks.toSorted(
		(a, b) =>
			Number(a.status === 'closed') - Number(b.status === 'closed') ||
			b.grownBy - a.grownBy ||
			(b.size ?? 0) - (a.size ?? 0) ||
			asPrinted(a, b)
	);

/** The divisions that have risks, in Finnish alphabetical order. */
export function divisionsOf(risks: readonly Pick<Kept, 'division'>[]) {
	const once = new Map(risks.map(({ division }) => [division.id, division.name]));
	return [...once]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => byName(a.label, b.label));
}
