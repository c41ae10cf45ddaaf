/** Writes one applicant as a row of application_train or application_test, in the original's column order. */
import type { Applicant } from './applicant.ts';
import { writeBuilding } from './building.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { Population } from './population.ts';
import type { Random } from './random.ts';
import { drawStatement, type Statement, writeBureauRequests, writeDocuments } from './statement.ts';

/** @param withTarget application_train has TARGET, application_test has not */
export function writeApplication(
  random: Random,
  out: CsvWriter,
  population: Population,
  applicant: Applicant,
  withTarget: boolean,
): void {
  const statement = drawStatement(random, applicant);
  out.integer(applicant.applicantId);
  if (withTarget) out.integer(applicant.defaulted ? 1 : 0);
  writeRequestAndPerson(out, applicant, statement);
  writePlaces(out, applicant, statement);
  out.number(applicant.scores.first);
  out.number(applicant.scores.second);
  out.number(applicant.scores.third);
  writeBuilding(random, out);
  for (const count of statement.socialCircle) out.whole(count);
  out.whole(applicant.person.daysPhoneChange);
  writeDocuments(random, out, applicant);
  writeBureauRequests(random, out, population, applicant);
  out.endRow();
}

function writeRequestAndPerson(out: CsvWriter, applicant: Applicant, statement: Statement): void {
  const { person, request } = applicant;
  out.text(request.revolving ? 'Revolving loans' : 'Cash loans');
  out.text(person.gender);
  out.text(person.carAge === null ? 'N' : 'Y');
  out.text(person.ownsRealty ? 'Y' : 'N');
  out.integer(person.children);
  out.thousandths(person.work.income * 1000);
  out.thousandths(request.credit * 1000);
  out.thousandths(request.annuity * 1000);
  out.thousandths(request.goodsPrice * 1000);
  out.text(statement.companion);
  out.text(person.work.incomeType);
  out.text(person.education);
  out.text(person.familyStatus);
  out.text(person.housing);
  out.number(person.region.populationRelative);
  out.integer(person.daysBirth);
  out.integer(person.work.daysEmployed);
  out.whole(person.daysRegistration);
  out.integer(person.daysIdPublish);
  out.whole(person.carAge);
}

function writePlaces(out: CsvWriter, applicant: Applicant, statement: Statement): void {
  const { person } = applicant;
  out.integer(1);
  for (const flag of statement.contactFlags) out.integer(flag);
  out.text(person.work.occupation);
  out.whole(person.familyMembers);
  out.integer(person.region.rating);
  out.integer(statement.cityRating);
  out.text(statement.weekday);
  out.integer(statement.hour);
  for (const flag of statement.addressFlags) out.integer(flag);
  out.text(person.work.organization);
}
