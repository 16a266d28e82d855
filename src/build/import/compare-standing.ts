import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedDocument } from '../../domain/draft/import-document.ts';
import { parsePolicy } from '../../domain/parse/policy.ts';
import { bare, findAll } from '../../domain/text/text.ts';

/** What a new version of a held document changes; its file is left as it is. */
export interface VersionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Ids of coded facts whose quote stands in the new text. */
  readonly kept: readonly string[];
  /** Those whose quote does not. */
  readonly lost: readonly { readonly id: string; readonly clause: string; readonly quote: string }[];
}

/** Compares a document with the policy that stands under its id. */
export function compareStanding(folder: string, id: string, document: ImportedDocument): VersionDifference {
  const file = `policies/${id}.mdx`;
  const { policy } = parsePolicy(readFileSync(path.join(folder, file), 'utf8'), file);
  const old = new Map((policy?.clauses ?? []).map((c) => [c.id, bare(c.text)]));
  const now = new Map(document.clauses.map((c) => [c.id, bare(c.text)]));
  const text = document.clauses.map((c) => c.text).join('\n');
  const facts = policy === null ? [] : [...policy.targets, ...policy.incentives, ...policy.rules].map((p) => p.fact);
  const stands = (quote: string) => findAll(text, quote).length > 0;
  return {
    added: [...now.keys()].filter((c) => !old.has(c)),
    removed: [...old.keys()].filter((c) => !now.has(c)),
    changed: [...now].filter(([c, t]) => old.has(c) && old.get(c) !== t).map(([c]) => c),
    kept: facts.filter((f) => stands(f.quote)).map((f) => f.id),
    lost: facts.filter((f) => !stands(f.quote)).map(({ id: fact, clause, quote }) => ({ id: fact, clause, quote })),
  };
}
