/** Every id that a reader can meet is explained in the glossary, in both languages. */
import { both } from '../../model';
import { glossaryOf, type Place, type World } from '../world';

export function checkGlossary(world: World): void {
	const known = glossaryOf(world.files);
	const told = new Set<string>();
	const need = (id: string, kind: string, { source, path }: Place) => {
		if (known.has(id) || told.has(id)) return;
		told.add(id);
		const message = both(
			`"${id}" staat niet in de woordenlijst: voeg een woord toe met id: ${id} en kind: ${kind}`,
			`"${id}" is not in the glossary: add an entry with id: ${id} and kind: ${kind}`
		);
		world.complaints.push(source.complaint(path, message));
	};
	for (const { data, source } of world.files.factors) {
		data.factors.forEach((factor, at) => {
			need(factor.id, 'factor', { source, path: ['factors', at, 'id'] });
			factor.levels.forEach((level, index) =>
				need(level.id, 'level', { source, path: ['factors', at, 'levels', index, 'id'] })
			);
		});
	}
	for (const { data, source } of world.files.policies) {
		data.facts.forEach((fact, at) => {
			need(fact.id, 'factor', { source, path: ['facts', at, 'id'] });
			fact.levels.forEach((level, index) =>
				need(level.id, 'level', { source, path: ['facts', at, 'levels', index, 'id'] })
			);
		});
	}
	for (const { data, source } of world.files.statutes) {
		data.offences.forEach(({ id }, at) => need(id, 'offence', { source, path: ['offences', at, 'id'] }));
	}
	for (const { data, source } of world.files.policies) {
		need(data.instrument, 'edition', { source, path: ['instrument'] });
	}
}
