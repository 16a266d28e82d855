/** Where in its file a problem stands, for messages that a person follows to the line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/problem.ts';

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Line (from 1) of a problem in the text of its file: of the fact that its path names, and in it of the field; of a field of the head
 * by its name. null where the path names neither.
 */
export function lineOf(text: string, { path }: Pick<Problem, 'path'>): number | null {
  const printed = /^line (\d+)$/.exec(path)?.[1];
  if (printed !== undefined) return Number(printed);
  const lines = text.split('\n');
  const id = /\(([a-z][a-z0-9-]*)\)/.exec(path)?.[1] ?? /^([a-z]+-\d{4}[a-z0-9-]*-[tirgd]-[a-z0-9-]+)\./.exec(path)?.[1];
  const field =
    path
      .split('.')
      .filter((step) => !/^\d|[()]/.test(step))
      .at(-1) ?? '';
  const isField = (line: string) => new RegExp(`(?:^|[\\s{,-])${escaped(field)}:`).test(line);
  if (id === undefined) {
    const head = path.split('.')[0] ?? '';
    const at = lines.findIndex((line) => line.startsWith(`${head}:`));
    return at < 0 ? null : at + 1;
  }
  const start = lines.findIndex((line) => new RegExp(`\\bid: ${escaped(id)}(?![a-z0-9-])`).test(line));
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^ {0,2}- \{?\s*id:|^\S/.test(line));
  const own = rest.slice(0, end < 0 ? undefined : end).findIndex(isField);
  return field === '' || isField(lines[start] ?? '') || own < 0 ? start + 1 : start + own + 2;
}

/**
 * A problem with its line, so that an editor opens it there.
 * @param content folder that holds what problems name as `content/…`
 */
export function withLine(content: string, p: Problem): Problem {
  const file = path.join(content, p.file.replace(/^content\//, ''));
  const line = existsSync(file) ? lineOf(readFileSync(file, 'utf8'), p) : null;
  return line === null ? p : { ...p, line };
}
