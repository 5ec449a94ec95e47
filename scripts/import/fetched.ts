// `npm run import -- sotkanet ID --years …` and `-- pxweb TABLE --years …`: series that the bank is linked to.
import type { Db } from '../../src/lib/db/client.server.ts';
import { indicators, type KnownIndicator } from '../../src/lib/imports/known.server.ts';
import { outside } from '../../src/lib/imports/outside.server.ts';
import { tablePath } from '../../src/lib/imports/pxweb-path.ts';
import { read as readPxweb } from '../../src/lib/imports/pxweb.server.ts';
import { read } from '../../src/lib/imports/sotkanet.server.ts';
import { SourceError, sourceErrorInWords } from '../../src/lib/imports/source-error.ts';
import { PxwebQuery } from '../../src/lib/imports/wish.ts';
import {
	complain,
	DONE,
	FAILED,
	Misused,
	say,
	wordsOf,
	type Command,
	type Wish
} from './commands.ts';
import { finish } from './pipeline.ts';

/** The outside services, where the settings of the server say. */
const here = () => {
	const { SOTKANET_URL, PXWEB_URL } = process.env;
	const real = outside({ fetch });
	const { sotkanet, pxweb } = real.bases;
	return {
		...real,
		bases: { sotkanet: SOTKANET_URL ?? sotkanet, pxweb: PXWEB_URL ?? pxweb }
	};
};

function asked(wish: Wish) {
	const [text] = wordsOf(wish, 1);
	const { years } = wish;
	const id = Number(text);
	if (!Number.isInteger(id) || id < 1)
		throw new Misused('Anna Sotkanetin mittarin tunnus, esimerkiksi 127.');
	if (years.length === 0) throw new Misused('Anna vuodet: --years 2015-2024');
	return { id, years };
}

/** Our indicators that are linked to the series, and that the municipality (null: the country) may bring. */
async function linked(db: Db, { municipality }: Wish, series: Pick<KnownIndicator, 'source'>) {
	const all = await indicators(db, municipality);
	return all.filter(
		(one) =>
			one.source === series.source &&
			(one.municipality === municipality || one.municipality === null)
	);
}

export const sotkanet: Command = (wish) => {
	const { id, years } = asked(wish);
	return (db) => bringSeries(db, wish, { id, years });
};

async function bringSeries(db: Db, wish: Wish, { id, years }: ReturnType<typeof asked>) {
	const all = await linked(db, wish, { source: 'sotkanet' });
	const ours = all.find(({ external }) => external === String(id));
	if (!ours) {
		complain(`Mittaristossa ei ole Sotkanetin mittaria ${id}. Lisää se sivulla /tuonti/uusi.`);
		return FAILED;
	}
	const answer = await read(here(), { indicator: id, years, knownTitle: ours.title });
	if (answer.outcome === 'title_differs') {
		complain(`Mittarin ${id} nimi on muuttunut. Meillä: ${answer.mismatch.stored}`);
		complain(`Sotkanetissa nyt: ${answer.mismatch.live}. Vahvista uusi nimi sivulla /tuonti.`);
		return FAILED;
	}
	const { reading } = answer;
	if (reading.remarks.includes('no_figures')) say('Sotkanetissa ei ole lukuja näille vuosille.');
	return finish(db, wish, {
		reading,
		indicators: new Map([[String(id), ours.id]]),
		details: { kind: 'sotkanet', indicator: ours.id, external: id, years: [...years], area: 'all' }
	});
}

export const pxweb: Command = (wish) => {
	const path = tablePath(wordsOf(wish, 1)[0] ?? '');
	if (!path)
		throw new Misused('Anna taulukko, esimerkiksi StatFin/vaerak/statfin_vaerak_pxt_11re.px');
	if (wish.years.length === 0) throw new Misused('Anna vuodet: --years 2015-2024');
	return (db) => bringTable(db, wish, path);
};

/** One table of StatFin: every indicator that is linked to it, each by its own choices in a run of its own. */
async function bringTable(db: Db, wish: Wish, path: string) {
	const all = await linked(db, wish, { source: 'pxweb' });
	const ours = all.flatMap(({ id, name, query }) => {
		const parsed = PxwebQuery.safeParse(query);
		return parsed.success && parsed.data.path === path ? [{ id, name, query: parsed.data }] : [];
	});
	if (ours.length === 0) {
		complain(
			`Yhtään mittaria ei ole liitetty taulukkoon ${path}. Liitä se sivulla /tuonti/taulukko.`
		);
		return FAILED;
	}
	let worst = DONE;
	for (const one of ours) worst = Math.max(worst, await bringLinked(db, wish, one).catch(told));
	return worst;
}

/** One indicator that StatFin does not answer is no reason to leave out the others. */
function told(error: unknown) {
	if (!(error instanceof SourceError)) throw error;
	complain(sourceErrorInWords(error, 'fi'));
	return FAILED;
}

interface Linked {
	id: string;
	name: string;
	query: PxwebQuery;
}

async function bringLinked(db: Db, wish: Wish, { id, name, query: { path, chosen } }: Linked) {
	const years = [...wish.years];
	say(`Mittari ${name}`);
	const reading = await readPxweb(here(), { path, areas: 'all', years, chosen });
	if (reading.remarks.includes('no_figures')) say('Taulukossa ei ole lukuja näille vuosille.');
	const names = new Set(reading.candidates.map(({ indicator }) => indicator));
	return finish(db, wish, {
		reading,
		indicators: new Map([...names].map((each) => [each, id])),
		details: { kind: 'pxweb', indicator: id, table: path, years, area: 'all' }
	});
}
