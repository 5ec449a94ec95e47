// npm silently leaves out optional packages of platforms that the registry cannot serve, and `npm ci`
// then refuses the lockfile ("Missing: … from lock file"). This puts inert entries back for them.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = 'x64 arm64 ia32 arm riscv64 s390x ppc64 ppc64le loong64 wasm32'.split(' ');

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = Object.values(lock.packages).flatMap((parent) =>
	Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
		const key = `node_modules/${name}`;
		const entry = lock.packages[key] ? null : inert(name, version, parent);
		if (!entry) return [];
		lock.packages[key] = entry;
		return [`${name}@${version}`];
	})
);
const byName = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(byName);
writeFileSync(FILE, JSON.stringify(lock, null, '\t') + '\n');
console.log(`${added.length} entries added ${added.join(' ')}`);

/** What npm would have written for a package that is not for this machine; null if it is for any. */
function inert(name, version, { dev, license }) {
	const parts = name.split(/[-/]/);
	const system = parts.find((part) => SYSTEMS.includes(part));
	const processor = PROCESSORS.find((part) => parts.includes(part));
	if (!/^\d/.test(version) || !system || !processor) return null;

	const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : undefined;
	return { version, cpu: [processor], dev, libc, license, optional: true, os: [system] };
}
