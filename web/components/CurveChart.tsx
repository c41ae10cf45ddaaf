// The response curve of a number, with a cursor for the keyboard that says where it is. Enter and a click try the value
// under the cursor.

import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Application } from '../../wasm/features/application.ts';
import { saveFile } from '../charts/saveFile.ts';
import { curveWords } from '../i18n/curveWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { liveAssessment, whatIf } from '../state.ts';
import { type LiveCurve, partField, partValue } from '../whatIf/liveCurve.ts';
import { setPart } from '../whatIf/setPart.ts';
import { applyEdits, settle } from '../whatIf/whatIf.ts';
import { decisionAt } from '../whatIf/wordCurve.ts';
import type { CurvePictureProps } from './CurvePicture.tsx';
import { nearestIndex } from './nearestIndex.ts';

interface CurveChartProps {
  readonly curve: LiveCurve;
  readonly stored: Application;
}

const PAGE_STEP = 10;

export function CurveChart({ curve, stored }: CurveChartProps) {
  const words = inLanguage(curveWords);
  const { download } = inLanguage(explanationWords);
  const label = say(partField(curve.part).label);
  /** Index under the cursor; null = none, then the nearest to the present value speaks. */
  const pointed = useSignal<number | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const Picture = usePicture();
  const x = curve.x as readonly number[];
  const value = numberOf(curve, applyEdits(stored, whatIf.value.edits));
  const own = numberOf(curve, stored);
  const points = liveAssessment.value?.points;
  const at = pointed.value ?? (value === null ? 0 : nearestIndex(x, value));
  const sentence = words.atValue(
    formatFieldValue(partField(curve.part), x[at]!, language.value, m.value) ?? '',
    formatNumber(curve.points[at]!, language.value, 0),
    decisionAt(curve, at, words),
  );
  const tryHere = (): void => {
    setPart(curve.part, stored, x[at]!);
    whatIf.value = settle(whatIf.value);
  };
  const point = (index: number | null): void => {
    pointed.value = index;
  };
  return (
    <>
      <div
        class="curve-chart"
        role="slider"
        tabIndex={0}
        aria-label={words.chart(label)}
        aria-valuemin={0}
        aria-valuemax={x.length - 1}
        aria-valuenow={at}
        aria-valuetext={sentence}
        onClick={tryHere}
        onBlur={() => point(null)}
        onKeyDown={(event) => {
          const next = nextIndex(event.key, at, x.length);
          if (event.key === 'Enter') tryHere();
          else if (next === null) return;
          else point(next);
          event.preventDefault();
        }}
      >
        {Picture && (
          <Picture
            curve={curve}
            stored={own === value ? null : own}
            present={value === null || points === undefined ? null : { x: value, points }}
            pointed={pointed.value}
            onPoint={point}
            svg={picture}
          />
        )}
      </div>
      <div class="curve-foot">
        <p class="curve-reading" aria-hidden="true">
          {sentence}
        </p>
        <button
          type="button"
          class="text-button"
          aria-label={download.of(download.png, words.title(label))}
          onClick={() => void savePicture(picture.current, `${curve.part}.png`, words.title(label))}
        >
          {download.png}
        </button>
      </div>
    </>
  );
}

/** Fetched after the model. Without the network at the very start there is none; sentence and table are there all the same. */
function usePicture(): FunctionComponent<CurvePictureProps> | null {
  const [picture, setPicture] = useState<{ readonly of: FunctionComponent<CurvePictureProps> } | null>(null);
  useEffect(() => {
    let isLeft = false;
    import('./CurvePicture.tsx').then(
      ({ CurvePicture }) => !isLeft && setPicture({ of: CurvePicture }),
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return picture?.of ?? null;
}

async function savePicture(svg: SVGSVGElement | null, file: string, title: string): Promise<void> {
  if (!svg) return;
  const { pngOfSvg } = await import('../charts/exportPicture.ts');
  saveFile(file, await pngOfSvg(svg, title, null));
}

function numberOf({ part }: LiveCurve, application: Application): number | null {
  const value = partValue(part, application);
  return typeof value === 'number' ? value : null;
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
