// Windows along the x of a line chart: their place in the list, named by their label, with a line where another model
// took over.

import type { SnapshotSummary } from '../../worker/contractMonitoring.ts';
import type { LineAxis, LineMarker } from '../charts/lineChartData.ts';
import { modelChanges } from './rankDrift.ts';

interface WindowAxis {
  readonly x: readonly number[];
  readonly xAxis: LineAxis;
  readonly markers: readonly LineMarker[];
}

export function windowAxis(
  windows: readonly SnapshotSummary[],
  title: string,
  nameModel: (version: string) => string,
): WindowAxis {
  return {
    x: windows.map((_, i) => i),
    xAxis: { title, format: (place) => windows[place]?.window.label ?? '' },
    markers: modelChanges(windows).map(({ at, version }) => ({
      ...{ x: at, label: nameModel(version.slice(0, 6)), tone: 'review' },
    })),
  };
}
