import ts from 'typescript';

export interface Import {
	specifier: string;
	line: number;
}

/** Blanks everything but the scripts of a component, so that line numbers stay right. */
function scriptsOf(component: string): string {
	const blank = (text: string) => text.replace(/[^\n]/g, ' ');
	let scripts = '';
	let end = 0;
	for (const match of component.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
		const [, tag = '', body = ''] = match;
		scripts += blank(component.slice(end, match.index + tag.length)) + body;
		end = match.index + tag.length + body.length;
	}
	return scripts + blank(component.slice(end));
}

/** A component may load a part in its markup, as in {#await import('./Diagram.svelte')}. */
function importsInMarkup(component: string, scripts: string): Import[] {
	return [...component.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g)]
		.filter((match) => scripts[match.index] === ' ')
		.map((match) => ({
			specifier: match[1] ?? '',
			line: component.slice(0, match.index).split('\n').length
		}));
}

function specifiersOf(node: ts.Node): ts.Expression[] {
	if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
		return [node.moduleSpecifier];
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return [node.argument.literal];
	if (ts.isCallExpression(node)) {
		const [first] = node.arguments;
		const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
		const isGlob = node.expression.getText().startsWith('import.meta.glob');
		if (first && (isImport || isGlob)) return ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
	}
	// new URL('./worker.ts', import.meta.url) is how a worker is reached.
	if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
		const [first, base] = node.arguments ?? [];
		if (first && base?.getText() === 'import.meta.url') return [first];
	}
	return [];
}

/** Every import of a source file: static, dynamic, re-exported, of types, by glob and by worker address. */
export function importsOf(path: string, text: string): Import[] {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		for (const expression of specifiersOf(node)) {
			const line = source.getLineAndCharacterOfPosition(expression.getStart()).line + 1;
			const specifier = ts.isStringLiteralLike(expression) ? expression.text : expression.getText();
			found.push({ specifier, line });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return path.endsWith('.svelte') ? [...found, ...importsInMarkup(text, code)] : found;
}
