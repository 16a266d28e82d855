/** The site was built anew since the page was loaded: its files no longer fit the page, or each other. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}
