import { kindsOf, targetLine, trendOf, type Stretch, type Trend } from '#lib/charts/trend.ts';
import type { Line as Drawn } from '#lib/charts/line.ts';
import { formatPeriod } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { comparableRuns, lineOf } from '#lib/indicators/comparable.ts';
import type { PeerRow } from '#lib/indicators/peers.server.ts';
import { lineName } from '#lib/indicators/series-cube.ts';
import { held, linesOf, type Series } from '#lib/indicators/series.ts';
import { m } from '#lib/paraglide/messages.js';

/** More lines than this cannot be told apart in one picture. */
const MOST_LINES = 5;

export interface Shown {
	municipality: string;
	home: string;
	rows: readonly PeerRow[];
	locale: Locale;
}

const peerLine = ({ area_name: label, years, figures }: PeerRow, nth: number): Drawn => ({
	label,
	look: nth + 1,
	color: `var(--chart-${String(nth + 2)})`,
	points: (years ?? []).map((year, at) => ({ year, value: figures?.[at] ?? null }))
});

/** The trends of a series, one for each kind of period, with chosen peers and targets beside. */
export function trendsOf(series: Series, { municipality, home, rows, locale }: Shown) {
	const runs = comparableRuns(held(series.values), series.breaks);
	const lines = linesOf(series.values).filter(({ key }) =>
		runs.some((run) => run[0] && lineOf(run[0]) === key)
	);
	const stretches: Stretch[] = lines.slice(0, MOST_LINES).map((line) => ({
		label: lineName(line, locale) || municipality,
		runs: runs.filter((run) => run[0] && lineOf(run[0]) === line.key)
	}));
	const peers = rows
		.filter((row) => row.is_chosen && row.municipality_number !== home)
		.slice(0, MOST_LINES)
		.map(peerLine);
	const trends: Trend[] = kindsOf(stretches).map((kind) =>
		trendOf(stretches, kind, {
			name: (one) => formatPeriod(one.period_start, one.period_end, locale),
			beside: [
				...(kind === 'year' ? peers : []),
				...(series.targets.length > 0
					? [targetLine(series.targets, kind, m.indicators_target())]
					: [])
			]
		})
	);
	return { trends, runs, hidden: Math.max(0, lines.length - MOST_LINES) };
}
