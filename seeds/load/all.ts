import { loadChecks } from './checks.ts';
import { loadAccounts, openDemoRound, publishDemo } from './demo.ts';
import { loadDuties } from './duties.ts';
import { loadFigures } from './figures.ts';
import { loadInterimReport } from './goals.ts';
import { loadHyryYear } from './hyry.ts';
import { loadMoney } from './money.ts';
import { loadIndex, loadNational } from './national.ts';
import { loadOrganisation } from './organisation.ts';
import type { Seeding } from './read.ts';
import { loadSeries } from './series.ts';
import { loadRisks } from './risks.ts';
import { loadServices } from './services.ts';

export type { Seeding } from './read.ts';

const STEPS: [string, (seeding: Seeding) => Promise<void>][] = [
	['organisaatio ja asiakirjat', loadOrganisation],
	['asiakirjojen luvut', loadFigures],
	['asiakirjojen rahat', loadMoney],
	['asiakirjojen riskit', loadRisks],
	['lukujen tarkistukset', loadChecks],
	['valtakunnalliset luvut', loadNational],
	['seurattavat asiat', loadDuties],
	['indeksin määritelmä', ({ db }) => loadIndex(db)],
	['palvelutilastot', loadServices],
	['suoritteet ja henkilöstö', loadSeries],
	['osavuosikatsauksen tavoitteet', loadInterimReport],
	['Hyryn vuosi', loadHyryYear],
	['esittelytunnukset', loadAccounts],
	['esittelykierros', openDemoRound],
	['julkaiseminen', publishDemo]
];

/** Loads the demo municipalities; running it again changes nothing that is already there. */
export async function loadSeeds(seeding: Seeding) {
	for (const [name, load] of STEPS) {
		const start = performance.now();
		seeding.log(`${name} …`);
		await load(seeding);
		seeding.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
	}
}
