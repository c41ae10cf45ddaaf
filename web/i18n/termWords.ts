// What the terms of the evidence mean, each in one sentence.

export interface Term {
  readonly term: string;
  readonly definition: string;
}

export const termWords = {
  fr: {
    auc: {
      term: 'AUC',
      definition:
        'Sur deux demandeurs au hasard, l’un ayant remboursé et l’autre non, la part des fois où le modèle donne le meilleur score au bon payeur : 50 % est le hasard, 100 % la perfection.',
    },
    gini: { term: 'Gini', definition: 'L’AUC ramenée à une échelle où le hasard vaut 0 et la perfection 1.' },
    ks: {
      term: 'KS',
      definition:
        'Le plus grand écart, à un même score, entre la part des impayés et la part des bons payeurs situés en dessous.',
    },
    brier: {
      term: 'Score de Brier',
      definition: 'L’erreur quadratique moyenne des probabilités annoncées : plus c’est bas, mieux c’est.',
    },
    logLoss: {
      term: 'Log-loss',
      definition:
        'L’erreur moyenne des probabilités, qui punit surtout les certitudes fausses : plus c’est bas, mieux c’est.',
    },
    expectedCalibrationError: {
      term: 'Erreur de calibration',
      definition: 'L’écart moyen entre le risque annoncé et les impayés observés, par classes de risque.',
    },
    accuracy: {
      term: 'Exactitude',
      definition:
        'La part des décisions qui se révèlent justes ; peu parlante quand neuf demandeurs sur dix remboursent.',
    },
    costPerApplicant: {
      term: 'Coût par demandeur',
      definition:
        'Ce que coûtent les erreurs, en unités d’un bon client perdu, réparti sur tous les demandeurs.',
    },
    approvalRate: {
      term: 'Taux d’accord',
      definition: 'La part des demandes que le modèle recommande d’accorder.',
    },
    roc: {
      term: 'Courbe ROC',
      definition:
        'Pour chaque seuil : la part des impayés refusés face à la part des bons payeurs refusés à tort.',
    },
    precisionRecall: {
      term: 'Précision et rappel',
      definition:
        'Pour chaque seuil : parmi les refusés, la part qui n’aurait pas remboursé, et la part de tous les impayés qu’on refuse ainsi.',
    },
    lift: {
      term: 'Lift',
      definition:
        'Combien de fois plus d’impayés que la moyenne contient une tranche de demandeurs classés du plus au moins risqué.',
    },
    calibration: {
      term: 'Calibration',
      definition:
        'Un risque annoncé de 8 % est juste si, sur cent demandeurs à qui il est annoncé, huit ne remboursent pas.',
    },
    decisionThreshold: {
      term: 'Seuil de décision',
      definition: 'Le risque au-delà duquel le modèle recommande de refuser.',
    },
    flatRegion: {
      term: 'Zone plate',
      definition:
        'Les seuils que les données ne permettent pas de départager : leur coût diffère moins que le hasard de l’échantillon.',
    },
    shapley: {
      term: 'Contribution',
      definition:
        'Ce qu’une variable ajoute ou enlève au score d’un demandeur, en points ; toutes ensemble donnent exactement le score.',
    },
    approvalRatio: {
      term: 'Rapport des taux d’accord',
      definition:
        'Le taux d’accord d’un groupe divisé par celui du groupe de référence ; sous 80 %, on s’alarme d’ordinaire.',
    },
    equalOpportunity: {
      term: 'Égalité des chances',
      definition: 'Parmi ceux qui remboursent, l’écart de taux d’accord avec le groupe de référence.',
    },
    psi: {
      term: 'PSI',
      definition:
        'L’indice de stabilité : à quel point deux populations se répartissent autrement entre les tranches de score.',
    },
    interval: {
      term: 'Intervalle à 95 %',
      definition: 'Où se trouverait le chiffre dans 95 échantillons sur 100 tirés de la même population.',
    },
    swapSet: {
      term: 'Changements de décision',
      definition: 'Les demandeurs que les deux réglages ne traitent pas de la même façon.',
    },
    expectedLoss: {
      term: 'Impayés parmi les accords',
      definition: 'La part des prêts accordés qui ne seraient pas remboursés.',
    },
    costRatio: {
      term: 'Rapport des coûts',
      definition: 'Combien de bons clients perdus coûtent autant qu’un prêt non remboursé.',
    },
    gate: {
      term: 'Contrôle de publication',
      definition:
        'Avant toute publication, chaque moteur recalcule les mêmes scores ; un seul désaccord de décision l’interdit.',
    },
  },
  en: {
    auc: {
      term: 'AUC (ranking)',
      definition:
        'Of two applicants drawn at random, one who repaid and one who did not, how often the model gives the better score to the one who repaid: 50 % is chance, 100 % perfect.',
    },
    gini: { term: 'Gini (ranking)', definition: 'The AUC on a scale where chance is 0 and perfection is 1.' },
    ks: {
      term: 'KS (separation)',
      definition:
        'The largest gap, at one score, between the share of defaults and the share of good payers below it.',
    },
    brier: {
      term: 'Brier score',
      definition: 'The mean squared error of the probabilities said: lower is better.',
    },
    logLoss: {
      term: 'Log loss',
      definition: 'The mean error of the probabilities, hardest on false certainty: lower is better.',
    },
    expectedCalibrationError: {
      term: 'Calibration error',
      definition: 'The mean gap between the risk said and the defaults seen, by classes of risk.',
    },
    accuracy: {
      term: 'Accuracy',
      definition:
        'The share of decisions that turn out right; it says little when nine applicants in ten repay.',
    },
    costPerApplicant: {
      term: 'Cost per applicant',
      definition: 'What errors cost, in units of one good customer lost, spread over all applicants.',
    },
    approvalRate: {
      term: 'Approval rate',
      definition: 'The share of requests the model recommends to grant.',
    },
    roc: {
      term: 'ROC curve',
      definition:
        'For each threshold: the share of defaults refused against the share of good payers refused by mistake.',
    },
    precisionRecall: {
      term: 'Precision and recall',
      definition:
        'For each threshold: among those refused, the share who would not have repaid, and the share of all defaults so refused.',
    },
    lift: {
      term: 'Lift (concentration)',
      definition:
        'How many times more defaults than average a slice of applicants holds, sorted from the riskiest.',
    },
    calibration: {
      term: 'Calibrated risk',
      definition: 'A risk of 8 % is right if, of a hundred applicants told so, eight do not repay.',
    },
    decisionThreshold: {
      term: 'Decision threshold',
      definition: 'The risk above which the model recommends to refuse.',
    },
    flatRegion: {
      term: 'Flat region',
      definition:
        'Thresholds the data cannot tell apart: their costs differ by less than the chance of the sample.',
    },
    shapley: {
      term: 'Effect in points',
      definition:
        'What a feature adds to or takes from an applicant’s score, in points; all together make exactly the score.',
    },
    approvalRatio: {
      term: 'Ratio of approval rates',
      definition:
        'The approval rate of a group divided by that of the reference group; below 80 % is the usual alarm.',
    },
    equalOpportunity: {
      term: 'Equal opportunity',
      definition: 'Among those who repay, the difference in approval rate from the reference group.',
    },
    psi: {
      term: 'PSI (stability)',
      definition: 'The stability index: how differently two populations spread over the score bands.',
    },
    interval: {
      term: '95 % interval',
      definition: 'Where the figure would lie in 95 of 100 samples drawn from the same population.',
    },
    swapSet: { term: 'Swap set', definition: 'The applicants whom the two settings treat differently.' },
    expectedLoss: {
      term: 'Defaults among grants',
      definition: 'The share of granted loans that would not be repaid.',
    },
    costRatio: {
      term: 'Cost ratio',
      definition: 'How many good customers lost cost as much as one loan not repaid.',
    },
    gate: {
      term: 'Publication gate',
      definition:
        'Before anything is published every engine computes the same scores; one decision that differs forbids it.',
    },
  },
};

export type TermName = keyof (typeof termWords)['fr'];
