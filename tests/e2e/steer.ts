import type { Steering } from '../imports/steering.ts';
import { STEER } from '../imports/steering.ts';
import { origin } from './app.ts';

/** Tells the local Sotkanet and StatFin, on the port next to the application's, how to answer from now on. */
export async function steer(wish: Partial<Steering>) {
	const { hostname, port } = new URL(origin());
	const body = JSON.stringify(wish);
	await fetch(`http://${hostname}:${Number(port) + 1}${STEER}`, { method: 'POST', body });
}
