import { byName } from '#lib/format/locale.ts';
import { SERVICE_KINDS } from '#lib/indicators/kind.ts';
import { subjectOf, type Series, type Value } from './series.ts';

export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** How the address of the page, which people read, names the kinds. */
export const KIND_IN_URL: Record<ServiceKind, string> = {
	service: 'palvelu',
	output: 'suorite',
	personnel: 'henkilosto'
};

/** What the address of the page asks for. */
export interface Choice {
	/** Empty for all kinds. */
	kind: ServiceKind | '';
	/** A service area by its tag (VAKA), `muu` for series without one, or empty for all. */
	area: string;
	words: string;
}

/** Series whose values tell of no service area, or that have a target but no value yet. */
export const NO_AREA = 'muu';

export const choiceOf = (query: URLSearchParams): Choice => ({
	kind: SERVICE_KINDS.find((kind) => KIND_IN_URL[kind] === query.get('laji')) ?? '',
	area: query.get('palvelualue') ?? '',
	words: (query.get('haku') ?? '').trim().slice(0, 100)
});

/** The service area of a value: its own, or that of its unit. */
const areaOf = ({ area, place }: Value) => area ?? place?.area ?? null;

const codeOf = (value: Value) => areaOf(value)?.tag ?? areaOf(value)?.id ?? NO_AREA;

const codesOf = ({ observations }: Series) =>
	observations.length === 0 ? [NO_AREA] : observations.map(codeOf);

/** The service areas that the series tell of, in Finnish order. */
export const areasOf = (all: readonly Series[]) =>
	[
		...new Map(
			all
				.flatMap(({ observations }) => observations)
				.flatMap((one) => {
					const area = areaOf(one);
					return area ? [[codeOf(one), area.name] as const] : [];
				})
		)
	]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => byName(a.label, b.label));

export const hasNoArea = (all: readonly Series[]) =>
	all.some((series) => codesOf(series).includes(NO_AREA));

/** The kinds that there are, in the order of the house. */
export const kindsOf = (all: readonly Series[]) =>
	SERVICE_KINDS.filter((kind) => all.some((series) => series.kind === kind));

/** The series that were asked for: of the service area, with every word somewhere in their names. */
export function matching(all: readonly Series[], { kind, area, words }: Choice) {
	const asked = words.toLocaleLowerCase('fi').split(/\s+/).filter(Boolean);
	return all.filter((series) => {
		const names = namesOf(series);
		const isOfKind = kind === '' || series.kind === kind;
		const isOfArea = area === '' || codesOf(series).includes(area);
		return isOfKind && isOfArea && asked.every((w) => names.includes(w));
	});
}

const namesOf = ({ name, name_sv, name_en, heading, observations }: Series) =>
	[name, name_sv, name_en, heading]
		.concat(observations.flatMap((one) => [subjectOf(one), one.class?.name ?? '']))
		.join(' ')
		.toLocaleLowerCase('fi');
