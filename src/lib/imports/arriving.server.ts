import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { FileRefused, type Limits } from './file-refusal.ts';
import { sentPath, type SentFile } from './sent-file.server.ts';

/** Bytes of a form beside its file: headings of its parts, other fields. */
const FORM = 64 * 1024;
const FIELD = 'file';
const FOLDER = 'hyvinvointitaulu-lahetys-';
const DAY = 24 * 60 * 60 * 1000;

/**
 * Takes the file of a form from the wire to the disk, so that memory holds a piece of it at a time, and takes
 * it away again when it has been used. Null: the form has no file.
 * @throws FileRefused as soon as there is more than may be sent (the rest is not looked at), or when the form
 * is cut short.
 */
export async function withFile<T>(
	request: Request,
	limits: Pick<Limits, 'bytes'>,
	use: (file: SentFile | null) => Promise<T>
): Promise<T> {
	if (Number(request.headers.get('content-length')) > limits.bytes + FORM) refuse(limits);
	await sweep();
	const folder = await mkdtemp(join(tmpdir(), FOLDER));
	try {
		const path = join(folder, 'sent');
		const name = await arrived(request, path, limits);
		return await use(name === null ? null : { ...(await sentPath(path)), name });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Takes away what a server that was killed in the middle of an upload has left, once nobody can be using it. */
async function sweep() {
	const names = await readdir(tmpdir());
	for (const name of names.filter((one) => one.startsWith(FOLDER))) {
		const path = join(tmpdir(), name);
		const made = await lstat(path).catch(() => null); // another may have swept it meanwhile
		if (made && Date.now() - made.mtimeMs > DAY)
			await rm(path, { recursive: true, force: true }).catch(() => {}); // another user's stays
	}
}

function refuse({ bytes: limit }: Pick<Limits, 'bytes'>): never {
	throw new FileRefused('too_many_bytes', { limit });
}

/** Writes the first file of the field; answers with its name. */
async function arrived(request: Request, path: string, limits: Pick<Limits, 'bytes'>) {
	const form = formOf(request);
	const taken = takeFile(form, path);
	const ended = once(form, 'finish');
	ended.catch(() => {}); // told by whoever awaits first
	form.on('error', () => {});
	try {
		await feed(form, request.body, limits);
		await ended;
		await taken.written;
		return taken.name;
	} catch (error) {
		form.destroy();
		await taken.written.catch(() => {});
		throw faultOf(error, limits);
	}
}

function formOf({ headers }: Request): BusboyInstance {
	const limits = { files: 10, fields: 10, fieldSize: FORM, headerPairs: 20, headerSize: 8 * 1024 };
	const type = headers.get('content-type') ?? '';
	try {
		return new Busboy({ headers: { 'content-type': type }, limits });
	} catch {
		throw new FileRefused('cut_short'); // thrown only for a type that no form of ours has
	}
}

/** The file goes to the disk while the form is read; a disk that is full ends the form. */
function takeFile(form: BusboyInstance, path: string) {
	const taken: { name: string | null; written: Promise<void> } = {
		name: null,
		written: Promise.resolve()
	};
	form.on('file', (field, file, name) => {
		if (field !== FIELD || !name || taken.name !== null) return void file.resume();
		taken.name = name;
		taken.written = pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
		taken.written.catch((error: Error) => form.destroy(error));
		form.once('close', () => file.destroy());
	});
	return taken;
}

/** Cancelling the body would cut the connection before our answer, so what is too much is left where it is. */
async function feed(form: BusboyInstance, body: Request['body'], limits: Pick<Limits, 'bytes'>) {
	let size = 0;
	for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
		size += chunk.length;
		if (size > limits.bytes + FORM) refuse(limits);
		if (!form.write(chunk)) await once(form, 'drain');
	}
	form.end();
}

/** What a form that ended in an error means: BODY_SIZE_LIMIT may be below ours, and the disk may fail. */
function faultOf(error: unknown, { bytes: limit }: Pick<Limits, 'bytes'>) {
	if (!(error instanceof Error) || error instanceof FileRefused || 'syscall' in error) return error;
	const isTooLarge = 'status' in error && error.status === 413;
	return isTooLarge ? new FileRefused('too_many_bytes', { limit }) : new FileRefused('cut_short');
}
