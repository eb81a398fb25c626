import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { isRole, type LogLine } from '$lib/server/accounts';
import { objectOf, versionsOf } from '$lib/server/survey';
import { moment } from '../moment';
import { actWords, roleWords } from '../words.server';

const objects: Record<string, () => string> = {
	account: m.account_object_account,
	invitation: m.account_object_invitation,
	organisation: m.account_object_organisation
};

/** Titles of the surveys that are there, by what a line names them with. */
export type Titles = ReadonlyMap<string, string>;

/** In the language of the page where the survey has it. */
export async function titlesOf(
	db: Parameters<typeof versionsOf>[0],
	organisation: string,
	lang: Language
): Promise<Titles> {
	const versions = await versionsOf(db, organisation);
	return new Map(
		versions.map((one) => {
			const { title } = one.definition;
			return [objectOf(one), title[lang] ?? Object.values(title)[0] ?? ''];
		})
	);
}

/** An account that is gone, an invitation and an organisation have no address to be named by. */
function objectWords(object: string, titles: Titles): string {
	const [kind = '', id = ''] = object.split(':');
	// What is named after itself is shown whole.
	if (kind === 'rules') return `${m.account_object_rules()} ${id}`;
	if (kind === 'survey') {
		const [survey = '', version = ''] = id.split('/');
		// One that was thrown away left its title in the line that says so.
		return m.account_object_survey({ title: titles.get(object) ?? survey.slice(0, 8), version });
	}
	return objects[kind] && id ? `${objects[kind]()} ${id.slice(0, 8)}` : object;
}

/** Acts that are kept under one name and go two ways: what stands beside them says which. */
const ways: Record<string, Record<string, () => string>> = {
	'survey-results': { release: m.vs_act_release, withdraw: m.vs_act_release_back },
	'survey-margins': { give: m.vs_act_margins, remove: m.vs_act_margins_back }
};

/** An address and a role, a role, a name, or a word of ours. */
function detailWords(act: string, detail: string): string {
	if (detail === 'without-factor') return m.account_detail_without_factor();
	if (act === 'survey-review') {
		const [verdict, ...reason] = detail.split(': ');
		if (verdict === 'agreed') return m.survey_detail_agreed();
		if (verdict === 'returned') return [m.survey_detail_returned(), ...reason].join(': ');
	}
	if (act === 'survey-tokens' && /^\d+$/.test(detail)) return m.survey_detail_tokens({ count: Number(detail) });
	const [first = '', last = ''] = detail.split(' ');
	if (isRole(detail)) return roleWords(detail);
	return isRole(last) && first.includes('@') ? `${first}, ${roleWords(last)}` : detail;
}

/** A line of the log in the language of the page. */
export const lineWords = (line: LogLine, lang: Language, titles: Titles) => ({
	id: line.id,
	at: moment(line.at, lang),
	iso: line.at.toISOString(),
	role: roleWords(line.role),
	actor: line.actor ?? (line.role === 'machine' ? '' : m.account_gone()),
	act: ways[line.act]?.[line.detail]?.() ?? actWords(line.act),
	object: objectWords(line.object, titles),
	detail: ways[line.act]?.[line.detail] ? '' : detailWords(line.act, line.detail)
});
