// The words of the monitoring page while nothing has been measured.

export const frameWords = {
  fr: {
    monitoring: {
      title: 'Surveillance',
      lead: 'Les demandes d’aujourd’hui ressemblent-elles à celles qui ont servi à apprendre ? Seuls des comptes par classe sont gardés, jamais une personne.',
      emptyTitle: 'Aucun relevé pour l’instant',
      empty:
        'Un relevé compare chaque jour les demandes évaluées au profil de référence du modèle. Le premier paraît le lendemain des premières évaluations.',
      parts: [
        ['Dérive des variables', 'Chaque variable, jour après jour, face à sa limite.'],
        ['Dérive du score', 'La distribution des points et le taux d’accord.'],
        ['Qualité des données', 'Valeurs manquantes, inconnues ou hors des bornes.'],
        ['Alertes', 'Ce qui a dépassé sa limite, et depuis quand.'],
      ],
    },
    willShow: 'Cette page montrera',
  },
  en: {
    monitoring: {
      title: 'Monitoring page',
      lead: 'Are today’s requests like those that were learnt from? Only counts by class are kept, never a person.',
      emptyTitle: 'Nothing measured yet',
      empty:
        'Each day a snapshot compares the requests scored with the reference profile of the model. The first one appears the day after the first scores.',
      parts: [
        ['Drift of features', 'Each feature, day after day, against its limit.'],
        ['Drift of the score', 'The distribution of points and the approval rate.'],
        ['Quality of data', 'Values missing, unknown or out of range.'],
        ['Alerts', 'What has passed its limit, and since when.'],
      ],
    },
    willShow: 'This page will show',
  },
};
