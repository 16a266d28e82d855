/** Rules about the source itself: who may import whom, what the pure parts may not touch, where words live. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as vocabulary from '../src/domain/vocabulary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = path.join(ROOT, 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((f) => statSync(path.join(SRC, f)).isFile())
  .map((f) => f.replaceAll(path.sep, '/'))
  .sort();
const read = (file: string) => readFileSync(path.join(SRC, file), 'utf8');
const isCode = (file: string) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts');

/** The script parts of an Astro file: its frontmatter and its `<script>` elements. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (m) => m[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
}

/** Every module a file imports, by import, export from, or dynamic import; `type` if only its types. */
function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const source = ts.createSourceFile(file, scriptOf(file, read(file)), ts.ScriptTarget.Latest, true);
  const found: { from: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
      const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && named.length > 0 && named.every((n) => n.isTypeOnly));
      found.push({ from: node.moduleSpecifier.text, typeOnly });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    )
      found.push({ from: node.arguments[0].text, typeOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `domain` for `domain/text.ts`; `root` for files that stand in `src` itself. */
const layerOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'root');

/** Layers each layer may import, itself included. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  charts: ['charts', 'domain'],
  exports: ['exports', 'domain'],
  markdown: ['markdown', 'domain'],
  lib: ['lib', 'domain', 'charts', 'exports'],
  client: ['client', 'domain', 'charts', 'exports'],
  components: ['components', 'lib', 'domain', 'charts', 'exports', 'client', 'styles'],
  layouts: ['layouts', 'components', 'lib', 'domain', 'charts', 'exports', 'client', 'styles'],
  pages: ['pages', 'layouts', 'components', 'lib', 'domain', 'charts', 'exports', 'client', 'styles'],
  root: ['domain', 'lib'],
};

const relativeImports = files.filter(isCode).flatMap((file) =>
  importsOf(file)
    .filter((i) => i.from.startsWith('.'))
    .map((i) => ({ file, typeOnly: i.typeOnly, to: path.posix.normalize(path.posix.join(path.posix.dirname(file), i.from)) })),
);

describe('imports', () => {
  it('are read from every kind of file', () => {
    expect(relativeImports.length).toBeGreaterThan(100);
    for (const kind of ['domain/', 'lib/', 'components/', 'layouts/', 'pages/', 'markdown/'])
      expect(
        relativeImports.some((i) => i.file.startsWith(kind)),
        kind,
      ).toBe(true);
  });

  it('run one way: domain ← charts, exports ← lib ← components ← layouts ← pages; client → domain, charts, exports', () => {
    const wrong = relativeImports.filter(({ file, to }) => MAY_IMPORT[layerOf(file)]?.includes(layerOf(to.replace(/\?.*$/, ''))) !== true);
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('lead to files that are there', () => {
    const known = new Set(files);
    expect(relativeImports.filter(({ to }) => !known.has(to.replace(/\?.*$/, ''))).map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('go round in no circle inside the domain', () => {
    const next = new Map(files.map((f) => [f, relativeImports.filter((i) => i.file === f && !i.typeOnly).map((i) => i.to)]));
    const circle = (at: string, seen: readonly string[]): string | null => {
      if (seen.includes(at)) return [...seen.slice(seen.indexOf(at)), at].join(' → ');
      for (const to of next.get(at) ?? []) {
        const found = circle(to, [...seen, at]);
        if (found !== null) return found;
      }
      return null;
    };
    for (const file of files.filter((f) => f.startsWith('domain/'))) expect(circle(file, [])).toBeNull();
  });

  it('take zod’s values in domain/schema.ts only; others take types', () => {
    const zod = files.filter(isCode).flatMap((file) =>
      importsOf(file)
        .filter((i) => /^(astro\/zod|zod(\/.*)?)$/.test(i.from))
        .map((i) => ({ file, ...i })),
    );
    expect(zod.filter((i) => !i.typeOnly).map((i) => i.file)).toEqual(['domain/schema.ts']);
  });

  it('let client code take types only from the schema, which would bring zod along', () => {
    const wrong = relativeImports.filter((i) => /^(client|charts|exports)\//.test(i.file) && i.to === 'domain/schema.ts' && !i.typeOnly);
    expect(wrong.map((i) => i.file)).toEqual([]);
  });
});

describe('the domain', () => {
  const domain = files.filter((f) => f.startsWith('domain/'));

  it('imports no node:, no astro: and nothing of Astro but zod', () => {
    const outside = domain.flatMap((file) =>
      importsOf(file)
        .filter((i) => /^(node:|astro)/.test(i.from) && !(i.from === 'astro/zod' && file === 'domain/schema.ts'))
        .map((i) => `${file} → ${i.from}`),
    );
    expect(outside).toEqual([]);
  });

  /** Uses of a global name or of a member: identifiers, not words in strings or comments. */
  function uses(file: string, isForbidden: (node: ts.Node) => boolean): string[] {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isForbidden(node)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  }
  const pure = files.filter((f) => /^(domain|charts)\//.test(f) && isCode(f));

  it('knows no page: no document, no window', () => {
    const globals = new Set(['window', 'globalThis', 'process', 'localStorage', 'navigator']);
    // `document` is also what a search index holds: the page's is known by what is asked of it
    const ofPage = /^(querySelector|getElement|create[A-Z]|body$|head$|documentElement$|addEventListener$|cookie$|location$|activeElement$)/;
    const isGlobal = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      (globals.has(node.text) || (node.text === 'document' && ts.isPropertyAccessExpression(node.parent) && ofPage.test(node.parent.name.text))) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !ts.isPropertyAssignment(node.parent) &&
      !ts.isPropertySignature(node.parent);
    expect(pure.flatMap((file) => uses(file, isGlobal))).toEqual([]);
  });

  it('has no clock and no dice', () => {
    const isClock = (node: ts.Node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) ||
      (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|performance\.now)$/.test(node.getText())) ||
      (ts.isCallExpression(node) && node.expression.getText() === 'Date');
    expect(pure.flatMap((file) => uses(file, isClock))).toEqual([]);
  });
});

describe('templates', () => {
  const templates = files.filter((f) => f.endsWith('.astro'));
  const withoutComments = (text: string) =>
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\{?\/\*[\s\S]*?\*\/\}?/g, '')
      .replace(/(^|[^:"'`])\/\/.*$/gm, '$1');

  it('hold no Chinese: words stand in the dictionary', () => {
    const chinese = templates.flatMap((file) => Array.from(withoutComments(read(file)).matchAll(/.*\p{Script=Han}.*/gu), (m) => `${file}: ${m[0].trim()}`));
    expect(templates.length).toBeGreaterThan(10);
    expect(chinese).toEqual([]);
  });

  it('set no style attribute and no inline handler, which the content security policy forbids', () => {
    const inline = templates.flatMap((file) => Array.from(withoutComments(read(file)).matchAll(/\s(style|on[a-z]+)=["{]/g), (m) => `${file}: ${m[0].trim()}`));
    expect(inline).toEqual([]);
  });
});

describe('files', () => {
  it('at the top are the ones agreed on', () => {
    const allowed = [
      'src',
      'content',
      'public',
      'scripts',
      'tests',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'astro.config.mjs',
      'README.md',
      'LICENSE',
    ];
    const made = ['node_modules', 'dist'];
    const found = readdirSync(ROOT).filter((f) => !f.startsWith('.') && !made.includes(f));
    expect(found.filter((f) => !allowed.includes(f))).toEqual([]);
  });

  it('of code stay within 480 lines, blank ones and comments aside as for ESLint', () => {
    const lists = ['domain/query/thesaurus.ts', 'domain/vocabulary.ts', 'lib/ui.ts'];
    const lines = (file: string) =>
      read(file)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
    expect(
      files
        .filter((f) => isCode(f) && !lists.includes(f))
        .map((f) => ({ f, lines: lines(f) }))
        .filter((f) => f.lines > 480),
    ).toEqual([]);
  });

  it('in src stand in a layer that has its rules', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => layer !== 'styles' && MAY_IMPORT[layer] === undefined)).toEqual([]);
  });
});

describe('vocabulary', () => {
  const lists = Object.entries(vocabulary as Record<string, Record<string, { zh: string; definition?: string }>>).filter(
    ([, terms]) => typeof terms === 'object',
  );

  it.each(lists)('of %s has ids in snake or kebab case, each with a Chinese name of its own', (_name, terms) => {
    for (const id of Object.keys(terms)) expect(id).toMatch(/^[a-z0-9]+([-_][a-z0-9]+)*$/);
    const names = Object.values(terms).map((t) => t.zh);
    for (const name of names) expect(name).toMatch(/\p{Script=Han}|PDF/u);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the lists that data may name', () => {
    expect(lists.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'titles',
        'operators',
        'bases',
        'blanks',
        'events',
        'topics',
        'amountRoles',
        'conditionKinds',
        'notFigureKinds',
        'discrepancyKinds',
        'unitFunctions',
      ]),
    );
    expect(Object.keys(vocabulary.blanks)).toEqual(['silent', 'unquantified', 'not_held', 'not_applicable']);
    expect(Object.keys(vocabulary.topics)).toHaveLength(32);
  });
});
