import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type Container, type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/styles';
const sheets = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: postcss.parse(readFileSync(path.join(FOLDER, file), 'utf8')) }));

/** Conditions around a rule: `(forced-colors: active)`, `print`, … */
function mediaOf(rule: Rule): string[] {
  const found: string[] = [];
  for (let at = rule.parent as Container | undefined; at !== undefined; at = at.parent as Container | undefined)
    if (at.type === 'atrule' && 'name' in at && at.name === 'media') found.push((at as unknown as { params: string }).params);
  return found;
}
/** Selectors of the rules of a sheet that a condition of media does (not) hold, each with what it declares. */
function rulesOf(css: Container, isWanted: (media: readonly string[]) => boolean): { selector: string; declares: Map<string, string> }[] {
  const rules: { selector: string; declares: Map<string, string> }[] = [];
  css.walkRules((rule) => {
    if (!isWanted(mediaOf(rule))) return;
    const declares = new Map<string, string>();
    rule.each((node) => {
      if (node.type === 'decl') declares.set(node.prop, node.value);
    });
    for (const selector of rule.selectors) rules.push({ selector, declares });
  });
  return rules;
}
const onScreen = (css: Container) => rulesOf(css, (media) => !media.some((m) => /print|forced-colors/.test(m)));
const forced = (css: Container) => rulesOf(css, (media) => media.some((m) => m.includes('forced-colors')));

/** What a reader or a script may do to an element, and words marked in a text. */
const STATE = /\[aria-(?:pressed|selected|expanded)|:target|\.is-active|\bmark$|check-state--\w+::before|\.is-lead$|blank--unknown > i/;
/** Declarations that colours of the reader's own take away. */
const isTaken = ([property, value]: [string, string]) => /^(?:background|box-shadow)/.test(property) && !/^(?:none|transparent)$/.test(value);

describe('styles of states', () => {
  it('have another form where readers force colours: no wash and no shadow is left there', () => {
    const bare = sheets.flatMap(({ file, css }) => {
      const held = forced(css).map((r) => r.selector);
      const isHeld = (selector: string) => held.some((h) => selector === h || selector.replace(/(?:--money|--benefit|--rule)/, '') === h);
      return onScreen(css)
        .filter(({ selector, declares }) => STATE.test(selector) && [...declares].some(isTaken) && !isHeld(selector))
        .map(({ selector }) => `${file} ${selector}`);
    });
    expect(bare).toEqual([]);
  });

  it('give marked words a colour there where they have no ground of their own', () => {
    // a browser's own mark is dark on bright: without its ground it is dark on dark
    const unseen = ['reading.css .fact', 'search-box.css .site-search__hits mark'].filter((named) => {
      const [file, selector] = [named.slice(0, named.indexOf(' ')), named.slice(named.indexOf(' ') + 1)];
      const css = sheets.find((s) => s.file === file)?.css;
      return css === undefined || !forced(css).some((r) => r.selector === selector && r.declares.has('color'));
    });
    expect(unseen).toEqual([]);
  });

  it('show no line there that is meant to be unseen', () => {
    const lines = sheets.flatMap(({ file, css }) => {
      const held = forced(css).map((r) => r.selector.replace(':not([aria-current])', ''));
      return onScreen(css)
        .filter(({ declares }) => [...declares].some(([property, value]) => property === 'border-bottom' && value.includes('transparent')))
        .filter(({ selector }) => !held.includes(selector))
        .map(({ selector }) => `${file} ${selector}`);
    });
    expect(lines).toEqual([]);
  });

  it('put one marker before a summary, in browsers too where a summary has one of another kind', () => {
    const doubled = sheets.flatMap(({ file, css }) => {
      const rules = onScreen(css);
      const hidden = new Set(
        rules.filter((r) => r.selector.endsWith('summary::-webkit-details-marker')).map((r) => r.selector.replace('::-webkit-details-marker', '')),
      );
      return rules
        .filter(({ selector, declares }) => /summary::(?:before|after)$/.test(selector) && /[▸▾▶▼]/.test(declares.get('content') ?? ''))
        .map(({ selector }) => selector.replace(/::(?:before|after)$/, '').replace('[open]', ''))
        .filter((selector) => !hidden.has(selector))
        .map((selector) => `${file} ${selector}`);
    });
    expect([...new Set(doubled)]).toEqual([]);
  });
});
