// The words of the monitoring and registry pages while nothing has been measured or registered.

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
    registry: {
      title: 'Registre des modèles',
      lead: 'Les versions publiées, celle qui décide, et qui l’a choisie.',
      emptyTitle: 'Une seule version est publiée',
      empty: 'Publiez une autre version pour la comparer, la promouvoir ou revenir en arrière.',
      champion: 'Modèle en service',
      version: 'Version',
      auc: 'AUC',
      cost: 'Coût par demandeur',
      threshold: 'Seuil de décision',
      features: 'Variables',
      evidence: 'Voir les résultats du modèle',
      parts: [
        ['Versions', 'Chaque version, ses chiffres et son empreinte.'],
        ['Promotion et retour', 'Changer la version qui décide, avec un motif.'],
        ['Journal', 'Qui a changé quoi, quand et pourquoi.'],
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
    registry: {
      title: 'Model registry',
      lead: 'The published versions, which one decides, and who chose it.',
      emptyTitle: 'One version is published',
      empty: 'Publish another version to compare it, promote it or roll back.',
      champion: 'Model in service',
      version: 'Model version',
      auc: 'AUC',
      cost: 'Cost per applicant',
      threshold: 'Decision threshold',
      features: 'Features',
      evidence: 'See the results of the model',
      parts: [
        ['Versions', 'Each version, its figures and its fingerprint.'],
        ['Promote and roll back', 'Change the version that decides, with a reason.'],
        ['Journal', 'Who changed what, when and why.'],
      ],
    },
    willShow: 'This page will show',
  },
};
