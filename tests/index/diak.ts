import { readFileSync } from 'node:fs';

/**
 * Diakonia-ammattikorkeakoulu, "Huono-osaisuus Suomessa", data of 24.2.2023 (GitHub
 * DiakGit/karttasovellus, MIT; from Sotkanet.fi, THL, CC BY 4.0): parts and published composites of 293
 * municipalities, 2011–2020. Where and why they differ: docs/index-engine.md.
 */
export const OBSERVATIONS = readFileSync(
	'seeds/national/municipal_deprivation_2011_2020.csv',
	'utf8'
)
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [component = '', unit = '', year, value] = line.split(',');
		return { component, unit, year: Number(year), value: Number(value) };
	});

/** The parts of each published group. */
export const PARTS = {
	deprivation_human: [
		...['outside_education_17_24', 'youth_unemployment', 'long_term_unemployment'],
		...['long_term_social_assistance_18_24', 'long_term_social_assistance_25_64'],
		'low_income_rate'
	],
	deprivation_social: [
		...['children_placed_outside_home', 'violent_crimes', 'intoxicated_offenders'],
		'child_welfare_notifications'
	],
	deprivation_economic: [
		...['municipal_labour_market_subsidy', 'child_welfare_net_costs'],
		...['adult_mental_health_visits', 'substance_inpatients', 'supplementary_social_assistance']
	]
};
export type Group = keyof typeof PARTS;
