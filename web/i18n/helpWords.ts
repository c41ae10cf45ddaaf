export const helpWords = {
  fr: { meaning: (term: string) => `Que veut dire « ${term} » ?` },
  en: { meaning: (term: string) => `What does “${term}” mean?` },
};
