// Champion and challenger side by side, as a page to decide by.

import { fieldOf, isFieldName } from '../../../wasm/features/catalogue.ts';
import { paragraphs } from '../../report/documents/section.ts';
import { dataTable } from '../../report/render/dataTable.ts';
import { markup } from '../../report/render/markup.ts';
import { type Language, numbersOf } from '../../report/render/numbers.ts';
import { page } from '../../report/render/page.ts';
import { paperStyles } from '../../report/render/styles/paper.ts';
import type { ModelComparison } from '../compareModels.ts';

const WORDS = {
  fr: {
    title: 'Modèle en place et candidat',
    lead: (applicants: string, defaults: string) =>
      `Sur les mêmes ${applicants} demandeurs, dont ${defaults} en défaut, qu’aucun des deux n’a servi à entraîner tant que la graine du découpage est la même.`,
    decision: 'Rien n’est publié ni promu ici : une personne décide.',
    columns: ['Chiffre', 'En place', 'Candidat', 'Différence'],
    figures: { auc: 'AUC', brier: 'Score de Brier', costPerApplicant: 'Coût par demande' },
    approval: 'Part d’accords',
    swap: 'Qui serait traité autrement',
    swapColumns: ['Décisions', 'Demandeurs', 'Défauts', 'Taux de défaut'],
    swaps: {
      bothGrant: 'accordés par les deux',
      swapIn: 'refusés en place, accordés par le candidat',
      swapOut: 'accordés en place, refusés par le candidat',
      bothRefuse: 'refusés par les deux',
    },
    groups: 'Part d’accords par groupe',
    group: 'Groupe',
    people: 'Demandeurs',
    stability: (psi: string, noise: string) =>
      `PSI des points des deux modèles : ${psi} ; le seul hasard en donne ${noise} au plus, 99 fois sur 100.`,
  },
  en: {
    title: 'Champion and challenger',
    lead: (applicants: string, defaults: string) =>
      `On the same ${applicants} applicants, ${defaults} in default, which neither learned from as long as the seed of the split is the same.`,
    decision: 'Nothing is published or promoted here: a person decides.',
    columns: ['Figure', 'Champion', 'Challenger', 'Difference'],
    figures: { auc: 'AUC', brier: 'Brier score', costPerApplicant: 'Cost per application' },
    approval: 'Approval rate',
    swap: 'Who would be treated otherwise',
    swapColumns: ['Decisions', 'Applicants', 'Defaults', 'Default rate'],
    swaps: {
      bothGrant: 'granted by both',
      swapIn: 'refused by the champion, granted by the challenger',
      swapOut: 'granted by the champion, refused by the challenger',
      bothRefuse: 'refused by both',
    },
    groups: 'Approval rate by group',
    group: 'Group',
    people: 'Applicants',
    stability: (psi: string, noise: string) =>
      `PSI of the points of the two models: ${psi}; chance alone gives at most ${noise}, 99 times in 100.`,
  },
} as const;

export function renderComparison(comparison: ModelComparison, language: Language): string {
  const words = WORDS[language];
  const numbers = numbersOf(language);
  const { figures, differences, approvalRate, swapSets, groups, stability } = comparison;
  const numeric = (titles: readonly string[]) => titles.map((title, i) => ({ title, isNumber: i > 0 }));
  const names = Object.keys(words.figures) as (keyof typeof words.figures)[];
  const cells = Object.keys(words.swaps) as (keyof typeof words.swaps)[];
  const change = approvalRate.challenger - approvalRate.champion;
  const body = markup`<main class="paper"><header><h1>${words.title}</h1><p class="lead">${words.lead(numbers.count(comparison.applicants), numbers.count(comparison.defaults))}</p><p><code>${comparison.champion}</code> → <code>${comparison.challenger}</code></p></header>${paragraphs(words.decision)}${dataTable(
    {
      caption: words.title,
      isCaptionHidden: true,
      columns: numeric(words.columns),
      rows: [
        ...names.map((name) => [
          words.figures[name],
          numbers.estimate(figures.champion[name]),
          numbers.estimate(figures.challenger[name]),
          numbers.changeEstimate(differences[name], 4),
        ]),
        [
          words.approval,
          numbers.share(approvalRate.champion),
          numbers.share(approvalRate.challenger),
          numbers.change(change, 4),
        ],
      ],
    },
  )}<section><h2>${words.swap}</h2>${dataTable({
    caption: words.swap,
    isCaptionHidden: true,
    columns: numeric(words.swapColumns),
    rows: cells.map((name) => {
      const { applicants, defaults } = swapSets[name];
      const rate = applicants > 0 ? numbers.share(defaults / applicants) : '—';
      return [words.swaps[name], numbers.count(applicants), numbers.count(defaults), rate];
    }),
  })}${paragraphs(words.stability(numbers.decimal(stability.psi, 4), numbers.decimal(stability.noise.upper, 4)))}</section><section><h2>${words.groups}</h2>${dataTable(
    {
      caption: words.groups,
      isCaptionHidden: true,
      columns: numeric([words.group, words.people, words.columns[1], words.columns[2]]),
      rows: groups.map(({ attribute, level, applicants, approvalRate: rates }) => [
        groupName(attribute, level, language),
        numbers.count(applicants),
        numbers.share(rates.champion),
        numbers.share(rates.challenger),
      ]),
    },
  )}</section></main>`;
  return page({ language, title: `${words.title} · Clairscore`, styles: paperStyles, body });
}

/** A code as the catalogue words it; an age band as it stands. */
function groupName(attribute: string, level: string, language: Language): string {
  const categories = isFieldName(attribute) ? fieldOf(attribute).categories : undefined;
  return categories?.find(({ code }) => code === level)?.label[language] ?? level;
}
