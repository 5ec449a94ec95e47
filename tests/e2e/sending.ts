import { readFileSync } from 'node:fs';
import { request, type ClientRequest, type OutgoingHttpHeaders } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import { origin } from './app.ts';

const MIB = 2 ** 20;
const BOUNDARY = 'x';

/** A form of one file, made while it is sent. */
export function* form(name: string, pieces: Iterable<string>) {
	yield `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
	yield* pieces;
	yield `\r\n--${BOUNDARY}--\r\n`;
}

/** As many mebibytes of a table as are asked for. */
export function* table(mebibytes: number, row: string) {
	const rows = row.repeat(Math.floor(MIB / row.length));
	yield 'Kunta;Vuosi;Mittari;Arvo;Muistiinpano\n';
	for (let i = 0; i < mebibytes; i++) yield rows;
}

interface Answer {
	status: number;
	text: string;
}

const answerOf = (asked: ClientRequest) =>
	new Promise<Answer>((resolve, reject) => {
		asked.on('error', reject).on('response', (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
		});
	});

/** Posts a file as no browser does: in chunks without a length, unless the headers tell one. */
export async function sendRaw(
	context: BrowserContext,
	pieces: Iterable<string>,
	headers: OutgoingHttpHeaders = {}
): Promise<Answer> {
	const cookies = await context.cookies(origin());
	const asked = request(`${origin()}/tuonti?/tiedosto`, {
		...{ method: 'POST', agent: false },
		headers: {
			...{ origin: origin(), accept: 'text/html', ...headers },
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
		}
	});
	let isAnswered = false;
	const answer = answerOf(asked).finally(() => (isAnswered = true));
	for (const piece of pieces) {
		if (asked.write(piece)) continue;
		await Promise.race([new Promise((resolve) => asked.once('drain', resolve)), answer]);
		if (isAnswered) break; // refused before its end
	}
	return isAnswered ? answer.finally(() => asked.destroy()) : (asked.end(), answer);
}

/** The memory of the server in MiB; the lock of its database tells which process it is. */
export function memory(): number {
	const folder = `node_modules/.cache/hyvinvointitaulu-e2e-${new URL(origin()).port}`;
	const { pid } = JSON.parse(readFileSync(`${folder}/pglite.lock`, 'utf8')) as { pid: number };
	const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Number(kibibytes) / 1024;
}

/** What some work adds at its worst to the memory of the server, in MiB. */
export async function growth(work: () => Promise<unknown>) {
	const before = memory();
	let worst = before;
	const watch = setInterval(() => (worst = Math.max(worst, memory())), 10);
	await work().finally(() => clearInterval(watch));
	return Math.max(worst, memory()) - before;
}
