// The points on a half circle around decisionPoints: refused on the left, granted on the right, the review band
// between. Drawing only; the words that say the same are its label.

import type { Assessment } from '../../wasm/scorer.ts';
import { formatNumber } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';
import { arcPath, GAUGE, gaugeScale, onArc } from './gaugeGeometry.ts';

interface GaugeProps {
  readonly assessment: Assessment;
  /** Where the stored application stands, when the assessment is of an edited one. */
  readonly before: Assessment | null;
  readonly reviewBandPoints: number;
}

export function Gauge({ assessment, before, reviewBandPoints }: GaugeProps) {
  const { points, decisionPoints, decision } = assessment;
  const scale = gaugeScale(decisionPoints);
  const at = scale.fractionOf(points);
  const { result } = m.value;
  const shown = (value: number): string => formatNumber(value, language.value, 0);
  const limit = scale.fractionOf(decisionPoints);
  const tick = { from: onArc(limit, GAUGE.radius - 12), to: onArc(limit, GAUGE.radius + 12) };
  const [bandLow, bandHigh] = [-reviewBandPoints, reviewBandPoints].map((d) =>
    scale.fractionOf(decisionPoints + d),
  );

  return (
    <div class="gauge">
      <svg
        viewBox={`0 0 ${GAUGE.width} ${GAUGE.height}`}
        role="img"
        aria-label={result.gauge(shown(points), shown(scale.low), shown(scale.high), shown(decisionPoints))}
      >
        <path class="gauge-zone gauge-refused" d={arcPath(0, bandLow!)} />
        <path class="gauge-zone gauge-review" d={arcPath(bandLow!, bandHigh!)} />
        <path class="gauge-zone gauge-granted" d={arcPath(bandHigh!, 1)} />
        <line class="gauge-tick" x1={tick.from.x} y1={tick.from.y} x2={tick.to.x} y2={tick.to.y} />
        <text class="gauge-label" x={tick.to.x} y={16} text-anchor="middle">
          {result.decisionPoints(shown(decisionPoints))}
        </text>
        {before && before.points !== points && <Marker at={scale.fractionOf(before.points)} kind="before" />}
        <Marker at={at} kind={decision} />
        <text class="gauge-end" x={onArc(0).x} y={GAUGE.height - 4} text-anchor="middle">
          {shown(scale.low)}
        </text>
        <text class="gauge-end" x={onArc(1).x} y={GAUGE.height - 4} text-anchor="middle">
          {shown(scale.high)}
        </text>
      </svg>
      <p class="gauge-points" aria-hidden="true">
        <span class="gauge-number">{shown(points)}</span>
        <span class="gauge-unit">{result.points}</span>
      </p>
    </div>
  );
}

function Marker({ at, kind }: { at: number; kind: 'before' | 'granted' | 'refused' }) {
  const degrees = (at - 0.5) * 180;
  const { x, y } = onArc(0.5);
  const turn = {
    transform: `rotate(${degrees}deg)`,
    transformOrigin: `${GAUGE.centre.x}px ${GAUGE.centre.y}px`,
  };
  return (
    <circle
      class={`gauge-marker gauge-marker-${kind}`}
      cx={x}
      cy={y}
      r={kind === 'before' ? 6 : 10}
      style={turn}
    />
  );
}
