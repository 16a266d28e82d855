/** The official text of this page as it is published, whatever a translator has made of the page since. */

/** The published text; null where it cannot be had now. A failure is not remembered. */
export async function printedText(): Promise<HTMLElement | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector<HTMLElement>('[data-policy-text]');
  } catch {
    return null;
  }
}
