/** What a reading of one cell can give, and the one form in which two of them are compared. */
import {
	notatedComponents,
	type Amount,
	type NotatedComponent,
	type Range,
	type ReadOutcome,
	type Sanction
} from '../../model';

export { notatedComponents as components };
export type Component = NotatedComponent;
export type Outcome = ReadOutcome;

const durations: readonly Amount['unit'][] = ['day', 'week', 'month', 'year'];

/** The units in which a component is written. The schema allows more; no table does. */
export function unitsOf(component: Component): readonly Amount['unit'][] {
	if (component === 'fine') return ['euro'];
	return component === 'communityService' ? ['hour'] : durations;
}

/** An exact number of two whole ones: an integer where it is one, otherwise a fraction in its lowest terms. */
export function exact(top: bigint, bottom = 1n): Amount['amount'] {
	let [a, b] = [top, bottom];
	while (b !== 0n) [a, b] = [b, a % b];
	const [over, under] = [top / a, bottom / a];
	if (under !== 1n) return `${over}/${under}`;
	return over <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(over) : String(over);
}

export function fraction(amount: Amount['amount']): [top: bigint, bottom: bigint] {
	const [top, bottom] = String(amount).split('/');
	return [BigInt(top!), BigInt(bottom ?? '1')];
}

const plain = ({ amount, unit }: Amount): Amount => ({ amount: exact(...fraction(amount)), unit });

const band = ({ min, max }: Range): Range => (max ? { min: plain(min), max: plain(max) } : { min: plain(min) });

function sanctionOf(sanction: Sanction): Sanction {
	const same: Sanction = {};
	for (const component of notatedComponents) {
		const range = sanction[component];
		if (range) same[component] = band(range);
	}
	if (sanction.fineCategory !== undefined) same.fineCategory = sanction.fineCategory;
	if (sanction.unconditional) same.unconditional = true;
	if (sanction.asPrinted !== undefined) same.asPrinted = sanction.asPrinted;
	return same;
}

/** Two outcomes mean the same when their canonical forms are deeply equal. */
export function canonical(outcome: Outcome): Outcome {
	if (outcome.kind === 'bespoke') return { kind: 'bespoke' };
	const option = ({ sanction, demand }: { sanction: Sanction; demand?: boolean | undefined }) => ({
		sanction: sanctionOf(sanction),
		...(demand ? { demand } : {})
	});
	return outcome.kind === 'sanction'
		? { kind: 'sanction', ...option(outcome) }
		: { kind: 'alternatives', options: outcome.options.map(option) };
}
