/** What a phone keeps of its own: sealed words that wait, whose phone it is, as a mark that says nothing, and sheets that somebody keeps here. */

const NAME = 'alongside';

/** `sealed` opens on the server alone. `refused`: the server would not take it; it stays until the person has seen it. */
export interface Waiting {
	id: string;
	sealed: string;
	refused?: true;
}

function opened(): Promise<IDBDatabase> {
	const asked = indexedDB.open(NAME, 1);
	asked.onupgradeneeded = () => {
		asked.result.createObjectStore('outbox', { keyPath: 'id' });
		asked.result.createObjectStore('device');
	};
	return done(asked);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((yes, no) => {
		request.onsuccess = () => yes(request.result);
		request.onerror = () => no(request.error);
	});

/** Runs one act and waits until it is on the disk. */
async function act<T>(
	store: 'outbox' | 'device',
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const db = await opened();
	try {
		const unit = db.transaction(store, mode, { durability: 'strict' });
		const kept = new Promise<void>((yes, no) => {
			unit.oncomplete = () => yes();
			unit.onabort = unit.onerror = () => no(unit.error);
		});
		const result = await done(work(unit.objectStore(store)));
		await kept;
		return result;
	} finally {
		db.close();
	}
}

export const waiting = () => act<Waiting[]>('outbox', 'readonly', (store) => store.getAll());
export const keep = (item: Waiting) => act('outbox', 'readwrite', (store) => store.put(item));
export const drop = (id: string) => act('outbox', 'readwrite', (store) => store.delete(id));
export const owner = () => act<string | undefined>('device', 'readonly', (store) => store.get('owner'));
export const setOwner = (mark: string) => act('device', 'readwrite', (store) => store.put(mark, 'owner'));

const sheetKey = (name: string) => `sheet:${name}`;
/** A sheet that somebody chose to keep here: readable for whoever can open this phone, and never sent. */
export const keptSheet = (name: string) =>
	act<Record<string, string> | undefined>('device', 'readonly', (store) => store.get(sheetKey(name)));
export const keepSheet = (name: string, fields: Record<string, string>) =>
	act('device', 'readwrite', (store) => store.put(fields, sheetKey(name)));
export const dropSheet = (name: string) =>
	act('device', 'readwrite', (store) => store.delete(sheetKey(name)));

/** Nothing of it is left. */
export const forget = () => done(indexedDB.deleteDatabase(NAME));
