// The response curve of a number, drawn by uPlot, with a cursor for the keyboard that says where it is. Enter and a
// click try the value under the cursor.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Application } from '../../wasm/features/application.ts';
import { saveFile } from '../charts/saveFile.ts';
import { curveWords } from '../i18n/curveWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { theme } from '../preferences.ts';
import { liveAssessment, whatIf } from '../state.ts';
import { type LiveCurve, partField, partValue } from '../whatIf/liveCurve.ts';
import { setPart } from '../whatIf/setPart.ts';
import { settle } from '../whatIf/whatIf.ts';
import { decisionAt } from '../whatIf/wordCurve.ts';
import type { CurvePlot } from './curvePlot.ts';

interface CurveChartProps {
  readonly curve: LiveCurve;
  readonly stored: Application;
  /** The present value; null = missing. */
  readonly value: number | null;
}

const PAGE_STEP = 10;

export function CurveChart({ curve, stored, value }: CurveChartProps) {
  const words = inLanguage(curveWords);
  const { download } = inLanguage(explanationWords);
  const label = say(partField(curve.part).label);
  /** Index under the cursor; null = none, then the nearest to the present value speaks. */
  const pointed = useSignal<number | null>(null);
  const at = pointed.value ?? nearest(curve.x as readonly number[], value);
  const { box, plot } = usePlot(curve, stored, value, (index) => {
    pointed.value = index;
  });
  const shown = (x: number | string | boolean): string =>
    formatFieldValue(partField(curve.part), x, language.value, m.value) ?? '';
  const sentence = words.atValue(
    shown(curve.x[at]!),
    formatNumber(curve.points[at]!, language.value, 0),
    decisionAt(curve, at, words),
  );
  const tryHere = (): void => {
    setPart(curve.part, stored, curve.x[at]!);
    whatIf.value = settle(whatIf.value);
  };
  return (
    <>
      <div
        class="curve-chart"
        role="slider"
        tabIndex={0}
        aria-label={words.chart(label)}
        aria-valuemin={0}
        aria-valuemax={curve.x.length - 1}
        aria-valuenow={at}
        aria-valuetext={sentence}
        onClick={tryHere}
        onBlur={() => {
          pointed.value = null;
          plot.current?.point(null);
        }}
        onKeyDown={(event) => {
          const next = nextIndex(event.key, at, curve.x.length);
          if (event.key === 'Enter') tryHere();
          else if (next === null) return;
          else plot.current?.point(next);
          event.preventDefault();
        }}
      >
        <div ref={box} class="curve-canvas" />
      </div>
      <div class="curve-foot">
        <p class="curve-reading" aria-hidden="true">
          {sentence}
        </p>
        <button
          type="button"
          class="text-button"
          aria-label={download.of(download.png, words.title(label))}
          onClick={async () => {
            const image = await plot.current?.image();
            if (image) saveFile(`${curve.part}.png`, image);
          }}
        >
          {download.png}
        </button>
      </div>
    </>
  );
}

/** Draws when anything shown changes; loads the drawing library at first, and begins anew with theme and language. */
function usePlot(
  curve: LiveCurve,
  stored: Application,
  value: number | null,
  onPoint: (index: number | null) => void,
) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<CurvePlot | null>(null);
  const field = partField(curve.part);
  const points = liveAssessment.value?.points;
  const draw = (): void => {
    const own = partValue(curve.part, stored);
    plot.current?.draw({
      x: curve.x as readonly number[],
      points: curve.points,
      decisionPoints: curve.decisionPoints,
      stored: typeof own === 'number' && own !== value ? own : null,
      present: value === null || points === undefined ? null : { x: value, points },
    });
  };
  const latestDraw = useRef(draw);
  latestDraw.current = draw;
  useEffect(() => {
    const target = box.current!;
    let gone = false;
    const follow = new ResizeObserver(() => plot.current?.resize(target.clientWidth));
    const load = import('./curvePlot.ts').catch(() => null);
    void load.then((drawing) => {
      // Without the network at the very start there is no picture; sentence, values and table are there all the same.
      if (gone || !drawing) return;
      plot.current = drawing.curvePlot(target, {
        width: target.clientWidth,
        formatX: (x) => formatFieldValue(field, x, language.value, m.value) ?? '',
        formatPoints: (shown) => formatNumber(shown, language.value, 0),
        decisionLabel: inLanguage(curveWords).decisionPoints(
          formatNumber(curve.decisionPoints, language.value, 0),
        ),
        onPoint,
      });
      latestDraw.current();
      follow.observe(target);
    });
    return () => {
      gone = true;
      follow.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [curve.part, language.value, theme.value, curve.decisionPoints]);
  useEffect(draw, [curve, value, points]);
  return { box, plot };
}

function nearest(x: readonly number[], value: number | null): number {
  if (value === null) return 0;
  return x.reduce((best, one, i) => (Math.abs(one - value) < Math.abs(x[best]! - value) ? i : best), 0);
}

function nextIndex(key: string, at: number, length: number): number | null {
  const next = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + PAGE_STEP,
    PageDown: at - PAGE_STEP,
    Home: 0,
    End: length - 1,
  }[key];
  return next === undefined ? null : Math.min(length - 1, Math.max(0, next));
}
