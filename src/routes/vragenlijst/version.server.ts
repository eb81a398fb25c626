/** A version of a survey as an address names it. */
import type { VersionKey } from '$lib/server/survey';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VERSION = /^[1-9]\d{0,5}$/;

type Params = Partial<Record<string, string>>;

/**
 * Only as we write it ourselves: what a person is called here comes from this text, so one version has one spelling.
 * @returns undefined for an address that no survey has
 */
export const surveyIn = ({ survey = '' }: Params): string | undefined => (UUID.test(survey) ? survey : undefined);

/** @returns undefined for an address that no version has */
export function versionIn({ version = '', ...rest }: Params): VersionKey | undefined {
	const survey = surveyIn(rest);
	return survey !== undefined && VERSION.test(version) ? { survey, version: Number(version) } : undefined;
}
