/**
 * What somebody who takes part holds: a secret that their device made and keeps, and a code for having answers removed.
 * Both lead to rows here; no row leads to either.
 */
import { hash } from 'node:crypto';
import { isSecret } from '../live/secrets';

/** A version of a survey: answers of one never mix with those of another. */
export interface VersionKey {
	survey: string;
	version: number;
}

export interface Identity {
	respondent: string;
	keyHash: Buffer;
	/** Shown at the end. It comes from the secret, so that a page that is loaded again shows the same. */
	code: string;
	withdrawHash: Buffer;
}

const digest = (purpose: string, { survey, version }: VersionKey, text: string): Buffer =>
	hash('sha256', `${purpose} ${survey} ${version} ${text}`, 'buffer');

/** A UUID of version 8: made by a rule of one's own. */
function uuidOf(bytes: Buffer): string {
	const own = Buffer.from(bytes.subarray(0, 16));
	own[6] = (own[6]! & 0x0f) | 0x80;
	own[8] = (own[8]! & 0x3f) | 0x80;
	const hex = own.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Crockford's: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: nobody guesses one, and it can be written down. */
const LENGTH = 16;

const codeOf = (bytes: Buffer): string =>
	Array.from({ length: LENGTH }, (_, at) => SIGNS[bytes[at]! % SIGNS.length])
		.join('')
		.replace(/(.{4})(?=.)/g, '$1-');

/** As somebody may type it: small letters, spaces, an O for a zero. */
export const readCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
		.replace(/[^0-9A-Z]/g, '');

export const withdrawHashOf = (version: VersionKey, typed: string): Buffer =>
	digest('withdraw', version, readCode(typed));

/** @returns undefined for a text that no device made */
export function identityOf(version: VersionKey, key: string): Identity | undefined {
	if (!isSecret(key)) return undefined;
	// The code is needed at the beginning and at the end, and not with each answer between them.
	return {
		respondent: uuidOf(digest('respondent', version, key)),
		keyHash: digest('key', version, key),
		get code() {
			return codeOf(digest('code', version, key));
		},
		get withdrawHash() {
			return withdrawHashOf(version, this.code);
		}
	};
}

export const tokenHashOf = (version: VersionKey, token: string): Buffer => digest('token', version, token);
