import type { PolicyInput } from '../schema/policy.ts';
import { bare } from '../text/text.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** What stands between the tags of a saved web page; its leading `---` metadata block is not text. */
function htmlToText(html: string): string {
  return html
    .replace(/^\s*---\n[\s\S]*?\n---\n/, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

/** The words of a source file, before furniture is taken out. */
export function sourceToText(raw: string, form: PolicyInput['source']['form']): string {
  return form === 'html' ? htmlToText(raw) : raw;
}

interface WrongFurniture {
  readonly text: string;
  readonly found: number;
  readonly expected: number;
}

/** Takes out the lines that furniture names by number; a line that prints anything else stays, and is told. */
function removeLines(text: string, furniture: PolicyInput['furniture'], wrong: WrongFurniture[]): string {
  const lines = text.split('\n');
  for (const item of furniture) {
    if (item.lines === undefined) continue;
    const right = item.lines.filter((n) => bare(lines[n - 1] ?? '') === bare(item.text) && bare(item.text) !== '');
    if (right.length !== item.lines.length) wrong.push({ text: item.text, found: right.length, expected: item.lines.length });
    for (const n of right) lines[n - 1] = '';
  }
  return lines.join('\n');
}

/**
 * The bare source text without its declared furniture. Each string must occur exactly `count` times, or be all that its
 * `lines` print, so that nothing else can vanish by accident.
 */
export function removeFurniture(text: string, furniture: PolicyInput['furniture']): { text: string; wrong: WrongFurniture[] } {
  const wrong: WrongFurniture[] = [];
  let rest = bare(removeLines(text, furniture, wrong));
  for (const item of furniture) {
    if (item.lines !== undefined) continue;
    // split, not findAll: of overlapping occurrences only one can be taken out
    const pieces = bare(item.text) === '' ? [rest] : rest.split(bare(item.text));
    if (pieces.length - 1 !== item.count) wrong.push({ text: item.text, found: pieces.length - 1, expected: item.count });
    rest = pieces.join('');
  }
  return { text: rest, wrong };
}
