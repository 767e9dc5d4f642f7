/** What is said about a patient of a list who may be known already. Plain Dutch, level B1, "u". */
export const nl = {
  title: 'Dezelfde patiënt?',
  ask: 'Wie is dit?',
  asks: (name: string) => `Wie is dit? ${name}`,
  inList: 'In de lijst staat:',
  known: 'Bij ons bekend is:',
  hint: 'Vergelijk naam, geboortedatum en nummer met het ziekenhuissysteem, of vraag het aan de patiënt.',
  same: (who: string) => `Dit is dezelfde patiënt: ${who}`,
  other: 'Nee, dit is iemand anders',
  after:
    'Is het dezelfde patiënt, dan komt de aanvraag bij het nummer dat al bekend was. Dat kunt u niet terugdraaien.',
  settled: 'Bekeken.',
  saved: 'Opgeslagen.',
  closed: (number: string) => `Deze patiënt had al een open aanvraag: ${number}. De nieuwe aanvraag is gesloten.`,
}

export type Words = typeof nl
