import type { IndexComponent } from './engine-definition.ts';
import { pooled } from './engine-pool.ts';
import type { Reason } from './engine-reason.ts';
import {
	goalpostScale,
	IDENTITY,
	ratioScale,
	targetScale,
	type Scale,
	type Shape
} from './engine-scale.ts';
import { cellOf, type Table } from './engine-table.ts';

/** The scales of an indicator: one for all cells, or one for each year, or one for each unit. */
export interface Scales {
	by: 'all' | 'year' | 'unit';
	scales: readonly (Scale | Reason)[];
}

/** An indicator whose scales are sought: its figures, already shaped, in their table. */
export interface Sought {
	component: IndexComponent;
	shape: Shape;
	column: Float64Array;
	table: Table;
}

export function scalesOf(sought: Sought): Scales {
	const { component, shape } = sought;
	const { normalise } = component;
	switch (normalise.method) {
		case 'none':
			return { by: 'all', scales: [IDENTITY] };
		case 'target':
			return { by: 'all', scales: [targetScale(normalise)] };
		case 'base100':
			return anchored(sought, anchorOf(normalise.base_unit, normalise.base_year), 100);
		case 'ratio':
			if (typeof normalise.reference === 'object')
				return anchored(
					sought,
					anchorOf(normalise.reference.unit, normalise.reference.year),
					normalise.out ?? 100
				);
			return pooled(sought, normalise);
		case 'minmax':
			if (normalise.from === 'goalposts')
				return { by: 'all', scales: [goalpostScale(normalise, shape)] };
			return pooled(sought, normalise);
		case 'zscore':
			return pooled(sought, normalise);
	}
}

interface Anchor {
	unit: string | null;
	year: number | null;
}

const anchorOf = (unit: string | null | undefined, year: number | null | undefined): Anchor => ({
	unit: unit ?? null,
	year: year ?? null
});

/** Against the figure of one unit, or of one year, or of one unit in one year. */
function anchored(
	{ component, column, table }: Sought,
	{ unit, year }: Anchor,
	out: number
): Scales {
	const units = unit === null ? [...table.units.keys()] : [unit];
	const years = year === null ? [...table.years.keys()] : [year];
	const scales = units.flatMap((one) =>
		years.map((when) => {
			const figure = column[cellOf(table, one, when)] ?? null;
			return ratioScale(figure, { out, direction: component.direction });
		})
	);
	return { by: unit === null ? 'unit' : year === null ? 'year' : 'all', scales };
}
