/** What the site uses of js-yaml, which ships without types. */
declare module 'js-yaml' {
  /** A set of tags: YAML 1.2's core, in which a date is a string. */
  export interface Schema {
    readonly implicit: readonly unknown[];
  }
  export const CORE_SCHEMA: Schema;
  /** undefined for an empty text; throws for a broken one. */
  export function load(text: string, options: { readonly schema: Schema }): unknown;
}
