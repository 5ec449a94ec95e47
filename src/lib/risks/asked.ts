import { z } from 'zod';
import { EARLIER } from './list.ts';

const known = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const step = known(z.coerce.number().int().min(1).max(10));

const InUrl = z.object({
	toimiala: known(z.uuid()),
	tila: known(z.enum(['avoin', 'suljettu'])),
	kasvaneet: known(z.literal('1')),
	haku: known(z.string().trim().min(1).max(200)),
	vertailu: known(z.union([z.iso.date(), z.literal(EARLIER)])),
	todennakoisyys: step,
	merkittavyys: step
});
export type RiskFilter = z.infer<typeof InUrl>;

/** The filters of `/riskit?…`: an unknown value is no filter, not an error. */
export const readFilter = (params: URLSearchParams): RiskFilter =>
	InUrl.parse(Object.fromEntries(params));

/** Which risks are shown; what they are compared with is no filter. */
export const isFiltered = ({ vertailu, ...filter }: RiskFilter) =>
	Object.values(filter).some((value) => value !== undefined);
