/** The properties that hold in every case of a subject, for lawyers: each in a sentence, with its scope and exceptions. */
import { diagram, proofs, type CheckResult } from '$lib/engine';
import { casesWords, dayWords, lower, numberWords } from '$lib/explain';
import { type Corpus, type EditionSet, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ProofsView, ProofView } from '$lib/ui/views/proofs';
import { proofHref } from './address';
import { presentQuestion } from './question';
import { madeOf } from '../../made-of';
import { subjectsByWeight } from '../../subjects';
import { hasTurn, turn } from '../../verkennen/[[subject]]/compare';
import { answerOf } from '../../verkennen/[[subject]]/view';

const sentences: Readonly<Record<string, () => string>> = {
	qualification: m.proof_qualification,
	'guideline-tables': m.proof_tables,
	reachable: m.proof_reachable,
	'start-within-maximum': m.proof_start_maximum,
	'no-bare-service-where-barred': m.proof_bare_service,
	'aggravation-never-lowers': m.proof_aggravation,
	gravity: m.proof_gravity
};

/** Checks that look at pairs of cases, or at a start beside another figure, count those and not cases. */
const inPairs: ReadonlySet<string> = new Set(['aggravation-never-lowers', 'gravity']);

function proofView(result: CheckResult, { subject, date }: EditionSet, lang: Language): ProofView {
	const { check, scenarios, findings, acknowledged } = result;
	const pairs = inPairs.has(check);
	return {
		id: check,
		says: sentences[check]?.() ?? result.says,
		scope: pairs
			? m.proof_pairs({ count: numberWords(scenarios, lang) })
			: m.proof_cases({ cases: casesWords(scenarios, lang) }),
		holds: findings.length === 0,
		parts: check === 'gravity' ? [...new Set(subject.gravity.map(({ text }) => text[lang]))] : [],
		exceptions: acknowledged
			.filter(({ cases }) => cases > 0n)
			.map(({ id, cases }) => ({
				text: subject.acknowledged.find((one) => one.id === id)!.text[lang],
				count: m.proof_exception({ count: numberWords(cases, lang) })
			})),
		findings: findings.map(({ message, witness }) => ({
			text: message[lang],
			href: witness && answerOf(subject, { date, answers: witness })
		}))
	};
}

/** @param fields of the question that somebody asks, as they stand in the address */
export function presentProofs(
	corpus: Corpus,
	set: EditionSet,
	lang: Language,
	fields = new URLSearchParams()
): ProofsView {
	const { subject, statute, policies, date } = set;
	const results = proofs(set).filter(({ scenarios }) => scenarios > 0n);
	const since = subject.exampleDate;
	return {
		name: lower(subject.label[lang]),
		note: subject.contentNote?.[lang],
		subjects: subjectsByWeight(corpus).map(({ id, label }) => ({
			label: label[lang],
			href: proofHref(id),
			current: id === subject.id
		})),
		eras: hasTurn(subject)
			? [
					{
						label: m.explorer_before(),
						href: `${proofHref(subject.id)}?dag=${subject.readFrom}`,
						current: date < turn
					},
					{ label: m.explorer_since(), href: `${proofHref(subject.id)}?dag=${since}`, current: date >= turn }
				]
			: [],
		day: dayWords(date, lang),
		total: numberWords(diagram.count(diagram.figures(set).offence), lang),
		question: presentQuestion(set, fields, proofHref(subject.id), lang),
		proofs: results.map((result) => proofView(result, set, lang)),
		tested: [
			m.proof_tested_order(),
			m.proof_tested_directions(),
			m.proof_tested_keys(),
			m.proof_tested_back(),
			m.proof_tested_status(),
			m.proof_tested_words()
		],
		editions: madeOf(corpus, [statute, ...policies], subject.id, lang)
	};
}
