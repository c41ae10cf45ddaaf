// Paints the points of a scatter chart on a canvas. The fewer pixels a point has for itself, the fainter it is, so that
// dense places stand out.

import type { PlotBox } from './plotBox.ts';
import type { ScatterData } from './scatterGeometry.ts';
import type { Inks } from './tones.ts';

const RADIUS = 2.2;

/** @param scale device pixels a px of the page. */
export function paintScatter(
  context: CanvasRenderingContext2D,
  data: ScatterData,
  box: PlotBox,
  inks: Inks,
  scale: number,
): void {
  const { x, y, classOf, classes } = data;
  const { canvas } = context;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top - 4, box.right - box.left + 4, box.bottom - box.top + 8);
  context.clip();
  const crowd = (x.length * RADIUS * RADIUS * 4) / ((box.right - box.left) * (box.bottom - box.top));
  context.globalAlpha = Math.min(0.85, Math.max(0.16, 0.6 / Math.sqrt(crowd + 0.3)));
  for (const [index, { tone, shape }] of classes.entries()) {
    context.fillStyle = inks[tone];
    context.strokeStyle = inks[tone];
    context.lineWidth = 1.4;
    for (let i = 0; i < x.length; i++) {
      if (classOf[i] !== index || Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
      const [px, py] = [box.x.at(x[i]!), box.y.at(y[i]!)];
      context.beginPath();
      if (shape === 'disc') {
        context.arc(px, py, RADIUS, 0, 2 * Math.PI);
        context.fill();
      } else {
        context.moveTo(px - RADIUS, py - RADIUS);
        context.lineTo(px + RADIUS, py + RADIUS);
        context.moveTo(px + RADIUS, py - RADIUS);
        context.lineTo(px - RADIUS, py + RADIUS);
        context.stroke();
      }
    }
  }
  context.restore();
}
