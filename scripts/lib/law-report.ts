/** What the checks found in one edition set, in lines for a terminal. */
import { checkEditions } from '../../src/lib/engine';
import { count, figures } from '../../src/lib/engine/diagram';
import { checkExplained } from '../../src/lib/explain/coverage';
import type { Rechecks } from '../../src/lib/law';
import { inWindow, type Day, type EditionSet } from '../../src/lib/model';

export interface SetReport {
	lines: string[];
	findings: number;
	/** Exceptions that some case shows. */
	exceptions: string[];
}

/** What the checks say nothing about, because there is nothing to check: figures that nobody read. */
function unread({ policies }: EditionSet): string[] {
	return policies.flatMap(({ id, rows, modifiers, gaps }) => {
		const cells = rows.filter(({ cell }) => cell.kind === 'untranscribed').length;
		const effects = modifiers.filter(({ effect }) => effect.kind === 'untranscribed').length;
		if (cells + effects + gaps.length === 0) return [];
		const parts = [
			...(cells > 0 ? [`${cells} of ${rows.length} starting points`] : []),
			...(effects > 0 ? [`${effects} of ${modifiers.length} circumstances`] : []),
			...gaps.map(({ text }) => text.en.replace(/\.$/, ''))
		];
		return [`${id}: ${parts.join('; ')}`];
	});
}

export function reportOn(set: EditionSet): SetReport {
	const ended = set.policies.some((edition) => !inWindow(edition, set.date));
	const when = ended ? `ended before the code was read, laid on the code of ${set.date}` : `from ${set.date}`;
	const report: SetReport = {
		lines: [
			`\n${set.subject.label.nl}, ${when}: ${[set.statute, ...set.policies].map((e) => e.id).join(', ')}`,
			`  ${count(figures(set).offence).toLocaleString('en')} cases in all`
		],
		findings: 0,
		exceptions: []
	};
	for (const result of [...checkEditions(set), checkExplained(set)]) {
		report.findings += result.findings.length;
		const mark = result.findings.length === 0 ? 'holds' : 'FAILS';
		report.lines.push(`  ${mark}  ${result.says} (held against ${result.scenarios.toLocaleString('en')})`);
		for (const { id, cases } of result.acknowledged.filter((one) => one.cases > 0n)) {
			report.exceptions.push(id);
			const { text } = set.subject.acknowledged.find((one) => one.id === id)!;
			report.lines.push(`         but for ${cases.toLocaleString('en')}: ${text.en}`);
		}
		for (const { message, witness } of result.findings) {
			report.lines.push(`         ${message.en}`, ...(witness ? [`         case: ${JSON.stringify(witness)}`] : []));
		}
	}
	report.lines.push(...unread(set).map((line) => `  not read, so not checked  ${line}`));
	return report;
}

/** What somebody should look at again by that day: readings that asked for it, and editions that nobody saw for a year. */
export function recheckLines({ readings, editions }: Rechecks, day: Day): string[] {
	return [
		`\nTo be looked at again, ${day}`,
		readings.length === 0 ? '  no reading whose day has come' : '  readings whose day has come',
		...readings.map(({ source, reading, recheck, editions: resting }) => {
			const ids = resting.map(({ id }) => id).join(', ') || 'no edition rests on it';
			const where = reading.address ?? source.url;
			return `    ${recheck}  ${source.id}, reading ${reading.id}: ${ids}${where === undefined ? '' : `, ${where}`}`;
		}),
		editions.length === 0
			? '  no edition in force that was last seen more than a year ago'
			: '  in force, and last seen more than a year ago',
		...editions.map(({ id, lastSeen, label }) => `    ${lastSeen}  ${id}: ${label.en}`)
	];
}
