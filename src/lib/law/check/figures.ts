/** Figures and where they come from: every basis leads to a text that somebody read, and no band runs backwards. */
import type { Amount, Basis } from '../../model';
import { compareAmounts, formatAmount } from '../amount';
import { hint } from '../nearest';
import { walk } from '../rules';
import type { World } from '../world';

const everyFile = ({ files }: World) => [...files.subjects, ...files.statutes, ...files.policies];

const isBasis = (value: unknown): value is Basis =>
	typeof value === 'object' && value !== null && 'source' in value && 'readings' in value;

const isAmount = (value: unknown): value is Amount =>
	typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;

export function checkBases(world: World): void {
	for (const { data, source: yaml } of everyFile(world)) {
		walk(data, ({ basis }, path) => {
			if (!isBasis(basis)) return;
			const source = world.sources.get(basis.source);
			if (!source) {
				const message = `"${basis.source}" is no source: ${hint(basis.source, world.sources.keys())}`;
				world.complaints.push(yaml.complaint([...path, 'basis', 'source'], message));
				return;
			}
			const known = source.readings.map((reading) => reading.id);
			basis.readings.forEach((reading, at) => {
				if (known.includes(reading)) return;
				const message = `"${reading}" is no reading of ${source.id}: ${hint(reading, known)}`;
				world.complaints.push(yaml.complaint([...path, 'basis', 'readings', at], message));
			});
		});
	}
}

export function checkAmounts(world: World): void {
	for (const { data, source } of everyFile(world)) {
		walk(data, ({ min, max }, path) => {
			if (!isAmount(min) || !isAmount(max)) return;
			const order = compareAmounts(min, max);
			if (order === undefined || order <= 0) return;
			const message = `runs from ${formatAmount(min)} to ${formatAmount(max)}: put the smaller figure in min`;
			world.complaints.push(source.complaint(path, message));
		});
	}
}
