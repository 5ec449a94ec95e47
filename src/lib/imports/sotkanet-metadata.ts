import { z } from 'zod';
import { htmlToText } from './html-text.ts';

/** A text in three languages, HTML and entities turned to plain words; a missing language is empty. */
const Words = z
	.object({ fi: z.string(), sv: z.string().nullish(), en: z.string().nullish() })
	.transform(({ fi, sv, en }) => ({
		fi: htmlToText(fi),
		sv: htmlToText(sv ?? ''),
		en: htmlToText(en ?? '')
	}));
export type Words = z.infer<typeof Words>;

const NO_WORDS: Words = { fi: '', sv: '', en: '' };
const Text = Words.optional().default(NO_WORDS);

const Organization = z.object({ id: z.number().int(), title: Words });

const Classification = z.object({ title: Text, values: z.array(z.string()).default([]) });

/** An indicator as Sotkanet describes it (`/indicators/{id}`, and in short in `/indicators`). */
export const Indicator = z
	.object({
		id: z.number().int(),
		title: Words,
		organization: Organization,
		'data-updated': z.iso.date().optional(),
		range: z.object({ start: z.number().int(), end: z.number().int() }).optional(),
		...{ description: Text, interpretation: Text, limits: Text, legislation: Text, notices: Text },
		primaryValueType: z.object({ code: z.string(), title: Text }).optional(),
		decimals: z.number().int().optional(),
		classifications: z.record(z.string(), Classification).default({})
	})
	.transform(({ 'data-updated': updated, range, primaryValueType, decimals, ...rest }) => ({
		...rest,
		updated: updated ?? null,
		range: range ?? null,
		valueType: primaryValueType ?? null,
		decimals: decimals ?? null
	}));
export type Indicator = z.infer<typeof Indicator>;

export const IndicatorList = z.array(Indicator);

/** THL's own figures are CC BY 4.0; those of other producers are free only as agreed with them. */
const isOwnOfThl = ({ organization }: Indicator) => /\bTHL\b/.test(organization.title.fi);

export const licenceOf = (indicator: Indicator) =>
	isOwnOfThl(indicator)
		? 'CC BY 4.0 (Sotkanet.fi, THL)'
		: `Sotkanet.fi, ${indicator.organization.title.fi}: käyttö tuottajan ehdoilla`;

export const isThirdParty = (indicator: Indicator) => !isOwnOfThl(indicator);

/** Case, spacing and the kind of dash do not change what an indicator means. */
const plain = (title: string) =>
	title
		.normalize('NFKC')
		.toLocaleLowerCase('fi')
		.replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
		.replace(/\s+/g, ' ')
		.trim();

/** A title that is not the one we know: the id may now mean something else. */
export interface TitleMismatch {
	indicator: number;
	/** As we have it. */
	stored: string;
	/** As Sotkanet has it now. */
	live: string;
}

/**
 * Whether the id still means what we take it to mean: a public dashboard once showed five indicators
 * under wrong names (DOMAIN §C1). A difference is for a person to confirm.
 */
export function titleMismatch(stored: string, { id, title }: Indicator): TitleMismatch | null {
	return plain(stored) === plain(title.fi) ? null : { indicator: id, stored, live: title.fi };
}
