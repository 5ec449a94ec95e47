import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONFIG, pxweb, type Generation } from './pxweb.ts';
import { FORBIDDEN, type Scripted } from './scripted.ts';
import { sotkanet } from './sotkanet.ts';
import { STEER, steeringWheel, type Steering } from './steering.ts';

/** A question as it came in, for the tests to look at. */
export interface Heard {
	method: string;
	/** Path and query. */
	url: string;
	userAgent: string;
	body: string;
}

function bodyOf(request: IncomingMessage) {
	return new Promise<string>((resolve) => {
		let body = '';
		request.setEncoding('utf8').on('data', (part: string) => (body += part));
		request.on('end', () => resolve(body));
	});
}

function send(response: ServerResponse, request: IncomingMessage, answer: Scripted) {
	if (typeof answer === 'function') return answer(response, request);
	response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
}

interface How {
	generation: Generation;
	config: typeof CONFIG;
	steering: Steering;
}

/** What the real services answer, from the recordings. */
function answer(heard: Heard, { steering, ...how }: How): Scripted {
	if (!heard.userAgent.startsWith('Hyvinvointitaulu/')) return FORBIDDEN;
	const url = new URL(heard.url, 'http://local');
	if (url.pathname.startsWith('/rest/1.1')) return sotkanet(url, steering.titles);
	return pxweb(url, heard.body, how);
}

interface Options {
	/** Where it listens; any free port when not said. */
	port?: number;
	/** Which year's codes StatFin uses. */
	generation?: Generation;
	/** What StatFin says of its limits. */
	config?: typeof CONFIG;
}

/** Sotkanet and StatFin on this machine: recorded answers, after those that the test has put in line. */
export async function startOutside({ port = 0, generation = 2025, config = CONFIG }: Options = {}) {
	const wheel = steeringWheel();
	const heard: Heard[] = [];
	const script: Scripted[] = [];
	const server = createServer(async (request, response) => {
		const question: Heard = {
			method: request.method ?? '',
			url: request.url ?? '',
			userAgent: request.headers['user-agent'] ?? '',
			body: await bodyOf(request)
		};
		if (question.url === STEER) return void response.end(wheel.turn(question.body));
		heard.push(question);
		await wheel.released(question.url);
		const how = { generation, config, steering: wheel.steering() };
		send(response, request, script.shift() ?? answer(question, how));
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	return {
		bases: { sotkanet: `${base}/rest/1.1`, pxweb: `${base}/PxWeb/api/v1` },
		heard,
		/** The next questions are answered with these, in this order. */
		next: (...answers: Scripted[]) => void script.push(...answers),
		/** Forgets what was heard and what was still in line. */
		reset: () => void [heard.splice(0), script.splice(0)],
		close: () => {
			server.closeAllConnections();
			return new Promise<void>((resolve) => server.close(() => resolve()));
		}
	};
}
export type LocalOutside = Awaited<ReturnType<typeof startOutside>>;
