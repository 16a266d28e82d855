import type { ViteUserConfig } from 'astro';

/** Takes the names that this edition does not print out of the closed lists; a list that is written otherwise stays as it is. */
export const withoutEnglish = (code: string): string =>
  code.replace(/(\{|,)\s*en: '(?:[^'\\]|\\.)*'(?=\s*[,}])/g, (_, before: string) => (before === '{' ? '{ en: ""' : ''));

/** No browser reads the English names of the closed lists: they stand in the codebook. */
export function leanVocabulary(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:lean-vocabulary',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /\/src\/domain\/vocabulary\.ts$/ },
      handler: (code) => ({ code: withoutEnglish(code), map: null }),
    },
  };
}
