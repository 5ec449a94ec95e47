import { axesOf, type Axis, type Cell, type Dataset } from './pxweb-dataset.ts';

/** The dimensions of a table by what they tell. */
export interface Frame {
	axes: Axis[];
	geo: number;
	time: number;
	metric: number;
	/** The places of the others. A single category of one belongs to the indicator, not to the key. */
	others: number[];
	/** `11re`, in both generations of codes. */
	table: string;
	/** The prefix of the contents since 2026: `vaerak-`. */
	prefix: string;
	title: string;
}

export function frameOf(dataset: Dataset): Frame {
	const axes = axesOf(dataset);
	const at = (role: Axis['role']) => axes.findIndex((axis) => axis.role === role);
	const px = dataset.extension?.px;
	return {
		axes,
		...{ geo: at('geo'), time: at('time'), metric: at('metric') },
		others: axes.flatMap(({ role, codes }, i) =>
			['geo', 'time', 'metric'].includes(role) || codes.length === 1 ? [] : [i]
		),
		table: (px?.tableid ?? '').split('_').at(-1) ?? '',
		prefix: `${px?.['subject-code'] ?? ''}-`.toLowerCase(),
		title: dataset.label
	};
}

/** The place where the answer cannot be keyed as a whole. */
export function unresolved({ axes, geo, time, others }: Frame): string | null {
	if (geo < 0) return 'geo';
	if (time < 0) return 'time';
	const stranger = others.find((i) => axes[i]?.role === 'other');
	return stranger === undefined ? null : (axes[stranger]?.label ?? '');
}

/** The table and its content, the same whichever year's codes are used. */
export function indicatorOf({ axes, metric, table, prefix }: Frame, { places }: Cell): string {
	const code = axes[metric]?.codes[places[metric] ?? 0] ?? '';
	const content = code.toLowerCase().startsWith(prefix) ? code.slice(prefix.length) : code;
	return [table, content].filter(Boolean).join('/');
}

export const labelAt = ({ axes }: Frame, { places }: Cell, i: number) =>
	axes[i]?.labels[places[i] ?? 0] ?? '';
export const codeAt = ({ axes }: Frame, { places }: Cell, i: number) =>
	axes[i]?.codes[places[i] ?? 0] ?? '';

export const rawOf = (frame: Frame, cell: Cell) => ({
	...Object.fromEntries(frame.axes.map(({ label }, i) => [label, labelAt(frame, cell, i)])),
	value: String(cell.value ?? cell.status ?? '')
});
