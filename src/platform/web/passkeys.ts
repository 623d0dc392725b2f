/** Passkeys in the browser, on what browsers bring themselves; loaded only when somebody asks for one. */

/** False on browsers that cannot read the server's options themselves (before about 2024). */
export function passkeysWork(): boolean {
	return (
		typeof PublicKeyCredential === 'function' &&
		typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
	);
}

/** Signs in with a passkey of this device. False: it was cancelled or did not fit. */
export async function signInWithPasskey(): Promise<boolean> {
	if (!passkeysWork()) return false;
	try {
		const asked = await fetch('/api/auth/passkey/generate-authenticate-options');
		const options = (await asked.json()) as PublicKeyCredentialRequestOptionsJSON;
		const credential = await navigator.credentials.get({
			publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: 'required' })
		});
		return await send('/api/auth/passkey/verify-authentication', { response: toJson(credential) });
	} catch {
		return false;
	}
}

/**
 * Makes a passkey for the signed-in person and gives it a name. `prove`: they must first show again that it is them, then it
 * is asked for once more.
 */
export async function addPasskey(name: string): Promise<'added' | 'failed' | 'prove'> {
	if (!passkeysWork()) return 'failed';
	try {
		const asked = await fetch('/api/auth/passkey/generate-register-options');
		if (asked.status === 403) return 'prove';
		const options = (await asked.json()) as PublicKeyCredentialCreationOptionsJSON;
		const credential = await navigator.credentials.create({
			publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)
		});
		const added = await send('/api/auth/passkey/verify-registration', {
			response: toJson(credential),
			name
		});
		return added ? 'added' : 'failed';
	} catch {
		return 'failed';
	}
}

function toJson(credential: Credential | null): unknown {
	if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey was given');
	return credential.toJSON();
}

async function send(path: string, body: unknown): Promise<boolean> {
	const answer = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	return answer.ok;
}
