// The sentences of the response curve and of the map of two fields.

const fr = {
  title: (field: string) => `Points selon : ${field}`,
  chart: (field: string) =>
    `Courbe des points selon ${field}. Flèches : parcourir ; Entrée : essayer la valeur.`,
  loading: 'Courbe en préparation…',
  between: (low: string, high: string, least: string, most: string) =>
    `De ${low} à ${high}, le score va de ${least} à ${most} points.`,
  flat: (low: string, high: string, points: string) =>
    `De ${low} à ${high}, le score reste à ${points} points.`,
  allGranted: 'Accordé partout.',
  allRefused: 'Refusé partout.',
  grantedFrom: (value: string) => `Accordé à partir de ${value}.`,
  grantedUpTo: (value: string) => `Accordé jusqu’à ${value}.`,
  grantedBetween: (low: string, high: string) => `Accordé de ${low} à ${high}, refusé ailleurs.`,
  refusedBetween: (low: string, high: string) => `Refusé de ${low} à ${high}, accordé ailleurs.`,
  changesOften: (count: number) => `La décision change ${count} fois.`,
  atValue: (value: string, points: string, decision: string) => `${value} : ${points} points, ${decision}`,
  inFile: 'valeur du dossier',
  here: 'valeur présente',
  points: 'Points',
  decision: 'Décision',
  decisionPoints: (points: string) => `seuil ${points}`,
  table: 'Tableau des valeurs',
  granted: 'accordé',
  refused: 'refusé',
  levels: 'Points selon chaque valeur possible, le reste inchangé.',
  choose: (value: string) => `Essayer ${value}`,
};

const en: typeof fr = {
  title: (field) => `Points by: ${field}`,
  chart: (field) => `Curve of the points by ${field}. Arrow keys: explore; Enter: try the value.`,
  loading: 'Preparing the curve…',
  between: (low, high, least, most) =>
    `From ${low} to ${high}, the score goes from ${least} to ${most} points.`,
  flat: (low, high, points) => `From ${low} to ${high}, the score stays at ${points} points.`,
  allGranted: 'Granted everywhere.',
  allRefused: 'Refused everywhere.',
  grantedFrom: (value) => `Granted from ${value} on.`,
  grantedUpTo: (value) => `Granted up to ${value}.`,
  grantedBetween: (low, high) => `Granted from ${low} to ${high}, refused elsewhere.`,
  refusedBetween: (low, high) => `Refused from ${low} to ${high}, granted elsewhere.`,
  changesOften: (count) => `The decision changes ${count} times.`,
  atValue: (value, points, decision) => `${value}: ${points} points, ${decision}`,
  inFile: 'value in the file',
  here: 'present value',
  points: 'Points',
  decision: 'Decision',
  decisionPoints: (points) => `threshold ${points}`,
  table: 'Table of values',
  granted: 'granted',
  refused: 'refused',
  levels: 'Points for each possible value, all else unchanged.',
  choose: (value) => `Try ${value}`,
};

export const curveWords = { fr, en };
