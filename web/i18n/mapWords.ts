// The sentences of the map of two fields.

const fr = {
  title: 'Deux champs ensemble',
  lead: 'Les points pour chaque couple de valeurs, tout le reste inchangé et sans que l’échéance suive. Un clic essaie le couple.',
  across: 'En largeur',
  upward: 'En hauteur',
  compute: 'Calculer la carte',
  again: 'Recalculer pour la simulation',
  busy: 'Calcul en cours…',
  failed: 'La carte n’a pas pu être calculée',
  name: (x: string, y: string) => `Points selon ${x} et ${y}`,
  summary: (share: string, least: string, most: string) =>
    `${share} des couples mènent à un prêt accordé ; le score va de ${least} à ${most} points. Le trait sépare accordé et refusé, le point marque la demande présente.`,
  cell: (x: string, y: string, points: string, decision: string) =>
    `${x} ; ${y} : ${points} points, ${decision}`,
  granted: 'accordé',
  refused: 'refusé',
  here: 'demande présente',
  line: 'limite de décision',
};

const en: typeof fr = {
  title: 'Two fields together',
  lead: 'The points for each pair of values, all else unchanged and the instalment not following. A click tries the pair.',
  across: 'Across',
  upward: 'Upward',
  compute: 'Compute the map',
  again: 'Compute again for the what-if',
  busy: 'Computing…',
  failed: 'The map could not be computed',
  name: (x, y) => `Points by ${x} and ${y}`,
  summary: (share, least, most) =>
    `${share} of the pairs lead to a loan granted; the score goes from ${least} to ${most} points. The line parts granted from refused, the dot marks the present request.`,
  cell: (x, y, points, decision) => `${x}; ${y}: ${points} points, ${decision}`,
  granted: 'granted',
  refused: 'refused',
  here: 'present request',
  line: 'decision line',
};

export const mapWords = { fr, en };
