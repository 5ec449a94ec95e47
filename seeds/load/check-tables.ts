import { accountsIn, type Account, type Cell } from './budget-cells.ts';
import { shareCheck, sumCheck, type Check, type Part } from './check-rules.ts';

/** The columns of one table apart: what adds up stands in the same one. */
const columnKey = ({ figure: { document, column }, kind }: Cell) => `${document} ${kind} ${column}`;
const part = ({ figure }: Cell, factor = 1): Part => ({ figure, factor });

/** Every sum, net, difference and percentage that Heinola's budget tables print. */
export function tableChecks(cells: readonly Cell[]): Check[] {
	const summed = cells.filter(({ means }) => means !== 'share');
	const columns = Map.groupBy(summed, (cell) => `${cell.table} ${columnKey(cell)}`);
	const everywhere = Map.groupBy(summed, columnKey);
	return [
		...[...columns.values()].flatMap(treeChecks),
		...[...everywhere.values()].flatMap((column) => [...areaChecks(column), ...twice(column)]),
		...[...Map.groupBy(cells, ({ table, account }) => `${table} ${account.key}`).values()].flatMap(
			rowChecks
		)
	];
}

const ACCOUNTS = accountsIn('heinola');

/** What stands below an account in this column: its children, or where one is not printed, theirs. */
function below(account: Account, column: readonly Cell[]): Cell[] {
	return ACCOUNTS.filter(({ parent }) => parent === account.key).flatMap((child) => {
		const printed = column.find((cell) => cell.account.key === child.key);
		return printed ?? below(child, column);
	});
}

/** A total of the account tree is the sum of the accounts below it. */
function treeChecks(column: readonly Cell[]): Check[] {
	return column.flatMap(({ figure, account }) => {
		const parts = below(account, column);
		if (parts.length === 0) return [];
		const rule = `${account.name} = ${parts.map((cell) => cell.account.name).join(' + ')}`;
		const kind = account.side === 'net' ? 'net' : 'sum';
		return sumCheck({ figure, kind, rule, parts: parts.map((cell) => part(cell)) });
	});
}

/** The division is the sum of its service areas, account by account. */
function areaChecks(column: readonly Cell[]): Check[] {
	return column
		.filter(({ service_area }) => service_area === '')
		.flatMap(({ figure, account }) => {
			const parts = column.filter(
				(cell) => cell.service_area !== '' && cell.account.key === account.key
			);
			if (parts.length === 0) return [];
			const rule = `${account.name} = palvelualueiden summa`;
			return sumCheck({ figure, kind: 'sum', rule, parts: parts.map((cell) => part(cell)) });
		});
}

/** The table that the council approves repeats three lines of the income statement. */
const REPEATED: Record<string, string> = {
	tulot: 'toimintatuotot',
	menot: 'toimintakulut',
	netto: 'toimintakate'
};

function twice(column: readonly Cell[]): Check[] {
	const whole = column.filter(({ service_area }) => service_area === '');
	return whole.flatMap(({ figure, account }) => {
		const other = whole.find((cell) => cell.account.key === REPEATED[account.key]);
		if (!other) return [];
		const rule = `${account.name} = ${other.account.name} tuloslaskelmassa`;
		return sumCheck({ figure, kind: 'contradiction_between_places', rule, parts: [part(other)] });
	});
}

/** What is left of the budget, and how much of it is used, in per cent with one decimal. */
function rowChecks(row: readonly Cell[]): Check[] {
	const amended = row.find(({ means }) => means === 'budget_amended');
	if (!amended) return [];
	const { fiscal_year } = amended;
	const outturn = row.find((cell) => cell.means === 'outturn' && cell.fiscal_year === fiscal_year);
	if (!outturn) return [];
	const [whole, used] = [amended.figure, outturn.figure];
	return row.flatMap(({ figure, means }) => {
		if (means === 'left') {
			const rule = `${figure.column} = ${whole.column} − ${used.column}`;
			const parts = [part(amended), part(outturn, -1)];
			return sumCheck({ figure, kind: 'difference', rule, parts });
		}
		if (means !== 'share') return [];
		const rule = `${figure.column} = 100 × ${used.column} / ${whole.column}, yksi desimaali; 0 kun talousarvio on 0`;
		return shareCheck({ figure, rule }, { part: used, whole, step: 0.1 });
	});
}
