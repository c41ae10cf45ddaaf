// The sentences of the way to a yes, of joint effects and of the map.

const s = (count: number): string => (count >= 2 ? 's' : '');

const fr = {
  title: 'Le chemin vers un oui',
  lead: 'Les plus petits changements réalistes qui mèneraient à un prêt accordé, le plus facile d’abord. Chacun est recalculé par le modèle.',
  grantedLead: 'La demande telle qu’elle est affichée est déjà accordée.',
  computing: 'Recherche des changements possibles…',
  failed: 'La recherche n’a pas abouti',
  none: 'Aucun changement réaliste ne mène à un prêt accordé : ni le montant, ni la durée, ni l’apport, ni les documents n’y suffisent dans les limites prévues.',
  best: 'Le mieux atteignable :',
  nothingHelps: 'Aucun de ces changements n’ajoute un point.',
  apply: 'Appliquer',
  applied: 'Appliqué',
  applyOf: (sentence: string) => `Appliquer : ${sentence}`,
  outcome: (points: string, change: string, decision: string) => `${points} points (${change}), ${decision}`,
  granted: 'accordé',
  refused: 'refusé',
  interactions: 'Effets croisés',
  interactionsLead:
    'Certaines informations comptent davantage, ou moins, parce qu’elles sont réunies. Voici les paires les plus fortes ; elles sont déjà comprises dans les contributions ci-dessus.',
  interactionsShow: 'Calculer les effets croisés',
  interactionsAgain: 'Recalculer pour la simulation',
  interactionsBusy: 'Calcul en cours…',
  interactionsNone: 'Aucune paire ne compte pour un demi-point.',
  together: (points: string, count: number) => `ensemble : ${points} point${s(Math.abs(count))}`,
  pairWith: (a: string, b: string) => `« ${a} » et « ${b} »`,
  pair: 'Paire',
};

const en: typeof fr = {
  title: 'The way to a yes',
  lead: 'The smallest realistic changes that would lead to a loan granted, the easiest first. The model scores each again.',
  grantedLead: 'The request as shown is granted already.',
  computing: 'Looking for possible changes…',
  failed: 'The search did not succeed',
  none: 'No realistic change leads to a loan granted: within the limits set, neither amount, duration, own payment nor documents suffice.',
  best: 'The best that can be reached:',
  nothingHelps: 'None of these changes adds a point.',
  apply: 'Apply',
  applied: 'Applied',
  applyOf: (sentence) => `Apply: ${sentence}`,
  outcome: (points, change, decision) => `${points} points (${change}), ${decision}`,
  granted: 'granted',
  refused: 'refused',
  interactions: 'Joint effects',
  interactionsLead:
    'Some facts count for more, or for less, because they come together. These are the strongest pairs; they are part of the contributions above.',
  interactionsShow: 'Compute joint effects',
  interactionsAgain: 'Compute again for the what-if',
  interactionsBusy: 'Computing…',
  interactionsNone: 'No pair counts for half a point.',
  together: (points, count) => `together: ${points} point${Math.abs(count) === 1 ? '' : 's'}`,
  pairWith: (a, b) => `“${a}” and “${b}”`,
  pair: 'Pair',
};

export const adviceWords = { fr, en };
