/** The three questions of the API, from JSON to plain data. */
import { checkSanction, counterfactuals, editionSetAt, evaluate, formatKey, parseScenario, result } from '../../engine';
import type { Corpus, EditionSet, Evaluation, ParsedScenario, Refusal, Scenario, Subject } from '../../model';
import { encodeChanges, encodeEvaluation, encodeLegality, type Words } from './encode';
import { refuseFields } from './problem';
import { refusalErrors } from './refuse';
import { CheckSanctionRequest, CounterfactualsRequest, EvaluateRequest, type CaseRequest } from './requests';
import { answerTarget } from './target';
import type { CheckSanctionAnswer, CounterfactualsAnswer, EvaluateAnswer } from './responses';
import { validate } from './validate';

interface Case {
	set: EditionSet;
	scenario: Scenario;
	later?: EditionSet;
}

function refuse(refusals: readonly Refusal[], input: CaseRequest): never {
	return refuseFields(refusalErrors(refusals, input));
}

/** The case with its editions, or a 400 with every refusal at once. */
function caseOf(corpus: Corpus, input: CaseRequest): Case {
	const { offenceDate, decisionDate, answers } = input;
	const subject: Subject | undefined = corpus.subjects.get(input.subject);
	if (!subject) {
		refuse([{ kind: 'unknown-subject', subject: input.subject, known: [...corpus.subjects.keys()] }], input);
	}
	const parsed: ParsedScenario = parseScenario(subject, { offenceDate, decisionDate, answers });
	if (!parsed.ok) refuse(parsed.refusals, input);
	const { scenario } = parsed;
	const selected = editionSetAt(corpus, subject.id, offenceDate);
	if (!selected.ok) refuse([selected.refusal], input);
	if (decisionDate === undefined) return { set: selected.set, scenario };
	const later = editionSetAt(corpus, subject.id, decisionDate);
	if (!later.ok) {
		const { refusal } = later;
		refuse([refusal.kind === 'date-not-read' ? { ...refusal, field: 'decisionDate' } : refusal], input);
	}
	return { set: selected.set, scenario, later: later.set };
}

/** Those editions of an answer that do not come with the app as they are. */
const overlaysOf = ({ statute, policies }: EditionSet, { receipt }: Pick<Evaluation, 'receipt'>): string[] =>
	[statute, ...policies]
		.filter(({ id, origins }) => receipt.editions.includes(id) && origins.some(({ overlay }) => overlay))
		.map(({ id }) => id);

export function answerEvaluate(corpus: Corpus, body: unknown, words: (set: EditionSet) => Words): EvaluateAnswer {
	const input = validate(EvaluateRequest, body);
	const { set, scenario, later } = caseOf(corpus, input);
	const evaluation = evaluate(set, scenario, later);
	const key = formatKey(set.subject, scenario.offenceDate, scenario.decisionDate, input.answers);
	return encodeEvaluation(evaluation, result(evaluation), key, overlaysOf(set, evaluation), words(set));
}

export function answerCounterfactuals(corpus: Corpus, body: unknown): CounterfactualsAnswer {
	const input = validate(CounterfactualsRequest, body);
	const { set, scenario } = caseOf(corpus, input);
	const encoded = encodeChanges(counterfactuals(set, scenario));
	return input.target ? { ...encoded, target: answerTarget(set, scenario, input.target) } : encoded;
}

export function answerCheckSanction(corpus: Corpus, body: unknown): CheckSanctionAnswer {
	const input = validate(CheckSanctionRequest, body);
	const { set, scenario } = caseOf(corpus, input);
	return encodeLegality(checkSanction(set, scenario, input.sanction));
}
