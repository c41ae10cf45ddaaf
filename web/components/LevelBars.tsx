// The response curve of a category or a flag: one bar for each value it can have. A click tries the value.

import type { Application } from '../../wasm/features/application.ts';
import { scaleOf } from '../explanation/waterfallSteps.ts';
import { curveWords } from '../i18n/curveWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { whatIf } from '../state.ts';
import { type LiveCurve, partField, partValue } from '../whatIf/liveCurve.ts';
import { setPart } from '../whatIf/setPart.ts';
import { applyEdits } from '../whatIf/whatIf.ts';
import { decisionAt } from '../whatIf/wordCurve.ts';
import { Icon } from './Icon.tsx';

interface LevelBarsProps {
  readonly curve: LiveCurve;
  readonly stored: Application;
}

export function LevelBars({ curve, stored }: LevelBarsProps) {
  const words = inLanguage(curveWords);
  const { x, points, part, decisionPoints } = curve;
  const scale = scaleOf([...points, decisionPoints]);
  const own = partValue(part, stored);
  const value = partValue(part, applyEdits(stored, whatIf.value.edits));
  return (
    <ul class="levels">
      {x.map((level, i) => {
        const shown = formatFieldValue(partField(part), level, language.value, m.value) ?? '';
        const granted = points[i]! >= decisionPoints;
        return (
          <li key={String(level)}>
            <button
              type="button"
              class={level === value ? 'level level-here' : 'level'}
              aria-pressed={level === value}
              onClick={() => setPart(part, stored, level)}
            >
              <span class="level-name">
                {shown}
                {level === own && <small>{words.inFile}</small>}
              </span>
              <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect
                  class={granted ? 'level-granted' : 'level-refused'}
                  width={Math.round(scale.fractionOf(points[i]!) * 1000)}
                  y={5}
                  height={10}
                />
                <line
                  class="waterfall-line"
                  x1={scale.fractionOf(decisionPoints) * 1000}
                  x2={scale.fractionOf(decisionPoints) * 1000}
                  y1={0}
                  y2={20}
                />
              </svg>
              <span class="level-points">
                {formatNumber(points[i]!, language.value, 0)}
                <Icon name={granted ? 'check' : 'cross'} />
                <span class="hidden">{decisionAt(curve, i, words)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
