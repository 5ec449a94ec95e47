import { nextCheckpoint } from '#lib/rounds/checkpoint.ts';
import { ownerOf } from './organisation.ts';
import { idOf, put, readJson, type Seeding } from './read.ts';

interface DemoFile {
	password: string;
	accounts: {
		email: string;
		name: string;
		role: 'reader' | 'contributor' | 'editor' | 'manager' | 'coordinator' | 'admin';
		divisions: string[];
		positions: string[];
	}[];
}

export const demoAccounts = () => readJson<DemoFile>('demo-accounts.json');

/** Demo accounts for each role, shown on the sign-in page; they exist only where the demo was seeded. */
export async function loadAccounts({ db, createUser, today }: Seeding) {
	const { accounts, password } = demoAccounts();
	const { data: known } = await db.from('profiles').select('id');
	const ids = new Set(known?.map(({ id }) => id));
	for (const { email } of accounts) {
		const id = idOf('account', email);
		if (!ids.has(id)) await createUser({ id, email, password });
	}
	const people = accounts.map(({ email, name }) => ({ id: idOf('account', email), full_name: name }));
	await put(db, 'profiles', people);
	await put(
		db,
		'memberships',
		accounts.flatMap(({ email, role, divisions }) =>
			divisions.map((division) => ({
				id: idOf('membership', email, division),
				user_id: idOf('account', email),
				...ownerOf(division),
				is_whole: division.endsWith('-koko'),
				role,
				valid_from: today
			}))
		)
	);
	await put(
		db,
		'position_holders',
		accounts.flatMap(({ email, positions, divisions: [division = ''] }) =>
			positions.map((position) => ({
				id: idOf('holder', email, position),
				...positionOwner(position, division),
				position_id: idOf('position', position),
				profile_id: idOf('account', email),
				valid_from: today
			}))
		)
	);
	await announce(db);
}

interface Positions {
	positions: { key: string; division: string }[];
}

function positionOwner(position: string, fallback: string) {
	const { positions } = readJson<Positions>('organisation.json');
	return ownerOf(positions.find(({ key }) => key === position)?.division ?? fallback);
}

/** The sign-in page reads the accounts from a public setting, so a production database shows none. */
async function announce(db: Seeding['db']) {
	const { accounts, password } = demoAccounts();
	const value = { password, accounts: accounts.map(({ email, name, role }) => ({ email, name, role })) };
	await put(
		db,
		'settings',
		[
			{
				...ownerOf('heinola-koko'),
				key: 'demo_accounts',
				value,
				visibility: 'public',
				published_at: new Date().toISOString()
			}
		],
		'municipality_code,key'
	);
}

const ROUND = idOf('round', 'heinola-esittely');

/** One empty round with the next checkpoint, so that the demo has something to report. */
export async function openDemoRound({ db, today }: Seeding) {
	const owner = ownerOf('heinola-koko');
	const { data } = await db.from('reporting_rounds').select('id').eq('id', ROUND);
	if (data?.length) return;
	const asOf = nextCheckpoint(today);
	await put(db, 'reporting_rounds', [
		{
			id: ROUND,
			...owner,
			name: 'Esittelykierros',
			as_of: asOf,
			opens_on: today,
			closes_on: asOf,
			is_demo: true
		}
	]);
	const plans = ['heinola-sitovat-tavoitteet-2023', 'heinola-kayttosuunnitelma-2023'];
	await put(
		db,
		'round_plans',
		plans.map((plan) => ({ ...owner, round_id: ROUND, plan_id: idOf('plan', plan) })),
		'round_id,plan_id'
	);
}

/** What residents see: published by the demo coordinator through the same functions as in real life. */
export async function publishDemo({ signIn }: Seeding) {
	const { accounts, password } = demoAccounts();
	const coordinator = accounts.find(({ role }) => role === 'coordinator');
	const db = await signIn(coordinator?.email ?? '', password);
	const plans = [
		'heinola-sitovat-tavoitteet-2023',
		'heinola-kayttosuunnitelma-2023',
		'heinola-hyry-2021',
		'heinola-hyry-2022'
	];
	const answers = [
		await db.rpc('publish_index', { definition: idOf('index', 'heinola-hyvinvointi-indeksi') })
	];
	for (const plan of plans) answers.push(await db.rpc('publish_plan', { plan: idOf('plan', plan) }));
	const failed = answers.find(({ error }) => error);
	if (failed?.error) throw new Error(`seeds: publishing: ${failed.error.message}`);
}
