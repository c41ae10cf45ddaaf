/**
 * When each instalment of a granted loan was due and when it was paid. instalments and posBalance both read it, so
 * payments and monthly statuses agree. One record is reused for all loans: nothing is allocated.
 */
import { logistic } from './normalCdf.ts';
import type { PreviousLoan } from './previousLoan.ts';
import type { Random } from './random.ts';

const MOST_INSTALMENTS = 120;

export class PaymentRecord {
  /** Instalments due before the application. */
  count = 0;
  readonly due = new Int32Array(MOST_INSTALMENTS);
  readonly paid = new Int32Array(MOST_INSTALMENTS);

  /** @param carelessness standard normal trait of the payer */
  fill(random: Random, loan: PreviousLoan, carelessness: number): void {
    const mood = random.normal();
    this.count = 0;
    for (let i = 0; i < loan.paidOffAfter; i++) {
      const due = loan.firstDue + 30 * i;
      if (due > -2) break;
      const yearsAgo = -due / 365;
      // The further back, the less a payment says about the present habit.
      const habit = carelessness / (1 + 0.08 * yearsAgo);
      this.due[i] = due;
      this.paid[i] = due + drawDelay(random, logistic(-2.68 + 1.05 * habit + 0.5 * mood), habit);
      this.count++;
    }
  }
}

/** Days from due to paid: mostly early (negative), some on the day, few late, very few very late. */
export function drawDelay(random: Random, lateShare: number, carelessness: number): number {
  if (!random.chance(lateShare)) return random.chance(0.2) ? 0 : -1 - Math.floor(random.exponential(12.5));
  const mean = random.chance(0.04) ? 60 : 7 * Math.exp(0.3 * carelessness);
  return 1 + Math.floor(Math.min(2500, random.exponential(mean)));
}
