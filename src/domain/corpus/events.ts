import type { EventSection, IncentiveEvent } from '../schema/event.ts';

/** The events of the registry by id, in registry order. */
export type Events = ReadonlyMap<string, IncentiveEvent>;

export const makeEvents = (sections: readonly EventSection[]): Events => new Map(sections.flatMap((s) => s.events).map((e) => [e.id, e]));

/** @throws RangeError for an id that content/events.yaml does not hold; the check refuses such ids before */
export function eventOf(events: Events, id: string): IncentiveEvent {
  const event = events.get(id);
  if (event === undefined) throw new RangeError(`there is no event "${id}" in content/events.yaml`);
  return event;
}
