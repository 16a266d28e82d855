/** What the offline worker uses of its scope; TypeScript's library for workers does not go with that for pages. */
export interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
export interface Fetching extends Waiting {
  /** As the browser asks, a navigation or not. */
  readonly request: Request;
  /** The page that asks, and the page that a navigation makes. */
  readonly clientId: string;
  readonly resultingClientId: string;
}
export interface Message extends Waiting {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
}
