// `npm run import -- sotkanet ID --years …`: one indicator of Sotkanet that the bank has been linked to.
import { indicators } from '../../src/lib/imports/known.server.ts';
import { outside } from '../../src/lib/imports/outside.server.ts';
import { read } from '../../src/lib/imports/sotkanet.server.ts';
import { complain, FAILED, Misused, say, type Command, type Wish } from './commands.ts';
import { finish } from './pipeline.ts';

const { SOTKANET_URL, PXWEB_URL } = process.env;

/** The outside services, where the settings of the server say. */
const here = () => {
	const real = outside({ fetch });
	const { sotkanet, pxweb } = real.bases;
	return {
		...real,
		bases: { sotkanet: SOTKANET_URL ?? sotkanet, pxweb: PXWEB_URL ?? pxweb }
	};
};

function asked({ words: [text], years }: Wish) {
	const id = Number(text);
	if (!Number.isInteger(id) || id < 1)
		throw new Misused('Anna Sotkanetin mittarin tunnus, esimerkiksi 127.');
	if (years.length === 0) throw new Misused('Anna vuodet: --years 2015-2024');
	return { id, years };
}

export const sotkanet: Command = async (db, wish) => {
	const { id, years } = asked(wish);
	const ours = (await indicators(db, wish.municipality)).find(
		(one) =>
			one.source === 'sotkanet' &&
			one.external === String(id) &&
			(one.municipality === wish.municipality || one.municipality === null)
	);
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
};
