import type { Speaker } from './speaker.ts';

/** A difference beside a figure, in its own words. */
export interface Flag {
  readonly text: string;
  /** A contradiction, wrong sum or misprint. */
  readonly grave: boolean;
}

/** What is odd about a figure itself, each difference in its own words once, grave ones first. */
export function factFlags({ flagOf }: Pick<Speaker, 'flagOf'>, ids: readonly string[]): Flag[] {
  const flags = new Map(ids.flatMap((id) => flagOf(id) ?? []).map(({ text, grave }) => [text, grave]));
  return Array.from(flags, ([text, grave]) => ({ text, grave })).sort((a, b) => Number(b.grave) - Number(a.grave));
}

/** A comparison's cell is calm: the gravest flag alone. */
export const cellFlags = (speaker: Pick<Speaker, 'flagOf'>, ids: readonly string[]): Flag[] => factFlags(speaker, ids).slice(0, 1);
