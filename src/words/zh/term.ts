/** The name of an entry of a closed list or registry: the one place where an edition chooses which of its names is printed. */
export const term = (entry: { readonly zh: string }): string => entry.zh;
