/** Asks a device for a passkey. The page and the server each do half; what travels between them is plain JSON. */

const post = async (address: string, body?: unknown): Promise<unknown> => {
	const answer = await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});
	if (!answer.ok) throw new Error(String(answer.status));
	return answer.json();
};

/** Whether this browser can do it, and reads what the server says. */
export const canPasskey = (): boolean =>
	typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

/** Signs in with a passkey that the device holds. */
export async function signInWithPasskey(address: string): Promise<void> {
	const asked = (await post(address)) as PublicKeyCredentialRequestOptionsJSON;
	const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
	const made = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
	await post(address, made?.toJSON());
}

/** Makes a passkey, under a name that somebody recognises later. */
export async function makePasskey(address: string, name: string): Promise<void> {
	const asked = (await post(address)) as PublicKeyCredentialCreationOptionsJSON;
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
	const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
	await post(address, { response: made?.toJSON(), name });
}
