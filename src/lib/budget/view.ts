import { byName } from '#lib/format/locale.ts';
import type { Answer, Item, Remark } from './answer.ts';
import { againstIn, type Asked } from './asked.ts';
import { byDeviation, type Order } from './deviation.ts';
import { followed, type Checkpoint, type Followed } from './follow.ts';
import { isWholeDivision, placeOf, type Kind, type Line, type PlaceIds } from './line.ts';
import { gapsOf, type Gap } from './sums.ts';
import { byPlace, summaryOf } from './summary.ts';

/** One place with its sums. */
export interface PlaceView extends PlaceIds {
	id: string;
	name: string;
	tag: string | null;
	isDivision: boolean;
	rows: Followed[];
	/** What binds: the net, or the only sum there is. */
	net: Followed;
}

export interface DivisionView {
	id: string;
	name: string;
	/** The division itself first, then its places in the order asked for. */
	places: Record<Kind, PlaceView[]>;
	gaps: Gap[];
	remarks: Remark[];
	projects: Item[];
}

/** Whether a row has anything to show at this checkpoint. */
export const says = ({ budget, outturn, previousClosing, previousOutturn, change }: Followed) =>
	[budget, outturn, previousClosing, previousOutturn, change].some((money) => money !== null);

export function checkpointOf(answer: Answer, asked: Asked): Checkpoint & { year: number } {
	const there = againstIn(answer.lines);
	const against = there.find((one) => one === asked.against) ?? there[0] ?? 'budget_amended';
	const { year = 0, through = '' } = answer.chosen ?? {};
	return { year, through, against };
}

function placeView(lines: readonly Line[], { answer, shown }: Source): PlaceView[] {
	const sums = summaryOf(lines, answer.accounts)
		.map((line) => followed(line, shown))
		.filter(says);
	const binding = sums.find(({ line }) => line.side === 'net') ?? sums[0];
	if (!binding) return [];
	const net = withForecast(binding, answer.remarks);
	const rows = sums.map((one) => (one === binding ? net : one));
	const { division_id, division_name, service_area_id, service_area_name, ...line } = net.line;
	const { item_id, item_name, service_area_tag: tag } = line;
	const name = service_area_name ?? item_name ?? division_name;
	const ids = { division_id, service_area_id, item_id };
	return [{ ...ids, id: placeOf(ids), name, tag, isDivision: isWholeDivision(ids), rows, net }];
}

/** What the manager expects of the whole place is the forecast of what binds it. */
export function withForecast(net: Followed, remarks: readonly Remark[]): Followed {
	const { line } = net;
	const own = newest(remarks).find(
		(one) => placeOf(one) === placeOf(line) && one.kind === line.kind && one.cents !== null
	);
	return own ? { ...net, forecast: { cents: own.cents, unit: 1, decimals: 0 } } : net;
}

/** The investment projects that are described; those with figures only in the years of the figures. */
const projectsOf = ({ items, chosen }: Answer, division: string) =>
	items.filter(
		({ division_id, kind, description, years }) =>
			division_id === division &&
			kind === 'investment' &&
			description !== '' &&
			(years.length === 0 || years.includes(chosen?.year ?? 0))
	);

interface Source {
	answer: Answer;
	shown: Checkpoint;
	order: Order;
}

const inOrder = (order: Order) => (a: PlaceView, b: PlaceView) =>
	Number(b.isDivision) - Number(a.isDivision) ||
	(order === 'poikkeamat' ? byDeviation(a.net, b.net) : 0) ||
	(a.net.line.item_order ?? -1) - (b.net.line.item_order ?? -1) ||
	byName(a.name, b.name);

const placesOf = (lines: readonly Line[], source: Source) =>
	[...byPlace(lines).values()].flatMap((own) => placeView(own, source)).sort(inOrder(source.order));

/** The divisions that have something to show at the checkpoint, in Finnish order. */
export function divisionsOf(answer: Answer, shown: Checkpoint, order: Order): DivisionView[] {
	const source = { answer, shown, order };
	return answer.divisions
		.flatMap(({ id, name }) => {
			const own = answer.lines.filter(({ division_id }) => division_id === id);
			const of = (kind: Kind) => own.filter((line) => line.kind === kind);
			const [operating, investment] = [of('operating'), of('investment')];
			const places = {
				operating: placesOf(operating, source),
				investment: placesOf(investment, source)
			};
			if (places.operating.length + places.investment.length === 0) return [];
			return {
				...{ id, name, places },
				gaps: [operating, investment].flatMap((lines) => gapsOf(lines, answer.accounts)),
				remarks: newest(answer.remarks.filter(({ division_id }) => division_id === id)),
				projects: projectsOf(answer, id)
			};
		})
		.sort((a, b) => byName(a.name, b.name));
}

/** The newest version of each place's remark; versions come newest first. */
export const newest = (remarks: readonly Remark[]) =>
	[...Map.groupBy(remarks, (one) => `${placeOf(one)} ${one.kind}`).values()].flatMap(
		([first]) => first ?? []
	);
