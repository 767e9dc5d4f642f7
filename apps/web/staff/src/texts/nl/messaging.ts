import { counted } from '../counted'

/** Messages to patients, and lists read in. */
export const messaging = {
  message: {
    title: 'Bericht',
    letter: 'Brief',
    call: 'Belopdracht',
    printFirst:
      'Print de brief en doe hem op de post. In het venster staan naam en patiëntnummer: het adres komt uit het ziekenhuissysteem. Meld daarna hier dat hij gepost is, dan verdwijnt hij van de werklijst.',
    sent: (when: string) => `Verstuurd op ${when}. Wil de patiënt het op papier? Maak er een brief van.`,
    toWaitingList: 'Naar de wachtlijst',
    callFirst: 'Bel de patiënt en vertel wat hieronder staat. Controleer eerst naam en geboortedatum.',
    failed: 'Dit bericht kwam niet aan. Kies hoe de patiënt het toch hoort.',
    openLetter: 'Open de brief om te printen',
    notWritten: 'De tekst wordt geschreven op het moment van versturen.',
    outcomes: {
      printed: 'Geprint, gaat op de post',
      called: 'Gesproken',
      'no-answer': 'Geen gehoor',
      'as-letter': 'Maak er een brief van',
      'as-call': 'Maak er een belopdracht van',
      again: 'Opnieuw versturen',
    } as Record<string, string>,
    by: (who: string) => `Gedaan door ${who}.`,
    saved: 'Opgeslagen.',
    also: 'Voor deze patiënt ligt hier ook:',
    more: (n: number) => `Nog ${counted(n, 'bericht', 'berichten')} voor deze patiënt.`,
  },
  import: {
    title: 'Verwijslijsten inlezen',
    intro:
      'CSV-bestand van de gipspoli, huisarts of specialist. Elke regel wordt apart bekeken; een fout in één regel houdt de rest niet tegen.',
    drop: 'Sleep hier een bestand naartoe',
    pick: 'Kies een bestand',
    reading: (name: string) => `${name} wordt gelezen…`,
    report: (name: string) => `Verslag van ${name}`,
    rows: (n: number) => `${counted(n, 'regel', 'regels')} gelezen`,
    classes: {
      toPlan: 'Te plannen',
      doctorDecides: 'Arts beslist',
      notEligible: 'Niet in aanmerking',
      duplicates: 'Dubbel',
      invalid: 'Niet te lezen',
      cautions: 'Ingelezen, maar controleer dit',
    },
    line: 'Regel',
    number: 'Aanvraagnr.',
    column: 'Kolom',
    why: 'Reden',
    more: (shown: number, all: number) => `Toon meer (${shown} van ${all})`,
    allGood: 'Geen bijzonderheden: alle regels staan klaar om te plannen.',
    toWorkList: 'Naar de werklijst',
    nothing: 'Er wacht geen verslag. Na het inlezen staat hier per regel wat ermee gebeurde.',
  },
}
