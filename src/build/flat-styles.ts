/**
 * Styles for browsers that do not know cascade layers (Chromium below 99): layers become weights of selectors, and young
 * syntax is lowered.
 */
import cascadeLayers from '@csstools/postcss-cascade-layers';
import { Features, transform } from 'lightningcss';
import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';

const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
/** The oldest browsers in which pages are laid out. */
const targets = { chrome: version(86), edge: version(86), safari: version(15, 4), ios_saf: version(15, 4), firefox: version(115) };

const WITHOUT_IS = 'not selector(:is(a))';

/**
 * A layer weighs one id for each layer before it, which is enough where no selector holds an id of its own, and the same in
 * every sheet where the order of layers stands before each.
 */
function assertPlain(root: Root, name: string): void {
  root.walkRules((rule) => {
    if (/#(?!\\#)/.test(rule.selector)) throw new Error(`${name}.css: "${rule.selector}" holds an id; write [id='…']`);
  });
  root.walkDecls((declaration) => {
    if (declaration.important) throw new Error(`${name}.css: "${declaration.toString()}": layers turn round what is important`);
  });
}

/**
 * Rules for browsers without `:is()` stand apart: `:-webkit-any(th)` weighs a class in Chromium where `:is(th)` weighs an
 * element, and would win where it should not. Several that follow one another share one `@supports`.
 */
function keepFromToday(root: Root): void {
  const rules: Rule[] = [];
  root.walkRules(/:-webkit-any\(/, (rule) => {
    rules.push(rule);
  });
  for (const rule of rules) {
    const isApart = (node: ChildNode | undefined): node is AtRule => node?.type === 'atrule' && node.name === 'supports' && node.params === WITHOUT_IS;
    if (!isApart(rule.prev())) rule.before({ name: 'supports', params: WITHOUT_IS, raws: { afterName: ' ', between: '' }, nodes: [] });
    const apart = rule.prev();
    if (isApart(apart)) apart.append(rule);
  }
}

/** Id of every page's root, by which a layer's weight is written. */
export const ROOT_ID = '_';

/** What the plugin writes for one step of weight: longer than many a selector. */
const WEIGHT = /(?::not\(#\\#\))+/;

/** A selector of the same weight: below the root, which bears an id for that. What may mean the root itself says so, or stays. */
function weighed(selector: string): string {
  const weight = WEIGHT.exec(selector)?.[0];
  if (weight === undefined) return selector;
  const bare = selector.replace(weight, '');
  const ids = `#${ROOT_ID}`.repeat(weight.length / ':not(#\\#)'.length);
  if (WEIGHT.test(bare)) throw new Error(`"${selector}" is weighed twice`);
  if (/^(?:html|:root)$/.test(bare)) return bare + ids;
  return /^(?:$|\*|::|:(?:after|before)\b|.*\b(?:html|:root)\b)/.test(bare) ? selector : `${ids} ${bare}`;
}

/**
 * The sheets without `@layer`, each under its name.
 * @param order the layers, from the least: `tokens, base`
 * @throws where a rule cannot be flattened
 */
export function flatStyles<Name extends string>(sheets: Readonly<Record<Name, string>>, order: string): Readonly<Record<Name, string>> {
  const plugin = cascadeLayers({ onRevertLayerKeyword: 'warn', onConditionalRulesChangingLayerOrder: 'warn', onImportLayerRule: 'warn' });
  const flatten = (name: Name): string => {
    const layered = postcss.parse(`@layer ${order};\n${sheets[name]}`);
    assertPlain(layered, name);
    const flat = postcss([plugin]).process(layered, { from: undefined });
    const [problem] = flat.warnings();
    if (problem !== undefined) throw new Error(`${name}.css cannot be flattened: ${problem.text}`);
    const code = Buffer.from(flat.css);
    const lowered = postcss.parse(transform({ filename: `${name}.css`, code, minify: true, targets, exclude: Features.LightDark }).code.toString());
    keepFromToday(lowered);
    lowered.walkRules((rule) => {
      if (/:(lang|dir)\(/.test(rule.selector)) throw new Error(`${name}.css: "${rule.selector}": write left and right`);
      rule.selectors = rule.selectors.map(weighed);
    });
    return lowered.toString();
  };
  return Object.fromEntries((Object.keys(sheets) as Name[]).map((name) => [name, flatten(name)])) as Record<Name, string>;
}
