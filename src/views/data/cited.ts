/** The data set as a work that is cited. */
import { writeBiblatex, writeBibtex } from '../../exports/citations/bibtex.ts';
import { writeCsl } from '../../exports/citations/csl.ts';
import { writeGbt7714 } from '../../exports/citations/gbt7714.ts';
import { writeRis } from '../../exports/citations/ris.ts';
import type { CitedPlace, Work } from '../../exports/citations/work.ts';
import type { Site } from '../site.ts';

export const dataSetWork = ({ words, dataVersion }: Pick<Site, 'words' | 'dataVersion'>): Work => ({
  id: `hengce-${dataVersion}`,
  author: words.site.name,
  title: words.dataPackage.title,
  number: null,
  date: dataVersion.slice(0, 10),
  kind: 'dataset',
});

export const dataSetPlace = ({
  absoluteUrl,
  asOf,
  dataVersion,
  isProvisional,
}: Pick<Site, 'absoluteUrl' | 'asOf' | 'dataVersion' | 'isProvisional'>): CitedPlace => ({
  url: absoluteUrl('/data/'),
  place: '',
  quote: '',
  accessed: asOf,
  dataVersion,
  provisional: isProvisional,
  anchor: '',
});

const writers = { gbt7714: writeGbt7714, bibtex: writeBibtex, biblatex: writeBiblatex, ris: writeRis, csl: writeCsl } as const;

/** The data set in every form of citation. */
export const cite = (
  site: Pick<Site, 'words' | 'absoluteUrl' | 'asOf' | 'dataVersion' | 'isProvisional'>,
): readonly { readonly format: keyof typeof writers; readonly text: string }[] =>
  (Object.keys(writers) as (keyof typeof writers)[]).map((format) => ({
    format,
    text: writers[format](dataSetWork(site), dataSetPlace(site), site.words.reading.citation.parts),
  }));
