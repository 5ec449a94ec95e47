import { indexStory } from '#lib/index/story.ts';
import { computeIndex } from '#lib/index/engine.ts';
import type { IndexDefinition } from '#lib/index/engine-definition.ts';
import type { BriefGoal } from './brief-goals.ts';
import type { BriefInput } from './brief.ts';

/**
 * A council brief of Heinola for tests and benchmark of the page and the PDF, which need the same one.
 * Figures 2011–2020: Diakonia-ammattikorkeakoulu, "Huono-osaisuus Suomessa", data of 24.2.2023 (GitHub
 * DiakGit/karttasovellus, MIT), computed from Sotkanet.fi (THL, CC BY 4.0). Each is a three-year mean
 * divided by the median municipality × 100; higher is worse.
 */
const HEINOLA: readonly (readonly [title: string, values: string])[] = [
	[
		'Nuorisotyöttömyys',
		'134.51777 134.14933 139.18771 149.34144 150.19763 141.59836 136.61814 144.79167 149.5 145.27607'
	],
	[
		'Koulutuksen ulkopuolelle jääneet 17–24-vuotiaat',
		'128.47896 124.39863 121.40221 124.19355 125.5144 130.34188 134.21053 138.66667 142.95302 136.36364'
	],
	[
		'Pitkäaikaistyöttömyys',
		'164.10256 156.06061 150 146.80851 142.20183 145.04505 154.63918 176.62338 197.01493 212.16216'
	],
	[
		'Toimeentulotukea pitkäaikaisesti saaneet 18–24-vuotiaat',
		'145.65217 146.03175 143.43434 142.99517 150 154.16667 162.06897 152.5641 166.55738 161.03896'
	],
	[
		'Toimeentulotukea pitkäaikaisesti saaneet 25–64-vuotiaat',
		'157.14286 160.97561 165.85366 169.04762 167.44186 169.76744 177.27273 188.63636 195.50562 200'
	],
	[
		'Kunnan yleinen pienituloisuusaste',
		'103.125 105.16129 104 105.08083 104.71698 103.4965 105.59441 104.52725 105.08475 104.84991'
	],
	[
		'Kodin ulkopuolelle sijoitetut 0 – 17-vuotiaat',
		'231.42857 202.73973 189.18919 171.05263 156.41026 148.71795 142.5 155 151.16279 163.63636'
	],
	[
		'0 - 17-vuotiaat lapset, joista on tehty lastensuojeluilmoitus',
		'129.60526 118.47134 131.41026 138.60759 147.82609 150.57471 159.25926 169.56522 179.43925 172.68722'
	],
	[
		'Poliisin tietoon tulleet henkeen ja terveyteen kohdistuneet rikokset',
		'124.70588 120.80925 100 90 93.729373 95.512821 105.88235 100 100.96463 99.333333'
	],
	[
		'Päihteiden vaikutuksen alaisena tehdyistä rikoksista syyllisiksi epäillyt',
		'133.55856 124.27184 126.70157 128.29132 135.69231 117.1875 104.07524 91.950464 93.432836 106.07029'
	],
	[
		'Aikuisten mielenterveyden avohoitokäynnit',
		'78.54869 79.431732 77.201693 73.992269 71.929557 66.182588 71.214372 77.371959 93.062789 102.49092'
	],
	[
		'Päihteiden vuoksi sairaaloiden ja terveyskeskusten vuodeosastoilla hoidetut potilaat',
		'128.03738 126.41509 123.76238 122.22222 109.09091 112.63158 116.66667 135.41667 140.86022 131.03448'
	],
	[
		'Kunnan osarahoittama työmarkkinatuki',
		'197.44 197.64359 195.76588 203.92344 206.92432 205.73066 201.68252 202.91411 202.85929 192.30254'
	]
];

const MISSING = 'Liikuntapaikkojen ja ulkoilualueiden hoito';
const TITLES = [...HEINOLA.map(([title]) => title), MISSING];

const definition: IndexDefinition = {
	nodes: [{ id: 'index', parent: null, weight: 1, aggregate: 'arithmetic', minShare: 0.7 }],
	components: TITLES.map((id) => ({
		id,
		parent: 'index',
		weight: 1,
		direction: 1,
		normalise: { method: 'none' }
	}))
};

const results = computeIndex(
	definition,
	HEINOLA.flatMap(([component, values]) =>
		values
			.split(' ')
			.map((value, at) => ({ unit: '111', year: 2011 + at, component, value: Number(value) }))
	)
);

const ABOUT = {
	titles: Object.fromEntries(TITLES.map((title) => [title, title])),
	reasons: { [MISSING]: 'arvoa ei ole julkaistu' },
	sources: [
		'Diakonia-ammattikorkeakoulu, Huono-osaisuus Suomessa 24.2.2023 (MIT)',
		'Sotkanet.fi, THL (CC BY 4.0)'
	],
	medianIs100: true,
	illustrative: true,
	threeYearMeans: true
};

/** The brief's input with these goals; `year` as the index tells it, 2020 if not said. */
export function sampleBrief(goals: readonly BriefGoal[], year = 2020): BriefInput {
	const story = indexStory({
		definition,
		results,
		unit: '111',
		better: 'lower',
		decimals: 1,
		year
	});
	return {
		municipality: { name: 'Heinola' },
		today: '2026-02-02',
		publishedAt: '2026-01-30',
		locale: 'fi',
		goals,
		index: story && {
			name: 'Hyvinvointi-indeksi',
			story,
			series: results.series('111'),
			...ABOUT
		}
	};
}
