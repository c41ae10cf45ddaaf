// The registry: versions, who is in charge, and what changing that means.

const fr = {
  title: 'Registre des modèles',
  lead: 'Les versions publiées, celle qui décide, et qui l’a choisie.',
  readOnly: 'Seul un accès d’administration peut changer de modèle.',
  versions: 'Versions publiées',
  version: 'Version',
  published: 'Publiée',
  auc: 'AUC',
  cost: 'Coût par demandeur',
  approval: 'Taux d’accord',
  threshold: 'Seuil, points',
  actions: 'Actions',
  interval: (low: string, high: string) => `${low} à ${high}`,
  card: 'Fiche',
  cardOf: (version: string) => `Fiche du modèle ${version}`,
  aliases: { champion: 'en service', challenger: 'à l’essai' },
  unreadable: 'Manifeste illisible',
  evidence: 'Voir les résultats du modèle en service',
  act: {
    promote: 'Mettre en service',
    challenge: 'Mettre à l’essai',
    rollBack: 'Revenir à la version précédente',
    remove: 'Arrêter l’essai',
  },
  actOn: (action: string, version: string) => `${action} : ${version}`,
  consequence: {
    promote: (version: string, champion: string) =>
      `La version ${version} remplacera ${champion} pour toutes les demandes, partout en une minute au plus. Les décisions enregistrées ne changent pas ; les points de la liste sont marqués jusqu’à leur recalcul.`,
    challenge: (version: string, champion: string) =>
      `La version ${version} sera essayée à côté de ${champion}, qui reste en service.`,
    rollBack: (champion: string) =>
      `La version qui précédait ${champion} reprendra le service, partout en une minute au plus. Les décisions enregistrées ne changent pas.`,
    remove: (version: string) =>
      `La version ${version} ne sera plus essayée. Ses comptes sont gardés ; toutes les demandes reviennent au modèle en service.`,
  },
  shadow: 'Demandes qu’elle évalue aussi, sans que personne ne le voie',
  canary: 'Demandeurs auxquels elle répond',
  sharesNow: (shadow: string, canary: string) =>
    `Évalue aussi ${shadow} des demandes, répond à ${canary} des demandeurs.`,
  reason: 'Motif',
  reasonHint: 'Pour qui lira le journal. Sans nom de personne.',
  reasonShort: 'Au moins 3 caractères.',
  confirm: 'Confirmer',
  cancel: 'Annuler',
  failed: 'Le changement n’a pas été fait',
  nothingToRollBack: 'Aucune version n’a précédé celle-ci.',
  done: 'Le changement est fait et inscrit au journal.',
  trial: 'Essai en cours',
  noTrial: 'Aucune version n’est à l’essai.',
  noShadow: 'Aucune demande n’a encore été évaluée par les deux.',
  pairs: 'Décisions, en service puis à l’essai',
  pairsSummary: (agreed: string, scores: string) =>
    `Les deux versions recommandent la même chose pour ${agreed} des ${scores} demandes évaluées.`,
  pair: (champion: string, challenger: string) => `${champion}, puis ${challenger}`,
  scores: 'Demandes',
  differences: 'Écart de points, à l’essai moins en service',
  differencesSummary: (usual: string) => `L’écart le plus fréquent est de ${usual} points.`,
  difference: 'Écart',
  journal: 'Journal',
  noChange: 'Rien n’a été changé depuis la première publication.',
  when: 'Date',
  what: 'Changement',
  who: 'Par',
  change: {
    champion: (version: string, previous: string | null) =>
      previous ? `${version} mis en service, à la place de ${previous}` : `${version} mis en service`,
    challenger: (version: string, shadow: string, canary: string) =>
      `${version} à l’essai (évalue ${shadow}, répond ${canary})`,
    removed: (previous: string | null) => `Essai arrêté${previous ? ` : ${previous}` : ''}`,
  },
};

const en: typeof fr = {
  title: 'Model registry',
  lead: 'The published versions, which one decides, and who chose it.',
  readOnly: 'Only an administrator’s access can change the model.',
  versions: 'Published versions',
  version: 'Model version',
  published: 'Published',
  auc: 'AUC',
  cost: 'Cost per applicant',
  approval: 'Approval rate',
  threshold: 'Threshold, points',
  actions: 'Act',
  interval: (low, high) => `${low} to ${high}`,
  card: 'Card',
  cardOf: (version) => `Card of model ${version}`,
  aliases: { champion: 'in service', challenger: 'on trial' },
  unreadable: 'Manifest not readable',
  evidence: 'See the results of the model in service',
  act: {
    promote: 'Put in service',
    challenge: 'Put on trial',
    rollBack: 'Go back to the version before',
    remove: 'Stop the trial',
  },
  actOn: (action, version) => `${action}: ${version}`,
  consequence: {
    promote: (version, champion) =>
      `Version ${version} will take the place of ${champion} for every request, everywhere within a minute. Recorded decisions do not change; points in the list are marked until they are computed again.`,
    challenge: (version, champion) =>
      `Version ${version} will be tried beside ${champion}, which stays in service.`,
    rollBack: (champion) =>
      `The version before ${champion} will be in service again, everywhere within a minute. Recorded decisions do not change.`,
    remove: (version) =>
      `Version ${version} will no longer be tried. Its counts are kept; every request goes to the model in service again.`,
  },
  shadow: 'Requests it scores too, seen by nobody',
  canary: 'Applicants it answers for',
  sharesNow: (shadow, canary) =>
    `Scores ${shadow} of the requests too, answers for ${canary} of the applicants.`,
  reason: 'Reason',
  reasonHint: 'For whoever reads the journal. No names of persons.',
  reasonShort: 'At least 3 characters.',
  confirm: 'Confirm',
  cancel: 'Cancel',
  failed: 'The change was not made',
  nothingToRollBack: 'No version came before this one.',
  done: 'The change is made and written in the journal.',
  trial: 'Trial under way',
  noTrial: 'No version is on trial.',
  noShadow: 'No request has been scored by both yet.',
  pairs: 'Decisions, in service then on trial',
  pairsSummary: (agreed, scores) =>
    `Both versions recommend the same for ${agreed} of the ${scores} requests scored.`,
  pair: (champion, challenger) => `${champion}, then ${challenger}`,
  scores: 'Requests',
  differences: 'Difference in points, on trial minus in service',
  differencesSummary: (usual) => `The most frequent difference is ${usual} points.`,
  difference: 'Difference',
  journal: 'Journal of changes',
  noChange: 'Nothing has been changed since the first publication.',
  when: 'On',
  what: 'Change',
  who: 'By',
  change: {
    champion: (version, previous) =>
      previous ? `${version} put in service, in the place of ${previous}` : `${version} put in service`,
    challenger: (version, shadow, canary) => `${version} on trial (scores ${shadow}, answers ${canary})`,
    removed: (previous) => `Trial stopped${previous ? `: ${previous}` : ''}`,
  },
};

export const registryWords = { fr, en };
