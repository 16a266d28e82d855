/** The part of doiuse that the tests use; the package publishes no types. */
declare module 'doiuse' {
  import type { Plugin } from 'postcss';

  interface Usage {
    readonly feature: string;
    /** `missing`: the browsers that lack the feature wholly, as a sentence; absent where none does. */
    readonly featureData: { readonly missing?: string };
    readonly usage: { toString(): string };
  }
  export default class DoIUse implements Plugin {
    constructor(options: { browsers: readonly string[]; onFeatureUsage: (usage: Usage) => void });
    readonly postcssPlugin: string;
  }
}
