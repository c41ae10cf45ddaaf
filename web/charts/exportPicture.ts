// A drawn chart as a file of its own: SVG with its colours written in, or PNG. Nothing leaves the browser.

const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'visibility',
] as const;
const TITLE_HEIGHT = 30;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
/** Fine enough to print. */
const PNG_SCALE = 2;

/**
 * @param source an SVG in the page: its styles are taken as they are computed there.
 * @param canvas what is painted below it, in the same place; null = nothing.
 * @returns the text of the file.
 */
export function svgFileOf(source: SVGSVGElement, title: string, canvas: HTMLCanvasElement | null): string {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const originals = [source, ...source.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [i, original] of originals.entries()) inlineStyle(original, copies[i]!);
  const width = source.clientWidth || Number(source.getAttribute('width'));
  const height = source.clientHeight || Number(source.getAttribute('height'));
  const { color, fontFamily } = getComputedStyle(source);
  const ground = groundOf(source);
  copy.setAttribute('y', String(TITLE_HEIGHT));
  copy.removeAttribute('class');
  const whole = document.createElementNS(SVG_NAMESPACE, 'svg');
  const total = height + TITLE_HEIGHT;
  for (const [name, value] of Object.entries({
    xmlns: SVG_NAMESPACE,
    width: String(width),
    height: String(total),
    viewBox: `0 0 ${width} ${total}`,
    'font-family': fontFamily,
    color,
  })) {
    whole.setAttribute(name, value);
  }
  const back = document.createElementNS(SVG_NAMESPACE, 'rect');
  back.setAttribute('width', '100%');
  back.setAttribute('height', '100%');
  back.setAttribute('fill', ground);
  const heading = document.createElementNS(SVG_NAMESPACE, 'text');
  heading.setAttribute('x', '8');
  heading.setAttribute('y', '20');
  heading.setAttribute('font-size', '14');
  heading.setAttribute('font-weight', '600');
  heading.setAttribute('fill', color);
  heading.textContent = title;
  whole.append(back, heading, ...(canvas ? [imageOf(canvas, width, height)] : []), copy);
  return new XMLSerializer().serializeToString(whole);
}

function imageOf(canvas: HTMLCanvasElement, width: number, height: number): SVGImageElement {
  const image = document.createElementNS(SVG_NAMESPACE, 'image');
  image.setAttribute('y', String(TITLE_HEIGHT));
  image.setAttribute('width', String(width));
  image.setAttribute('height', String(height));
  image.setAttribute('href', canvas.toDataURL('image/png'));
  return image;
}

function inlineStyle(original: SVGElement, copy: SVGElement): void {
  const style = getComputedStyle(original);
  for (const property of COPIED) {
    const value = style.getPropertyValue(property);
    // A pattern is found by its name in the file, not by the page's address.
    if (value) copy.setAttribute(property, value.replace(/url\("[^"#]*(#[^"]+)"\)/, 'url($1)'));
  }
  copy.removeAttribute('class');
  copy.removeAttribute('style');
}

function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return backgroundColor;
  }
  return 'white';
}

/** @param source as svgFileOf takes it. */
export async function pngOfSvg(
  source: SVGSVGElement,
  title: string,
  below: HTMLCanvasElement | null,
): Promise<Blob> {
  const text = svgFileOf(source, title, below);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = contextOf(canvas);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return blobOf(canvas);
}

/** @param layers canvases drawn over each other, all of one place and size. */
export async function pngOfCanvas(layers: readonly HTMLCanvasElement[], title: string): Promise<Blob> {
  const [first] = layers;
  if (!first) throw new Error('A picture of no canvas was asked for.');
  const scale = first.width / (first.clientWidth || first.width);
  const canvas = document.createElement('canvas');
  canvas.width = first.width;
  canvas.height = first.height + TITLE_HEIGHT * scale;
  const context = contextOf(canvas);
  const { color, fontFamily } = getComputedStyle(first);
  context.fillStyle = groundOf(first);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  context.font = `600 ${14 * scale}px ${fontFamily}`;
  context.fillText(title, 8 * scale, 20 * scale);
  for (const layer of layers) context.drawImage(layer, 0, TITLE_HEIGHT * scale);
  return blobOf(canvas);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  return context;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}
