/**
 * `npm run review -- <policy id> [--content DIR] [--apply]`: goes through what an import drafted, one thing after another:
 * the document's head, its place and offices, its facts. Each answer is checked and written at once; what the check
 * refuses is not written. With `--apply` it asks nothing and writes what was accepted by hand in `drafts/<id>.yaml`.
 * Exit code 0 when stopped or done, 1 where there is nothing to review or an accepted draft was refused, 2 for a wrong call.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readRegistries } from '../src/build/content-reader.ts';
import {
  accept,
  applied,
  dropped,
  filesOf,
  isFact,
  itemsOf,
  leavesNumerals,
  noted,
  objectionsTo,
  problemsOf,
  refusalOf,
  saidByFact,
  unwritten,
  withoutCoded,
  withItems,
  withRest,
  type Source,
  type Texts,
} from '../src/build/review/answer.ts';
import { lineOf, withLine } from '../src/build/problem-lines.ts';
import { fieldNote } from '../src/build/review/field-notes.ts';
import { isProposal, withNewProposal } from '../src/build/review/proposals.ts';
import { openJournal } from '../src/build/review/journal.ts';
import { fieldLines, idMeant, kindWith, near, optionsOf, wayToAdd, wholePath, type Option } from '../src/domain/draft/review-options.ts';
import { followText } from '../src/domain/draft/follow.ts';
import { changedLines, dropLines, HELP, itemLines, optionLines, refusalLines, siblingLines } from '../src/domain/draft/review-words.ts';
import {
  changedItem,
  itemNamed,
  isNumberField,
  nextItem,
  ofSentence,
  readCommand,
  withAnswer,
  withGroupAnswer,
  type Command,
  type ReviewItem,
} from '../src/domain/draft/review.ts';
import { notDroppable } from '../src/build/review/droppable.ts';
import { blocksToClauses } from '../src/domain/parse/clauses.ts';
import { splitFrontmatter } from '../src/domain/parse/policy.ts';
import { fieldAt, fieldsUnder, isPlainList } from '../src/domain/schema/field-at.ts';
import { formatProblem } from '../src/domain/problem.ts';
import { bodyToBlocks } from '../src/domain/text/markdown.ts';

function stop(code: 1 | 2, message: string): never {
  console.error(message);
  process.exit(code);
}

const USAGE = 'npm run review -- <policy id> [--content DIR] [--apply]';

function readCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { content: { type: 'string', default: 'content' }, apply: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return stop(2, `${(error as Error).message}\n${USAGE}`);
  }
}

const { values: call, positionals } = readCall();
const [id = ''] = positionals;
if (id === '' || positionals.length > 1) stop(2, USAGE);
const folder = path.resolve(call.content);
if (!existsSync(path.join(folder, `drafts/${id}.yaml`))) stop(1, `${folder}/drafts/${id}.yaml: there is no such file; npm run -s import makes it`);

const journal = openJournal(folder, path.resolve('.cache/review', `${id}.json`), filesOf(id));
const sourcePath = path.join(folder, `sources/${id}.txt`);
const raw = existsSync(sourcePath) ? readFileSync(sourcePath) : null;
const source: Source = raw === null ? null : { text: raw.toString('utf8'), sha256: createHash('sha256').update(raw).digest('hex') };
const read = (texts: Texts) => (name: 'cities' | 'units' | 'indicators' | 'titles' | 'events' | 'duties') => ({
  file: `${name}.yaml`,
  text: texts[`${name}.yaml`] ?? null,
});
const readLists = (texts: Texts) => {
  const file = read(texts);
  return readRegistries({
    cities: file('cities'),
    units: file('units'),
    indicators: file('indicators'),
    titles: file('titles'),
    events: file('events'),
    duties: file('duties'),
  });
};
let { registries, problems: broken } = readLists(journal.texts);
function tellBroken(): void {
  if (broken.length > 0)
    console.log(`These lists cannot be read, and their entries are not known:\n${broken.map((p) => formatProblem(withLine(folder, p))).join('\n')}`);
}

/** Text of each clause of the body, by id. */
const readClauses = (): ReadonlyMap<string, string> => {
  const { blocks } = bodyToBlocks(splitFrontmatter(journal.texts[`policies/${id}.mdx`] ?? '')?.body ?? '');
  return new Map(blocksToClauses(blocks, []).map((c) => [c.id, c.text]));
};
let clauses = readClauses();

const items = () => itemsOf(journal.texts, id);
/** Drafts of a body that was mended by hand are put where their sentences stand now. */
function follow(): void {
  const before = items();
  const now = followText(before, clauses);
  const moved = now.filter((item, at) => item !== before[at]);
  if (moved.length === 0) return;
  journal.write(withItems(journal.texts, id, now));
  console.log(`The body was mended: ${moved.length} drafts stand now with their sentences, in ${[...new Set(moved.map((i) => i.clause))].join(', ')}.`);
}
const isSaid = ({ review }: ReviewItem) => review === 'accepted' || review === 'dropped';
const progress = () => ({ done: items().filter(isSaid).length, of: items().length });
let current: ReviewItem | null = nextItem(items(), null);

function show(): void {
  if (current === null) return;
  const text = clauses.get(current.clause ?? '') ?? '';
  const told = refusalLines(refusalOf(journal.texts, id, current, source));
  const siblings = siblingLines(current, ofSentence(items(), current, text), (i) => refusalOf(journal.texts, id, i, source).length > 0);
  for (const line of [...itemLines(current, progress(), text), ...told, ...siblings]) console.log(line);
}

function finish(): never {
  const { done, of } = progress();
  console.log(`\n${done} of ${of} looked at.`);
  const { problems } = problemsOf(journal.texts, id, source);
  if (problems.length > 0)
    console.log(
      `npm run check -- ${id} has ${problems.length} thing(s) left; the first:\n${problems
        .slice(0, 5)
        .map((p) => formatProblem(withLine(folder, p)))
        .join('\n')}`,
    );
  const waiting = unwritten(journal.texts, id).length;
  if (waiting > 0) console.log(`${waiting} accepted by hand in the drafts are not written: npm run review -- ${id} --apply writes them, or says why not.`);
  else if (done === of) {
    const policy = journal.texts[`policies/${id}.mdx`] ?? '';
    if (!/^coding: full$/m.test(policy))
      console.log('When every sentence is coded, write `coding: full`: the check then asks for every numeral and every promise.');
    if (/^topics: \[\]/m.test(policy))
      console.log('No clause has a topic yet (`topics`): the table of topics calls it not coded, and the pages of topics leave it out.');
  }
  process.exit(0);
}

/** When every draft is answered: what no fact covers is asked as well. */
function askRest(): void {
  const before = items().length;
  journal.write(withRest(journal.texts, id, source));
  current = nextItem(items(), null);
  if (items().length > before)
    console.log(
      `\nEvery draft is answered. ${items().length - before} things are left: numerals and promises in no fact (say what each is, or code it by hand), and subjects of clauses (a* takes all).`,
    );
}

function moveOn(after: ReviewItem): void {
  current = nextItem(items(), after.id);
  if (current === null) askRest();
  if (current === null) finish();
  show();
}

/** A typed word as the id of a closed list; throws with the nearest where it is none of them. */
function idOf(kind: string, field: string, word: string, options: readonly Option[] | null): string {
  const meant = idMeant(word, options);
  if (meant !== null) return meant;
  const names = near(word, options ?? []).slice(0, 8);
  const like = names.length === 0 ? '' : `; near it: ${names.map((o) => `${o.id} ${o.zh}`).join(', ')}`;
  throw new Error(`“${word}” is none of its values${like} → ? ${field} lists them all${wayToAdd(kind, field)}`);
}

/** The value of a typed field: what the option's name means, else YAML. */
function valueOf(kind: ReviewItem['kind'], field: string, typed: string): unknown {
  if (typed.trim() === '') return undefined;
  const value = parse(typed) as unknown;
  if (kind === 'loose' || kind === 'promise') return value;
  const options = optionsOf(kind, field, registries);
  // measures=tech_contract_paid is a list of one
  const listed = (one: unknown) => (isPlainList(kind, field) ? [one] : one);
  if (typeof value === 'number' && !isNumberField(field)) return listed(typed.trim());
  // words=首版次,操作系统 is a list of two
  if (typeof value === 'string' && isPlainList(kind, field))
    return idMeant(value, options) !== null && options !== null
      ? [idOf(kind, field, value, options)]
      : value.split(/[,，、]\s*/).map((v) => idOf(kind, field, v, options));
  if (typeof value === 'string') return idOf(kind, field, value, options);
  return Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? idOf(kind, field, v, options) : v)) : value;
}

/** What is wrong with the name of a typed field; null where the entry has it. */
function unknownField({ kind, fact }: ReviewItem, field: string): string | null {
  if (kind === 'loose' || kind === 'promise' || fieldAt(kind, field) !== null || field in fact) return null;
  const above = field.split('.').slice(0, -1).join('.');
  const here = fieldsUnder(kind, above);
  return `there is no such field${here.length === 0 ? '' : `; ${above === '' ? kind : above} has: ${here.join(', ')}`}`;
}

function acceptOne(item: ReviewItem): boolean {
  const outcome = accept(journal.texts, id, item, source);
  if (outcome.ok) {
    journal.write(withoutCoded(outcome.texts, id, source));
    // what was proposed can be given to the next draft at once
    if (isProposal(item)) ({ registries, problems: broken } = readLists(journal.texts));
    for (const line of outcome.also) console.log(`  (${line})`);
  } else for (const problem of outcome.problems) console.log(`  ! ${problem}`);
  return outcome.ok;
}

function setField(item: ReviewItem, field: string, typed: string): void {
  const unknown = unknownField(item, field);
  if (unknown !== null) {
    console.log(`  ! ${field}: ${unknown}`);
    return;
  }
  const proposed = withNewProposal(items(), item, field, typed);
  if (proposed !== null) {
    journal.write(withItems(journal.texts, id, proposed));
    current = items()[proposed.findIndex((i) => i.id === item.id) - 1] ?? item;
    show();
    return;
  }
  try {
    const value = valueOf(item.kind, field, typed);
    current = withAnswer(item, field, value);
    const group = withGroupAnswer(items(), item, field, value);
    journal.write([current, ...group].reduce((texts, i) => noted(texts, id, i), journal.texts));
    // another sentence is shown whole; else what has changed
    const isShown = field === 'clause' || field === 'quote';
    if (isShown) show();
    else for (const line of changedLines(item, current)) console.log(line);
    // with the last field that was missing the draft is whole: what stands against all of it is told
    const isWhole = item.missing.length > 0 && current.missing.length === 0;
    const told = isWhole
      ? refusalLines(refusalOf(journal.texts, id, current, source))
      : objectionsTo(journal.texts, id, current, field, source).map((p) => `  ! ${p}`);
    if (!isShown) for (const line of told) console.log(line);
    if (group.length > 0) console.log(`  (${field} given to ${group.length} more of its group)`);
  } catch (error) {
    const why = (error as Error).message.split('\n')[0] ?? '';
    console.log(`  ! ${field}: ${why}${why.includes('→') ? '' : ' → quote a value that holds : or #'}`);
  }
}

function explained(item: ReviewItem, field: string): string[] {
  const { kind } = item;
  const own = kind === 'loose' || kind === 'promise' ? null : kind;
  if (field === 'd' || (own === null && field === 'kind')) return dropLines(kind);
  const of = kindWith(own, field);
  if (of === null) return optionLines(field, null, null);
  const path = wholePath(of, field);
  const unknown = own === null || fieldAt(of, path) !== null ? null : unknownField(item, field);
  if (unknown !== null) return [`  ${field}: ${unknown}`];
  // ? kind of a fact has none of its own: what it may be dropped as is told first
  const drops = field === 'kind' && path !== field ? ['  as what it may be dropped (d kind):', ...dropLines(kind), `  ${path}:`] : [];
  return [...drops, ...optionLines(field, fieldNote(of, path), optionsOf(of, path, registries)), ...fieldLines(of, path, (under) => fieldNote(of, under))];
}

/** Kinds that may be accepted all at once; of a fact those of its sentence are, of any other the offices. */
const AT_ONCE: ReadonlySet<ReviewItem['kind']> = new Set(['reference', 'topic', 'loose', 'promise']);
function alike(item: ReviewItem): ReviewItem[] {
  if (isFact(item)) return [item, ...ofSentence(items(), item, clauses.get(item.clause ?? '') ?? '')];
  return items().filter((i) => i.kind === (AT_ONCE.has(item.kind) ? item.kind : 'unit') && !isSaid(i));
}

/** Does what was typed. @returns whether it was done: what is refused, or not understood, leaves the item where it was */
function answer(item: ReviewItem, command: Command): boolean {
  switch (command.do) {
    case 'accept':
      if (!acceptOne(item)) return false;
      moveOn(item);
      return true;
    case 'accept-alike':
      for (const one of alike(item).filter((i) => i.missing.length === 0)) acceptOne(one);
      // a fact that was refused, or lacks something, is still asked
      if (isFact(item) && !items().some((i) => i.id === item.id && isSaid(i))) {
        for (const line of item.missing.length > 0 ? [`  ! ${item.missing.join(', ')}: still to be given`] : []) console.log(line);
        return false;
      }
      moveOn(item);
      return true;
    case 'drop': {
      const why = notDroppable(item, command.kind, command.why, leavesNumerals(journal.texts, id, item)) ?? saidByFact(journal.texts, id, item, source);
      if (why !== null) {
        console.log(`  ! ${why}`);
        return false;
      }
      journal.write(dropped(journal.texts, id, { ...item, dropped: { kind: command.kind, ...(command.why === undefined ? {} : { why: command.why }) } }));
      moveOn(item);
      return true;
    }
    case 'go': {
      const named = itemNamed(items(), command.words);
      if (named === null) console.log(`  ! nothing that waits for an answer holds “${command.words}”`);
      else {
        current = named;
        show();
      }
      return named !== null;
    }
    case 'skip':
      journal.write(noted(journal.texts, id, { ...item, review: 'skipped' }));
      moveOn(item);
      return true;
    case 'undo': {
      const before = items();
      const why = journal.undo();
      if (why !== null) console.log(`  ! ${why}`);
      current = changedItem(before, items()) ?? item;
      show();
      return why === null;
    }
    case 'set':
      setField(item, command.field, command.value);
      return true;
    case 'options':
      for (const line of explained(item, command.field)) console.log(line);
      return true;
    case 'help':
      for (const line of HELP) console.log(`  ${line}`);
      return true;
    case 'show':
      show();
      return true;
    case 'quit':
      return finish();
    default:
      console.log(`  ! ${command.message}`);
      return false;
  }
}

if (call.apply) {
  const { texts, refused, also } = applied(journal.texts, id, source);
  journal.write(texts);
  for (const line of also) console.log(`(${line})`);
  const drafts = `drafts/${id}.yaml`;
  for (const [fact, problems] of Object.entries(refused)) {
    const line = lineOf(journal.texts[drafts] ?? '', { path: `(${fact})` });
    console.log([`${path.join(call.content, drafts)}${line === null ? '' : `:${line}`} › ${fact}`, ...problems.map((p) => `  ! ${p}`)].join('\n'));
  }
  const count = Object.keys(refused).length;
  console.log(`${progress().done - count} of ${progress().of} looked at.`);
  if (count > 0) console.log(`${count} accepted in the drafts were refused and are not written: correct them there and call this again.`);
  process.exit(Object.keys(refused).length === 0 ? 0 : 1);
}
journal.write(withoutCoded(journal.texts, id, source));
follow();
current = nextItem(items(), null);
if (current === null) askRest();
if (current === null) finish();
console.log(`${id}: ${progress().of} things to look at, ${progress().done} done. ? helps.`);
tellBroken();
show();
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
lines.prompt();
/** Answers that were written beforehand: behind one that was refused, the others are meant for other things. */
const isPiped = !process.stdin.isTTY;
const answerCurrent = (line: string): boolean => {
  if (journal.refresh()) {
    ({ registries, problems: broken } = readLists(journal.texts));
    tellBroken();
    clauses = readClauses();
    follow();
    // a draft may have been edited, or coded, too
    journal.write(withoutCoded(journal.texts, id, source));
    const asked = current?.id;
    current = items().find((i) => i.id === asked && !isSaid(i)) ?? nextItem(items(), null);
    if (current === null) askRest();
    if (current === null) finish();
    if (current.id !== asked) {
      console.log('  ! what was asked is said by now: the answer was not taken');
      show();
      return false;
    }
  }
  return current === null || answer(current, readCommand(line));
};
for await (const line of lines) {
  if (!answerCurrent(line) && isPiped) {
    console.log('Stopped here: the answers behind this one were written for other things, and none of them was taken.');
    break;
  }
  lines.prompt();
}
finish();
