/**
 * The names a previous application is filed under: product combination, portfolio, goods, seller, channel. They
 * hang together as in the original (a mobile phone is sold by a connectivity shop under "POS mobile ...").
 */
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

export type Contract = 'Cash loans' | 'Consumer loans' | 'Revolving loans';
export type YieldGroup = 'low_action' | 'low_normal' | 'middle' | 'high';

export interface PreviousProduct {
  readonly portfolio: string;
  readonly productType: string;
  readonly combination: string;
  readonly goods: string;
  readonly industry: string;
  readonly channel: string;
  readonly sellerArea: number;
  readonly purpose: string;
}

interface Goods {
  readonly name: string;
  readonly industry: string;
  readonly family: 'household' | 'mobile' | 'industry' | 'other';
}

const goods = (name: string, industry: string, family: Goods['family']): Goods => ({
  name,
  industry,
  family,
});

const goodsSold = new WeightedChoice<Goods>([
  [goods('Mobile', 'Connectivity', 'mobile'), 0.308],
  [goods('Consumer Electronics', 'Consumer electronics', 'household'), 0.167],
  [goods('Computers', 'Consumer electronics', 'household'), 0.145],
  [goods('Audio/Video', 'Consumer electronics', 'household'), 0.136],
  [goods('Furniture', 'Furniture', 'industry'), 0.0737],
  [goods('Photo / Cinema Equipment', 'Consumer electronics', 'household'), 0.0344],
  [goods('Construction Materials', 'Construction', 'industry'), 0.0343],
  [goods('Clothing and Accessories', 'Clothing', 'industry'), 0.0323],
  [goods('Auto Accessories', 'Auto technology', 'industry'), 0.0101],
  [goods('Jewelry', 'Jewelry', 'other'), 0.0086],
  [goods('Homewares', 'Consumer electronics', 'household'), 0.0069],
  [goods('Medical Supplies', 'Industry', 'other'), 0.0053],
  [goods('Vehicles', 'Auto technology', 'industry'), 0.0046],
  [goods('Sport and Leisure', 'Industry', 'industry'), 0.0041],
  [goods('Gardening', 'Industry', 'industry'), 0.0037],
  [goods('Other', 'Industry', 'other'), 0.0035],
  [goods('Office Appliances', 'Consumer electronics', 'household'), 0.0032],
  [goods('Tourism', 'Tourism', 'other'), 0.0023],
  [goods('Medicine', 'Industry', 'other'), 0.0021],
  [goods('Direct Sales', 'MLM partners', 'other'), 0.0006],
  [goods('Fitness', 'Industry', 'other'), 0.0003],
]);

const purposes = new WeightedChoice([
  ['XNA', 0.34],
  ['Repairs', 0.23],
  ['Other', 0.15],
  ['Urgent needs', 0.08],
  ['Buying a used car', 0.028],
  ['Building a house or an annex', 0.026],
  ['Everyday expenses', 0.024],
  ['Medicine', 0.021],
  ['Payments on other loans', 0.019],
  ['Education', 0.015],
  ['Journey', 0.012],
  ['Purchase of electronic equipment', 0.01],
  ['Buying a new car', 0.01],
  ['Wedding / gift / holiday', 0.009],
  ['Buying a home', 0.008],
  ['Car repairs', 0.008],
  ['Furniture', 0.007],
  ['Buying a holiday home / land', 0.005],
  ['Business development', 0.004],
  ['Gasification / water supply', 0.003],
  ['Buying a garage', 0.001],
  ['Hobby', 0.0005],
  ['Money for a third person', 0.0003],
  ['Refusal to name the goal', 0.0002],
] as const);
const cashChannels = new WeightedChoice([
  ['Credit and cash offices', 0.825],
  ['Contact center', 0.085],
  ['AP+ (Cash loan)', 0.055],
  ['Country-wide', 0.028],
  ['Channel of corporate sales', 0.007],
] as const);
const shopChannels = new WeightedChoice([
  ['Country-wide', 0.585],
  ['Stone', 0.275],
  ['Regional / Local', 0.138],
  ['Car dealer', 0.0005],
] as const);

export function drawConsumerProduct(random: Random, yieldGroup: YieldGroup): PreviousProduct {
  const sold = goodsSold.draw(random);
  const withoutInterest = yieldGroup === 'low_action' || (yieldGroup === 'low_normal' && random.chance(0.25));
  const family = sold.family === 'other' && withoutInterest ? 'others' : sold.family;
  return {
    portfolio: 'POS',
    productType: 'XNA',
    combination: `POS ${family} ${withoutInterest ? 'without' : 'with'} interest`,
    goods: sold.name,
    industry: sold.industry,
    channel: shopChannels.draw(random),
    sellerArea: Math.min(4000, Math.round(Math.exp(4.8 + 1.7 * random.normal()))),
    purpose: 'XAP',
  };
}

const cashLevel: Record<YieldGroup, string> = {
  low_action: 'low',
  low_normal: 'low',
  middle: 'middle',
  high: 'high',
};

export function drawCashProduct(
  random: Random,
  yieldGroup: YieldGroup,
  crossSellShare: number,
): PreviousProduct {
  const crossSell = random.chance(crossSellShare);
  return {
    portfolio: 'Cash',
    productType: crossSell ? 'x-sell' : 'walk-in',
    combination: `Cash ${crossSell ? 'X-Sell' : 'Street'}: ${cashLevel[yieldGroup]}`,
    goods: 'XNA',
    industry: 'XNA',
    channel: cashChannels.draw(random),
    sellerArea: random.chance(0.87) ? -1 : random.integer(0, 60),
    purpose: crossSell ? 'XNA' : purposes.draw(random),
  };
}

export function drawCardProduct(random: Random): PreviousProduct {
  const crossSell = random.chance(0.65);
  return {
    portfolio: 'Cards',
    productType: crossSell ? 'x-sell' : 'walk-in',
    combination: crossSell ? 'Card X-Sell' : 'Card Street',
    goods: 'XNA',
    industry: 'XNA',
    channel: cashChannels.draw(random),
    sellerArea: random.chance(0.7) ? -1 : random.integer(0, 1500),
    purpose: 'XAP',
  };
}

/** What is left of a request given up before an offer was made. */
export function withoutOffer(product: PreviousProduct, contract: Contract): PreviousProduct {
  const combination = contract === 'Cash loans' ? 'Cash' : 'Card Street';
  const purpose = contract === 'Cash loans' ? 'XNA' : 'XAP';
  return { ...product, portfolio: 'XNA', productType: 'XNA', combination, purpose };
}
