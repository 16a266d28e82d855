import type { TopicId } from '../../domain/vocabulary.ts';
import { heldTopics } from '../topics.ts';
import type { Site } from '../site.ts';

/** What drafters ask for most often; printed where the documents speak of it. */
const ASKED: TopicId = 'procurement-first-set';

/** The topic whose wordings are printed side by side without a choice. */
export function textsTopic(site: Pick<Site, 'corpus'>): TopicId {
  const held = heldTopics(site).map((t) => t.topic);
  return held.includes(ASKED) ? ASKED : (held[0] ?? ASKED);
}
