// A Supabase elsewhere, for elsewhere.e2e.ts: the embedded one of the built app, behind http.
import http from 'node:http';

await import('../build/handler.js'); // its start opens the database
const embedded = await globalThis[Symbol.for('hyvinvointitaulu.embedded')];

const server = http.createServer(async (request, response) => {
	const { method, headers, url } = request;
	const body = await new Response(request).arrayBuffer();
	const answer = await embedded.fetch(`http://elsewhere.invalid${url}`, {
		method,
		headers,
		...(body.byteLength > 0 && { body })
	});
	response.writeHead(answer.status, Object.fromEntries(answer.headers));
	response.end(Buffer.from(await answer.arrayBuffer()));
});

server.listen(0, '127.0.0.1', () => {
	const { port } = server.address();
	console.log(`ready http://127.0.0.1:${port} ${embedded.keys.publishable}`);
});

process.on('SIGTERM', async () => {
	server.closeAllConnections();
	await embedded.close();
	process.exit(0);
});
