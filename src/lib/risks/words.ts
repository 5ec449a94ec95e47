import type { Enums } from '#lib/db/enums.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Change } from './change.ts';
import { bandStarts, BANDS, type Band, type Judged, type Scale } from './scale.ts';

const CHANGE: Record<Change['kind'], () => string> = {
	grew: m.risks_grew,
	shrank: m.risks_shrank,
	same: m.risks_same,
	moved: m.risks_moved,
	first: m.risks_first,
	unreviewed: m.risks_unreviewed,
	never: m.risks_never
};
export const changeName = (kind: Change['kind']) => CHANGE[kind]();

/** "2 × 3" as judged: likelihood, then impact. */
export const judgedShort = ({ likelihood, impact }: Judged) =>
	`${String(likelihood)} × ${String(impact)}`;

/** "2 × 3 → 4 × 3", or nothing when there is no other review to tell. */
export const turnOf = (change: Change): string | null =>
	'from' in change && change.kind !== 'same'
		? m.risks_turn({ from: judgedShort(change.from), to: judgedShort(change.to) })
		: null;

const BAND: Record<Band, () => string> = {
	large: m.risks_band_large,
	moderate: m.risks_band_moderate,
	small: m.risks_band_small
};
export const bandName = (band: Band) => BAND[band]();

export const BAND_TONE = { large: 'bad', moderate: 'partly', small: 'neutral' } as const;

/** The bands with their sizes in words, the largest first: "Suuri: koko 13–25". */
export function bandRanges(scale: Scale) {
	const starts = bandStarts(scale);
	return BANDS.map((band, i) => {
		const above = BANDS[i - 1];
		const to = above ? starts[above] - 1 : scale.length ** 2;
		return { band, text: m.risks_band_range({ band: bandName(band), from: starts[band], to }) };
	});
}

/** "Asteikko 1–5: 5 on pahin." */
export function scaleSentence(scale: Scale | null): string {
	if (!scale) return m.risks_scale_unknown();
	const { length, worse_end } = scale;
	return worse_end === 'high'
		? m.risks_scale_is_high({ length })
		: m.risks_scale_is_low({ length });
}

export const statusName = (status: Enums['risk_status']) =>
	status === 'open' ? m.risks_open() : m.risks_closed();

const VISIBILITY: Record<Enums['visibility'], () => string> = {
	internal: m.risks_visibility_internal,
	shared: m.risks_visibility_shared,
	public: m.risks_visibility_public
};
export const visibilityName = (visibility: Enums['visibility']) => VISIBILITY[visibility]();

export interface Account {
	name: string;
	name_sv: string;
	name_en: string;
}

/** An account in the reader's language, or in Finnish marked as such. */
export function accountName(account: Account, locale: Locale): { text: string; lang?: 'fi' } {
	const said = { fi: account.name, sv: account.name_sv, en: account.name_en }[locale];
	return said === '' ? { text: account.name, lang: 'fi' } : { text: said };
}
