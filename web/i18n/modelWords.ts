// The words of the model page.

const s = (count: number): string => (count >= 2 ? 's' : '');

export const modelWords = {
  fr: {
    title: 'Modèle',
    lead: (version: string, rows: string) =>
      `Version ${version}, jugée sur ${rows} demandeurs que le modèle n’a jamais vus.`,
    card: (language: string) => `Fiche du modèle (${language})`,
    french: 'français',
    english: 'anglais',
    sections: 'Sommaire',
    figures: {
      title: 'En bref',
      metric: 'Mesure',
      value: 'Valeur',
      interval: 'Intervalle à 95 %',
      meaning: 'En clair',
      auc: (share: string) =>
        `Face à un bon et un mauvais payeur, le modèle les range dans le bon ordre ${share} du temps.`,
      gini: 'La même information, le hasard valant 0.',
      ks: (share: string) => `Au score qui sépare le mieux, ${share} d’écart entre bons et mauvais payeurs.`,
      costPerApplicant: (all: string, none: string) =>
        `Tout accorder coûterait ${all}, tout refuser ${none}.`,
      approvalRate: 'Part des demandes recommandées à l’accord.',
      expectedCalibrationError: (noise: string) =>
        `Une calibration parfaite montrerait jusqu’à ${noise} par hasard.`,
      brier: 'Erreur quadratique des probabilités.',
      logLoss: 'Erreur logarithmique des probabilités.',
      accuracy: 'Part des décisions justes, peu parlante ici.',
      confusionTitle: 'Décisions et dénouements',
      confusion: (granted: string, refused: string) =>
        `${granted} accords et ${refused} refus recommandés sur la part de test.`,
      outcome: 'Dénouement',
      decision: 'Décision',
      people: 'Demandeurs',
      refusedDefaults: 'Refusés, n’auraient pas remboursé',
      missedDefaults: 'Accordés, n’ont pas remboursé',
      lostGoodCustomers: 'Refusés, auraient remboursé',
      grantedGoodCustomers: 'Accordés, ont remboursé',
    },
    ranking: {
      title: 'Classement',
      lead: 'Le modèle range-t-il les bons payeurs au-dessus des autres ?',
      roc: (auc: string) =>
        `Plus la courbe s’écarte de la diagonale, mieux le modèle sépare : ${auc} de bons rangements.`,
      falsePositive: 'Bons payeurs refusés',
      truePositive: 'Impayés refusés',
      chance: 'Hasard',
      model: 'Modèle',
      atThreshold: 'Seuil retenu',
      precisionRecall: (area: string, rate: string) =>
        `Aire de ${area} ; refuser au hasard donnerait ${rate}.`,
      precision: 'Impayés parmi les refus',
      recall: 'Impayés refusés',
      ks: (value: string, points: string) => `L’écart est le plus grand à ${points} points : ${value}.`,
      points: 'Points',
      cumulative: 'Part cumulée',
      repaid: 'A remboursé',
      defaulted: 'N’a pas remboursé',
      lift: (times: string, share: string) =>
        `Le dixième le plus risqué compte ${times} fois plus d’impayés que la moyenne, et ${share} de tous les impayés.`,
      tenth: (rank: number) => (rank === 1 ? '1er dixième' : `${rank}e dixième`),
      tenths: 'Dixième, du plus risqué',
      liftAxis: 'Fois la moyenne',
      tenthNote: (rate: string) => `${rate} d’impayés`,
    },
    probability: {
      title: 'Probabilités',
      lead: 'Les risques annoncés sont-ils ceux qu’on observe ?',
      calibration: (error: string, noise: string, isWithin: boolean) =>
        isWithin
          ? `Écart moyen de ${error}, dans ce que le hasard montrerait d’une calibration parfaite (jusqu’à ${noise}).`
          : `Écart moyen de ${error}, au-delà de ce que le hasard montrerait d’une calibration parfaite (jusqu’à ${noise}).`,
      said: 'Risque annoncé',
      seen: 'Impayés observés',
      perfect: 'calibration parfaite',
      distribution: 'Distribution des scores',
      distributionSummary: (below: string) => `${below} des demandeurs sont sous le seuil de décision.`,
      decisionPoints: (points: string) => `Accordé dès ${points}`,
      methods: 'Méthodes de calibration comparées',
      methodsSummary:
        'Erreur de calibration de chaque méthode, sur d’autres lignes que celles de son ajustement. Platt est déployée.',
      method: 'Méthode',
      methodNames: { none: 'Aucune', platt: 'Platt (déployée)', isotonic: 'Isotonique', beta: 'Bêta' },
    },
    cost: {
      title: 'Coût et seuil',
      lead: (missed: string, lost: string) =>
        `Un impayé coûte ${missed} fois un bon client perdu (${lost}). Quel seuil coûte le moins ?`,
      curve: 'Coût selon le seuil',
      curveSummary: (threshold: string, low: string, high: string) =>
        `Le coût est le plus bas vers ${threshold} ; entre ${low} et ${high}, les données ne départagent pas les seuils.`,
      threshold: 'Seuil de risque',
      cost: 'Coût par demandeur',
      chosen: (threshold: string) => `Retenu ${threshold}`,
      theoretical: (threshold: string) => `1/11 = ${threshold}`,
      flat: 'Zone plate',
      test: 'Coût sur la part de test',
      testSummary: (chosen: string, all: string) =>
        `Le seuil retenu coûte ${chosen} par demandeur, contre ${all} si tout était accordé.`,
      rule: 'Règle',
      ruleChosen: 'Seuil retenu',
      ruleTheoretical: 'Seuil théorique 1/11',
      grantAll: 'Tout accorder',
      refuseAll: 'Tout refuser',
      choice: {
        always_lowest_cost: 'Le minimum est retenu, comme il est réglé pour ce modèle.',
        theory_within_noise: 'Le seuil théorique est retenu : les données ne le distinguent pas du minimum.',
        theory_costs_more:
          'Le minimum mesuré est retenu : le seuil théorique coûte plus que le hasard n’explique.',
      },
    },
    drivers: {
      title: 'Ce qui fait le score',
      lead: (rows: string) => `Contributions exactes en points, sur ${rows} demandeurs de la part de test.`,
      importance: 'Variables les plus importantes',
      importanceSummary: (feature: string, share: string) =>
        `En tête, « ${feature} », avec ${share} de toute l’importance.`,
      groups: 'Importance par famille',
      groupsSummary: (group: string, share: string) => `La famille « ${group} » pèse le plus : ${share}.`,
      feature: 'Variable',
      group: 'Famille',
      points: 'Points, en moyenne absolue',
      share: (share: string) => `${share} du total`,
      swarm: 'Effet des variables, demandeur par demandeur',
      swarmSummary: 'À droite, la variable élève le score ; chaque point réunit au moins dix demandeurs.',
      effect: 'Effet en points',
      rank: 'Valeur de la variable',
      missing: 'Non renseignée',
      swarmRow: (low: string, high: string) => `de ${low} à ${high} points`,
      dependence: (feature: string) => `Effet selon la valeur : ${feature}`,
      dependenceSummary: (first: string, last: string) =>
        `De ${first} points pour la première classe à ${last} pour la dernière, en moyenne.`,
      dependenceInterval: 'Du premier au troisième quartile des demandeurs de la classe.',
      value: 'Valeur',
      applicants: 'Demandeurs',
      pick: 'Variable',
    },
    fairness: {
      title: 'Équité',
      lead: 'Comment les groupes sont-ils traités ? Chaque chiffre a son effectif et son intervalle.',
      attributes: { gender: 'Genre', age_band: 'Âge', family_status: 'Situation familiale' },
      pick: 'Groupes',
      ratio: 'Rapport des taux d’accord',
      ratioSummary: (group: string, value: string, isBelow: boolean) =>
        isBelow
          ? `Le plus bas est « ${group} » à ${value}, sous la ligne des 80 %.`
          : `Le plus bas est « ${group} » à ${value}, au-dessus de la ligne des 80 %.`,
      opportunity: 'Accord parmi ceux qui remboursent',
      opportunitySummary: (gap: string) =>
        `Écart de ${gap} points entre le groupe le mieux et le moins bien traité, parmi ceux qui remboursent.`,
      gap: 'Écart de calibration',
      gapSummary: (names: string) =>
        names
          ? `Risque annoncé trop haut ou trop bas, au-delà du hasard : ${names}.`
          : 'Aucun écart au-delà du hasard.',
      gapAxis: 'Risque annoncé moins observé, en points de pourcentage',
      group: 'Groupe',
      size: 'Effectif',
      note: (count: string) => `n = ${count}`,
      line: '80 %',
      equal: 'Égalité',
      calibrated: 'Calibré',
      tooFew: (names: string) => `Trop peu de personnes pour juger : ${names}.`,
      ageLevel: (level: string) => `${level} ans`,
      reference: (label: string) => `${label} (référence)`,
      twinTitle: 'Sans les variables sensibles',
      twin: (removed: number, different: string, auc: string, cost: string) =>
        `Un modèle jumeau privé de ${removed} variables sensibles déciderait autrement pour ${different} des demandeurs ; AUC ${auc}, coût ${cost} par demandeur.`,
    },
    segments: {
      title: 'Segments',
      lead: 'Le même modèle, genre de demande par genre de demande.',
      names: {
        contract_type: 'Type de contrat',
        income_type: 'Source de revenus',
        education: 'Études',
        amount_credit: 'Montant du prêt',
        history: 'Historique connu',
      },
      historyLevels: {
        bureau_and_previous: 'Autres prêteurs et nous',
        bureau_only: 'Autres prêteurs seulement',
        previous_only: 'Nous seulement',
        none: 'Aucun historique',
      },
      pick: 'Découper par',
      auc: 'AUC par segment',
      aucSummary: (low: string, high: string) => `Selon le segment, l’AUC va de ${low} à ${high}.`,
      cost: 'Coût par segment',
      costSummary: (high: string) => `Le segment le plus coûteux est « ${high} ».`,
      segment: 'Segment',
      from: (value: string) => `${value} ou plus`,
    },
    selection: {
      title: 'Choix des variables',
      lead: (folds: string) => `Modèles avec moins de variables, jugés sur les mêmes plis (${folds}).`,
      cost: 'Coût le plus bas selon le nombre de variables',
      summary: (best: string) => `Le coût le plus bas est celui de « ${best} ».`,
      size: 'Modèle',
      label: (name: string, features: string) =>
        name === 'all' ? `Toutes (${features})` : `${features} variables`,
      none: 'Aucune sélection de variables n’accompagne ce modèle.',
    },
    facts: {
      title: 'Contrôles et données',
      gateTitle: 'Contrôle de publication',
      gate: (rows: string, hostile: string, difference: string, flipped: number) =>
        `${rows} demandeurs et ${hostile} cas hostiles recalculés par un autre moteur : plus grand écart ${difference}, ${flipped} décision${s(flipped)} différente${s(flipped)}.`,
      fidelityTitle: 'Fidélité des explications',
      fidelity: (share: string, largest: string) =>
        `Les points des explications font exactement le score pour ${share} des demandeurs ; plus grand écart ${largest}.`,
      stabilityTitle: 'Stabilité des scores',
      stability: (psi: string, upper: string, isMoved: boolean) =>
        isMoved
          ? `Indice ${psi}, au-dessus de ce que permet le hasard (${upper}) : les demandeurs plus récents diffèrent un peu.`
          : `Indice ${psi}, dans ce que permet le hasard (${upper}).`,
      stabilityChart: 'Part des demandeurs par tranche de score',
      train: 'Entraînement',
      test: 'Test',
      later: 'Plus récents',
      shareAxis: 'Part',
      partsTitle: 'Qui a servi à quoi',
      part: 'Part',
      applicants: 'Demandeurs',
      defaults: 'Impayés',
      rate: 'Taux d’impayés',
      partNames: {
        train: 'Entraînement',
        validation: 'Arrêt de l’entraînement',
        calibration: 'Calibration',
        threshold: 'Choix du seuil',
        test: 'Test',
      },
      tablesTitle: 'Tables lues',
      table: 'Table',
      rows: 'Lignes',
      fingerprint: 'Empreinte des données',
      version: 'Version du modèle',
      features: 'Variables',
      rounds: 'Arbres',
      seed: 'Graine',
      engine: 'Moteur',
      complete: 'Aucune table ne manque.',
      missing: (tables: string) => `Tables manquantes : ${tables}.`,
    },
  },
  en: {
    title: 'The model',
    lead: (version: string, rows: string) =>
      `Version ${version}, judged on ${rows} applicants the model has never seen.`,
    card: (language: string) => `Model card (${language})`,
    french: 'French',
    english: 'English',
    sections: 'On this page',
    figures: {
      title: 'In short',
      metric: 'Measure',
      value: 'Figure',
      interval: '95 % interval',
      meaning: 'In plain words',
      auc: (share: string) =>
        `Given one good and one bad payer, the model ranks them rightly ${share} of the time.`,
      gini: 'The same, with chance at 0.',
      ks: (share: string) =>
        `At the score that separates best, a gap of ${share} between good and bad payers.`,
      costPerApplicant: (all: string, none: string) =>
        `Granting all would cost ${all}, refusing all ${none}.`,
      approvalRate: 'Share of requests recommended to be granted.',
      expectedCalibrationError: (noise: string) =>
        `A perfect calibration would show up to ${noise} by chance.`,
      brier: 'Squared error of the probabilities.',
      logLoss: 'Logarithmic error of the probabilities.',
      accuracy: 'Share of decisions that are right; says little here.',
      confusionTitle: 'Decisions and outcomes',
      confusion: (granted: string, refused: string) =>
        `${granted} grants and ${refused} refusals recommended on the test part.`,
      outcome: 'Outcome',
      decision: 'Decision taken',
      people: 'Applicants',
      refusedDefaults: 'Refused, would not have repaid',
      missedDefaults: 'Granted, did not repay',
      lostGoodCustomers: 'Refused, would have repaid',
      grantedGoodCustomers: 'Granted, repaid',
    },
    ranking: {
      title: 'Ranking',
      lead: 'Does the model put good payers above the others?',
      roc: (auc: string) =>
        `The further the curve is from the diagonal, the better the model separates: ${auc} ranked rightly.`,
      falsePositive: 'Good payers refused',
      truePositive: 'Defaults refused',
      chance: 'Chance',
      model: 'This model',
      atThreshold: 'Chosen threshold',
      precisionRecall: (area: string, rate: string) => `Area ${area}; refusing at random would give ${rate}.`,
      precision: 'Defaults among refusals',
      recall: 'Defaults refused',
      ks: (value: string, points: string) => `The gap is largest at ${points} points: ${value}.`,
      points: 'Score in points',
      cumulative: 'Cumulative share',
      repaid: 'Repaid',
      defaulted: 'Did not repay',
      lift: (times: string, share: string) =>
        `The riskiest tenth has ${times} times the defaults of the average, and ${share} of all defaults.`,
      tenth: (rank: number) => `Tenth ${rank}`,
      tenths: 'Tenth, from the riskiest',
      liftAxis: 'Times the average',
      tenthNote: (rate: string) => `${rate} default`,
    },
    probability: {
      title: 'Probabilities',
      lead: 'Are the risks said those that are seen?',
      calibration: (error: string, noise: string, isWithin: boolean) =>
        isWithin
          ? `Mean gap of ${error}, within what chance would show of a perfect calibration (up to ${noise}).`
          : `Mean gap of ${error}, beyond what chance would show of a perfect calibration (up to ${noise}).`,
      said: 'Risk said',
      seen: 'Defaults seen',
      perfect: 'perfect calibration',
      distribution: 'Distribution of scores',
      distributionSummary: (below: string) => `${below} of the applicants are below the decision threshold.`,
      decisionPoints: (points: string) => `Granted from ${points}`,
      methods: 'Calibration methods compared',
      methodsSummary:
        'Calibration error of each method, on other rows than it was fitted on. Platt is the deployed one.',
      method: 'Method',
      methodNames: { none: 'None', platt: 'Platt (deployed)', isotonic: 'Isotonic', beta: 'Beta' },
    },
    cost: {
      title: 'Cost and threshold',
      lead: (missed: string, lost: string) =>
        `A default costs ${missed} times a good customer lost (${lost}). Which threshold costs least?`,
      curve: 'Cost by threshold',
      curveSummary: (threshold: string, low: string, high: string) =>
        `The cost is lowest around ${threshold}; between ${low} and ${high} the data cannot tell the thresholds apart.`,
      threshold: 'Risk threshold',
      cost: 'Cost per applicant',
      chosen: (threshold: string) => `Chosen ${threshold}`,
      theoretical: (threshold: string) => `1/11 is ${threshold}`,
      flat: 'Flat region',
      test: 'Cost on the test part',
      testSummary: (chosen: string, all: string) =>
        `The chosen threshold costs ${chosen} per applicant, against ${all} if all were granted.`,
      rule: 'Rule',
      ruleChosen: 'Chosen threshold',
      ruleTheoretical: 'Theoretical threshold 1/11',
      grantAll: 'Grant all',
      refuseAll: 'Refuse all',
      choice: {
        always_lowest_cost: 'The minimum was taken, as it is set for this model.',
        theory_within_noise: 'The theoretical threshold was taken: the data cannot tell it from the minimum.',
        theory_costs_more:
          'The measured minimum was taken: the theoretical threshold costs more than chance explains.',
      },
    },
    drivers: {
      title: 'What makes the score',
      lead: (rows: string) => `Exact effects in points, over ${rows} applicants of the test part.`,
      importance: 'Most important features',
      importanceSummary: (feature: string, share: string) =>
        `First comes “${feature}”, with ${share} of all importance.`,
      groups: 'Importance by family',
      groupsSummary: (group: string, share: string) => `The family “${group}” weighs most: ${share}.`,
      feature: 'Feature',
      group: 'Family',
      points: 'Points, mean absolute',
      share: (share: string) => `${share} of the total`,
      swarm: 'Effect of features, applicant by applicant',
      swarmSummary: 'To the right the feature raises the score; each dot sums up at least ten applicants.',
      effect: 'Effect in points',
      rank: 'Value of the feature',
      missing: 'Not given',
      swarmRow: (low: string, high: string) => `from ${low} to ${high} points`,
      dependence: (feature: string) => `Effect by value: ${feature}`,
      dependenceSummary: (first: string, last: string) =>
        `From ${first} points in the first class to ${last} in the last, on average.`,
      dependenceInterval: 'From the first to the third quartile of the applicants of the class.',
      value: 'Feature value',
      applicants: 'Applicants',
      pick: 'Feature',
    },
    fairness: {
      title: 'Fairness',
      lead: 'How are groups treated? Each figure comes with its size and interval.',
      attributes: { gender: 'Gender', age_band: 'Age', family_status: 'Family status' },
      pick: 'Groups',
      ratio: 'Ratio of approval rates',
      ratioSummary: (group: string, value: string, isBelow: boolean) =>
        isBelow
          ? `The lowest is “${group}” at ${value}, below the 80 % line.`
          : `The lowest is “${group}” at ${value}, above the 80 % line.`,
      opportunity: 'Granted among those who repay',
      opportunitySummary: (gap: string) =>
        `A gap of ${gap} percentage points between the best and the worst treated group, among those who repay.`,
      gap: 'Calibration gap',
      gapSummary: (names: string) =>
        names ? `Risk said too high or too low, beyond chance: ${names}.` : 'No gap beyond chance.',
      gapAxis: 'Risk said minus seen, in percentage points',
      group: 'Group',
      size: 'Size',
      note: (count: string) => `n is ${count}`,
      line: '80 %  line',
      equal: 'Equal',
      calibrated: 'Calibrated',
      tooFew: (names: string) => `Too few people to judge: ${names}.`,
      ageLevel: (level: string) => `${level} years`,
      reference: (label: string) => `${label} (reference group)`,
      twinTitle: 'Without the sensitive features',
      twin: (removed: number, different: string, auc: string, cost: string) =>
        `A twin model deprived of ${removed} sensitive features would decide differently for ${different} of applicants; AUC ${auc}, cost ${cost} per applicant.`,
    },
    segments: {
      title: 'By segment',
      lead: 'The same model, kind of request by kind of request.',
      names: {
        contract_type: 'Contract type',
        income_type: 'Source of income',
        education: 'Education',
        amount_credit: 'Loan amount',
        history: 'Known history',
      },
      historyLevels: {
        bureau_and_previous: 'Other lenders and us',
        bureau_only: 'Other lenders only',
        previous_only: 'Us only',
        none: 'No history',
      },
      pick: 'Split by',
      auc: 'AUC by segment',
      aucSummary: (low: string, high: string) => `By segment the AUC goes from ${low} to ${high}.`,
      cost: 'Cost by segment',
      costSummary: (high: string) => `The most costly segment is “${high}”.`,
      segment: 'Kind of request',
      from: (value: string) => `${value} or more`,
    },
    selection: {
      title: 'Choice of features',
      lead: (folds: string) => `Models of fewer features, judged on the same folds (${folds}).`,
      cost: 'Lowest cost by number of features',
      summary: (best: string) => `The lowest cost is that of “${best}”.`,
      size: 'Size of model',
      label: (name: string, features: string) =>
        name === 'all' ? `All (${features})` : `${features} features`,
      none: 'No choice of features comes with this model.',
    },
    facts: {
      title: 'Checks and data',
      gateTitle: 'Publication gate',
      gate: (rows: string, hostile: string, difference: string, flipped: number) =>
        `${rows} applicants and ${hostile} hostile cases computed again by another engine: largest difference ${difference}, ${flipped} ${flipped === 1 ? 'decision differs' : 'decisions differ'}.`,
      fidelityTitle: 'Fidelity of explanations',
      fidelity: (share: string, largest: string) =>
        `The points of explanations make exactly the score for ${share} of applicants; largest difference ${largest}.`,
      stabilityTitle: 'Stability of scores',
      stability: (psi: string, upper: string, isMoved: boolean) =>
        isMoved
          ? `Index ${psi}, above what chance allows (${upper}): more recent applicants differ a little.`
          : `Index ${psi}, within what chance allows (${upper}).`,
      stabilityChart: 'Share of applicants by score band',
      train: 'Training',
      test: 'Tested',
      later: 'More recent',
      shareAxis: 'Share',
      partsTitle: 'Who served for what',
      part: 'Part of the data',
      applicants: 'Applicants',
      defaults: 'Defaults',
      rate: 'Default rate',
      partNames: {
        train: 'Training',
        validation: 'When to stop training',
        calibration: 'Calibrating',
        threshold: 'Choosing the threshold',
        test: 'Testing',
      },
      tablesTitle: 'Tables read',
      table: 'Table name',
      rows: 'Rows',
      fingerprint: 'Fingerprint of the data',
      version: 'Model version',
      features: 'Features',
      rounds: 'Trees',
      seed: 'Random seed',
      engine: 'Engine',
      complete: 'No table is missing.',
      missing: (tables: string) => `Missing tables: ${tables}.`,
    },
  },
};

export type ModelWords = (typeof modelWords)['fr'];
