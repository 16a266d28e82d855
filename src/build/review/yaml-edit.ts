import { isMap, isScalar, isSeq, parseDocument, stringify, type ParsedNode } from 'yaml';

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

/** The mapping with a field set: in its place, or as a new last line. */
export function withField(text: string, key: string, value: unknown): string {
  const entry = entryOf(text, key);
  const line = `${key}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()}`;
  return entry === null ? `${text.trimEnd()}\n${line}\n` : replaced(text, entry.start, entry.end, line);
}

/** The mapping with one more item at the end of the list under a key. */
export function withItem(text: string, key: string, value: unknown): string {
  const entry = entryOf(text, key);
  if (entry === null) return `${text.trimEnd()}\n${key}:\n${asItem(value)}\n`;
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
  if (entry === null) return `${text.trimEnd()}\n${key}:\n${line}\n`;
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
