import { periodKind, slot, type PeriodKind } from '#lib/indicators/comparable.ts';
import { lineChart, yearsOf, type Line, type LineConfig, type LineSpec } from './line.ts';

/** A value on the axis of its kind of period. */
export interface Drawn {
	period_start: string;
	period_end: string;
	value: number | null;
	state: string;
	lower_bound?: number | null;
	upper_bound?: number | null;
}

/** What belongs together: one subject and class, in as many runs as its breaks leave. */
export interface Stretch {
	label: string;
	runs: readonly (readonly Drawn[])[];
}

/** Lines over periods of one kind. `year` of a point is its place on the axis, see `slot`. */
export interface Trend {
	kind: PeriodKind;
	/** As drawn: no line crosses a break. */
	pieces: Line[];
	/** The edges of what the values may be: lower and upper bounds, where they are given. */
	bounds: Line[];
	/** As read: one line for each thing. */
	lines: Line[];
	/** Every place of the axis from the first to the last, with its name where it has a value. */
	places: { at: number; name: string }[];
}

const PER_YEAR: Partial<Record<PeriodKind, number>> = {
	day: 12,
	month: 12,
	quarter: 4,
	half: 2,
	year: 1
};

const pointsOf = (run: readonly Drawn[]) =>
	run.map((one) => ({
		year: slot(one),
		value: one.value,
		provisional: one.state === 'provisional'
	}));

const edge = (run: readonly Drawn[], of: 'lower_bound' | 'upper_bound'): Line => ({
	label: '',
	color: 'var(--chart-1)',
	look: 2,
	points: run.map((one) => ({ year: slot(one), value: one[of] ?? null }))
});

interface Around {
	/** Lines that are told by year only: chosen peers, targets. They keep their own look. */
	beside: readonly Line[];
	name: (period: Drawn) => string;
}

/** The kinds of period of the stretches, the one with the newest value first. */
export const kindsOf = (stretches: readonly Stretch[]) => {
	const all = stretches.flatMap(({ runs }) => runs.flat());
	const newestFirst = all.toSorted((a, b) => b.period_end.localeCompare(a.period_end));
	return [...new Set(newestFirst.map(periodKind))];
};

/** Stretches of one kind of period as lines, with what stands beside them. */
export function trendOf(
	stretches: readonly Stretch[],
	kind: PeriodKind,
	{ beside, name }: Around
): Trend {
	const ofKind = stretches.flatMap(({ label, runs }) => {
		const alike = runs.filter(([first]) => first && periodKind(first) === kind);
		return alike.length > 0 ? [{ label, runs: alike }] : [];
	});
	const lines = ofKind.map(({ label, runs }, look) => ({
		label,
		look,
		color: colorAt(look),
		points: runs.flatMap(pointsOf)
	}));
	const pieces = ofKind.flatMap(({ label, runs }, look) =>
		runs.map((run) => ({ label, look, color: colorAt(look), points: pointsOf(run) }))
	);
	const bounded = (ofKind[0]?.runs ?? []).filter((run) =>
		run.some((one) => (one.lower_bound ?? one.upper_bound ?? null) !== null)
	);
	const all = [...lines, ...beside];
	const names = new Map(
		ofKind.flatMap(({ runs }) => runs.flat()).map((one) => [slot(one), name(one)])
	);
	return {
		kind,
		pieces: [...pieces, ...beside],
		bounds: bounded.flatMap((run) => [edge(run, 'lower_bound'), edge(run, 'upper_bound')]),
		lines: all,
		places: yearsOf(all).map((at) => ({
			at,
			name: names.get(at) ?? (kind === 'year' ? String(at) : '')
		}))
	};
}

const colorAt = (look: number) => `var(--chart-${String((look % 5) + 1)})`;

/** Targets of years as a line: each on every place of its year. */
export const targetLine = (
	targets: readonly { year: number; value: number }[],
	kind: PeriodKind,
	label: string
): Line => ({
	label,
	look: 3,
	color: 'var(--color-text)',
	points: targets.flatMap(({ year, value }) =>
		Array.from({ length: PER_YEAR[kind] ?? 0 }, (_, nth) => ({
			year: year * (PER_YEAR[kind] ?? 0) + nth,
			value
		}))
	)
});

/** The lines as Chart.js wants them, with the periods by name along the axis. */
export function trendConfig(
	trend: Trend,
	style: Omit<LineSpec, 'lines' | 'reference'>
): LineConfig {
	const chart = lineChart({ lines: [...trend.pieces, ...trend.bounds], ...style });
	const first = trend.pieces.length;
	const datasets = chart.data.datasets.map((set, at) =>
		at < first ? set : { ...set, pointRadius: 0, pointHitRadius: 0, borderWidth: 1 }
	);
	return { ...chart, data: { datasets, labels: trend.places.map(({ name }) => name) } };
}
