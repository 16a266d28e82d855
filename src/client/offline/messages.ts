/** What a page asks of the offline worker; each question is answered on the port sent with it, by true or false. */
export type Asked =
  /** Store a page with what it needs; `kept`: the reader chose it, so that nothing crowds it out. */
  | { readonly ask: 'store'; readonly url: string; readonly kept: boolean }
  /** Whether the reader has chosen the page. */
  | { readonly ask: 'isKept'; readonly url: string }
  | { readonly ask: 'drop'; readonly url: string }
  /** A newer worker may take over: no page of the older build is open. */
  | { readonly ask: 'takeOver' };
