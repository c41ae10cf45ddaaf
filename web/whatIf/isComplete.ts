import { type Application, isMissing } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName } from '../../wasm/features/catalogue.ts';

const REQUIRED = APPLICATION_FIELDS.filter(({ required }) => required);

/** The fields without which a request is not scored, in the order of the form. */
export function missingRequired(application: Application): ApplicationName[] {
  return REQUIRED.filter((field) => isMissing(field, application)).map(({ name }) => name);
}

export function isComplete(application: Application): boolean {
  return missingRequired(application).length === 0;
}
