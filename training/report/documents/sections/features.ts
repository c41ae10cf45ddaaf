// What the model reads, from the catalogue: groups, and at the end every feature with its sign and its reason.

import { isSensitive } from '../../../../wasm/explain/ingredients.ts';
import { type CatalogueField, fieldOf, isFieldName } from '../../../../wasm/features/catalogue.ts';
import { dataTable } from '../../render/dataTable.ts';
import { type Content, markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { featureLabel, groupLabel, listed } from '../labels.ts';
import { paragraphs, type Section } from '../section.ts';

const INFORMATIVE_SHOWN = 12;

export function featuresSection(context: DocumentContext): Section {
  const { words, numbers, report } = context;
  const { features, columns } = words;
  const fields = fieldsOf(context);
  const sensitive = fields.filter((field) => field.sensitive).map((field) => field.label[numbers.language]);
  const best = [...report.exploration.features]
    .sort((a, b) => b.informationValue - a.informationValue)
    .slice(0, INFORMATIVE_SHOWN);
  return {
    id: 'features',
    title: features.title,
    body: [
      paragraphs(
        features.about(
          numbers.count(context.manifest.features.length),
          numbers.count(fields.filter((field) => field.monotone).length),
        ),
        sensitive.length > 0 ? features.sensitiveList(numbers.list(sensitive)) : features.noSensitive,
      ),
      groupTable(context, fields),
      markup`<h3>${features.informationTop}</h3>`,
      dataTable({
        caption: features.informationNote,
        columns: [
          { title: columns.feature },
          { title: columns.informationValue, isNumber: true },
          { title: words.missing, isNumber: true },
        ],
        rows: best.map(({ feature, informationValue, missingShare }) => [
          featureLabel(feature, context),
          numbers.decimal(informationValue),
          numbers.share(missingShare),
        ]),
      }),
    ],
  };
}

function groupTable({ words, numbers }: DocumentContext, fields: readonly CatalogueField[]): Content {
  const { columns, features } = words;
  const groups = [...new Set(fields.map((field) => field.group))];
  const counted = groups.map((group) => {
    const own = fields.filter((field) => field.group === group);
    return { group, features: own.length, monotone: own.filter((field) => field.monotone).length };
  });
  return dataTable({
    caption: features.groups,
    columns: [
      { title: columns.group },
      { title: features.title, isNumber: true },
      { title: features.monotoneCount, isNumber: true },
    ],
    rows: counted.map((one) => [
      groupLabel(one.group, { numbers }),
      numbers.count(one.features),
      numbers.count(one.monotone),
    ]),
  });
}

/** All features: hundreds of rows, hence last. */
export function catalogueSection(context: DocumentContext): Section {
  const { words, numbers } = context;
  const { features, columns } = words;
  const { language } = numbers;
  return {
    id: 'catalogue',
    title: features.catalogue,
    startsPage: true,
    body: [
      paragraphs(features.catalogueLead),
      dataTable({
        caption: features.catalogue,
        isCaptionHidden: true,
        isDense: true,
        isLong: true,
        columns: [
          { title: columns.feature },
          { title: columns.group },
          { title: columns.sign },
          { title: columns.rationale },
        ],
        rows: context.manifest.features.map((name) => {
          if (!isFieldName(name)) return [markup`<code>${name}</code>`, '', '', ''];
          const field = fieldOf(name);
          return [
            markup`${field.label[language]}<br><code>${name}</code>`,
            [
              groupLabel(field.group, context),
              isSensitive(field.name) && markup`<small>${features.sensitive}</small>`,
            ],
            field.monotone ? (field.monotone.sign === 1 ? '+' : '−') : '',
            [
              field.description[language],
              field.monotone && markup`<small>${field.monotone.why[language]}</small>`,
            ],
          ];
        }),
      }),
    ],
  };
}

function fieldsOf({ manifest }: DocumentContext): readonly CatalogueField[] {
  return manifest.features.filter(isFieldName).map(fieldOf);
}

/** Labels of the model's features that stand for a list of names. */
export function featureList(names: readonly string[], context: DocumentContext): string {
  return (
    listed(
      names.map((name) => featureLabel(name, context)),
      context,
    ) ?? context.words.none
  );
}
