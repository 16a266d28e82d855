import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/', '**/*.d.ts'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: root, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // numbers in templates are the point of half of our messages
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Node 20 and the older of our browsers have neither
      'no-restricted-properties': [
        'error',
        { object: 'Map', property: 'groupBy', message: 'use src/domain/group-by.ts' },
        { object: 'Object', property: 'groupBy', message: 'use src/domain/group-by.ts' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // text is split by code points on purpose: widths and edit distances count them
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'max-lines': ['error', { max: 480, skipBlankLines: true, skipComments: true }],
    },
  },
  ...astro.configs['flat/recommended'],
  ...(astro.configs['flat/jsx-a11y-recommended'] ?? []),
  {
    // typed rules cannot see through Astro's templates; `astro check` types them
    files: ['**/*.astro', '**/*.astro/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  // lists of words, not code
  { files: ['src/search/thesaurus/thesaurus.ts', 'src/domain/vocabulary.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
