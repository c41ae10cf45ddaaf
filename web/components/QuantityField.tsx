// A number of the what-if: a slider for trying, an input for saying. Both show the same value.

import { type DisplayRange, displayRange } from '../whatIf/displayRange.ts';
import type { ControlProps } from './controlProps.ts';
import { NumberField } from './NumberField.tsx';
import { SliderField } from './SliderField.tsx';

interface QuantityFieldProps extends ControlProps<number> {
  /** What the slider shows, where it is not the stretch around the stored value. */
  readonly range?: DisplayRange;
}

export function QuantityField({ range, ...control }: QuantityFieldProps) {
  return (
    <div class="quantity">
      <SliderField {...control} range={range ?? displayRange(control.field, control.stored)} />
      <NumberField {...control} />
    </div>
  );
}
