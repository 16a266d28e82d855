const ASPIRATION = /力争|争创|争取/;

/** The word with which a text strives for what it does not promise; null where there is none. */
export const aspirationIn = (text: string): string | null => ASPIRATION.exec(text)?.[0] ?? null;

/** The same of a figure: in its verb, else in its quote, else in its sentence. */
export const aspirationOf = ({ verb, quote, sentence }: { readonly verb: string | null; readonly quote: string; readonly sentence: string | null }) =>
  aspirationIn(verb ?? '') ?? aspirationIn(quote) ?? aspirationIn(sentence ?? '');
