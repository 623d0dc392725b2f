import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { Refusal } from '../errors.ts';
import { deriveKey, open, seal } from './crypto.ts';
import type { DB } from './db.types.ts';
import type { Keyring } from './keyring.ts';

/** Seals and opens one person's sensitive text. `where` = 'schema.table.column/row-id'. */
export interface PersonVault {
	seal(text: string, where: string): Buffer;
	open(sealed: Buffer, where: string): string;
	/** As {@link seal} and {@link open}, for a JSON value. */
	sealJson(value: unknown, where: string): Buffer;
	openJson<T>(sealed: Buffer, where: string): T;
}

/**
 * The data keys of persons, unwrapped for the length of one transaction. Row-level security decides whose key can be
 * read, so a person whose record may not be seen cannot be opened either.
 */
export class Vault {
	#db: Kysely<DB>;
	#masters: Keyring;
	#organizationId: string;
	#now: Date;
	#open = new Map<string, PersonVault>();
	#keys = new Map<string, Buffer>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(db: Kysely<DB>, masters: Keyring, organizationId: string, now: Date) {
		this.#db = db;
		this.#masters = masters;
		this.#organizationId = organizationId;
		this.#now = now;
	}

	/** The vault of one person. Refuses (`not_found`) when their key may not be read or was destroyed. */
	async of(personId: string): Promise<PersonVault> {
		return (await this.many([personId])).get(personId) ?? missing();
	}

	/** The vaults of several persons in one query; those that may not be read are left out. */
	async many(personIds: readonly string[]): Promise<Map<string, PersonVault>> {
		// Several lists of one page ask at once for the same persons: the second finds what the first has brought.
		const asked = this.#turn.then(() => this.#load(personIds));
		this.#turn = asked.catch(() => {});
		await asked;
		return new Map(
			personIds.flatMap((id) => (this.#open.has(id) ? [[id, this.#open.get(id)!] as const] : []))
		);
	}

	async #load(personIds: readonly string[]): Promise<void> {
		const wanted = personIds.filter((id) => !this.#open.has(id));
		if (wanted.length > 0) {
			const rows = await this.#db
				.selectFrom('people.data_keys')
				.select(['person_id', 'wrapped', 'master_key_id'])
				.where('organization_id', '=', this.#organizationId)
				.where('person_id', '=', sql<string>`any(${wanted}::uuid[])`)
				.where('destroyed_at', 'is', null)
				.execute();
			for (const row of rows) {
				const master = this.#masters.find(row.master_key_id);
				if (!master) throw new Error(`no master key ${row.master_key_id}: see npx alongside doctor`);
				this.#remember(row.person_id, open(master, row.wrapped, this.#place(row.person_id)));
			}
		}
	}

	/** Makes the data key of a new person. Only inside a write. */
	async create(personId: string): Promise<PersonVault> {
		const key = randomBytes(32);
		const master = this.#masters.current;
		await this.#db
			.insertInto('people.data_keys')
			.values({
				organization_id: this.#organizationId,
				person_id: personId,
				wrapped: seal(master.key, key, this.#place(personId)),
				master_key_id: master.id,
				created_at: this.#now
			})
			.execute();
		return this.#remember(personId, key);
	}

	/**
	 * The vault of what staff alone may read about this person. Its key is made from the person's data key, so that
	 * erasing the person erases this too; who may read is decided by the rows' own wall.
	 */
	async ofStaffNotes(personId: string): Promise<PersonVault> {
		await this.of(personId);
		return personVault(deriveKey(this.#keys.get(personId)!, 'staff-notes'));
	}

	/**
	 * The vault of one concern. Somebody without a record may raise one, and it does not go with anybody's record; its key is
	 * made from the house's own. Who may read it is decided by the rows' own wall.
	 */
	ofConcern(concernId: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `concern/${this.#organizationId}/${concernId}`));
	}

	/** The vault of what somebody from outside asked: as that of a concern, it goes with nobody's record. */
	ofRequest(requestId: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `request/${this.#organizationId}/${requestId}`));
	}

	/**
	 * The vault of the paper of one credential: the worker and who checks it read it. It goes with its row, and who may read that
	 * is decided by its own wall.
	 */
	ofCredential(credentialId: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `credential/${this.#organizationId}/${credentialId}`));
	}

	/** The vault of words about a worker that show nobody's name: read over by somebody else, and then shown. */
	ofTestimonial(wordsId: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `testimonial/${this.#organizationId}/${wordsId}`));
	}

	/** The vault of a call to the warm line, or of a promise to call back: a caller has no record. It goes with its row. */
	ofCall(callId: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `call/${this.#organizationId}/${callId}`));
	}

	/**
	 * The vault of what a caller who does not read the record needs for a recovery call, or writes of it: for the person it is about, or the
	 * one call. It goes with its row, and who may read that is decided by its own wall.
	 */
	ofRecoveryCall(id: string): PersonVault {
		return personVault(deriveKey(this.#masters.house, `recovery-call/${this.#organizationId}/${id}`));
	}

	#remember(personId: string, key: Buffer): PersonVault {
		const vault = personVault(key);
		this.#keys.set(personId, key);
		this.#open.set(personId, vault);
		return vault;
	}

	#place(personId: string): string {
		return dataKeyPlace(this.#organizationId, personId);
	}
}

/** Where a wrapped data key belongs. */
export function dataKeyPlace(organizationId: string, personId: string): string {
	return `people.data_keys/${organizationId}/${personId}`;
}

function missing(): never {
	throw new Refusal('not_found', 'no readable data key');
}

function personVault(key: Buffer): PersonVault {
	return {
		seal: (text, where) => seal(key, text, where),
		open: (sealed, where) => open(key, sealed, where).toString(),
		sealJson: (value, where) => seal(key, JSON.stringify(value), where),
		openJson: <T>(sealed: Buffer, where: string) => JSON.parse(open(key, sealed, where).toString()) as T
	};
}
