// The server of the end-to-end tests: starts from no data, so that every run sees the same demo, and beside
// recorded answers of Sotkanet and StatFin on the next port, so that it never asks the real ones.
import { rmSync } from 'node:fs';
import { startOutside } from '../tests/imports/outside.ts';

const { bases } = await startOutside({ port: Number(process.env.PORT) + 1 });
process.env.SOTKANET_URL = bases.sotkanet;
process.env.PXWEB_URL = bases.pxweb;

rmSync(process.env.HYTE_DATA_DIR, { recursive: true, force: true });
await import('../server.js');
