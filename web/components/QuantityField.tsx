// A number of the what-if: a slider for trying, an input for saying. Both show the same value.

import { displayRange } from '../whatIf/displayRange.ts';
import type { ControlProps } from './controlProps.ts';
import { NumberField } from './NumberField.tsx';
import { SliderField } from './SliderField.tsx';

export function QuantityField(control: ControlProps<number>) {
  const range = displayRange(control.field, control.stored);
  return (
    <div class="quantity">
      <SliderField {...control} range={range} />
      <NumberField {...control} />
    </div>
  );
}
