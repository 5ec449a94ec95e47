/**
 * How long the pages of a running demo take, as its manager sees them: `npm run bench:pages [ADDRESS]`.
 * One request at a time and ten at once; the bar is p95 ≤ 150 ms one at a time.
 */
import { readFileSync } from 'node:fs';

const TIMES = 40;
const PAGES = [
	'/tyopoyta',
	'/raportointi',
	'/suunnitelma',
	'/indeksi',
	'/mittarit',
	'/mittarit/nuorisotyottomyys',
	'/palvelut',
	'/talous',
	'/riskit',
	'/velvoitteet',
	'/tuonti/ristiriidat',
	'/avoin/heinola'
];
const home = process.argv[2] ?? 'http://127.0.0.1:3000';

const { password } = JSON.parse(readFileSync('seeds/demo-accounts.json', 'utf8')) as {
	password: string;
};
const cookie = await signIn();

for (const page of PAGES) {
	await timed(page); // warm
	const alone: number[] = [];
	for (let i = 0; i < TIMES; i++) alone.push(await timed(page));
	const together = await Promise.all(Array.from({ length: 10 }, () => timed(page)));
	console.log(
		`${page.padEnd(28)} median ${ms(alone, 0.5)}, p95 ${ms(alone, 0.95)}; ten at once p95 ${ms(together, 0.95)}`
	);
}

async function signIn() {
	const answer = await fetch(`${home}/kirjaudu?/kirjaudu`, {
		method: 'POST',
		headers: { origin: home, accept: 'text/html' },
		body: new URLSearchParams({ email: 'johtaja@heinola.example', password }),
		redirect: 'manual'
	});
	const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
	if (answer.status !== 303) throw new Error(`Signing in answered ${String(answer.status)}`);
	return cookies.join('; ');
}

/** Milliseconds from asking to the last byte. */
async function timed(page: string) {
	const start = performance.now();
	const answer = await fetch(home + page, { headers: { cookie } });
	await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${page} answered ${String(answer.status)}`);
	return performance.now() - start;
}

function ms(times: readonly number[], share: number) {
	const sorted = [...times].sort((a, b) => a - b);
	return `${(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(0)} ms`;
}
