/** A list of all documents, to choose those that the page does not print. */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { Chooser } from '../compare/chooser.ts';
import { loadersOf, type DataSource } from './source.ts';

/** The list, and what tells it which documents are drawn. */
export interface OtherDocuments {
  readonly root: HTMLElement;
  readonly choose: (chosen: readonly string[]) => void;
}

/**
 * The list of all documents.
 * @param toggled a document was ticked, or no longer; the list is told what came of it
 * @throws where the list cannot be loaded
 */
export async function chooserFor(source: DataSource, toggled: (policy: ChoiceRecord) => void): Promise<OtherDocuments> {
  const records = await loadersOf(source).targets.choice();
  const chooser = new Chooser({ opened: () => undefined, toggled, reset: () => undefined });
  chooser.offer(records);
  chooser.root.open = true;
  return { root: chooser.root, choose: (chosen) => chooser.choose(chosen, true) };
}
