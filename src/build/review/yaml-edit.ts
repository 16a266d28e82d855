import { isMap, isScalar, isSeq, parseDocument, stringify, type ParsedNode, type YAMLMap } from 'yaml';

/** Edits of a YAML text that leave every other character as it was: comments, quotes and wraps of a hand-written file stay. */

const printed = (value: unknown, indent: string) =>
  stringify(value, { lineWidth: 130, defaultStringType: 'PLAIN', aliasDuplicateObjects: false })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join('\n');

const asItem = (value: unknown) => printed([value], '  ');

interface Entry {
  /** Where the key stands and where its value ends, comments after it left out. */
  readonly start: number;
  readonly end: number;
  readonly value: ParsedNode;
}

function entryOf(text: string, key: string): Entry | null {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return null;
  const pair = document.contents.items.find((p) => isScalar(p.key) && p.key.value === key);
  return pair?.value == null ? null : { start: pair.key.range[0], end: pair.value.range[1], value: pair.value };
}

const replaced = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
const lineEnd = (text: string, at: number) =>
  text.charAt(at - 1) === '\n' || at === text.length ? at : Math.max(at, text.indexOf('\n', at) + 1) || text.length;

/** Lists of the frontmatter: a new line stands before the first of them, so that each can be lengthened by hand at its end. */
const LISTS = /^(?:corrections|furniture|references|unit_names|topics|tables|targets|incentives|rules):/m;

/** The mapping with one more line: before its lists, else the last. */
function withLine(text: string, line: string): string {
  const at = text.search(LISTS);
  return at < 0 ? `${text.trimEnd()}\n${line}\n` : `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

/** The mapping with a field set: in its place, or as a new line. */
export function withField(text: string, key: string, value: unknown): string {
  const entry = entryOf(text, key);
  const line = `${key}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()}`;
  return entry === null ? withLine(text, line) : replaced(text, entry.start, entry.end, line);
}

/** The mapping with a field of one item of the list under a key set, the item told by its id; the same text where there is none. */
export function withItemField(text: string, key: string, id: string, field: string, value: string): string {
  const entry = entryOf(text, key);
  const items = entry !== null && isSeq(entry.value) ? entry.value.items : [];
  const named = (item: YAMLMap.Parsed, name: string) => item.items.find((p) => isScalar(p.key) && p.key.value === name);
  const isMeant = (i: YAMLMap.Parsed) => {
    const own = named(i, 'id')?.value;
    return isScalar(own) && own.value === id;
  };
  const item = items.filter((i) => isMap(i)).find(isMeant);
  if (item === undefined) return text;
  const [own, first] = [named(item, field), named(item, 'id')];
  if (own?.value != null) return replaced(text, own.value.range[0], own.value.range[1], value);
  if (first?.value == null) return text;
  const at = first.value.range[1];
  if (item.flow === true) return replaced(text, at, at, `, ${field}: ${value}`);
  const indent = ' '.repeat(first.key.range[0] - (text.lastIndexOf('\n', first.key.range[0]) + 1));
  const end = lineEnd(text, at);
  return replaced(text, end, end, `${text.charAt(end - 1) === '\n' ? '' : '\n'}${indent}${field}: ${value}\n`);
}

/** The mapping with one more item at the end of the list under a key. */
export function withItem(text: string, key: string, value: unknown): string {
  const entry = entryOf(text, key);
  if (entry === null) return withLine(text, `${key}:\n${asItem(value)}`);
  if (!isSeq(entry.value) || entry.value.items.length === 0 || entry.value.flow === true) {
    const standing: unknown[] = isSeq(entry.value) ? entry.value.toJSON() : [];
    return replaced(text, entry.start, entry.end, `${key}:\n${[...standing, value].map(asItem).join('\n')}`);
  }
  const at = lineEnd(text, entry.end);
  return replaced(text, at, at, `${text.charAt(at - 1) === '\n' ? '' : '\n'}${asItem(value)}\n`);
}

/** The mapping with one more entry in the mapping under a key. */
export function withEntry(text: string, key: string, name: string, value: unknown): string {
  const entry = entryOf(text, key);
  const line = printed({ [name]: value }, '  ');
  if (entry === null) return withLine(text, `${key}:\n${line}`);
  if (!isMap(entry.value) || entry.value.items.length === 0 || entry.value.flow === true) {
    const standing: Record<string, unknown> = isMap(entry.value) ? (entry.value.toJSON() as Record<string, unknown>) : {};
    return replaced(text, entry.start, entry.end, `${key}:\n${printed({ ...standing, [name]: value }, '  ')}`);
  }
  const at = lineEnd(text, entry.end);
  return replaced(text, at, at, `${text.charAt(at - 1) === '\n' ? '' : '\n'}${line}\n`);
}

/** A list that is a file of its own, with one more item. */
export const withLast = (text: string, value: unknown): string => `${text.trimEnd()}\n${printed([value], '')}\n`;

/** The frontmatter of a policy file, and the file with another. */
export function frontmatterOf(file: string): string {
  return /^---\n([\s\S]*?)^---$/m.exec(file)?.[1] ?? '';
}
export const withFrontmatter = (file: string, edit: (yaml: string) => string): string =>
  file.replace(/^---\n([\s\S]*?)^---$/m, (_, yaml: string) => `---\n${edit(yaml)}---`);

/** A list of a row (`[a, b]`) with one more value. */
function withValue(text: string, list: ParsedNode | null | undefined, value: string): string {
  if (!isSeq(list) || list.flow !== true) return text;
  const at = list.range[1] - 1;
  return replaced(text, at, at, `${list.items.length === 0 ? '' : ', '}${value}`);
}

/**
 * The registry of events with one more event at the end of its section; of one that it holds, the words are added.
 * The same text where there is no such section.
 */
export function withEvent(text: string, section: string, event: { readonly id: string; readonly words: readonly string[] }): string {
  const sections = parseDocument(text).contents;
  const sectionsOf = isSeq(sections) ? sections.items.filter((s) => isMap(s)) : [];
  const field = (of: YAMLMap.Parsed, name: string) => of.items.find((p) => isScalar(p.key) && p.key.value === name)?.value;
  const named = (of: YAMLMap.Parsed, id: string) => {
    const own = field(of, 'id');
    return isScalar(own) && own.value === id;
  };
  const eventsOf = (of: YAMLMap.Parsed) => {
    const list = field(of, 'events');
    return isSeq(list) ? list.items.filter((e) => isMap(e)) : [];
  };
  const held = sectionsOf.flatMap(eventsOf).find((e) => named(e, event.id));
  if (held !== undefined) {
    const words = field(held, 'words');
    const said = isSeq(words) ? words.items.map((w) => (isScalar(w) ? w.value : null)) : [];
    return event.words.filter((w) => !said.includes(w)).reduce((now, word) => (now === text ? withValue(text, words, word) : now), text);
  }
  const last = sectionsOf
    .filter((s) => named(s, section))
    .flatMap(eventsOf)
    .at(-1);
  if (last?.range == null) return text;
  const indent = ' '.repeat(Math.max(0, last.range[0] - (text.lastIndexOf('\n', last.range[0]) + 1) - 2));
  const end = lineEnd(text, last.range[1]);
  const line = stringify(event, { lineWidth: 0, collectionStyle: 'flow', defaultStringType: 'PLAIN' }).trim();
  return replaced(text, end, end, `${text.charAt(end - 1) === '\n' ? '' : '\n'}${indent}- ${line}\n`);
}
