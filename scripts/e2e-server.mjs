// The server of the end-to-end tests: starts from no data, so that every run sees the same demo.
import { rmSync } from 'node:fs';

rmSync(process.env.HYTE_DATA_DIR, { recursive: true, force: true });
await import('../server.js');
