/** A list of all documents, to choose those that the page does not print. */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { Chooser } from '../compare/chooser.ts';
import { loadersOf, type DataSource } from './source.ts';

/**
 * @param chosen the documents drawn, asked each time
 * @throws where the list cannot be loaded
 */
export async function chooserFor(source: DataSource, chosen: () => readonly string[], toggled: (policy: ChoiceRecord) => void): Promise<HTMLElement> {
  const records = await loadersOf(source).targets.choice();
  const tell = () => chooser.choose(chosen(), true);
  const chooser = new Chooser({
    opened: tell,
    toggled: (policy) => {
      toggled(policy);
      tell();
    },
    reset: () => undefined,
  });
  chooser.offer(records);
  tell();
  chooser.root.open = true;
  return chooser.root;
}
