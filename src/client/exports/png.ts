/** Pixels of the picture for one of the drawing: sharp on paper and on slides. */
const SCALE = 2;

/** Draws an SVG file with the reader’s own fonts. @throws where it cannot be loaded or drawn */
export async function drawPng(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return drawSvg(await response.text());
}

/** The same of an SVG at hand. @throws where it cannot be drawn */
export async function drawSvg(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob>((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('the picture could not be drawn')) : done(blob)), 'image/png'),
  );
}
