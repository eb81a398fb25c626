import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { isRole, type LogLine } from '$lib/server/accounts';
import { moment } from '../moment';
import { actWords, roleWords } from '../words.server';

const objects: Record<string, () => string> = {
	account: m.account_object_account,
	invitation: m.account_object_invitation,
	organisation: m.account_object_organisation
};

/** An account that is gone, an invitation and an organisation have no address to be named by. */
function objectWords(object: string): string {
	const [kind = '', id = ''] = object.split(':');
	// What is named after itself is shown whole.
	if (kind === 'rules') return `${m.account_object_rules()} ${id}`;
	return objects[kind] && id ? `${objects[kind]()} ${id.slice(0, 8)}` : object;
}

/** An address and a role, a role, a name, or a word of ours. */
function detailWords(detail: string): string {
	if (detail === 'without-factor') return m.account_detail_without_factor();
	const [first = '', last = ''] = detail.split(' ');
	if (isRole(detail)) return roleWords(detail);
	return isRole(last) && first.includes('@') ? `${first}, ${roleWords(last)}` : detail;
}

/** A line of the log in the language of the page. */
export const lineWords = (line: LogLine, lang: Language) => ({
	id: line.id,
	at: moment(line.at, lang),
	iso: line.at.toISOString(),
	role: roleWords(line.role),
	actor: line.actor ?? (line.role === 'machine' ? '' : m.account_gone()),
	act: actWords(line.act),
	object: objectWords(line.object),
	detail: detailWords(line.detail)
});
