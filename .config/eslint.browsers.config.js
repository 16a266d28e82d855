/** Lint of the scripts that readers' browsers load, as built: syntax and interfaces against `browserslist` in package.json. */
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';

const root = new URL('..', import.meta.url).pathname;

// an iterator's methods bear the names of an array's: without types only a call on .values() and its like tells them apart
const withoutIteratorMethods = Object.fromEntries(
  Object.keys(esx.rules)
    .filter((rule) => rule.startsWith('no-iterator-prototype-'))
    .map((rule) => [`es-x/${rule}`, 'off']),
);
const ITERATOR_METHOD = {
  selector:
    'CallExpression[callee.property.name=/^(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)$/][callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/]:not([callee.object.callee.object.name=/^(Object|Array)$/])',
  message: 'Methods of iterators are younger than our browsers: make an array first.',
};

export default [
  {
    files: ['**/*.js'],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    // a script with younger syntax does not parse, and that is an error
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    plugins: { compat, 'es-x': esx },
    settings: {
      browserslistOpts: { path: root },
      // asked for before they are used: `'highlights' in CSS` (src/client/highlight.ts), `typeof DecompressionStream` (src/client/arriving.ts)
      polyfills: ['Highlight', 'DecompressionStream'],
      // built scripts have no types: every method of a name is taken for the built-in one
      'es-x': { aggressive: true },
    },
    rules: {
      ...esx.configs['flat/restrict-to-es2022'].rules,
      ...withoutIteratorMethods,
      'no-restricted-syntax': ['error', ITERATOR_METHOD],
      'es-x/no-array-prototype-findlast-findlastindex': 'error',
      'es-x/no-class-static-block': 'error',
      'es-x/no-intl-segmenter': 'error',
      'es-x/no-regexp-lookbehind-assertions': 'error',
      'compat/compat': 'error',
    },
  },
];
