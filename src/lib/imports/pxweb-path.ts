const FILE = String.raw`[\w-]+\.px`;

/** What the file of a table begins with, by the database that it is in. */
const DATABASES: Record<string, string> = { statfin: 'StatFin', statfinpas: 'StatFin_Passiivi' };

/** `statfin_vaerak_pxt_11re.px` tells its own folders. */
function pathOfFile(text: string): string | null {
	const [, start = '', subject] = /^(statfin|statfinpas)_([a-z0-9]+)_[\w-]+\.px$/i.exec(text) ?? [];
	const database = DATABASES[start.toLowerCase()];
	return database && subject ? `${database}/${subject.toLowerCase()}/${text}` : null;
}

/** An address of StatFin's pages names the database twice: `StatFin/StatFin__vaerak/….px/`. */
function pathOfPage(text: string): string | null {
	const page = new RegExp(`/pxweb/(?:fi|sv|en)/(\\w+)/\\1__(\\w+)/(${FILE})(?:[/?#].*)?$`, 'i');
	const [, database, subject, file] = page.exec(text) ?? [];
	return file ? `${database}/${subject?.replaceAll('__', '/')}/${file}` : null;
}

/** `StatFin/vaerak/….px` as it is, or behind the address of the interface. */
function pathOfInterface(text: string): string | null {
	const own = new RegExp(`^(?:.*/api/v1/(?:fi|sv|en)/)?((?:[\\w-]+/)+${FILE})$`);
	return own.exec(text)?.[1] ?? null;
}

/**
 * The path of a table, from what a person pastes: its path, its file, or its address in StatFin's interface
 * or on its pages. Null for anything else, so that nobody makes us ask elsewhere.
 * @example tablePath('statfin_vaerak_pxt_11re.px') // 'StatFin/vaerak/statfin_vaerak_pxt_11re.px'
 */
export function tablePath(text: string): string | null {
	const pasted = text.trim();
	return pathOfFile(pasted) ?? pathOfPage(pasted) ?? pathOfInterface(pasted);
}

const last = (path: string) => path.split('/').at(-1) ?? '';

/** The number of a table. @example tableNumber('StatFin/vaerak/statfin_vaerak_pxt_11re.px') // '11re' */
export const tableNumber = (path: string) =>
	/_pxt_(.+)\.px$/.exec(last(path))?.[1] ?? last(path).replace(/\.px$/, '');

/** Where a person reads the table. */
export function pageOf(path: string): string {
	const [database = '', ...folders] = path.split('/').slice(0, -1);
	const folder = [database, ...folders].join('__');
	return `https://pxdata.stat.fi/PxWeb/pxweb/fi/${database}/${folder}/${last(path)}/`;
}

/** What an outside series of a table is called: the same in both generations of codes. */
export function seriesOf(path: string, metric: string | null): string {
	const prefix = `${path.split('/').at(-2) ?? ''}-`.toLowerCase();
	const content = metric?.toLowerCase().startsWith(prefix) ? metric.slice(prefix.length) : metric;
	return [tableNumber(path), content].filter(Boolean).join('/');
}
