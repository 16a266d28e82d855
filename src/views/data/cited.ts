/** The data set as a work that is cited. */
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
