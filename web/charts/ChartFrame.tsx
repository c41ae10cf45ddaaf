// What every chart has: a name, a sentence that sums it up, a cursor for keyboard and pointer whose values are announced,
// and its numbers as a table, as files and on paper. The picture itself is drawn by what it is given.

import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartData } from './ChartData.tsx';
import type { ChartTable } from './chartTable.ts';
import { cursorAfterKey } from './cursorKeys.ts';
import { useElementWidth } from './useElementWidth.ts';

/** What names a chart; the same for all kinds. */
export interface ChartText {
  readonly name: string;
  /** One sentence: what the picture shows, for those who do not see it and those who do. */
  readonly summary: string;
  /** Beside the name, such as the definition of a term. */
  readonly help?: ComponentChildren;
  /** What chooses what is shown, such as a list of features. */
  readonly controls?: ComponentChildren;
  /** Level of the name as a heading, 3 unless said. */
  readonly headingLevel?: 2 | 3 | 4;
  /** Left out where the page around says the same; screen readers still have it. */
  readonly quietName?: boolean;
}

export interface Plot {
  /** Room for the picture, px. */
  readonly width: number;
  /** The stop that is looked at; null = none. */
  readonly cursor: number | null;
  /** For the pointer: which stop it is at. */
  readonly pointAt: (stop: number | null) => void;
}

interface ChartFrameProps extends ChartText {
  readonly table: ChartTable;
  /** What is announced, stop by stop. */
  readonly stops: readonly string[];
  /** Stops in a row, where they form a grid. */
  readonly columns?: number;
  readonly legend?: ComponentChildren;
  readonly xTitle?: string | undefined;
  readonly yTitle?: string | undefined;
  readonly children: (plot: Plot) => ComponentChildren;
}

export function ChartFrame(props: ChartFrameProps) {
  const { name, summary, stops, help, controls, legend, quietName } = props;
  const words = inLanguage(chartWords);
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const [chosen, setCursor] = useState<number | null>(null);
  const cursor = chosen !== null && chosen < stops.length ? chosen : null;
  const Heading = `h${props.headingLevel ?? 3}` as 'h2' | 'h3' | 'h4';
  return (
    <figure class="chart" ref={figure} aria-labelledby={`${id}-name`}>
      <figcaption class="chart-head">
        <div class={quietName ? 'hidden' : 'chart-title'}>
          <Heading id={`${id}-name`} class="chart-name">
            {name}
          </Heading>
          {help}
        </div>
        <p id={`${id}-summary`} class="chart-summary">
          {summary}
        </p>
      </figcaption>
      {(controls || legend) && (
        <div class="chart-tools">
          {controls}
          {legend}
        </div>
      )}
      {props.yTitle && <p class="chart-axis-title">{props.yTitle}</p>}
      <div
        ref={plot}
        class="chart-plot"
        role="slider"
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-summary`}
        aria-roledescription={words.roleDescription}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={stops.length}
        aria-valuenow={cursor === null ? 0 : cursor + 1}
        aria-valuetext={cursor === null ? words.hint(stops.length) : stops[cursor]}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const next = cursorAfterKey(event.key, cursor, stops.length, props.columns ?? null);
          if (next === undefined) return;
          event.preventDefault();
          setCursor(next);
        }}
        onBlur={() => setCursor(null)}
        onPointerLeave={() => setCursor(null)}
      >
        {stops.length === 0 ? (
          <p class="chart-none">{words.none}</p>
        ) : (
          width > 0 && props.children({ width, cursor, pointAt: setCursor })
        )}
      </div>
      {props.xTitle && <p class="chart-axis-title chart-axis-x">{props.xTitle}</p>}
      <div class="chart-foot">
        <p class="chart-readout" aria-hidden="true">
          {cursor === null ? '' : stops[cursor]}
        </p>
        <ChartData name={name} table={props.table} figure={figure} />
      </div>
    </figure>
  );
}
