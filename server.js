// The server of the built application: plain http, to be put behind a proxy that speaks https.
//   PORT (3000), HOST (127.0.0.1), TRUST_PROXY=1 when a proxy sets x-forwarded-proto and x-forwarded-for
import http from 'node:http';

const { PORT = '3000', HOST = '127.0.0.1', TRUST_PROXY } = process.env;
const CLOSING_LIMIT = 5000; // ms given to requests under way

process.env.BODY_SIZE_LIMIT ??= '66M'; // a file of 64 MB with its form; src/body-limit.server.ts keeps the rest small
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto'; // adapter-node 6 takes https for granted
if (TRUST_PROXY === '1') process.env.ADDRESS_HEADER ??= 'x-forwarded-for'; // who signs in, for the throttle
const { handler } = await import('./build/handler.js').catch((error) => {
	console.error(error.name === 'DirectoryInUse' ? error.message : error);
	process.exit(1);
});

const server = http.createServer((request, response) => {
	if (TRUST_PROXY !== '1' || !request.headers['x-forwarded-proto'])
		request.headers['x-forwarded-proto'] = 'http';
	if (TRUST_PROXY === '1') request.headers['x-forwarded-for'] ??= request.socket.remoteAddress;
	handler(request, response);
});

server.on('error', (error) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `Portti ${PORT} on jo käytössä. / Port ${PORT} is in use: choose another with PORT=…`
			: error
	);
	stop(1);
});

server.listen(Number(PORT), HOST, () => {
	const { port } = server.address();
	console.log(`Hyvinvointitaulu: http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${port}`);
	for (const { label, email, password } of globalThis[Symbol.for('hyvinvointitaulu.demo')] ?? [])
		console.log(`  ${[label, email, password].filter(Boolean).join('  ')}`);
});

let stopping = false;

/** Lets requests end, closes the database, and goes. */
async function stop(code) {
	if (stopping) return;
	stopping = true;
	setTimeout(() => server.closeAllConnections(), CLOSING_LIMIT).unref();
	server.closeIdleConnections();
	if (server.listening) await new Promise((resolve) => server.close(resolve));
	const embedded = await globalThis[Symbol.for('hyvinvointitaulu.embedded')];
	await embedded?.close();
	process.exit(code);
}

process.on('SIGTERM', () => stop(0));
process.on('SIGINT', () => stop(0));
