import { heinolaCells } from './budget-cells.ts';
import { listedChecks, withNotes } from './check-lists.ts';
import type { Check } from './check-rules.ts';
import { tableChecks } from './check-tables.ts';
import { documentOf } from './organisation.ts';
import { bring, divisionOf, ownerColumns } from './printed.ts';
import { idOf, type Seeding } from './read.ts';

/** Every sum, net, percentage and difference that the documents print, held against its parts. */
export function allChecks(): Check[] {
	const heinola = [...tableChecks(heinolaCells()), ...listedChecks('heinola')];
	return [...withNotes('heinola', heinola), ...listedChecks('helsinki')];
}

/** The checks and what each computes with; the database judges them. */
export async function loadChecks({ db }: Pick<Seeding, 'db'>) {
	const checks = allChecks();
	await bring(db, 'figure_checks', checks.map(row));
	await bring(db, 'figure_check_parts', checks.flatMap(parts), 'check_id,ordinal');
}

const checkOf = ({ figure, kind, rule }: Check) => idOf('check', figure.id, kind, rule);
const ownerOf = ({ figure }: Check) => ownerColumns(divisionOf(figure.document));

const row = (check: Check) => ({
	id: checkOf(check),
	...ownerOf(check),
	document_id: documentOf(check.figure.document),
	figure_id: check.figure.id,
	kind: check.kind,
	rule: check.rule,
	...check.outcome,
	note: check.note
});

const parts = (check: Check) =>
	check.parts.map(({ figure, factor }, i) => ({
		check_id: checkOf(check),
		ordinal: i + 1,
		...ownerOf(check),
		figure_id: figure.id,
		factor
	}));
