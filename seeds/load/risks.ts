import { documentOf } from './organisation.ts';
import { bring, divisionOf, ownerColumns, theFigure } from './printed.ts';
import { idOf, readJson, type Seeding } from './read.ts';

const DOCUMENT = '000';
/** The document tells no day of its own: the first day of the budget year that it is made for. */
const REVIEWED_ON = '2022-01-01';

interface Risk {
	row: string;
	control: string;
}

/** The risks of Heinola's budget 2022, with likelihood and impact as printed. */
export async function loadRisks({ db }: Pick<Seeding, 'db'>) {
	const risks = readJson<Risk[]>('heinola/talousarvio-2022/risks.json');
	await bring(db, 'risks', risks.map(risk));
	await bring(db, 'risk_reviews', risks.map(review));
}

const riskOf = (row: string) => idOf('risk', DOCUMENT, row);

const risk = ({ row, control }: Risk, i: number) => ({
	id: riskOf(row),
	...ownerColumns(divisionOf(DOCUMENT)),
	title: row,
	control,
	sort_order: i + 1,
	source_document_id: documentOf(DOCUMENT),
	visibility: 'shared' as const
});

function review({ row }: Risk) {
	const likelihood = theFigure(DOCUMENT, { row, column: 'Riskiarvo: Todennäköisyys' });
	const impact = theFigure(DOCUMENT, { row, column: 'Riskiarvo: Merkittävyys' });
	return {
		id: idOf('risk review', riskOf(row), REVIEWED_ON),
		...ownerColumns(divisionOf(DOCUMENT)),
		risk_id: riskOf(row),
		reviewed_on: REVIEWED_ON,
		likelihood: likelihood.value ?? NaN,
		impact: impact.value ?? NaN,
		likelihood_figure_id: likelihood.id,
		impact_figure_id: impact.id,
		author_id: null
	};
}
