import { toCsv } from '#lib/format/csv.ts';
import type { Whose } from '#lib/index/open-data.ts';
import { m } from '#lib/paraglide/messages.js';
import { statusLabel } from '#lib/rounds/status.ts';
import type { PublishedGoal } from './published.ts';

/** The published goals with their newest published reports, as a file. */
export const goalsCsv = (goals: readonly PublishedGoal[], { code, name }: Whose): string =>
	toCsv(
		[
			{ header: m.index_page_csv_municipality(), value: () => name },
			{ header: m.index_page_csv_code(), value: () => code },
			{ header: m.open_csv_plan(), value: ({ plan }) => plan },
			{ header: m.open_csv_objective(), value: ({ objective }) => objective },
			{ header: m.open_csv_division(), value: ({ division }) => division },
			{ header: m.open_csv_goal(), value: ({ title }) => title },
			{ header: m.open_csv_text(), value: ({ text }) => text },
			{ header: m.open_csv_status(), value: ({ status }) => statusLabel(status) },
			{ header: m.open_csv_as_of(), value: ({ asOf }) => asOf },
			{ header: m.open_csv_report(), value: ({ report }) => report }
		],
		goals
	);
