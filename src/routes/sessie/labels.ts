/** The choices of each kind of question in words, in the order in which they stand. */
import { sentenceGroups, type SentenceGroup } from '$lib/classroom/answers';
import { factorName, levelName } from '$lib/explain';
import {
	agreements,
	purposes,
	weights,
	type Agreement,
	type LiveQuestion,
	type Purpose,
	type Weight
} from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { OptionView } from '$lib/ui/views/live';
import type { Told } from './told';

const groups: Record<SentenceGroup, () => string> = {
	none: m.room_group_none,
	fine: m.room_group_fine,
	service: m.room_group_service,
	conditional: m.room_group_conditional,
	part: m.room_group_part,
	custody: m.room_group_custody
};

export const weightWords: Record<Weight, () => string> = {
	heavier: m.room_heavier,
	same: m.room_same,
	lighter: m.room_lighter
};

const agreementWords: Record<Agreement, () => string> = {
	1: m.room_agree_1,
	2: m.room_agree_2,
	3: m.room_agree_3,
	4: m.room_agree_4,
	5: m.room_agree_5
};

const purposeWords: Record<Purpose, { label: () => string; help: () => string }> = {
	repay: { label: m.room_purpose_repay, help: m.room_purpose_repay_help },
	deter: { label: m.room_purpose_deter, help: m.room_purpose_deter_help },
	protect: { label: m.room_purpose_protect, help: m.room_purpose_protect_help },
	repair: { label: m.room_purpose_repair, help: m.room_purpose_repair_help },
	change: { label: m.room_purpose_change, help: m.room_purpose_change_help }
};

export const groupWords = (group: string): string => groups[group as SentenceGroup]();

/** The case of a question, by its id. */
export type ToldOf = (id: string) => Told;

/** The choices of a question that has one list of them; empty for a sentence and for a text of one's own. */
export function optionsOf(question: LiveQuestion, toldOf: ToldOf): OptionView[] {
	switch (question.kind) {
		case 'sentence':
			return sentenceGroups.map((group) => ({ value: group, label: groups[group]() }));
		case 'weigh':
			return weights.map((weight) => ({ value: weight, label: weightWords[weight]() }));
		case 'rank': {
			const { subject, lang } = toldOf(question.case);
			return question.factors.map((factor) => ({ value: factor, label: factorName(subject, factor, lang) }));
		}
		case 'agree':
			return agreements.map((value) => ({ value: String(value), label: agreementWords[value]() }));
		case 'purpose':
			return purposes.map((purpose) => ({
				value: purpose,
				label: purposeWords[purpose].label(),
				help: purposeWords[purpose].help()
			}));
		case 'compare': {
			const [first, second] = question.cases.map((id) => toldOf(id).story.title[toldOf(id).lang]);
			return [
				{ value: 'first', label: first! },
				{ value: 'second', label: second! },
				{ value: 'equal', label: m.room_compare_equal() }
			];
		}
		case 'free':
			return [];
	}
}

/** The circumstances of a question that weighs, in words. */
export function weighedOf(question: Extract<LiveQuestion, { kind: 'weigh' }>, toldOf: ToldOf): string[] {
	const { subject, lang } = toldOf(question.case);
	return question.facts.map((fact) => `${factorName(subject, fact.factor, lang)}: ${levelName(subject, fact, lang)}`);
}
