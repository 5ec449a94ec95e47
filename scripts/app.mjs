// `npm run app`: from a fresh clone to a running Hyvinvointitaulu. Installs, builds and starts; the first
// start makes the database and fills it with the demo.
import { spawn } from 'node:child_process';
import { build, install, newestNode } from './steps.mjs';

await install();
if (!(await build())) process.exit(1);

console.log('\n▸ start (the first one fills the database; Ctrl-C stops)');
const server = spawn(newestNode(), ['server.js'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
