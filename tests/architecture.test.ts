/** Rules about the source itself: who may import whom, what the pure parts may not touch, where words live. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

/** The room of a file: `domain/parse`, `words`; `domain` for `domain/vocabulary.ts`; `root` for files that stand in `src` itself. */
const roomOf = (file: string) => {
  const [room = '', sub] = file.split('/');
  if (sub === undefined) return 'root';
  return room === 'domain' && file.split('/').length > 2 ? `domain/${sub}` : room;
};

const DOMAIN = [
  'domain',
  'domain/number',
  'domain/text',
  'domain/schema',
  'domain/parse',
  'domain/check',
  'domain/corpus',
  'domain/compare',
  'domain/table',
  'domain/rules',
];
/** The domain as those see it who print it: its content has been checked, by `build/` or a script. */
const CHECKED = DOMAIN.filter((room) => room !== 'domain/check');
const PURE = [...CHECKED, 'words', 'search', 'exports', 'charts', 'state', 'views'];
/** Rooms each room may import, beside itself. The arrow runs one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'domain/number': ['domain'],
  'domain/text': ['domain', 'domain/number'],
  'domain/schema': ['domain', 'domain/number'],
  'domain/parse': ['domain', 'domain/number', 'domain/text', 'domain/schema'],
  'domain/check': ['domain', 'domain/number', 'domain/text', 'domain/schema', 'domain/parse', 'domain/corpus', 'domain/compare', 'domain/table'],
  'domain/corpus': ['domain', 'domain/number', 'domain/text', 'domain/schema', 'domain/parse'],
  'domain/draft': ['domain', 'domain/number', 'domain/text', 'domain/parse', 'domain/schema'], // types of registries alone,
  'domain/table': ['domain', 'domain/number'],
  'domain/compare': ['domain', 'domain/number', 'domain/text', 'domain/schema', 'domain/parse', 'domain/corpus', 'domain/table'],
  'domain/rules': ['domain', 'domain/number', 'domain/text', 'domain/schema', 'domain/corpus'],
  words: CHECKED,
  search: [...CHECKED, 'words'],
  exports: [...CHECKED, 'words'],
  charts: [...CHECKED, 'words'],
  state: [...CHECKED, 'words'],
  // of the check, views take the account of a document's numerals: its type
  views: [...CHECKED, 'domain/check', 'words', 'search', 'exports', 'charts', 'state'],
  build: [...PURE, 'domain/check', 'domain/draft'],
  client: [...CHECKED, 'views', 'words', 'search', 'state', 'exports', 'charts'],
  components: [...PURE, 'build', 'client', 'styles'],
  layouts: [...PURE, 'build', 'client', 'components', 'styles'],
  pages: [...PURE, 'build', 'client', 'components', 'layouts', 'styles'],
  root: [...CHECKED, 'build'],
};

const relativeImports = files.filter(isCode).flatMap((file) =>
  importsOf(file)
    .filter((i) => i.from.startsWith('.'))
    .map((i) => ({ file, typeOnly: i.typeOnly, to: path.posix.normalize(path.posix.join(path.posix.dirname(file), i.from)) })),
);

const codeFiles = files.filter(isCode);
const allImports = new Map(codeFiles.map((file) => [file, importsOf(file)]));
/** Modules that run when a file is loaded, itself included: value imports, followed to the end. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { to, typeOnly } of importsFrom.get(file) ?? []) if (!typeOnly) reachedFrom(to, seen);
  return seen;
}
const importsFrom = new Map(
  codeFiles.map((file) => [file, relativeImports.filter((i) => i.file === file).map((i) => ({ ...i, to: i.to.replace(/\?.*$/, '') }))]),
);
const packagesReached = (file: string) =>
  [...reachedFrom(file)].flatMap((f) => (allImports.get(f) ?? []).filter((i) => !i.from.startsWith('.') && !i.typeOnly).map((i) => ({ via: f, from: i.from })));

describe('imports', () => {
  it('are read from every kind of file', () => {
    expect(relativeImports.length).toBeGreaterThan(100);
    for (const kind of ['domain/', 'search/', 'views/', 'build/', 'components/', 'layouts/', 'pages/', 'client/'])
      expect(
        relativeImports.some((i) => i.file.startsWith(kind)),
        kind,
      ).toBe(true);
  });

  it('run one way: domain ← words, search ← exports, charts, state ← views ← build, components ← layouts ← pages; client beside components', () => {
    const wrong = relativeImports.filter(({ file, to }) => {
      const [from, at] = [roomOf(file), roomOf(to.replace(/\?.*$/, ''))];
      return from !== at && MAY_IMPORT[from]?.includes(at) !== true;
    });
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('lead to files that are there', () => {
    const known = new Set(files);
    expect(relativeImports.filter(({ to }) => !known.has(to.replace(/\?.*$/, ''))).map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('go round in no circle', () => {
    const circle = (at: string, seen: readonly string[]): string | null => {
      if (seen.includes(at)) return [...seen.slice(seen.indexOf(at)), at].join(' → ');
      for (const { to, typeOnly } of importsFrom.get(at) ?? []) {
        const found = typeOnly ? null : circle(to, [...seen, at]);
        if (found !== null) return found;
      }
      return null;
    };
    for (const file of codeFiles.filter((f) => f.startsWith('domain/'))) expect(circle(file, [])).toBeNull();
  });

  it('of node: stand in build/ alone', () => {
    const found = codeFiles.flatMap((file) => (allImports.get(file) ?? []).filter((i) => i.from.startsWith('node:')).map(() => file));
    expect([...new Set(found)].filter((f) => roomOf(f) !== 'build')).toEqual([]);
  });

  it('never bring zod, YAML or a Markdown reader into the browser', () => {
    const heavy = /^(astro|zod|yaml|js-yaml|unified|remark|pagefind|opencc|pinyin|node:)/;
    const scripts = codeFiles.filter((f) => f.startsWith('client/'));
    expect(
      scripts.flatMap((f) =>
        packagesReached(f)
          .filter((p) => heavy.test(p.from))
          .map((p) => `${f} → … → ${p.via} → ${p.from}`),
      ),
    ).toEqual([]);
  });

  it('let domain/number and domain/text stand without a schema', () => {
    const low = codeFiles.filter((f) => f.startsWith('domain/number/') || f === 'domain/text/text.ts');
    expect(low.flatMap((f) => packagesReached(f).map((p) => `${f} → ${p.from}`))).toEqual([]);
  });

  it('take zod’s values in domain/schema only; others take types', () => {
    const zod = codeFiles.filter((file) => (allImports.get(file) ?? []).some((i) => /^(astro\/zod|zod(\/.*)?)$/.test(i.from) && !i.typeOnly));
    expect(zod.filter((f) => roomOf(f) !== 'domain/schema')).toEqual([]);
    expect(zod).not.toEqual([]);
  });
});

describe('the domain', () => {
  const domain = files.filter((f) => f.startsWith('domain/'));

  it('imports no node:, no astro: and nothing of Astro but zod', () => {
    const outside = domain.flatMap((file) =>
      importsOf(file)
        .filter((i) => /^(node:|astro)/.test(i.from) && !(i.from === 'astro/zod' && file.startsWith('domain/schema/')))
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
  const pure = files.filter((f) => /^(domain|words|search|exports|charts|state|views)\//.test(f) && isCode(f));

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

describe('Chinese', () => {
  /** Words for readers, and the names of the closed lists. */
  const isWords = (file: string) => file.startsWith('words/') || file === 'domain/vocabulary.ts';
  /** Patterns that read Chinese, in documents and in questions, and problems that quote it for editors: no reader sees them. */
  const isRecogniser = (file: string) =>
    /^(domain\/(number|text|schema|parse|check|draft)|search\/(language|thesaurus))\//.test(file) ||
    [
      'build/import/number-docx.ts',
      'domain/table/likeness.ts',
      'search/pack/facts.ts',
      'search/pack/query-tables.ts',
      'search/rank/snippet.ts',
      'views/policy-text.ts',
    ].includes(file);
  const CHINESE = /[\p{Script=Han}，。、：；（）“”〔〕《》「」\u2014]/u;

  /** Strings, templates and patterns of a script, and what stands between its tags; comments say what they like. */
  function saidIn(file: string): string[] {
    const text = read(file);
    const source = ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true);
    const said: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isIdentifier(node))
        said.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    const body = file.endsWith('.astro') ? text.replace(/^---\n[\s\S]*?\n---/, '').replace(/<!--[\s\S]*?-->|\{?\/\*[\s\S]*?\*\/\}?/g, '') : '';
    return [...said, ...body.split('\n')];
  }

  it('stands in words/ and the vocabulary, and in patterns that read it, punctuation too', () => {
    // a schema may refuse a value by a pattern
    const isPattern = (file: string, s: string) => file.startsWith('domain/schema/') && s.startsWith('/');
    const spoken = codeFiles
      .filter((f) => !isWords(f) && !isRecogniser(f))
      .flatMap((f) =>
        saidIn(f)
          .filter((s) => CHINESE.test(s) && !isPattern(f, s))
          .map((s) => `${f}: ${s.trim()}`),
      );
    expect(spoken).toEqual([]);
  });

  it('is read by no more files than do', () => {
    const listed = codeFiles.filter((f) => !/^(domain\/(number|text|schema|parse|check|draft)|search\/(language|thesaurus))\//.test(f) && isRecogniser(f));
    expect(listed.filter((f) => !saidIn(f).some((s) => CHINESE.test(s)))).toEqual([]);
  });
});

describe('names of the vocabulary and the registries', () => {
  /** Who prints: no reader sees what the domain and the search index know a thing by. */
  const printing = codeFiles.filter((f) => /^(components|layouts|pages|views|client)\//.test(f));
  /** Write the field into a data file, as it stands. */
  const copies = ['views/charts/annex-shard.ts', 'views/check/book-files.ts', 'views/shards.ts'];
  const readsName = (file: string) =>
    Array.from(
      read(file)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/^.*(\.zh\b|\{[^{}]*\bzh\b[^{}:]*\}\s*(=|\)|\]|,|:\s*[A-Z])).*$/gm),
      (m) => `${file}: ${m[0].trim()}`,
    );

  it('go through the one door, `words.term`, where they are printed', () => {
    expect(printing.filter((f) => !copies.includes(f)).flatMap(readsName)).toEqual([]);
    expect(printing.filter((f) => read(f).includes('.term(')).length).toBeGreaterThan(20);
  });

  it('are copied by no more files than do', () => {
    expect(copies.filter((f) => readsName(f).length === 0)).toEqual([]);
  });
});

describe('templates', () => {
  const templates = files.filter((f) => f.endsWith('.astro'));
  const withoutComments = (text: string) =>
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\{?\/\*[\s\S]*?\*\/\}?/g, '')
      .replace(/(^|[^:"'`])\/\/.*$/gm, '$1');

  it('set no style attribute and no inline handler, which the content security policy forbids', () => {
    const inline = templates.flatMap((file) => Array.from(withoutComments(read(file)).matchAll(/\s(style|on[a-z]+)=["{]/g), (m) => `${file}: ${m[0].trim()}`));
    expect(inline).toEqual([]);
  });
});

/** What Astro hands to a component is `any` unless it declares what it takes; then `astro check` refuses a wrong or missing prop. */
describe('props', () => {
  const withProps = files.filter((f) => /^(components|layouts)\/.*\.astro$/.test(f) && read(f).includes('Astro.props'));

  it('are declared by every component and layout that takes any', () => {
    expect(withProps.length).toBeGreaterThan(10);
    expect(withProps.filter((f) => !/^interface Props \{$/m.test(scriptOf(f, read(f))))).toEqual([]);
  });

  it('are never cast', () => {
    const cast = files.filter((f) => f.endsWith('.astro') && /Astro\.props(\)| [^;\n]*)? as\b/.test(read(f)));
    expect(cast).toEqual([]);
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
    const lists = ['search/thesaurus/thesaurus.ts', 'domain/vocabulary.ts'];
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

  it('that comments and messages name are there', () => {
    const named = /\b(?:src|tests|content|scripts)\/[\w./[\]-]+\.(?:ts|astro|md|mdx|yaml|css|mjs)\b/g;
    const gone = files.filter(isCode).flatMap((f) => (read(f).match(named) ?? []).filter((to) => !existsSync(path.join(ROOT, to))).map((to) => `${f}: ${to}`));
    expect(gone).toEqual([]);
  });

  it('that the README and the handbook name are there', () => {
    const named = /(?<=[\s`(])(?:src|tests|content|scripts)\/[\w./[\]-]+\.(?:ts|astro|md|mdx|yaml|txt|css|mjs)\b/g;
    for (const guide of ['README.md', 'content/README.md']) {
      const names = readFileSync(path.join(ROOT, guide), 'utf8').match(named) ?? [];
      expect(names.length, guide).toBeGreaterThan(1);
      expect(
        names.filter((to) => !existsSync(path.join(ROOT, to))),
        guide,
      ).toEqual([]);
    }
  });

  it('in src stand in a layer that has its rules', () => {
    expect([...new Set(codeFiles.map(roomOf))].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });
});

describe('schemas', () => {
  /** Fields of the objects that a schema declares, with no comment before them; `.extend` only narrows what stands elsewhere. */
  function undocumented(file: string): string[] {
    const text = read(file);
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const isField = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
      const declares = isField && ts.isCallExpression(node.parent.parent) && /^(z\s*\.strictObject|kind)$/.test(node.parent.parent.expression.getText());
      const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
      if (declares && !comments.some((c) => text.startsWith('/**', c.pos))) found.push(`${file}: ${node.name.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  }

  it('say of every field written by hand what it means', () => {
    // what is published is explained by the codebook, which does not compile without a note on each field
    const input = codeFiles.filter((f) => f.startsWith('domain/schema/') && !/(record|shard)\.ts$/.test(f));
    expect(input.flatMap(undocumented)).toEqual([]);
  });
});

describe('vocabulary', () => {
  const lists = Object.entries(vocabulary as Record<string, Record<string, { zh: string; en: string; definition?: string }>>).filter(
    ([, terms]) => typeof terms === 'object',
  );

  it.each(lists)('of %s has ids in snake or kebab case, each with a Chinese name of its own', (_name, terms) => {
    for (const id of Object.keys(terms)) expect(id).toMatch(/^[a-z0-9]+([-_][a-z0-9]+)*$/);
    const names = Object.values(terms).map((t) => t.zh);
    for (const name of names) expect(name).toMatch(/\p{Script=Han}|PDF/u);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(lists)('of %s has an English name for each entry, and no two the same', (_name, terms) => {
    const names = Object.values(terms).map((t) => t.en);
    for (const name of names) expect(name).toMatch(/^[\x20-\x7e’]+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the lists that data may name', () => {
    expect(lists.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'operators',
        'bases',
        'blanks',
        'topics',
        'amountRoles',
        'conditionKinds',
        'notFigureKinds',
        'discrepancyKinds',
        'unitFunctions',
      ]),
    );
    expect(Object.keys(vocabulary.blanks)).toEqual(['unquantified', 'mentioned', 'silent', 'not_applicable', 'not_held', 'not_coded']);
    expect(Object.keys(vocabulary.topics)).toHaveLength(32);
  });
});
