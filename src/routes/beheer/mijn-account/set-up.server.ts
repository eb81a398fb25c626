/** What an app with codes is set up with, as the page shows it. */
import type { NewFactor } from '$lib/server/accounts';
import { qrOf } from '../../zaken/qr';
import { text } from '../form';

export interface SetUp extends NewFactor {
	/** The same address for a camera. */
	qr: { size: number; path: string };
	/** And for whoever types it, in groups of four. */
	key: string;
}

const ADDRESS = /^otpauth:\/\/totp\/[\w%.~@:+-]{1,400}\?[\w%.~@:&=+-]{1,400}$/;
const CODE = /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/;

export const setUpOf = ({ uri, codes }: NewFactor): SetUp => ({
	uri,
	codes,
	qr: qrOf(uri),
	key: (new URL(uri).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ')
});

/** What the page sent along, so that a mistyped code does not begin anew. It only ever goes back to whoever sent it. */
export function readSetUp(form: FormData): SetUp | undefined {
	const uri = text(form, 'uri');
	const codes = text(form, 'codes').split(' ');
	return ADDRESS.test(uri) && codes.length <= 20 && codes.every((code) => CODE.test(code))
		? setUpOf({ uri, codes })
		: undefined;
}
