// The drawing of a response curve. What stands still is drawn once a curve; the marks of the file, of the present request
// and of the cursor move over it.

import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { measureText } from '../charts/measureText.ts';
import type { PlotBox } from '../charts/plotBox.ts';
import { pointerIn } from '../charts/pointerIn.ts';
import { useElementWidth } from '../charts/useElementWidth.ts';
import { XAxis } from '../charts/XAxis.tsx';
import { YAxis } from '../charts/YAxis.tsx';
import { curveWords } from '../i18n/curveWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { type LiveCurve, partField } from '../whatIf/liveCurve.ts';
import { CURVE_HEIGHT, type CurveGeometry, curveGeometry } from './curveGeometry.ts';
import { nearestIndex } from './nearestIndex.ts';
import '../styles/charts.css';

export interface CurvePictureProps {
  readonly curve: LiveCurve;
  /** Where the file stands, where that is elsewhere than the present request; null = nowhere. */
  readonly stored: number | null;
  readonly present: { readonly x: number; readonly points: number } | null;
  /** Index under the cursor. */
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly svg: RefObject<SVGSVGElement | null>;
}

export function CurvePicture({ curve, stored, present, pointed, onPoint, svg }: CurvePictureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useElementWidth(holder);
  const now = language.value;
  const x = curve.x as readonly number[];
  const formatX = (value: number): string =>
    formatFieldValue(partField(curve.part), value, now, m.value) ?? '';
  const formatPoints = (points: number): string => formatNumber(points, now, 0);
  const geometry = useMemo(
    () => curveGeometry({ ...curve, x }, { width, formatX, formatPoints }, measureText),
    [curve, width, now],
  );
  const still = useMemo(
    () => <Still geometry={geometry} curve={curve} formatX={formatX} formatPoints={formatPoints} />,
    [geometry],
  );
  return (
    <div ref={holder} class="curve-canvas">
      {width > 0 && (
        <svg
          ref={svg}
          class="chart-svg curve-svg"
          width={width}
          height={CURVE_HEIGHT}
          viewBox={`0 0 ${width} ${CURVE_HEIGHT}`}
          aria-hidden="true"
          focusable="false"
          onPointerMove={(event) => onPoint(nearestIndex(x, geometry.box.x.valueAt(pointerIn(event).x)))}
          onPointerLeave={() => onPoint(null)}
        >
          {still}
          <Marks box={geometry.box} stored={stored} present={present} />
          {pointed !== null && pointed < x.length && (
            <Cursor
              x={geometry.box.x.at(x[pointed]!)}
              y={geometry.box.y.at(curve.points[pointed]!)}
              box={geometry.box}
            />
          )}
        </svg>
      )}
    </div>
  );
}

interface StillProps {
  readonly geometry: CurveGeometry;
  readonly curve: LiveCurve;
  readonly formatX: (value: number) => string;
  readonly formatPoints: (points: number) => string;
}

function Still({ geometry: { box, line, decisionY }, curve, formatX, formatPoints }: StillProps) {
  const { left, right, top, bottom } = box;
  const zone = { x: left, width: right - left };
  return (
    <>
      <rect class="curve-granted" {...zone} y={top} height={decisionY - top} />
      <rect class="curve-refused" {...zone} y={decisionY} height={bottom - decisionY} />
      <YAxis scale={box.y} left={left} right={right} format={formatPoints} />
      <XAxis scale={box.x} top={top} bottom={bottom} format={formatX} />
      <path class="curve-line" d={line} />
      <line class="curve-decision" x1={left} x2={right} y1={decisionY} y2={decisionY} />
      <text class="curve-decision-label" x={right - 4} y={decisionY - 5} text-anchor="end">
        {inLanguage(curveWords).decisionPoints(formatPoints(curve.decisionPoints))}
      </text>
    </>
  );
}

function Marks({ box, stored, present }: Pick<CurvePictureProps, 'stored' | 'present'> & { box: PlotBox }) {
  const isOn = (value: number): boolean => value >= box.x.domain[0] && value <= box.x.domain[1];
  const height = (points: number): number => Math.min(box.bottom, Math.max(box.top, box.y.at(points)));
  return (
    <>
      {stored !== null && isOn(stored) && (
        <line class="curve-stored" x1={box.x.at(stored)} x2={box.x.at(stored)} y1={box.top} y2={box.bottom} />
      )}
      {present && isOn(present.x) && (
        <circle class="curve-present" cx={box.x.at(present.x)} cy={height(present.points)} r={6} />
      )}
    </>
  );
}

function Cursor({ x, y, box }: { readonly x: number; readonly y: number; readonly box: PlotBox }) {
  return (
    <g class="curve-cursor">
      <line x1={x} x2={x} y1={box.top} y2={box.bottom} />
      <circle cx={x} cy={y} r={4.5} />
    </g>
  );
}
