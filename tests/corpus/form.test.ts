/** Every seed file has the form that its kind asks. References between files are the loader's work. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FactorsFile, GlossaryFile, PolicyFile, SourcesFile, StatuteFile, SubjectFile } from '../../src/lib/model';

const forms = {
	policy: PolicyFile,
	judiciary: PolicyFile,
	statute: StatuteFile,
	subject: SubjectFile,
	sources: SourcesFile,
	glossary: GlossaryFile,
	factors: FactorsFile
};
const names = readdirSync('seeds/law', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

test.each(names)('%s', (name) => {
	const data = parse(readFileSync(`seeds/law/${name}`, 'utf8')) as { kind: keyof typeof forms };
	const read = forms[data.kind].safeParse(data);
	expect(read.success ? [] : read.error.issues).toEqual([]);
});
