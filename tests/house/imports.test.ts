import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

/** The concepts, from the ground up: each may know those before it, none after it (DESIGN §2). */
const FLOORS = [
	...['db', 'time', 'format'],
	...['people', 'audit', 'sources'],
	...['indicators'],
	...['imports'],
	...['charts', 'index'],
	...['plans', 'rounds'],
	...['services', 'budget', 'risks', 'duties'],
	...['meetings', 'assessments', 'calendar'],
	...['reports']
];

/** What knows no concept, and every concept may know. */
const SHARED = ['ui', 'paraglide'];

/** What those may know. */
const PLAIN = [...SHARED, 'time', 'format', 'form.ts'];

const IMPORT = /^(?:import|export)( type)?\b[^'";]*?from '([^']+)'|import\('([^']+)'\)/gm;

const files = globSync('src/**/*.{ts,svelte}')
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !/\.(test|d)\.ts$|^src\/lib\/paraglide\//.test(file));

interface Arrow {
	from: string;
	to: string;
	typeOnly: boolean;
}

const target = (from: string, name: string) =>
	name.startsWith('.') ? normalize(join(dirname(from), name)) : name.replace('#lib/', 'src/lib/');

const arrows: Arrow[] = files.flatMap((from) =>
	[...readFileSync(from, 'utf8').replace(/^\t+/gm, '').matchAll(IMPORT)].map(
		([, type, name, dynamic]) => ({
			from,
			to: target(from, name ?? dynamic ?? ''),
			typeOnly: Boolean(type)
		})
	)
);

/** The folder below src/lib, or the file itself: `plans`, `form.ts`. */
const concept = (path: string) => /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? '';
const isPure = (path: string) =>
	path.startsWith('src/lib/') && !/\.server\.ts$|\.svelte(\.ts)?$/.test(path);
const show = (list: Arrow[]) => list.map(({ from, to }) => `${from} -> ${to}`);

test('there is something to look at', () => {
	expect(arrows.length).toBeGreaterThan(10);
});

test('every folder of the library has its floor', () => {
	const folders = readdirSync('src/lib', { withFileTypes: true }).filter((e) => e.isDirectory());
	const known = [...FLOORS, ...SHARED];
	expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('the library knows no page', () => {
	const broken = arrows.filter(({ from, to }) => concept(from) && to.startsWith('src/routes/'));
	expect(show(broken)).toEqual([]);
});

test('a concept knows only the floors below it', () => {
	const broken = arrows.filter(({ from, to }) => {
		const [here, there] = [FLOORS.indexOf(concept(from)), FLOORS.indexOf(concept(to))];
		return here >= 0 && there > here;
	});
	expect(show(broken)).toEqual([]);
});

test('fields, tables and forms know no concept', () => {
	const broken = arrows.filter(({ from, to }) => {
		const shared = concept(from) === 'ui' || /^forms?\./.test(concept(from));
		return shared && concept(to) !== '' && !PLAIN.includes(concept(to));
	});
	expect(show(broken)).toEqual([]);
});

/** The names of what ui/ has, and the parts of Chart.js that the screen and the PDF both draw with. */
const EXCEPT = ['src/lib/ui/index.ts', 'src/lib/charts/parts.ts'];

test('pure modules touch neither the database, nor the request, nor the screen', () => {
	const outside =
		/^(@supabase|@sveltejs|\$app|svelte|chart\.js|node:)|\.server\.ts$|\.svelte(\.ts)?$/;
	const broken = arrows.filter(
		({ from, to, typeOnly }) =>
			isPure(from) && !EXCEPT.includes(from) && !typeOnly && outside.test(to)
	);
	expect(show(broken)).toEqual([]);
});

/** The way by which a file leads to a package that runs where it runs; null: it does not. */
function wayTo(name: string, from: string, seen = new Set<string>()): string[] | null {
	for (const { to } of arrows.filter((one) => one.from === from && !one.typeOnly)) {
		if (to === name) return [from, name];
		if (seen.has(to)) continue;
		seen.add(to);
		const rest = wayTo(name, to, seen);
		if (rest) return [from, ...rest];
	}
	return null;
}

test('no component brings the schemas to the browser', () => {
	const components = files.filter((file) => file.endsWith('.svelte'));
	const ways = components.flatMap((file) => wayTo('zod', file)?.join(' -> ') ?? []);
	expect(ways).toEqual([]);
});

test('pages, too, reach the database only through a concept or `locals.db`', () => {
	const broken = arrows.filter(
		({ from, to }) => from.startsWith('src/routes/') && /^@supabase|db\/(tier|admin|emb)/.test(to)
	);
	expect(show(broken)).toEqual([]);
});

test('nobody imports a file without its ending', () => {
	const broken = arrows.filter(
		({ to }) => to.startsWith('src/') && !/\/\$types$|\.[a-z]+(\?\w+)?$/.test(to)
	);
	expect(show(broken)).toEqual([]);
});
