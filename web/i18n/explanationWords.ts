// The sentences around an explanation: reasons and the way from the base to the score.

const s = (count: number): string => (count >= 2 ? 's' : '');

const fr = {
  reasons: {
    title: 'Pourquoi ce score',
    adverse: 'Ce qui abaisse le score',
    favourable: 'Ce qui relève le score',
    noAdverse: 'Rien n’abaisse nettement le score.',
    noFavourable: 'Rien ne relève nettement le score.',
    sensitive: 'donnée personnelle',
    loading: 'Explication en préparation…',
  },
  waterfall: {
    title: 'Du point de départ au score',
    lead: (base: string) =>
      `Un demandeur dont on ne saurait rien aurait ${base} points, la moyenne du modèle. Chaque ligne ajoute ou retire des points ; leur somme est le score, sans reste.`,
    name: 'Contributions au score, en points',
    part: 'Élément',
    bar: 'Effet',
    points: 'Points',
    base: 'Point de départ',
    score: 'Score',
    decisionPoints: (points: string) => `Seuil ${points}`,
    summary: (base: string, score: string, strongest: string) =>
      `De ${base} à ${score} points. ${strongest ? `Ce qui compte le plus : ${strongest}.` : ''}`,
    others: (count: number) => `${count} autre${s(count)} élément${s(count)} sans effet`,
    before: (shown: string) => `dossier : ${shown}`,
    legendUp: 'relève le score',
    legendDown: 'abaisse le score',
    legendBefore: 'dossier, avant simulation',
    expandAll: 'Tout ouvrir',
    collapseAll: 'Tout fermer',
    value: 'Valeur',
  },
  download: {
    csv: 'CSV',
    png: 'PNG',
    svg: 'SVG',
    of: (format: string, what: string) => `${format} : ${what}`,
  },
};

const en: typeof fr = {
  reasons: {
    title: 'Why this score',
    adverse: 'What lowers the score',
    favourable: 'What raises the score',
    noAdverse: 'Nothing lowers the score markedly.',
    noFavourable: 'Nothing raises the score markedly.',
    sensitive: 'personal data',
    loading: 'Preparing the explanation…',
  },
  waterfall: {
    title: 'From the starting point to the score',
    lead: (base) =>
      `An applicant of whom nothing was known would have ${base} points, the model’s mean. Each line adds or takes points; their sum is the score, with no remainder.`,
    name: 'Contributions to the score, in points',
    part: 'Item',
    bar: 'Effect',
    points: 'Points',
    base: 'Starting point',
    score: 'Score',
    decisionPoints: (points) => `Threshold ${points}`,
    summary: (base, score, strongest) =>
      `From ${base} to ${score} points. ${strongest ? `What counts most: ${strongest}.` : ''}`,
    others: (count) => `${count} other item${count === 1 ? '' : 's'} without effect`,
    before: (shown) => `file: ${shown}`,
    legendUp: 'raises the score',
    legendDown: 'lowers the score',
    legendBefore: 'file, before the what-if',
    expandAll: 'Open all',
    collapseAll: 'Close all',
    value: 'Value',
  },
  download: { csv: 'CSV', png: 'PNG', svg: 'SVG', of: (format, what) => `${format}: ${what}` },
};

export const explanationWords = { fr, en };
