import { z } from 'zod';
import { municipalityArea, type CandidateArea } from './candidate.ts';

/** An area as Sotkanet keys it. `id` is its own; `code` is unique only within its category. */
const Region = z.object({
	id: z.number().int(),
	code: z.string(),
	category: z.string(),
	title: z.object({ fi: z.string() })
});
export type Region = z.infer<typeof Region>;
export const Regions = z.array(Region);

/**
 * The wellbeing counties had other ids and codes until 2023: 12 was Etelä-Pohjanmaa and is Etelä-Savo.
 * Old and new: github.com/rOpenGov/sotkanet, inst/extdata/sotkanet_hyvinvointialueet.csv.
 */
const isRetired = ({ category, id }: Region) =>
	category === 'HYVINVOINTIALUE' && id >= 877 && id <= 898;

/** The categories that the board shows, with the form of their codes. */
const KEYED: Record<string, { digits: RegExp; area: (code: string) => CandidateArea }> = {
	MAA: { digits: /^358$/, area: () => ({ category: 'country', code: 'SSS' }) },
	MAAKUNTA: { digits: /^\d{2}$/, area: (code) => ({ category: 'region', code: `MK${code}` }) },
	HYVINVOINTIALUE: {
		digits: /^\d{2}$/,
		area: (code) => ({ category: 'wellbeing_county', code: `HV${code}` })
	},
	KUNTA: { digits: /^\d{3}$/, area: municipalityArea }
};

/** The area as we key it, by category and code; null for a category that the board does not show. */
export function areaOf(region: Region): CandidateArea | null {
	const keyed = KEYED[region.category];
	return keyed?.digits.test(region.code) && !isRetired(region) ? keyed.area(region.code) : null;
}
