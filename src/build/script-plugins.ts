import type { ViteUserConfig } from 'astro';

/**
 * A workbook is zipped in place: the writer would start a worker from a blob, which the content security policy of every
 * page forbids, as soon as a sheet has more than 160 KB.
 */
export function zipInPlace(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:zip-in-place',
    enforce: 'pre',
    transform: {
      filter: { id: /\/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/ },
      handler: () => "import zip from './zipToArrayBufferSync.js';\nexport default (files) => Promise.resolve(zip(files));\n",
    },
  };
}

/** What makes exports is loaded when a bar is in sight, and names itself what it needs: no page lists that beforehand. */
export function lateExports(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:late-exports',
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: { polyfill: false, resolveDependencies: (file, needed) => (file.includes('export-bar') ? [] : needed) } } }
        : undefined,
  };
}
