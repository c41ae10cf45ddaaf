/**
 * What distinguishes one population of applicants from another: the training one, the later one of
 * application_test, and the months of a drift run. Data only; the generators read it.
 */
export interface Population {
  /** Key of the random streams; different populations never share one. */
  readonly stream: number;
  /** Share of requests for a revolving loan. */
  readonly revolvingShare: number;
  /** Added to the logarithm of the income. */
  readonly incomeLogShift: number;
  /** Added to the logarithm of the price of the goods asked for. */
  readonly goodsLogShift: number;
  readonly extSource1MissingShare: number;
  /** Added to the normal coordinate of EXT_SOURCE_2: a change of the provider's scale, not of the people. */
  readonly extSource2Shift: number;
  /** Share missing among applicants whom the bureau knows. */
  readonly extSource3MissingShare: number;
  /** Mean number of bureau requests in the last month and quarter, for those known. */
  readonly requestsMonthMean: number;
  readonly requestsQuarterMean: number;
  /** Added to the log-odds of default: the economy, which no column shows. */
  readonly riskShift: number;
  /** Share of salaried applicants who live on commerce instead; absent = none, and no chance is drawn for it. */
  readonly commerceShare?: number;
}

/** Shares published for the full application_train: revolving 9.5 %, EXT_SOURCE_1 missing 56.4 %. */
export const trainingPopulation: Population = {
  stream: 0,
  revolvingShare: 0.0952,
  incomeLogShift: 0,
  goodsLogShift: 0,
  extSource1MissingShare: 0.5638,
  extSource2Shift: 0,
  extSource3MissingShare: 0.085,
  requestsMonthMean: 0.267,
  requestsQuarterMean: 0.265,
  riskShift: 0,
};

/** The full application_test is later: hardly a revolving loan, smaller credits, EXT_SOURCE_1 missing 42 %. */
export const testPopulation: Population = {
  ...trainingPopulation,
  stream: 1,
  revolvingShare: 0.01,
  incomeLogShift: 0.05,
  goodsLogShift: -0.15,
  extSource1MissingShare: 0.421,
  extSource3MissingShare: 0.08,
  requestsMonthMean: 0.01,
  requestsQuarterMean: 0.55,
};

/** EXT_SOURCE_3's provider starts to fail in this month of a drift run. */
const EXT_SOURCE_3_FAILING_FROM = 5;

/** The population `month` months (1, 2, ...) after training: every quantity moves a little further each month. */
export function monthPopulation(month: number): Population {
  const failingMonths = Math.max(0, month - EXT_SOURCE_3_FAILING_FROM + 1);
  return {
    ...trainingPopulation,
    stream: 100 + month,
    revolvingShare: Math.min(0.4, trainingPopulation.revolvingShare + 0.012 * month),
    incomeLogShift: Math.min(0.5, 0.012 * month),
    goodsLogShift: Math.min(0.5, 0.008 * month),
    extSource2Shift: Math.max(-1, -0.03 * month),
    extSource3MissingShare: Math.min(0.8, trainingPopulation.extSource3MissingShare + 0.06 * failingMonths),
    riskShift: Math.min(0.5, 0.02 * month),
  };
}
