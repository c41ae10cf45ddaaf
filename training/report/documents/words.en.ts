// Every English word of the documents. Its type is the contract that words.fr.ts must fill; numbers come in as texts.

export const en = {
  card: {
    title: 'Model card',
    lead: 'What the model is for, what it was made from, how well it does and for whom, and what to watch.',
  },
  methodology: {
    title: 'Methodology note',
    lead: 'How the model was trained, what it is judged by, what its answers mean and where they end.',
  },
  slides: { title: 'Explainable credit scoring, at the edge' },
  product: 'Clairscore · Prêt à dépenser',
  contents: 'Contents',
  pageOf: 'of',
  behindChart: 'The numbers behind this chart',
  yes: 'yes',
  no: 'no',
  none: 'none',
  other: 'other',
  missing: 'missing',
  notGiven: {
    comparison: 'No comparison of candidates was given to this document, so it holds none.',
    imbalance: 'No comparison of imbalance treatments was given to this document, so it holds none.',
    twin: 'The twin model without sensitive features was not trained in this run, so its price is not known.',
    calibrations: 'The calibration part was too small to compare calibration methods.',
    later: 'This run had no later applicants, so stability over time is not measured.',
    history: 'Training did not stop early, so there is no curve by round.',
    selection:
      'No selection of features was given to this document (npm run selection makes one), so it holds none.',
    segments: 'No segment was large enough to be judged on its own.',
  },
  columns: {
    metric: 'Metric',
    value: 'Value, 95% interval',
    figure: 'Value',
    table: 'Table',
    rows: 'Rows',
    fingerprint: 'SHA-256, first digits',
    part: 'Part',
    use: 'Used for',
    applicants: 'Applicants',
    defaults: 'Defaults',
    defaultRate: 'Default rate',
    group: 'Group',
    segment: 'Segment',
    feature: 'Feature',
    source: 'Source',
    sign: 'Sign',
    rationale: 'What it says and why',
    candidate: 'Candidate',
    cost: 'Cost',
    decisionThreshold: 'Threshold',
    seconds: 'Seconds a fit',
    treatment: 'Treatment',
    lowestCost: 'Lowest cost',
    eceBefore: 'ECE before',
    eceAfter: 'ECE recalibrated',
    costDifference: 'Cost difference',
    parameter: 'Parameter',
    calibration: 'Method',
    meanProbability: 'Mean probability',
    observed: 'Share observed',
    gap: 'Gap',
    approval: 'Approval rate',
    ratio: 'Ratio to reference',
    opportunity: 'Equal-opportunity difference',
    points: 'Points',
    share: 'Share',
    band: 'Band',
    train: 'Train',
    test: 'Test',
    later: 'Later',
    falsePositiveRate: 'Repaying refused',
    truePositiveRate: 'Defaulting refused',
    recall: 'Defaults refused',
    precision: 'Defaults among refused',
    repaid: 'Repaid',
    defaulted: 'Did not repay',
    round: 'Round',
    granted: 'Granted',
    refused: 'Refused',
    low: 'Low',
    high: 'High',
    values: 'Values',
    middle: 'Median, quartiles',
    change: 'Trees',
    informationValue: 'Information value',
    noise: 'Chance, up to',
  },
  metrics: {
    auc: 'AUC',
    gini: 'Gini',
    ks: 'KS',
    prAuc: 'PR-AUC',
    logLoss: 'Log-loss',
    brier: 'Brier score',
    expectedCalibrationError: 'Calibration error (ECE)',
    accuracy: 'Accuracy',
    costPerApplicant: 'Cost per applicant',
    approvalRate: 'Approval rate',
  },
  parts: {
    train: 'Train',
    validation: 'Validation',
    calibration: 'Calibration',
    threshold: 'Threshold',
    test: 'Test',
  },
  partUse: {
    train: 'category encodings and trees',
    validation: 'when to stop adding trees',
    calibration: 'from margin to probability',
    threshold: 'the decision threshold',
    test: 'the figures of this document',
  },
  candidates: {
    constant: 'Constant',
    scorecard: 'Logistic scorecard',
    linear: 'Logistic regression',
    'random forest': 'Random forest',
    'boosted trees': 'Gradient boosting',
  } as Readonly<Record<string, string>>,
  treatments: {
    nothing: 'Nothing',
    'class weight': 'Class weight',
    'under-sampling': 'Under-sampling',
    SMOTE: 'SMOTE',
    'cost-sensitive loss': 'Cost-sensitive loss',
  } as Readonly<Record<string, string>>,
  calibrations: { none: 'None', platt: 'Platt (deployed)', isotonic: 'Isotonic', beta: 'Beta' },
  attributes: { gender: 'Gender', age_band: 'Age band', family_status: 'Family status' },
  segments: {
    contract_type: 'Contract type',
    income_type: 'Source of income',
    education: 'Education',
    amount_credit: 'Loan amount, by fifths',
    history: 'Known history',
  },
  historyLevels: {
    bureau_and_previous: 'other lenders and us',
    bureau_only: 'other lenders only',
    previous_only: 'us only',
    none: 'no history',
  } as Readonly<Record<string, string>>,
  ageLevel: (level: string) => `aged ${level}`,
  reference: (label: string) => `${label} (reference)`,
  tooFew: 'too few people to judge',
  upTo: (value: string) => `up to ${value}`,
  from: (value: string) => `${value} or more`,
  between: (low: string, high: string) => `${low} to ${high}`,
  summary: {
    title: 'In short',
    auc: 'AUC on the test part',
    cost: 'Cost per applicant',
    calibration: 'Calibration error',
    approval: 'Granted',
    between: (low: string, high: string) => `95% interval ${low} to ${high}`,
    decision: (points: string, threshold: string) =>
      `A request is recommended for granting from ${points} points on, that is below a probability of default of ${threshold}. A person decides.`,
    cost_: (cost: string, grantAll: string, refuseAll: string) =>
      `On the test part the decisions cost ${cost} per applicant; granting everybody would cost ${grantAll}, refusing everybody ${refuseAll}. The unit is the interest lost on one good customer.`,
  },
  purpose: {
    title: 'Purpose, limits and uses out of scope',
    is: 'The model gives the probability that an applicant for a consumer loan will have serious difficulty repaying it. It recommends granting or refusing, and names what raised and lowered the score, in points that add up to it.',
    usersTitle: 'Who uses it',
    users: [
      'Advisors, who explain the recommendation to the applicant and decide.',
      'Partner systems, which ask for scores over the API.',
      'Model validators and operators, who read this card and watch the drift.',
    ],
    outTitle: 'Out of scope',
    out: [
      'Refusing without a person who can review the case: an applicant has the right to an explanation, to express a point of view and to a human review (Directive (EU) 2023/2225, article 18).',
      'Loans to companies, mortgages, insurance, hiring, renting, or setting the price of a loan.',
      'People unlike those of the training data: another country, another lender, another time.',
      'Statements of cause: a contribution says what the model read, not what would happen if a person changed it.',
    ],
    limitsTitle: 'Limits',
    limits: [
      'Only past applicants with a known outcome were learned from; those once refused are not among them.',
      'The ratio of the two costs is a convention; another ratio needs another threshold.',
      'Intervals hold the luck of the sample, not a change of the world.',
    ],
    missingTables: (tables: string) =>
      `This model was trained without ${tables}: it knows nothing of what they hold.`,
  },
  data: {
    title: 'Data',
    about: (rows: string, tables: string) =>
      `${tables} tables, ${rows} rows in all, each checked against its schema before anything was learned from it.`,
    tables: 'Tables read',
    fingerprint: 'Fingerprint of all tables',
    complete: 'No table is missing.',
    missing: (tables: string) => `Missing tables: ${tables}.`,
    noWarnings: 'The checks raised no warning.',
    warnings: (count: string) => `The checks raised ${count} warnings, which were no reason to stop:`,
    more: (count: string) => `${count} more are in report.json.`,
  },
  target: {
    title: 'Target and split',
    definition:
      'The target is 1 for an applicant who had payment difficulties: a payment late by more than the limit of the data’s owner on at least one of the first instalments of the loan. It is 0 in all other cases. Here “default” means the former.',
    split:
      'A hash of the applicant’s identifier and the seed puts each person into one part, so that neither the order of the rows nor new rows move anybody. The test part was not looked at before the end.',
    caption: 'Who is used for what',
    leakage:
      'Everything that is learned is learned on the rows of its own part: category encodings are out-of-fold on the training rows, and neither the target nor identifiers can enter the matrix.',
  },
  features: {
    title: 'Features',
    about: (count: string, monotone: string) =>
      `The model reads ${count} features. For ${monotone} of them, credit sense fixes the sign: the trees may only raise, or only lower, the probability of default as the value grows.`,
    groups: 'Features by group',
    catalogue: 'All features of the model',
    catalogueLead:
      'In the order of the feature vector. “+” raises the probability of default as the value grows, “−” lowers it; without a sign the trees are free.',
    sensitive: 'sensitive',
    derived: 'computed',
    monotoneCount: 'With a fixed sign',
    sensitiveList: (names: string) => `Marked sensitive: ${names}.`,
    noSensitive: 'No feature of the model is marked sensitive.',
    informationTop: 'Features with the most information on their own',
    informationNote:
      'Information value on the train and validation parts: below 0.02 useless, below 0.1 weak, below 0.3 medium, above strong (Siddiqi, 2006).',
  },
  selection: {
    title: 'Selection of features',
    about: (applicants: string, folds: string, repeats: string, rounds: string) =>
      `Would fewer features do? On ${applicants} applicants, ${folds} folds × ${repeats}: in each fold a model of all features is boosted on the training rows, features are ranked by its gain, and models of the best ones are boosted for the same ${rounds} rounds. No choice has seen the rows it is judged on. Intervals at 95% by resampling applicants, differences on the same applicants.`,
    caption: 'Models of fewer features, out of fold',
    model: 'Model',
    all: (count: string) => `all ${count}`,
    top: (count: string) => `best ${count}`,
    without: (name: string, count: string) => `${count} without ${name}`,
    aucDifference: 'AUC difference',
    agreement: 'In common between folds',
    worse: (names: string) => `Worse than all features beyond chance: ${names}.`,
    better: (names: string) => `Better than all features beyond chance: ${names}.`,
    alike: (names: string) => `Not to be told from all features: ${names}.`,
    verdict:
      'The whole catalogue has at most 300 features. A smaller set is worth having only where it loses nothing and folds agree on it: shallow, strongly regularised trees leave the useless ones unread anyway.',
    rankingTitle: 'What each feature brings',
    rankingNote:
      'Share of the gain over folds with its range, mean absolute contribution out of fold (log-odds), information value on training rows, and folds in which no tree reads the feature.',
    gain: 'Share of gain',
    outOfFold: 'Out of fold',
    unused: 'Folds unread',
  },
  swarm: {
    caption: (rows: string) =>
      `Contributions of the most important features over ${rows} rows of the test part. Each dot is the mean of at least ten applicants; the darker, the higher their value. To the left of zero it lowers the score.`,
    low: 'low value',
    high: 'high value',
    middle: 'Median',
  },
  challengers: {
    title: 'Challengers',
    about: (applicants: string, folds: string, repeats: string) =>
      `All candidates saw the same folds (${folds} folds × ${repeats}) of ${applicants} applicants; figures are out of fold, with 95% intervals from resampling applicants. Cost and accuracy are at each candidate’s own threshold of lowest cost.`,
    otherRun: (applicants: string, features: string, ownApplicants: string, ownFeatures: string) =>
      `Made apart from this model: on ${applicants} applicants and ${features} features, where the model has ${ownApplicants} and ${ownFeatures}.`,
    caption: 'Candidates on the same folds',
    costCaption: 'Cost per applicant and its interval; less is better.',
    costSummary: (best: string, cost: string) =>
      `Cost per applicant of each candidate; the lowest is ${best} with ${cost}.`,
    lowest: (name: string, cost: string) => `The lowest cost is that of ${name}: ${cost}.`,
    better: (names: string) =>
      `Cheaper than the boosted trees beyond chance: ${names}. A reviewer should ask why the boosted trees were kept.`,
    noneBetter: 'No candidate is cheaper than the boosted trees beyond chance.',
    notWorse: (names: string) => `Not dearer beyond chance either: ${names}.`,
  },
  performance: {
    title: 'Performance',
    about: (applicants: string, defaults: string) =>
      `On the test part: ${applicants} applicants, ${defaults} of whom did not repay. Intervals at 95% by resampling applicants.`,
    caption: 'Figures of the test part',
    confusion: 'Decisions and outcomes on the test part',
    roc: (auc: string) =>
      `ROC curve: share of defaulting applicants refused for each share of repaying ones refused. AUC ${auc}; the dashed line is chance.`,
    chance: 'chance',
    decisionPoint: 'decision',
    pr: (area: string, rate: string) =>
      `Precision and recall: how many of those refused would have defaulted. Area ${area}; by chance it would be ${rate}.`,
    scores: (ks: string, points: string) =>
      `Points of those who repaid and of those who did not, each as shares of their own number. The two are furthest apart at ${points} points (KS ${ks}).`,
    ks: (ks: string, points: string) =>
      `Share of each outcome with at most so many points. The two curves are furthest apart at ${points} points: KS ${ks}.`,
    cumulativeAxis: 'cumulative share of outcome',
    gains:
      'Gains: share of all defaults found among the riskiest applicants, with 95% band; the dashed line is chance.',
    gainsAxis: 'riskiest applicants',
    gainsShare: 'defaults found',
    liftOf: (lift: string) => `lift ${lift}`,
    lift_: 'Lift of the group',
    scoreAxis: 'points',
    shareAxis: 'share of outcome',
    grantedFrom: (points: string) => `granted from ${points}`,
    lift: (tenth: string, defaults: string, lift: string) =>
      `The riskiest ${tenth} of applicants hold ${defaults} of all defaults, ${lift} times their share.`,
  },
  validation: {
    title: 'Validation by segment',
    about:
      'The same model judged on kinds of requests. A gap is the mean probability less the share observed: where its interval holds 0, the segment is calibrated.',
    caption: (segment: string) => segment,
    chart: (segment: string) =>
      `AUC by ${segment.toLowerCase()}, with 95% intervals; the dashed line is all applicants.`,
    all: 'all',
    off: (names: string) => `Segments whose calibration gap chance does not explain: ${names}.`,
    noneOff: 'No segment’s calibration gap is beyond chance.',
    small: (count: string) => `${count} groups were too small to judge.`,
    byChance: (groups: string, missed: string) =>
      `Of ${groups} intervals at 95%, about ${missed} would miss 0 by chance alone.`,
  },
  calibration: {
    title: 'Calibration',
    about: (slope: string, intercept: string) =>
      `Platt’s calibration on the log-odds, slope ${slope} and intercept ${intercept}: one straight line, so that points stay additive.`,
    figure: (ece: string, noise: string) =>
      `Probability said and share observed in classes of about equally many test applicants, with Wilson’s 95% intervals. Calibration error ${ece}; a perfect calibration would show up to ${noise} by chance.`,
    within: 'The calibration error is within what chance would show of a perfect calibration.',
    beyond: 'The calibration error is more than chance would show of a perfect calibration.',
    said: 'probability said',
    seen: 'share observed',
    diagonal: 'perfect',
    compared: 'Calibration methods on the calibration part, each judged on other rows than it was fitted on',
    chosen:
      'Platt is deployed even where another is slightly better: only a straight line keeps contributions adding up to the points.',
  },
  stability: {
    title: 'Stability',
    about:
      'Do other applicants get scores like those of the train part? The population stability index (PSI) is compared with what sampling alone would give.',
    chart: 'Share of applicants in each band of 20 points.',
    bandAxis: 'points',
    populations: { test: 'test part', later: 'later applicants' },
    references: { train: 'Against the train part', test: 'Against the test part' },
    stable: (reference: string, population: string, psi: string, upper: string) =>
      `${reference}, ${population}: PSI ${psi}, within the ${upper} that chance allows.`,
    moved: (reference: string, population: string, psi: string, upper: string) =>
      `${reference}, ${population}: PSI ${psi}, above the ${upper} that chance allows.`,
    seen: 'The trees have seen the train part, which makes its scores a little more extreme: the comparison of later applicants with the test part is the clean one.',
  },
  importance: {
    title: 'What drives the score',
    short: 'Importance of features',
    about: (rows: string) =>
      `Exact contributions (Shapley values of the trees) in points, over ${rows} rows of the test part. Importance is the mean absolute contribution.`,
    chart: 'The most important features, in mean absolute points.',
    groupChart: 'Importance of feature groups, in mean absolute points of the summed contributions.',
    axis: 'points, mean absolute value',
    top: (feature: string, share: string) => `First is “${feature}”, with ${share} of all importance.`,
    dependenceTitle: 'How the first feature acts',
    dependence: (feature: string) =>
      `Contribution of “${feature}” by its value: mean in points, with the quartiles of the applicants in each class. To the left of zero it lowers the score.`,
    dependenceAxis: 'contribution, points',
    dependenceSummary: (feature: string, first: string, last: string) =>
      `Mean contribution of ${feature}: from ${first} points in the lowest class to ${last} points in the highest.`,
  },
  fidelity: {
    title: 'Fidelity of explanations',
    exact:
      'Explanations are not an approximation beside the model: they are computed exactly from the trees that score. They add up to the points shown, up to rounding of floating-point numbers.',
    signs: (kept: string, checked: string) =>
      `Of ${checked} features with a fixed sign, ${kept} keep it when the feature alone is moved in explained rows.`,
    noSigns: 'No fixed sign was checked in this run.',
    additivity: (rows: string, largest: string, mean: string) =>
      `Measured on ${rows} rows of the test part: base value and contributions differ from the margin of the model by at most ${largest}, ${mean} on average (log-odds).`,
    points: (share: string) =>
      `The whole points shown add up to the score, without a remainder, for ${share} of them.`,
    engine: (name: string, rows: string, largest: string) =>
      `Against the contributions that ${name} computes itself, on ${rows} rows and every feature, the largest difference is ${largest} (log-odds).`,
    noEngine: 'The engine of this model gives no contributions of its own to compare with.',
  },
  fairness: {
    title: 'Fairness',
    about: (applicants: string, outcomes: string) =>
      `Groups with at least ${applicants} applicants and ${outcomes} of either outcome, on the test part. The ratio compares a group’s approval rate with that of the largest group; below 0.8 is the usual alarm. A gap is the mean probability less the share observed.`,
    chart: (attribute: string) =>
      `${attribute}: approval rate against that of the reference group, with 95% intervals.`,
    axis: 'approval ratio',
    alarm: 'alarm 0.8',
    below: (names: string) => `Approval ratio below 0.8: ${names}.`,
    noneBelow: 'No group’s approval ratio is below 0.8.',
    different: (names: string) =>
      `Unequal opportunity beyond chance (those who repay are granted more or less often than in the reference group): ${names}.`,
    noneDifferent: 'No equal-opportunity difference is beyond chance.',
    twinTitle: 'The twin without sensitive features',
    twin: (features: string) => `The same model was trained without ${features}.`,
    twinPrice: (auc: string, cost: string) =>
      `The twin changes the AUC by ${auc} and the cost per applicant by ${cost}.`,
    twinDecides: (share: string) => `The twin decides differently for ${share} of applicants.`,
    twinWithin:
      'Both changes are within chance: on these rows, leaving the sensitive features out has no measurable price.',
    twinBeyond:
      'At least one of the two changes is beyond chance: leaving the sensitive features out has a measurable effect.',
    otherFeatures:
      'Leaving features out does not make a model blind: others may stand for them. The ratios above are what counts.',
  },
  decision: {
    title: 'Threshold and cost',
    function: (missed: string, lost: string) =>
      `Granting a loan that is not repaid costs ${missed}; refusing one that would have been repaid costs ${lost}. The cost of a rule is the mean over applicants: (${missed} × missed defaults + ${lost} × lost good customers) / applicants.`,
    theory: (theory: string) =>
      `With exact probabilities the cheapest threshold is the lost customer’s share of both costs, ${theory} (Elkan, 2001). On rows kept for choosing the threshold, the cheapest one is sought, and with it the flat region around it, in which chance alone explains the difference in cost: if the theory lies there it is taken, else the cheapest; then it is put on a whole point.`,
    choice: {
      theory_within_noise: (above: string, noise: string) =>
        `Taken: the theoretical threshold. On these rows it costs ${above} above the lowest, no more than the ${noise} that chance explains.`,
      theory_costs_more: (above: string, noise: string) =>
        `Taken: the threshold of lowest cost. The theoretical one costs ${above} above it, more than the ${noise} that chance explains.`,
      always_lowest_cost: (above: string, noise: string) =>
        `Taken: the threshold of lowest cost, as configured. The theoretical one costs ${above} above it; chance explains ${noise}.`,
    },
    chart: (best: string, cost: string, low: string, high: string) =>
      `Cost per applicant by threshold on the threshold part, with 95% band. The lowest, ${cost}, is at ${best}; from ${low} to ${high} chance alone explains the difference.`,
    axis: 'refused from this probability on',
    costAxis: 'cost per applicant',
    best: (value: string) => `lowest ${value}`,
    theoretical: (value: string) => `theory ${value}`,
    flat: 'flat region',
    between: (share: string) => `Within the flat region ${share} of applicants would be decided differently.`,
    test: (chosen: string, theory: string, difference: string) =>
      `On the test part the chosen threshold costs ${chosen}, the theoretical one ${theory}; theoretical less chosen ${difference}.`,
    testSame: (chosen: string) => `On the test part this threshold costs ${chosen} per applicant.`,
    trivial: (grantAll: string, refuseAll: string) =>
      `Granting everybody would cost ${grantAll}, refusing everybody ${refuseAll}.`,
    optimism: (optimism: string) =>
      `The lowest cost is about ${optimism} too good for having been chosen on the rows it is measured on.`,
    points: (base: string, odds: string, double: string, decision: string) =>
      `Points: ${base} at odds of ${odds} to 1, ${double} more when the odds double. Granting is recommended from ${decision} points on.`,
    review: (band: string) => `Within ${band} points of the threshold a person should look closely.`,
  },
  parity: {
    title: 'Parity of the exported model',
    about: (rows: string, hostile: string) =>
      `Before anything was written, the exported model was run by ONNX Runtime on ${rows} test rows and ${hostile} rows made to be hostile (values on and beside the splits, missing and extreme ones), and held against the engine that trained it.`,
    result: (difference: string, flipped: string) =>
      `Largest difference of probability: ${difference} (allowed: one millionth). Decisions flipped: ${flipped} (allowed: none).`,
    same: 'The edge and the browser run these very bytes.',
  },
  monitoring: {
    title: 'Monitoring plan',
    plan: [
      'Every day: bin counts of each feature and of the points, never a person; PSI of each against the training reference, with limits learned from the reference itself.',
      'Every day: share of requests with unknown history or unknown categories, and the approval rate.',
      'As soon as outcomes are known: AUC, calibration error and cost per applicant on them, with intervals.',
      'Every quarter: approval ratios and equal opportunity by group.',
    ],
    triggersTitle: 'When to act',
    triggers: (psi: string, cost: string, ece: string) => [
      `PSI of the points beyond chance and above ${psi}: look for the features that moved.`,
      `Cost per applicant above ${cost}, the upper end of the test interval, on new outcomes: train a challenger.`,
      `Calibration error above ${ece}, the upper end of the test interval: recalibrate first, it keeps the ranking.`,
      'Approval ratio of a group below 0.8: review before the next publication.',
    ],
  },
  log: {
    title: 'Change log',
    version: 'Model version',
    versionElsewhere: 'in manifest.json beside this card, whose hash it is (and which this card is part of)',
    fingerprint: 'Data fingerprint',
    seed: 'Seed',
    engine: 'Engine',
    rounds: 'Trees',
    features: 'Features',
    again:
      'The same data and the same seed give the same bytes. Earlier versions and the alias each one had are in the registry and the audit trail.',
  },
  method: {
    title: 'Training method',
    about: (engine: string, rounds: string, features: string) =>
      `Gradient-boosted trees (${engine}), ${rounds} trees over ${features} features. Missing values go the way the trees learned; categories are replaced by smoothed default rates, out of fold on the training rows.`,
    steps: [
      'The tables are checked against their schema and aggregated to one row per applicant.',
      'Ratios with the present request are computed by the very function that the edge and the browser use.',
      'Each applicant falls into one of five parts by a hash of the identifier.',
      'Trees are learned on train, calibration and threshold on parts of their own.',
      'The exported model must equal the trained one on all test rows and on hostile ones, or nothing is written.',
      'The figures come from the test part, looked at once.',
    ],
    parameters: 'Settings of the booster',
    history: (metric: string, best: string, tried: string) =>
      `Validation ${metric} by round. ${best} rounds were kept of ${tried} tried.`,
    kept: (round: string) => `kept: ${round}`,
    roundAxis: 'rounds',
  },
  imbalance: {
    title: 'Class imbalance',
    about: (rate: string, treatments: string, folds: string, repeats: string) =>
      `Only ${rate} of the test applicants did not repay. ${treatments} ways of treating it, doing nothing among them, were tried on the same ${folds} folds × ${repeats}, each before and after recalibration on untreated rows.`,
    rate: (rate: string) => `Only ${rate} of the test applicants did not repay.`,
    caption: 'Treatments of the imbalance; AUC and cost after recalibration',
    noneBetter: 'No treatment lowers the cost beyond chance.',
    better: (names: string) => `Cheaper beyond chance: ${names}.`,
    worse: (names: string) => `Dearer beyond chance: ${names}.`,
    calibration: (own: string, low: string, high: string) =>
      `Left alone, the probabilities have a calibration error of ${own}; a treatment raises it to between ${low} and ${high} until recalibrated.`,
    keep: 'Verdict: leave the classes alone, calibrate, and let the threshold carry the costs.',
    change: (name: string) => `Verdict: ${name}, recalibrated, deserves to be the challenger.`,
  },
  optimisation: {
    title: 'Optimisation',
    about: (depth: string) =>
      `The booster minimises the log-loss; its settings are chosen by cost per applicant inside the folds, on other splits than those reported. Trees of depth ${depth} keep to main effects and low interactions, which an explanation can tell.`,
    aboutUnknown:
      'The booster minimises the log-loss; its settings are chosen by cost per applicant inside the folds, on other splits than those reported.',
    why: 'The cost itself is no loss to train on: it has no useful gradient, and a model bent to one ratio of costs loses its probabilities. The ratio enters where it belongs, at the threshold.',
    search:
      'Grid, random and Bayesian search (tree-structured Parzen estimator) go over the same space and may be interrupted and resumed.',
  },
  metric: {
    title: 'Metrics',
    list: [
      'Cost per applicant decides: it is what a wrong decision costs the lender.',
      'AUC (and Gini = 2 AUC − 1, KS): ranking alone, whatever the threshold.',
      'Log-loss, Brier score and calibration error: whether 9% means 9 in 100.',
      'Accuracy is given because it is asked for; refusing nobody would already be right for most applicants.',
    ],
    trivialAccuracy: (share: string) =>
      `Granting everybody would have an accuracy of ${share} here and lose money.`,
  },
  results: { title: 'Results' },
  global: { title: 'Global interpretability' },
  local: {
    title: 'Local interpretability',
    about:
      'For one applicant the points split into a base value and one contribution per feature. They are Shapley values of the trees, exact for each leaf (a polynomial integrated by Gauss-Legendre), and they add up to the points shown.',
    group:
      'Contributions are summed by group for the first look; the largest adverse ones become reasons, worded for the applicant.',
    range: (feature: string, low: string, high: string) =>
      `Example of their size: “${feature}” gives between ${low} and ${high} points on average, depending on its value.`,
    caution:
      'A contribution compares with the average applicant of the training data. It is no promise that a change would bring the points back; the what-if does that by scoring again.',
  },
  limits: {
    title: 'Limits',
    list: [
      'Refused applicants of the past have no outcome: the model knows the population that was granted.',
      'A fixed ratio of costs ignores the amount of the loan and the time of default.',
      'Contributions share credit among correlated features in one of several defensible ways.',
      'Fairness is measured on a few attributes; others are not in the data.',
    ],
  },
  improvements: {
    title: 'Improvements',
    list: [
      'A cost that depends on the amount and the term of the loan.',
      'Outcomes of a small random share of requests near the threshold, granted for learning.',
      'Survival time to default instead of a yes or no.',
    ],
    candidate: (names: string) =>
      `Understand why “${names}” costs less than the boosted trees on the same folds.`,
    fairness: (names: string) => `Find what lowers the approval ratio of ${names}.`,
    segments: (names: string) => `Look into the calibration of ${names}.`,
    table: (names: string) => `Train again with ${names}.`,
  },
  drift: {
    title: 'Drift analysis',
    about:
      'Data drift is measured by PSI from bin counts, feature by feature and for the points; the limits are learned from the reference, so that a small day does not cry wolf.',
    performance:
      'Without outcomes, the mean of the calibrated probabilities estimates the default rate, and the expected cost follows from it; with outcomes the true figures replace them.',
  },
  deck: {
    subtitle: 'Granting loans to people with little or no credit history, and being able to say why',
    problem: {
      title: (ratio: string) => `A wrong yes costs ${ratio} times a wrong no`,
      points: [
        'Applicants often have little or no credit history.',
        'The advisor must explain each decision; the applicant has a right to understand it.',
        'Accuracy misleads: most people repay.',
      ],
      rate: 'of the test applicants did not repay',
    },
    data: {
      title: (rows: string) => `${rows} rows become one line per applicant`,
      caption: 'Tables read',
      split: 'Train, validation, calibration, threshold and test: by a hash of the identifier.',
    },
    features: {
      title: (count: string) => `${count} features, the same function offline and live`,
      points: (monotone: string) => [
        'History is stored as raw components, never as finished ratios.',
        'Changing the loan amount recomputes every ratio, at once.',
        `${monotone} features may act in one direction only.`,
      ],
    },
    approach: {
      title: 'One chain, each link learned on rows of its own',
    },
    results: { title: 'Candidates on the same folds', alone: 'Figures of the test part' },
    cost: { title: (cost: string) => `${cost} per applicant on the test part` },
    calibration: { title: 'Does 9% mean 9 in 100?' },
    importance: { title: 'What the score is made of' },
    local: {
      title: 'Each point has a reason',
      sum: 'base value + contributions = points shown',
    },
    fairness: {
      title: 'Who is granted, and who is not',
      unequal: (count: string) => `Groups with unequal opportunity beyond chance: ${count}.`,
    },
    edge: {
      title: 'The same bytes at the edge and in the browser',
      steps: [
        'Training writes model.onnx and its manifest, behind a gate.',
        'Publication puts them into KV, applicants and decisions into D1.',
        'A Worker answers partner systems; ONNX Runtime runs as WebAssembly.',
        'The advisor’s browser loads the same bytes: what-if needs no server.',
      ],
      flipped: 'decisions flipped by the export',
      parity: (rows: string, difference: string) =>
        `Exported model against trained model on ${rows} rows; largest difference of probability ${difference}.`,
    },
    demo: {
      title: 'What the advisor sees',
      points: [
        'The recommendation in points, and how far it is from the threshold.',
        'What was missing from the file.',
        'What would change if the request were another, answered at once.',
      ],
      alt: 'The dashboard with one applicant: decision, points, distance to the threshold, facts of the file and what-if controls.',
    },
    limits: { title: 'Where it ends' },
    next: { title: 'Next steps' },
    source: 'Figures of the test part',
  },
};

export type Words = typeof en;
