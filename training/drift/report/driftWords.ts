// What the drift report says, in both languages.

import type { DatasetState } from '../../../wasm/drift/judgeDataset.ts';
import type { Language } from '../../report/render/numbers.ts';

const fr = {
  product: 'Clairscore',
  title: (window: string) => `Dérive de la population : ${window}`,
  pageOf: 'sur',
  otherLanguage: 'Read in English',
  states: {
    stable: 'Stable',
    watch: 'À surveiller',
    drift: 'Alerte',
    insufficient_data: 'Trop peu de données',
  } satisfies Record<DatasetState, string> as Record<DatasetState, string>,
  fieldStates: {
    stable: 'stable',
    drifted: 'a changé',
    insufficient_data: 'trop peu de données',
  } as Record<string, string>,
  reasons: {
    distribution: 'distribution',
    missing: 'part manquante',
    new_categories: 'valeurs inconnues',
  } as Record<string, string>,
  window: (from: string | null, to: string | null) =>
    from === null || to === null ? 'sans dates' : from === to ? from : `du ${from} au ${to}`,
  facts: {
    rows: 'Demandes comparées',
    reference: (rows: string) => `référence : ${rows} demandeurs de l’entraînement`,
    drifted: 'Variables qui ont changé',
    ofCompared: (compared: string) => `sur ${compared} comparées`,
    weighted: 'Part de l’importance touchée',
    weightedNote: (limit: string) => `alerte dès ${limit}, ou dès une variable importante`,
    model: 'Modèle',
  },
  score: {
    title: 'Score, décisions et performance attendue',
    chart: 'Distribution des points : référence et fenêtre.',
    summary: (psi: string) => `Parts des demandes par tranche de points, référence et fenêtre, PSI ${psi}.`,
    psi: (psi: string, noise: string) =>
      `PSI des points : ${psi} (le seul hasard en donne ${noise} au plus, 99 fois sur 100).`,
    before: 'Référence',
    now: 'Fenêtre',
    points: 'Points',
    share: 'Part',
    expected: 'Ce que le modèle devrait donner',
    expectedAbout:
      'Estimé sans connaître les issues, à partir des probabilités calibrées (CBPE) ; l’intervalle contient la valeur réalisée 95 fois sur 100 si la calibration tient encore. Il ne dit pas si elle tient : il faut pour cela des issues (npm run outcomes).',
    figures: {
      auc: 'AUC',
      brier: 'Score de Brier',
      approvalRate: 'Part d’accords',
      defaultRate: 'Taux de défaut',
      grantedDefaultRate: 'Taux de défaut des accords',
      costPerApplicant: 'Coût par demande',
    },
    figure: 'Chiffre',
    none: 'Sans scores, pas de performance attendue.',
  },
  ranking: {
    title: 'Variables, par dérive et importance',
    about:
      'Rangées par écart × importance, celles qui ont changé d’abord. Une variable a changé si l’écart est à la fois certain (test corrigé pour le nombre de variables, Holm) et grand.',
    rest: (count: string) => `Les ${count} autres variables`,
    columns: {
      feature: 'Variable',
      state: 'État',
      importance: 'Importance',
      psi: 'PSI',
      noise: 'Hasard',
      distance: 'Écart',
      shape: 'Forme',
      missing: 'Manquant',
      csi: 'Effet sur le score',
    },
    distanceNote:
      'Écart : le plus grand du PSI au-delà du hasard, de la forme et du changement de la part manquante (en écarts-types) ou des valeurs inconnues, ramenés à la même limite de 0,10. Forme : Wasserstein en écarts-types de la référence (W) pour un nombre, Jensen-Shannon (JS) pour une catégorie. Hasard : le PSI que l’échantillonnage seul n’excède qu’une fois sur cent. Effet : déplacement du score moyen, en points, dû à cette seule variable.',
  },
  features: {
    title: 'Chaque variable, avant et maintenant',
    about:
      'Barre large et grise : la référence. Barre étroite et bleue : la fenêtre. Les barres montrent les demandes qui ont une valeur, le trait dessous celles qui n’en ont pas. Les variables qui ont changé sont ouvertes.',
    bin: 'Classe',
    missing: 'manquant',
    unseen: 'inconnu',
    other: 'autres',
    few: (found: string, needed: string) => `Trop peu de valeurs pour une distance : ${found} sur ${needed}.`,
    summary: (name: string) => `${name} : parts par classe, référence et fenêtre.`,
    tests: {
      psi: 'PSI',
      wasserstein: 'Wasserstein (écarts-types)',
      jensenShannon: 'Jensen-Shannon',
      hellinger: 'Hellinger',
      kolmogorovSmirnov: 'Kolmogorov-Smirnov',
      chiSquare: 'khi-deux',
      adjusted: 'p corrigée',
    },
    upTo: (value: string) => `< ${value}`,
    from: (value: string) => `≥ ${value}`,
    between: (from: string, to: string) => `${from} – ${to}`,
  },
  history: {
    title: 'Au fil des fenêtres',
    about: 'Les instantanés du même modèle qui se trouvent dans le dossier.',
    none: 'Une seule fenêtre : rien encore à suivre.',
    window: 'Fenêtre',
    rows: 'Demandes',
    verdict: 'Verdict',
    weighted: 'Importance touchée',
    scorePsi: 'PSI du score',
    approval: 'Accords',
    cost: 'Coût attendu',
    heat: 'Écart des variables qui ont le plus bougé',
  },
  method: {
    title: 'Comment lire',
    lines: [
      'PSI : indice de stabilité de population ; usage du crédit : 0,10 modéré, 0,25 fort. En dessous du hasard indiqué, il ne dit rien.',
      'Alerte : au moins un quart de l’importance du modèle a changé, ou une variable au moins aussi importante que la moyenne, ou le score lui-même.',
      'Effet sur le score : indice de caractéristique (CSI), en points ; négatif = le score moyen baisse.',
      'Rien ici ne vient d’une personne en particulier : seuls des effectifs par classe sont gardés.',
    ],
  },
};

export type DriftWords = typeof fr;

const en: DriftWords = {
  product: 'Clairscore',
  title: (window) => `Population drift: ${window}`,
  pageOf: 'of',
  otherLanguage: 'Lire en français',
  states: {
    stable: 'Stable',
    watch: 'To be watched',
    drift: 'Alarm',
    insufficient_data: 'Too little data',
  },
  fieldStates: { stable: 'stable', drifted: 'changed', insufficient_data: 'too little data' },
  reasons: { distribution: 'distribution', missing: 'missing share', new_categories: 'unknown values' },
  window: (from, to) => (from === null || to === null ? 'undated' : from === to ? from : `${from} to ${to}`),
  facts: {
    rows: 'Applications compared',
    reference: (rows) => `reference: ${rows} applicants of training`,
    drifted: 'Features that changed',
    ofCompared: (compared) => `of ${compared} compared`,
    weighted: 'Share of importance touched',
    weightedNote: (limit) => `alarm from ${limit} on, or from one important feature on`,
    model: 'Model',
  },
  score: {
    title: 'Score, decisions and expected performance',
    chart: 'Distribution of the points: reference and window.',
    summary: (psi) => `Shares of applications by class of points, reference and window, PSI ${psi}.`,
    psi: (psi, noise) => `PSI of the points: ${psi} (chance alone gives at most ${noise}, 99 times in 100).`,
    before: 'Reference',
    now: 'Window',
    points: 'Points',
    share: 'Share',
    expected: 'What the model should give',
    expectedAbout:
      'Estimated without knowing the outcomes, from calibrated probabilities (CBPE); the interval holds the realised value 95 times in 100 if the calibration still holds. It does not tell whether it does: that takes outcomes (npm run outcomes).',
    figures: {
      auc: 'AUC',
      brier: 'Brier score',
      approvalRate: 'Approval rate',
      defaultRate: 'Default rate',
      grantedDefaultRate: 'Default rate of those granted',
      costPerApplicant: 'Cost per application',
    },
    figure: 'Figure',
    none: 'No scores, so no expected performance.',
  },
  ranking: {
    title: 'Features, by drift and importance',
    about:
      'Ranked by distance × importance, those that changed first. A feature has changed when the difference is both certain (a test corrected for the number of features, Holm) and large.',
    rest: (count) => `The ${count} other features`,
    columns: {
      feature: 'Feature',
      state: 'State',
      importance: 'Importance',
      psi: 'PSI',
      noise: 'Chance',
      distance: 'Distance',
      shape: 'Shape',
      missing: 'Missing',
      csi: 'Effect on score',
    },
    distanceNote:
      'Distance: the largest of PSI beyond chance, of the shape and of the change of the missing share (in standard deviations) or of unknown values, brought to the same limit of 0.10. Shape: Wasserstein in standard deviations of the reference (W) for a number, Jensen-Shannon (JS) for a category. Chance: the PSI that sampling alone exceeds once in a hundred. Effect: movement of the average score, points, by this feature alone.',
  },
  features: {
    title: 'Each feature, then and now',
    about:
      'Wide grey bar: the reference. Narrow blue bar: the window. The bars show applications with a value, the line below those without one. Features that changed are open.',
    bin: 'Class',
    missing: 'missing',
    unseen: 'unknown',
    other: 'others',
    few: (found, needed) => `Too few values for a distance: ${found} of ${needed}.`,
    summary: (name) => `${name}: shares by class, reference and window.`,
    tests: {
      psi: 'PSI',
      wasserstein: 'Wasserstein (standard deviations)',
      jensenShannon: 'Jensen-Shannon',
      hellinger: 'Hellinger',
      kolmogorovSmirnov: 'Kolmogorov-Smirnov',
      chiSquare: 'chi-square',
      adjusted: 'corrected p',
    },
    upTo: (value) => `< ${value}`,
    from: (value) => `≥ ${value}`,
    between: (from, to) => `${from} – ${to}`,
  },
  history: {
    title: 'Over the windows',
    about: 'The snapshots of the same model found in the folder.',
    none: 'A single window: nothing to follow yet.',
    window: 'Window',
    rows: 'Applications',
    verdict: 'Verdict',
    weighted: 'Importance touched',
    scorePsi: 'PSI of the score',
    approval: 'Approvals',
    cost: 'Expected cost',
    heat: 'Distance of the features that moved most',
  },
  method: {
    title: 'How to read',
    lines: [
      'PSI: population stability index; by credit convention 0.10 is moderate, 0.25 large. Below the chance shown it says nothing.',
      'Alarm: at least a quarter of the model’s importance changed, or one feature at least as important as the average, or the score itself.',
      'Effect on score: characteristic stability index (CSI), points; negative = the average score falls.',
      'Nothing here comes from one person: only counts by class are kept.',
    ],
  },
};

export const DRIFT_WORDS: Readonly<Record<Language, DriftWords>> = { fr, en };
