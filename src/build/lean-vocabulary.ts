import type { ViteUserConfig } from 'astro';

/** Takes the names that this edition does not print out of the closed lists; a list that is written otherwise stays as it is. */
export const withoutEnglish = (code: string): string =>
  code.replace(/(\{|,)\s*en: '(?:[^'\\]|\\.)*'(?=\s*[,}])/g, (_, before: string) => (before === '{' ? '{ en: ""' : ''));

/** The same for what a list says of its members. */
export const withoutDefinitions = (code: string): string => code.replace(/,\s*definition: '(?:[^'\\]|\\.)*'(?=\s*[,}])/g, '');

/** The lists that a module exports, each as a statement of its own. */
export const listsOf = (code: string): Map<string, string> =>
  new Map([...code.matchAll(/^export const (\w+) = (?:.*;|[^]*?^\}.*;)$/gm)].map((found): [string, string] => [found[1] ?? '', found[0]]));

/** A list as a module: the object alone, or with the call where it is written otherwise. */
export const asModule = (statement: string): string => {
  const bare = statement.replace(/^(export const \w+ = )list\((\{[^]*\})\);$/, '$1$2;');
  return bare === statement ? `const list = (terms) => terms;\n${statement}` : bare;
};

const PATH = /\/src\/domain\/vocabulary\.ts(?:\?|$)/;
/** Modules that print what the members of a list mean. */
const DEFINING = '/src/views/exports/line-sheet.ts';

/**
 * Each closed list is a module of its own in the browser, so that a page loads the lists it reads and no other. No browser
 * reads the English names, which stand in the codebook; what a member means is read by exports alone.
 */
export function leanVocabulary(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:lean-vocabulary',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: {
      filter: { id: /vocabulary\.ts(?:\?|$)/ },
      async handler(source, importer) {
        const [path = '', query] = source.split('?');
        const found = await this.resolve(path, importer?.split('?')[0], { skipSelf: true });
        if (found === null || !PATH.test(found.id)) return null;
        const asked = query ?? (importer?.endsWith(DEFINING) === true ? 'defined' : undefined);
        return { id: asked === undefined ? found.id : `${found.id}?${asked}`, moduleSideEffects: false };
      },
    },
    transform: {
      filter: { id: PATH },
      handler(code, id) {
        const [path = '', query = ''] = id.split('?');
        const asked = new URLSearchParams(query);
        const isDefined = asked.has('defined');
        const lists = listsOf(isDefined ? withoutEnglish(code) : withoutDefinitions(withoutEnglish(code)));
        const name = asked.get('list');
        const own = name === null ? undefined : lists.get(name);
        const each = (list: string) => `export { ${list} } from ${JSON.stringify(`${path}?list=${list}${isDefined ? '&defined' : ''}`)};`;
        return { code: own === undefined ? [...lists.keys()].map(each).join('\n') : asModule(own), map: null };
      },
    },
  };
}
