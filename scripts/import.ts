/**
 * `npm run -s import -- FILE --id liuhe-2023 --place 柳河县 --province 吉林省 [--out DIR] [--json]`: brings a policy
 * document in. Writes its source, body, audit and drafts under DIR (default `content`), all or none; never over a policy
 * that stands. With `--json` standard output is one object: `{id, title, doc_number, issued, clauses, files, candidates:
 * [{kind, value, value_max, unit, role, op, clause, quote, reason}], problems, warnings}`. Exit code 0 though work is
 * left, 1 where nothing could be imported, 2 for a wrong call.
 */
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareStanding } from '../src/build/import/compare-standing.ts';
import { placeIdOf, policyFiles } from '../src/build/import/policy-files.ts';
import { readSourceFile } from '../src/build/import/read-file.ts';
import { writeTogether } from '../src/build/import/write-files.ts';
import { itemsOf } from '../src/build/review/answer.ts';
import { readContent } from '../src/build/content.ts';
import { checkPolicy } from '../src/domain/check/check-policy.ts';
import { importDocument } from '../src/domain/draft/import-document.ts';
import { parsePolicy } from '../src/domain/parse/policy.ts';
import { formatProblem, type Problem } from '../src/domain/problem.ts';
import { provinces } from '../src/domain/vocabulary.ts';

const USAGE = 'npm run -s import -- FILE --id liuhe-2023 --place 柳河县 --province 吉林省 [--out DIR] [--json]';

function fail(code: 1 | 2, message: string): never {
  console.error(message);
  process.exit(code);
}

function readCall() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        place: { type: 'string' },
        province: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    return fail(2, `${(error as Error).message}\n${USAGE}`);
  }
}

const call = readCall();
const [file] = call.files;
const { id, place, province } = call;
if (file === undefined || call.files.length > 1 || id === undefined || place === undefined || province === undefined)
  fail(2, `one file, --id, --place and --province are needed:\n${USAGE}`);
if (placeIdOf(id) === null) fail(2, `--id "${id}": write <place>-<year>[-<word>] in lower-case letters, as liuhe-2023`);
if (!Object.values(provinces).some((p) => p.zh === province)) fail(2, `--province "${province}": write its full name, as 吉林省 or 广西壮族自治区`);
if (!existsSync(file)) fail(1, `${file}: there is no such file`);

const root = process.cwd();
const out = call.out === undefined ? path.join(root, 'content') : path.resolve(call.out);
const raw = new Uint8Array(readFileSync(file));
const source = await readSourceFile(path.basename(file), raw).catch((error: unknown) => fail(1, `${file}: ${(error as Error).message}`));
const document = importDocument(source, path.basename(file), Number(/-(\d{4})(?:-|$)/.exec(id)?.[1] ?? Number.NaN) || null);
const { content } = await readContent(root);

const printed = {
  id,
  title: document.head.title,
  doc_number: document.head.doc_number,
  issued: document.head.issued,
  clauses: document.clauses.length,
  // what there was before the document is no goal of it
  candidates: document.candidates
    .filter((c) => !c.baseline)
    .map(({ kind, value, value_max, unit, role, op, clause, quote, reason }) => ({
      kind,
      value,
      value_max,
      unit,
      role,
      op,
      clause,
      quote,
      reason,
    })),
};
const say = (line: string) => {
  if (!call.json) console.log(line);
};

if (existsSync(path.join(out, `policies/${id}.mdx`))) {
  const difference = compareStanding(out, id, document);
  if (call.json)
    console.log(
      JSON.stringify({ ...printed, files: [], difference, problems: [`policies/${id}.mdx stands already: nothing was written`], warnings: document.warnings }),
    );
  say(`policies/${id}.mdx stands already: nothing was written.`);
  say(`New clauses: ${difference.added.join(' ') || '-'}\nGone: ${difference.removed.join(' ') || '-'}\nChanged: ${difference.changed.join(' ') || '-'}`);
  say(`${difference.kept.length} coded facts stand in the new text too.`);
  for (const f of difference.lost) say(`${f.id} (clause ${f.clause}): “${f.quote}” no longer stands → read the new clause and code it again`);
  process.exit(0);
}

const files = policyFiles({ id, place, province, extension: path.extname(file).toLowerCase() || '.txt' }, document, raw, content);
try {
  writeTogether(out, files);
} catch (error) {
  fail(1, (error as Error).message);
}

const policyFile = `policies/${id}.mdx`;
const written = files.find((f) => f.path === policyFile);
const parsed = parsePolicy(new TextDecoder().decode(written?.bytes), policyFile);
const all: readonly Problem[] = [
  ...parsed.problems,
  ...(parsed.policy === null
    ? []
    : checkPolicy(
        {
          policy: parsed.policy,
          audit: { discrepancies: [], not_figures: [], no_facts: [], silent_exceptions: [] },
          auditFile: `audit/${id}.yaml`,
          source: { text: document.source, sha256: parsed.policy.input.source.sha256 },
        },
        content,
      )),
];
// an office that stands in forty clauses is one thing to do
const found = [...new Map(all.map((p) => [`${p.path} ${p.message}`, p])).values()];
const counts = (kind: string) => document.candidates.filter((c) => c.kind === kind).length;
if (call.json) console.log(JSON.stringify({ ...printed, files: files.map((f) => f.path), problems: found.map(formatProblem), warnings: document.warnings }));
say(
  `${id}: ${document.clauses.length} clauses, ${counts('target')} targets, ${counts('amount')} amounts, ${counts('condition')} conditions and ${counts('limit')} limits drafted.`,
);
for (const f of files) say(`  wrote ${path.relative(root, path.join(out, f.path))}`);
for (const w of document.warnings) say(`  look at: ${w}`);
const texts = Object.fromEntries(files.filter((f) => f.path.startsWith('drafts/')).map((f) => [f.path, new TextDecoder().decode(f.bytes)]));
const names = itemsOf(texts, id).flatMap(({ kind, fact }) => (kind === 'event' ? [String(fact.zh)] : []));
if (names.length > 0) say(`  proposed: ${names.length} event(s) that no list has: ${names.join('、')}; the review asks of each whether it is one`);
// what the review asks anyway is not listed as work by hand
const asked = new Set(['unit_names', 'city', 'references', 'territory']);
const registered = found.filter((p) => p.path === 'unit_names' || p.path === 'city').length;
for (const p of found.filter((p) => !asked.has(p.path))) say(`  left: ${formatProblem(p)}`);
if (registered > 0) say(`  left: ${registered} of the place and its offices are in no list yet: the review adds them, one by one`);
say(
  `Next: read the body of ${policyFile} against the file, then npm run review -- ${id}${call.out === undefined ? '' : ` --content ${call.out}`} (content/README.md, A policy in an hour).`,
);
