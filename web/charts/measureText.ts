// How wide a text of a chart is, px. Geometry takes such a function, so that tests can give it a simple one.

export type MeasureText = (text: string) => number;

export const CHART_FONT_PX = 12;

let context: CanvasRenderingContext2D | null = null;

/** In the size of chart labels, in the font of the page. */
export const measureText: MeasureText = (text) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = chartFont();
  return Math.ceil(context.measureText(text).width);
};

/** As a canvas wants it. */
export function chartFont(): string {
  return `${CHART_FONT_PX}px ${getComputedStyle(document.body).fontFamily}`;
}

/** The text, cut with an ellipsis where it is wider than `width` px. */
export function fitText(text: string, width: number, measure: MeasureText): string {
  if (measure(text) <= width) return text;
  let end = text.length - 1;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
