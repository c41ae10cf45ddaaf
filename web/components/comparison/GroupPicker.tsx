import type { Population } from '../../../wasm/population/population.ts';
import { comparisonWords, type GroupName } from '../../i18n/comparisonWords.ts';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { inLanguage } from '../../i18n/language.ts';
import { segmentLabel } from '../../i18n/segmentLabel.ts';
import { SEGMENT_NAMES } from '../../portfolio/segmentNames.ts';
import { segmentRows } from '../../portfolio/segmentRows.ts';
import { PickList } from '../PickList.tsx';
import type { OwnFilter } from './comparedGroup.ts';

interface GroupPickerProps {
  readonly population: Population;
  readonly group: GroupName;
  readonly onGroup: (group: GroupName) => void;
  readonly own: OwnFilter;
  readonly onOwn: (own: OwnFilter) => void;
}

/** Whom to compare with; for a choice of one's own, a criterion and its value. */
export function GroupPicker({ population, group, onGroup, own, onOwn }: GroupPickerProps) {
  const words = inLanguage(comparisonWords);
  const names = Object.keys(words.groups) as GroupName[];
  return (
    <div class="section-tools">
      <fieldset class="segments">
        <legend class="hidden">{words.group}</legend>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            class="segment"
            aria-pressed={name === group}
            onClick={() => onGroup(name)}
          >
            {words.groups[name]}
          </button>
        ))}
      </fieldset>
      {group === 'own' && (
        <>
          <PickList
            label={words.filterField}
            value={own.field as string}
            options={SEGMENT_NAMES.map((name) => ({ value: name as string, label: featureLabel(name) }))}
            onPick={(name) => onOwn({ field: name as OwnFilter['field'], segment: 0 })}
          />
          <PickList
            label={words.filterValue}
            value={String(own.segment)}
            options={segmentRows(population, own.field).map((segment, i) => ({
              value: String(i),
              label: segmentLabel(own.field, segment),
            }))}
            onPick={(segment) => onOwn({ ...own, segment: Number(segment) })}
          />
        </>
      )}
    </div>
  );
}
