// Every French word of the documents; what each one is for is told by words.en.ts. Spaces before high punctuation are
// made unbreakable by the page.

import type { Words } from './words.en.ts';

export const fr: Words = {
  card: {
    title: 'Fiche du modèle',
    lead: 'À quoi sert le modèle, de quoi il est fait, ce qu’il vaut et pour qui, et ce qu’il faut surveiller.',
  },
  methodology: {
    title: 'Note méthodologique',
    lead: 'Comment le modèle est entraîné, sur quoi il est jugé, ce que disent ses réponses et où elles s’arrêtent.',
  },
  slides: { title: 'Un score de crédit expliqué, au plus près' },
  product: 'Clairscore · Prêt à dépenser',
  contents: 'Sommaire',
  pageOf: 'sur',
  behindChart: 'Les chiffres de ce graphique',
  yes: 'oui',
  no: 'non',
  none: 'aucun',
  other: 'autre',
  missing: 'manquant',
  notGiven: {
    comparison: 'Aucune comparaison de candidats n’a été fournie : ce document n’en contient pas.',
    imbalance:
      'Aucune comparaison des traitements du déséquilibre n’a été fournie : ce document n’en contient pas.',
    twin: 'Le modèle jumeau sans variables sensibles n’a pas été entraîné : son prix n’est pas connu.',
    calibrations: 'La part de calibration était trop petite pour comparer des méthodes.',
    later:
      'Cet entraînement n’avait pas de demandeurs plus récents : la stabilité dans le temps n’est pas mesurée.',
    history: 'L’entraînement ne s’arrête pas plus tôt : il n’y a pas de courbe par itération.',
    selection:
      'Aucune sélection de variables n’a été donnée à ce document (npm run selection en fait une) : il n’en contient pas.',
    segments: 'Aucun segment n’est assez grand pour être jugé seul.',
  },
  columns: {
    metric: 'Mesure',
    value: 'Valeur, intervalle à 95 %',
    figure: 'Valeur',
    table: 'Table',
    rows: 'Lignes',
    fingerprint: 'SHA-256, premiers chiffres',
    part: 'Part',
    use: 'Sert à fixer',
    applicants: 'Demandeurs',
    defaults: 'Défauts',
    defaultRate: 'Taux de défaut',
    group: 'Groupe',
    segment: 'Segment',
    feature: 'Variable',
    source: 'Source',
    sign: 'Signe',
    rationale: 'Ce qu’elle dit et pourquoi',
    candidate: 'Candidat',
    cost: 'Coût',
    decisionThreshold: 'Seuil',
    seconds: 'Secondes par ajustement',
    treatment: 'Traitement',
    lowestCost: 'Coût le plus bas',
    eceBefore: 'ECE avant',
    eceAfter: 'ECE recalibrée',
    costDifference: 'Écart de coût',
    parameter: 'Paramètre',
    calibration: 'Méthode',
    meanProbability: 'Probabilité moyenne',
    observed: 'Part observée',
    gap: 'Écart',
    approval: 'Taux d’accord',
    ratio: 'Rapport à la référence',
    opportunity: 'Écart d’égalité des chances',
    points: 'Points',
    share: 'Part',
    band: 'Tranche',
    train: 'Entraînement',
    test: 'Test',
    later: 'Plus récents',
    falsePositiveRate: 'Bons payeurs refusés',
    truePositiveRate: 'Défauts refusés',
    recall: 'Défauts refusés',
    precision: 'Défauts parmi les refus',
    repaid: 'A remboursé',
    defaulted: 'N’a pas remboursé',
    round: 'Itération',
    granted: 'Accordé',
    refused: 'Refusé',
    low: 'Bas',
    high: 'Haut',
    values: 'Valeurs',
    middle: 'Médiane, quartiles',
    change: 'Arbres',
    informationValue: 'Valeur d’information',
    noise: 'Hasard, jusqu’à',
  },
  metrics: {
    auc: 'AUC',
    gini: 'Gini',
    ks: 'KS',
    prAuc: 'AUC précision-rappel',
    logLoss: 'Log-loss',
    brier: 'Score de Brier',
    expectedCalibrationError: 'Erreur de calibration (ECE)',
    accuracy: 'Exactitude',
    costPerApplicant: 'Coût par demandeur',
    approvalRate: 'Taux d’accord',
  },
  parts: {
    train: 'Entraînement',
    validation: 'Validation',
    calibration: 'Calibration',
    threshold: 'Seuil',
    test: 'Test',
  },
  partUse: {
    train: 'codage des catégories et arbres',
    validation: 'quand cesser d’ajouter des arbres',
    calibration: 'de la marge à la probabilité',
    threshold: 'le seuil de décision',
    test: 'les chiffres de ce document',
  },
  candidates: {
    constant: 'Constante',
    scorecard: 'Grille de score logistique',
    linear: 'Régression logistique',
    'random forest': 'Forêt aléatoire',
    'boosted trees': 'Arbres boostés',
  },
  treatments: {
    nothing: 'Rien',
    'class weight': 'Poids des classes',
    'under-sampling': 'Sous-échantillonnage',
    SMOTE: 'SMOTE',
    'cost-sensitive loss': 'Perte sensible au coût',
  },
  calibrations: { none: 'Aucune', platt: 'Platt (déployée)', isotonic: 'Isotonique', beta: 'Bêta' },
  attributes: { gender: 'Genre', age_band: 'Tranche d’âge', family_status: 'Situation familiale' },
  segments: {
    contract_type: 'Type de contrat',
    income_type: 'Source de revenus',
    education: 'Études',
    amount_credit: 'Montant du prêt, par cinquièmes',
    history: 'Historique connu',
  },
  historyLevels: {
    bureau_and_previous: 'autres prêteurs et nous',
    bureau_only: 'autres prêteurs seulement',
    previous_only: 'nous seulement',
    none: 'aucun historique',
  },
  ageLevel: (level) => `${level} ans`,
  reference: (label) => `${label} (référence)`,
  tooFew: 'trop peu de personnes pour juger',
  upTo: (value) => `jusqu’à ${value}`,
  from: (value) => `${value} ou plus`,
  between: (low, high) => `${low} à ${high}`,
  summary: {
    title: 'En bref',
    auc: 'AUC sur la part de test',
    cost: 'Coût par demandeur',
    calibration: 'Erreur de calibration',
    approval: 'Accordés',
    between: (low, high) => `intervalle à 95 % : ${low} à ${high}`,
    decision: (points, threshold) =>
      `Une demande est recommandée à partir de ${points} points, soit sous une probabilité de défaut de ${threshold}. Une personne décide.`,
    cost_: (cost, grantAll, refuseAll) =>
      `Sur la part de test, les décisions coûtent ${cost} par demandeur ; tout accorder coûterait ${grantAll}, tout refuser ${refuseAll}. L’unité est l’intérêt perdu sur un bon client.`,
  },
  purpose: {
    title: 'Finalité, limites et usages exclus',
    is: 'Le modèle donne la probabilité qu’une personne demandant un prêt à la consommation ait de sérieuses difficultés à le rembourser. Il recommande d’accorder ou de refuser, et nomme ce qui a élevé ou abaissé le score, en points dont la somme est ce score.',
    usersTitle: 'Qui s’en sert',
    users: [
      'Les conseillers, qui expliquent la recommandation au demandeur et décident.',
      'Les systèmes partenaires, qui demandent des scores par l’API.',
      'Les validateurs et les exploitants, qui lisent cette fiche et surveillent la dérive.',
    ],
    outTitle: 'Usages exclus',
    out: [
      'Refuser sans qu’une personne puisse réexaminer le dossier : le demandeur a droit à une explication, à exprimer son point de vue et à un réexamen humain (directive (UE) 2023/2225, article 18).',
      'Prêts aux entreprises, crédit immobilier, assurance, embauche, location, ou fixation du prix d’un prêt.',
      'Des personnes différentes de celles des données : autre pays, autre prêteur, autre époque.',
      'Affirmer une cause : une contribution dit ce que le modèle a lu, non ce qui arriverait si la personne en changeait.',
    ],
    limitsTitle: 'Limites',
    limits: [
      'Seuls les demandeurs passés au dénouement connu ont servi à apprendre ; ceux qu’on avait refusés n’y sont pas.',
      'Le rapport des deux coûts est une convention ; un autre rapport demande un autre seuil.',
      'Les intervalles contiennent le hasard de l’échantillon, non un changement du monde.',
    ],
    missingTables: (tables) => `Ce modèle a été entraîné sans ${tables} : il ignore tout de leur contenu.`,
  },
  data: {
    title: 'Données',
    about: (rows, tables) =>
      `${tables} tables, ${rows} lignes en tout, chacune contrôlée contre son schéma avant tout apprentissage.`,
    tables: 'Tables lues',
    fingerprint: 'Empreinte de toutes les tables',
    complete: 'Aucune table ne manque.',
    missing: (tables) => `Tables manquantes : ${tables}.`,
    noWarnings: 'Les contrôles n’ont donné aucun avertissement.',
    warnings: (count) =>
      `Les contrôles ont donné ${count} avertissements, qui n’empêchent pas de poursuivre (texte du contrôleur, en anglais) :`,
    more: (count) => `${count} autres sont dans report.json.`,
  },
  target: {
    title: 'Cible et découpage',
    definition:
      'La cible vaut 1 pour un demandeur qui a eu des difficultés de paiement : un retard supérieur à la limite du propriétaire des données, sur au moins une des premières échéances du prêt. Elle vaut 0 dans tous les autres cas. « Défaut » désigne ici le premier cas.',
    split:
      'Un hachage de l’identifiant du demandeur et de la graine place chaque personne dans une part : ni l’ordre des lignes ni de nouvelles lignes ne déplacent quiconque. La part de test n’a été regardée qu’à la fin.',
    caption: 'Qui sert à quoi',
    leakage:
      'Tout ce qui s’apprend s’apprend sur les lignes de sa part : les codages de catégories sont hors pli sur les lignes d’entraînement, et ni la cible ni les identifiants ne peuvent entrer dans la matrice.',
  },
  features: {
    title: 'Variables',
    about: (count, monotone) =>
      `Le modèle lit ${count} variables. Pour ${monotone} d’entre elles, le bon sens du crédit fixe le signe : les arbres ne peuvent que hausser, ou que baisser, la probabilité de défaut quand la valeur croît.`,
    groups: 'Variables par groupe',
    catalogue: 'Toutes les variables du modèle',
    catalogueLead:
      'Dans l’ordre du vecteur de variables. « + » hausse la probabilité de défaut quand la valeur croît, « − » la baisse ; sans signe, les arbres sont libres.',
    sensitive: 'sensible',
    derived: 'calculée',
    monotoneCount: 'Au signe fixé',
    sensitiveList: (names) => `Marquées sensibles : ${names}.`,
    noSensitive: 'Aucune variable du modèle n’est marquée sensible.',
    informationTop: 'Variables les plus informatives à elles seules',
    informationNote:
      'Valeur d’information sur les parts d’entraînement et de validation : inutile sous 0,02, faible sous 0,1, moyenne sous 0,3, forte au-delà (Siddiqi, 2006).',
  },
  selection: {
    title: 'Sélection des variables',
    about: (applicants, folds, repeats, rounds) =>
      `Moins de variables suffiraient-elles ? Sur ${applicants} demandeurs, ${folds} plis × ${repeats} : dans chaque pli, un modèle de toutes les variables est appris sur les lignes d’apprentissage, les variables sont classées par leur gain, et des modèles des meilleures sont appris pour les mêmes ${rounds} tours. Aucun choix n’a vu les lignes sur lesquelles il est jugé. Intervalles à 95 % par rééchantillonnage des demandeurs, écarts sur les mêmes demandeurs.`,
    caption: 'Modèles de moins de variables, hors pli',
    model: 'Modèle',
    all: (count) => `toutes, ${count}`,
    top: (count) => `les ${count} meilleures`,
    without: (name, count) => `${count} sans ${name}`,
    aucDifference: 'Écart d’AUC',
    agreement: 'En commun entre plis',
    worse: (names) => `Moins bons que toutes les variables, au-delà du hasard : ${names}.`,
    better: (names) => `Meilleurs que toutes les variables, au-delà du hasard : ${names}.`,
    alike: (names) => `Impossibles à distinguer de toutes les variables : ${names}.`,
    verdict:
      'Le catalogue entier a au plus 300 variables. Un ensemble plus petit ne vaut la peine que s’il ne perd rien et que les plis s’accordent sur lui : des arbres peu profonds et fortement régularisés laissent de toute façon les inutiles de côté.',
    rankingTitle: 'Ce que chaque variable apporte',
    rankingNote:
      'Part du gain sur les plis avec son étendue, contribution absolue moyenne hors pli (log-cote), valeur d’information sur les lignes d’apprentissage, et plis où aucun arbre ne lit la variable.',
    gain: 'Part du gain',
    outOfFold: 'Hors pli',
    unused: 'Plis non lus',
  },
  swarm: {
    caption: (rows) =>
      `Contributions des variables les plus importantes sur ${rows} lignes de la part de test. Chaque point est la moyenne d’au moins dix demandeurs ; plus il est foncé, plus leur valeur est haute. À gauche de zéro, elle abaisse le score.`,
    low: 'valeur basse',
    high: 'valeur haute',
    middle: 'Médiane',
  },
  challengers: {
    title: 'Candidats',
    about: (applicants, folds, repeats) =>
      `Tous les candidats ont vu les mêmes plis (${folds} plis × ${repeats}) de ${applicants} demandeurs ; les chiffres sont hors pli, avec des intervalles à 95 % par rééchantillonnage des demandeurs. Coût et exactitude sont au seuil de coût le plus bas de chacun.`,
    otherRun: (applicants, features, ownApplicants, ownFeatures) =>
      `Comparaison faite à part de ce modèle : sur ${applicants} demandeurs et ${features} variables, quand le modèle en a ${ownApplicants} et ${ownFeatures}.`,
    caption: 'Candidats sur les mêmes plis',
    costCaption: 'Coût par demandeur et son intervalle ; moins vaut mieux.',
    costSummary: (best, cost) =>
      `Coût par demandeur de chaque candidat ; le plus bas est ${best} avec ${cost}.`,
    lowest: (name, cost) => `Le coût le plus bas est celui de « ${name} » : ${cost}.`,
    better: (names) =>
      `Moins chers que les arbres boostés au-delà du hasard : ${names}. Qui relit doit demander pourquoi les arbres boostés ont été gardés.`,
    noneBetter: 'Aucun candidat n’est moins cher que les arbres boostés au-delà du hasard.',
    notWorse: (names) => `Pas plus chers non plus au-delà du hasard : ${names}.`,
  },
  performance: {
    title: 'Performance',
    about: (applicants, defaults) =>
      `Sur la part de test : ${applicants} demandeurs, dont ${defaults} n’ont pas remboursé. Intervalles à 95 % par rééchantillonnage des demandeurs.`,
    caption: 'Chiffres de la part de test',
    confusion: 'Décisions et dénouements sur la part de test',
    roc: (auc) =>
      `Courbe ROC : part des défauts refusés pour chaque part de bons payeurs refusés. AUC ${auc} ; le trait tireté est le hasard.`,
    chance: 'hasard',
    decisionPoint: 'décision',
    pr: (area, rate) =>
      `Précision et rappel : combien, parmi les refusés, auraient fait défaut. Aire ${area} ; le hasard donnerait ${rate}.`,
    scores: (ks, points) =>
      `Points de ceux qui ont remboursé et des autres, en parts de leur propre nombre. L’écart est le plus grand à ${points} points (KS ${ks}).`,
    ks: (ks, points) =>
      `Part de chaque issue qui a au plus tant de points. Les deux courbes sont le plus écartées à ${points} points : KS ${ks}.`,
    cumulativeAxis: 'part cumulée de l’issue',
    gains:
      'Gains : part de tous les défauts trouvée parmi les demandeurs les plus risqués, avec la bande à 95 % ; la ligne pointillée est le hasard.',
    gainsAxis: 'demandeurs les plus risqués',
    gainsShare: 'défauts trouvés',
    liftOf: (lift) => `lift ${lift}`,
    lift_: 'Lift du groupe',
    scoreAxis: 'points',
    shareAxis: 'part du dénouement',
    grantedFrom: (points) => `accordé dès ${points}`,
    lift: (tenth, defaults, lift) =>
      `Les ${tenth} de demandeurs les plus risqués rassemblent ${defaults} des défauts, soit ${lift} fois leur part.`,
  },
  validation: {
    title: 'Validation par segment',
    about:
      'Le même modèle jugé sur des genres de demandes. L’écart est la probabilité moyenne moins la part observée : si son intervalle contient 0, le segment est calibré.',
    caption: (segment) => segment,
    chart: (segment) =>
      `AUC par segment (${segment.toLowerCase()}), avec intervalles à 95 % ; le trait tireté est l’ensemble.`,
    all: 'ensemble',
    off: (names) => `Segments dont l’écart de calibration dépasse le hasard : ${names}.`,
    noneOff: 'Aucun écart de calibration de segment ne dépasse le hasard.',
    small: (count) => `${count} groupes étaient trop petits pour être jugés.`,
    byChance: (groups, missed) =>
      `Sur ${groups} intervalles à 95 %, environ ${missed} manqueraient 0 par le seul hasard.`,
  },
  calibration: {
    title: 'Calibration',
    about: (slope, intercept) =>
      `Calibration de Platt sur les log-cotes, pente ${slope} et ordonnée ${intercept} : une seule droite, pour que les points restent additifs.`,
    figure: (ece, noise) =>
      `Probabilité annoncée et part observée dans des classes d’effectifs voisins de la part de test, avec les intervalles de Wilson à 95 %. Erreur de calibration ${ece} ; une calibration parfaite montrerait jusqu’à ${noise} par hasard.`,
    within: 'L’erreur de calibration reste dans ce que le hasard montrerait d’une calibration parfaite.',
    beyond: 'L’erreur de calibration dépasse ce que le hasard montrerait d’une calibration parfaite.',
    said: 'probabilité annoncée',
    seen: 'part observée',
    diagonal: 'parfaite',
    compared:
      'Méthodes de calibration sur la part de calibration, chacune jugée sur d’autres lignes que celles de son ajustement',
    chosen:
      'Platt est déployée même là où une autre est un peu meilleure : seule une droite garde des contributions dont la somme est le score.',
  },
  stability: {
    title: 'Stabilité',
    about:
      'D’autres demandeurs reçoivent-ils des scores pareils à ceux de la part d’entraînement ? L’indice de stabilité de population (PSI) est comparé à ce que donnerait le seul tirage.',
    chart: 'Part des demandeurs dans chaque tranche de 20 points.',
    bandAxis: 'points',
    populations: { test: 'part de test', later: 'demandeurs plus récents' },
    references: { train: 'Face à la part d’entraînement', test: 'Face à la part de test' },
    stable: (reference, population, psi, upper) =>
      `${reference}, ${population} : PSI ${psi}, sous les ${upper} que permet le hasard.`,
    moved: (reference, population, psi, upper) =>
      `${reference}, ${population} : PSI ${psi}, au-dessus des ${upper} que permet le hasard.`,
    seen: 'Les arbres ont vu la part d’entraînement, dont les scores sont un peu plus extrêmes : la comparaison des demandeurs plus récents à la part de test est la plus nette.',
  },
  importance: {
    title: 'Ce qui fait le score',
    short: 'Importance des variables',
    about: (rows) =>
      `Contributions exactes (valeurs de Shapley des arbres) en points, sur ${rows} lignes de la part de test. L’importance est la moyenne des contributions en valeur absolue.`,
    chart: 'Les variables les plus importantes, en points absolus moyens.',
    groupChart: 'Importance des groupes de variables, en points absolus moyens des contributions sommées.',
    axis: 'points, moyenne absolue',
    top: (feature, share) => `En tête, « ${feature} », avec ${share} de toute l’importance.`,
    dependenceTitle: 'Comment agit la première variable',
    dependence: (feature) =>
      `Contribution de « ${feature} » selon sa valeur : moyenne en points, avec les quartiles des demandeurs de chaque classe. À gauche de zéro, elle abaisse le score.`,
    dependenceAxis: 'contribution, points',
    dependenceSummary: (feature, first, last) =>
      `Contribution moyenne de ${feature} : de ${first} points dans la classe la plus basse à ${last} points dans la plus haute.`,
  },
  fidelity: {
    title: 'Fidélité des explications',
    exact:
      'Les explications ne sont pas une approximation à côté du modèle : elles sont calculées exactement sur les arbres qui donnent le score. Leur somme est le nombre de points affiché, aux arrondis de virgule flottante près.',
    signs: (kept, checked) =>
      `Sur ${checked} variables au signe fixé, ${kept} le gardent quand la variable seule est déplacée dans les lignes expliquées.`,
    noSigns: 'Aucun signe fixé n’a été contrôlé dans cet entraînement.',
    additivity: (rows, largest, mean) =>
      `Mesuré sur ${rows} lignes de la part de test : valeur de base et contributions diffèrent de la marge du modèle d’au plus ${largest}, de ${mean} en moyenne (log-cote).`,
    points: (share) =>
      `Les points entiers affichés s’additionnent pour donner le score, sans reste, pour ${share} d’entre elles.`,
    engine: (name, rows, largest) =>
      `Face aux contributions que ${name} calcule lui-même, sur ${rows} lignes et toutes les variables, le plus grand écart est de ${largest} (log-cote).`,
    noEngine: 'Le moteur de ce modèle ne donne pas de contributions à comparer.',
  },
  fairness: {
    title: 'Équité',
    about: (applicants, outcomes) =>
      `Groupes d’au moins ${applicants} demandeurs et ${outcomes} de chaque dénouement, sur la part de test. Le rapport compare le taux d’accord d’un groupe à celui du plus grand groupe ; sous 0,8, c’est l’alerte d’usage. L’écart est la probabilité moyenne moins la part observée.`,
    chart: (attribute) =>
      `${attribute} : taux d’accord rapporté à celui du groupe de référence, avec intervalles à 95 %.`,
    axis: 'rapport des taux d’accord',
    alarm: 'alerte 0,8',
    below: (names) => `Rapport des taux d’accord sous 0,8 : ${names}.`,
    noneBelow: 'Aucun rapport de taux d’accord n’est sous 0,8.',
    different: (names) =>
      `Chances inégales au-delà du hasard (ceux qui remboursent sont plus ou moins souvent acceptés que dans le groupe de référence) : ${names}.`,
    noneDifferent: 'Aucun écart d’égalité des chances ne dépasse le hasard.',
    twinTitle: 'Le jumeau sans variables sensibles',
    twin: (features) => `Le même modèle a été entraîné sans ${features}.`,
    twinPrice: (auc, cost) => `Avec le jumeau, l’AUC change de ${auc} et le coût par demandeur de ${cost}.`,
    twinDecides: (share) => `Le jumeau décide autrement pour ${share} des demandeurs.`,
    twinWithin:
      'Les deux écarts tiennent dans le hasard : sur ces lignes, se passer des variables sensibles n’a pas de prix mesurable.',
    twinBeyond:
      'Au moins un des deux écarts dépasse le hasard : se passer des variables sensibles a un effet mesurable.',
    otherFeatures:
      'Retirer des variables ne rend pas un modèle aveugle : d’autres peuvent en tenir lieu. Ce sont les rapports ci-dessus qui comptent.',
  },
  decision: {
    title: 'Seuil et coût',
    function: (missed, lost) =>
      `Accorder un prêt qui n’est pas remboursé coûte ${missed} ; en refuser un qui l’aurait été coûte ${lost}. Le coût d’une règle est la moyenne sur les demandeurs : (${missed} × défauts manqués + ${lost} × bons clients perdus) / demandeurs.`,
    theory: (theory) =>
      `Avec des probabilités exactes, le seuil le moins cher est la part du client perdu dans les deux coûts, ${theory} (Elkan, 2001). Sur des lignes réservées au choix du seuil, on cherche le moins cher et, autour de lui, la région plate où le hasard seul explique l’écart de coût : si la théorie s’y trouve, on la retient, sinon le moins cher ; puis on le place sur un point entier.`,
    choice: {
      theory_within_noise: (above, noise) =>
        `Retenu : le seuil théorique. Sur ces lignes, il coûte ${above} de plus que le moins cher, pas plus que les ${noise} que le hasard explique.`,
      theory_costs_more: (above, noise) =>
        `Retenu : le seuil le moins cher. Le seuil théorique coûte ${above} de plus, au-delà des ${noise} que le hasard explique.`,
      always_lowest_cost: (above, noise) =>
        `Retenu : le seuil le moins cher, comme configuré. Le seuil théorique coûte ${above} de plus ; le hasard explique ${noise}.`,
    },
    chart: (best, cost, low, high) =>
      `Coût par demandeur selon le seuil, sur la part du seuil, avec la bande à 95 %. Le plus bas, ${cost}, est à ${best} ; de ${low} à ${high}, le hasard seul explique l’écart.`,
    axis: 'refusé dès cette probabilité',
    costAxis: 'coût par demandeur',
    best: (value) => `minimum ${value}`,
    theoretical: (value) => `théorie ${value}`,
    flat: 'région plate',
    between: (share) => `Dans la région plate, ${share} des demandeurs seraient décidés autrement.`,
    test: (chosen, theory, difference) =>
      `Sur la part de test, le seuil choisi coûte ${chosen}, le seuil théorique ${theory} ; théorique moins choisi ${difference}.`,
    testSame: (chosen) => `Sur la part de test, ce seuil coûte ${chosen} par demandeur.`,
    trivial: (grantAll, refuseAll) => `Tout accorder coûterait ${grantAll}, tout refuser ${refuseAll}.`,
    optimism: (optimism) =>
      `Le coût le plus bas est trop beau d’environ ${optimism}, car choisi sur les lignes où il est mesuré.`,
    points: (base, odds, double, decision) =>
      `Points : ${base} à une cote de ${odds} contre 1, ${double} de plus quand la cote double. L’accord est recommandé à partir de ${decision} points.`,
    review: (band) => `À moins de ${band} points du seuil, une personne doit y regarder de près.`,
  },
  parity: {
    title: 'Parité du modèle exporté',
    about: (rows, hostile) =>
      `Avant toute écriture, le modèle exporté est exécuté par ONNX Runtime sur ${rows} lignes de test et ${hostile} lignes faites pour être hostiles (valeurs sur les coupures et à côté, manquantes, extrêmes), et confronté au moteur qui l’a entraîné.`,
    result: (difference, flipped) =>
      `Plus grand écart de probabilité : ${difference} (permis : un millionième). Décisions retournées : ${flipped} (permis : aucune).`,
    same: 'La périphérie du réseau et le navigateur exécutent ces octets mêmes.',
  },
  monitoring: {
    title: 'Plan de surveillance',
    plan: [
      'Chaque jour : effectifs par classe de chaque variable et des points, jamais une personne ; PSI de chacun face à la référence d’entraînement, avec des limites apprises de la référence elle-même.',
      'Chaque jour : part des demandes à l’historique inconnu ou aux catégories inconnues, et taux d’accord.',
      'Dès que les dénouements sont connus : AUC, erreur de calibration et coût par demandeur, avec intervalles.',
      'Chaque trimestre : rapports des taux d’accord et égalité des chances par groupe.',
    ],
    triggersTitle: 'Quand agir',
    triggers: (psi, cost, ece) => [
      `PSI des points au-delà du hasard et au-dessus de ${psi} : chercher les variables qui ont bougé.`,
      `Coût par demandeur au-dessus de ${cost}, haut de l’intervalle de test, sur de nouveaux dénouements : entraîner un challenger.`,
      `Erreur de calibration au-dessus de ${ece}, haut de l’intervalle de test : recalibrer d’abord, l’ordre en est gardé.`,
      'Rapport des taux d’accord d’un groupe sous 0,8 : réexamen avant la prochaine publication.',
    ],
  },
  log: {
    title: 'Journal des versions',
    version: 'Version du modèle',
    versionElsewhere:
      'dans manifest.json, à côté de cette fiche : c’en est le hachage (et la fiche en fait partie)',
    fingerprint: 'Empreinte des données',
    seed: 'Graine',
    engine: 'Moteur',
    rounds: 'Arbres',
    features: 'Variables',
    again:
      'Mêmes données et même graine donnent les mêmes octets. Les versions antérieures et l’alias de chacune sont dans le registre et la piste d’audit.',
  },
  method: {
    title: 'Méthode d’entraînement',
    about: (engine, rounds, features) =>
      `Arbres boostés par gradient (${engine}), ${rounds} arbres sur ${features} variables. Les valeurs manquantes suivent la branche apprise ; les catégories sont remplacées par des taux de défaut lissés, hors pli sur les lignes d’entraînement.`,
    steps: [
      'Les tables sont contrôlées contre leur schéma et agrégées en une ligne par demandeur.',
      'Les rapports à la demande présente sont calculés par la fonction même qui sert en ligne et dans le navigateur.',
      'Chaque demandeur tombe dans une de cinq parts, par un hachage de l’identifiant.',
      'Les arbres s’apprennent sur l’entraînement, calibration et seuil sur leurs propres parts.',
      'Le modèle exporté doit égaler le modèle entraîné sur toutes les lignes de test et sur des lignes hostiles, sinon rien n’est écrit.',
      'Les chiffres viennent de la part de test, regardée une fois.',
    ],
    parameters: 'Réglages du booster',
    history: (metric, best, tried) =>
      `${metric} de validation par itération. ${best} itérations gardées sur ${tried} essayées.`,
    kept: (round) => `gardées : ${round}`,
    roundAxis: 'itérations',
  },
  imbalance: {
    title: 'Déséquilibre des classes',
    about: (rate, treatments, folds, repeats) =>
      `Seuls ${rate} des demandeurs de test n’ont pas remboursé. ${treatments} façons d’y répondre, dont ne rien faire, ont été essayées sur les mêmes ${folds} plis × ${repeats}, chacune avant et après recalibration sur des lignes non traitées.`,
    rate: (rate) => `Seuls ${rate} des demandeurs de test n’ont pas remboursé.`,
    caption: 'Traitements du déséquilibre ; AUC et coût après recalibration',
    noneBetter: 'Aucun traitement n’abaisse le coût au-delà du hasard.',
    better: (names) => `Moins chers au-delà du hasard : ${names}.`,
    worse: (names) => `Plus chers au-delà du hasard : ${names}.`,
    calibration: (own, low, high) =>
      `Laissées telles quelles, les probabilités ont une erreur de calibration de ${own} ; un traitement la porte entre ${low} et ${high} jusqu’à la recalibration.`,
    keep: 'Verdict : laisser les classes en l’état, calibrer, et confier les coûts au seuil.',
    change: (name) => `Verdict : « ${name} », recalibré, mérite d’être le challenger.`,
  },
  optimisation: {
    title: 'Optimisation',
    about: (depth) =>
      `Le booster minimise la log-loss ; ses réglages sont choisis par le coût par demandeur dans les plis, sur d’autres découpages que ceux des résultats. Des arbres de profondeur ${depth} s’en tiennent aux effets principaux et aux interactions basses, qu’une explication sait dire.`,
    aboutUnknown:
      'Le booster minimise la log-loss ; ses réglages sont choisis par le coût par demandeur dans les plis, sur d’autres découpages que ceux des résultats.',
    why: 'Le coût lui-même n’est pas une perte d’entraînement : il n’a pas de gradient utile, et un modèle plié à un rapport de coûts perd ses probabilités. Le rapport entre à sa place, au seuil.',
    search:
      'Recherches par grille, aléatoire et bayésienne (estimateur de Parzen arborescent) parcourent le même espace, et peuvent être interrompues puis reprises.',
  },
  metric: {
    title: 'Mesures',
    list: [
      'Le coût par demandeur décide : c’est ce que coûte au prêteur une mauvaise décision.',
      'AUC (et Gini = 2 AUC − 1, KS) : l’ordre seul, quel que soit le seuil.',
      'Log-loss, score de Brier et erreur de calibration : si 9 % veut dire 9 sur 100.',
      'L’exactitude est donnée parce qu’on la demande ; ne refuser personne aurait déjà raison pour la plupart.',
    ],
    trivialAccuracy: (share) =>
      `Tout accorder aurait ici une exactitude de ${share} et perdrait de l’argent.`,
  },
  results: { title: 'Résultats' },
  global: { title: 'Interprétabilité globale' },
  local: {
    title: 'Interprétabilité locale',
    about:
      'Pour un demandeur, les points se partagent en une valeur de base et une contribution par variable. Ce sont les valeurs de Shapley des arbres, exactes pour chaque feuille (un polynôme intégré par Gauss-Legendre), et leur somme est le nombre de points affiché.',
    group:
      'Les contributions sont sommées par groupe pour le premier regard ; les plus défavorables deviennent des motifs, formulés pour le demandeur.',
    range: (feature, low, high) =>
      `Exemple de leur taille : « ${feature} » donne en moyenne entre ${low} et ${high} points, selon sa valeur.`,
    caution:
      'Une contribution compare au demandeur moyen des données d’entraînement. Elle ne promet pas qu’un changement rendrait les points ; la simulation, elle, recalcule le score.',
  },
  limits: {
    title: 'Limites',
    list: [
      'Les demandeurs refusés autrefois n’ont pas de dénouement : le modèle connaît la population acceptée.',
      'Un rapport de coûts fixe ignore le montant du prêt et la date du défaut.',
      'Les contributions partagent le mérite entre variables corrélées d’une façon défendable parmi d’autres.',
      'L’équité est mesurée sur quelques attributs ; les autres ne sont pas dans les données.',
    ],
  },
  improvements: {
    title: 'Améliorations',
    list: [
      'Un coût qui dépende du montant et de la durée du prêt.',
      'Le dénouement d’une petite part, tirée au sort, de demandes proches du seuil, accordées pour apprendre.',
      'La durée jusqu’au défaut au lieu d’un oui ou non.',
    ],
    candidate: (names) =>
      `Comprendre pourquoi « ${names} » coûte moins que les arbres boostés sur les mêmes plis.`,
    fairness: (names) => `Trouver ce qui abaisse le rapport des taux d’accord : ${names}.`,
    segments: (names) => `Examiner la calibration de ces segments : ${names}.`,
    table: (names) => `Entraîner de nouveau avec ${names}.`,
  },
  drift: {
    title: 'Analyse de la dérive',
    about:
      'La dérive des données se mesure par le PSI des effectifs par classe, variable par variable et pour les points ; les limites sont apprises de la référence, pour qu’un petit jour ne crie pas au loup.',
    performance:
      'Sans dénouement, la moyenne des probabilités calibrées estime le taux de défaut, et le coût attendu en découle ; avec les dénouements, les vrais chiffres les remplacent.',
  },
  deck: {
    subtitle: 'Prêter à des personnes au passé de crédit mince, et savoir dire pourquoi',
    problem: {
      title: (ratio) => `Un oui à tort coûte ${ratio} fois un non à tort`,
      points: [
        'Les demandeurs ont souvent peu ou pas d’historique de crédit.',
        'Le conseiller doit expliquer chaque décision ; le demandeur a droit de la comprendre.',
        'L’exactitude trompe : la plupart remboursent.',
      ],
      rate: 'des demandeurs de test n’ont pas remboursé',
    },
    data: {
      title: (rows) => `${rows} lignes deviennent une ligne par demandeur`,
      caption: 'Tables lues',
      split: 'Entraînement, validation, calibration, seuil et test : par un hachage de l’identifiant.',
    },
    features: {
      title: (count) => `${count} variables, la même fonction hors ligne et en direct`,
      points: (monotone) => [
        'L’historique est gardé en composantes brutes, jamais en rapports tout faits.',
        'Changer le montant du prêt recalcule chaque rapport, aussitôt.',
        `${monotone} variables ne peuvent agir que dans un sens.`,
      ],
    },
    approach: { title: 'Une chaîne, chaque maillon appris sur ses propres lignes' },
    results: { title: 'Les candidats sur les mêmes plis', alone: 'Chiffres de la part de test' },
    cost: { title: (cost) => `${cost} par demandeur sur la part de test` },
    calibration: { title: '9 % veut-il dire 9 sur 100 ?' },
    importance: { title: 'De quoi le score est fait' },
    local: {
      title: 'Chaque point a sa raison',
      sum: 'valeur de base + contributions = points affichés',
    },
    fairness: {
      title: 'Qui obtient un accord, et qui non',
      unequal: (count) => `Groupes aux chances inégales au-delà du hasard : ${count}.`,
    },
    edge: {
      title: 'Les mêmes octets en périphérie et dans le navigateur',
      steps: [
        'L’entraînement écrit model.onnx et son manifeste, derrière un contrôle.',
        'La publication les place dans KV, demandeurs et décisions dans D1.',
        'Un Worker répond aux partenaires ; ONNX Runtime y tourne en WebAssembly.',
        'Le navigateur du conseiller charge les mêmes octets : simuler ne demande aucun serveur.',
      ],
      flipped: 'décisions retournées par l’exportation',
      parity: (rows, difference) =>
        `Modèle exporté face au modèle entraîné sur ${rows} lignes ; plus grand écart de probabilité ${difference}.`,
    },
    demo: {
      title: 'Ce que voit le conseiller',
      points: [
        'La recommandation en points, et sa distance au seuil.',
        'Ce qui manquait au dossier.',
        'Ce que changerait une autre demande, aussitôt.',
      ],
      alt: 'Le tableau de bord d’un demandeur : décision, points, distance au seuil, éléments du dossier et réglages de simulation.',
    },
    limits: { title: 'Où cela s’arrête' },
    next: { title: 'La suite' },
    source: 'Chiffres de la part de test',
  },
};
