/** What the screens about one's own account say. Plain Dutch, level B1, "u". */
export const nl = {
  title: 'Mijn account',
  firstTitle: 'Kies een eigen wachtwoord',
  firstHint:
    'U bent ingelogd met een tijdelijk wachtwoord. Dat werkt maar één keer. Kies nu een wachtwoord dat alleen u kent.',
  who: (name: string, role: string) => `${name} · ${role}`,
  password: 'Wachtwoord wijzigen',
  passwordElsewhere: 'U logt in met uw ziekenhuisaccount. Uw wachtwoord wijzigt u daar, niet in Dagpad.',
  current: 'Huidig wachtwoord',
  currentTemporary: 'Tijdelijk wachtwoord',
  next: 'Nieuw wachtwoord',
  nextHint: 'Ten minste 12 tekens. Een zin van een paar woorden is goed te onthouden.',
  again: 'Nieuw wachtwoord nog een keer',
  show: 'Wachtwoord tonen of verbergen',
  save: 'Wachtwoord opslaan',
  missing: 'Vul dit in.',
  differs: 'De twee nieuwe wachtwoorden zijn niet gelijk.',
  saved: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  everywhere: 'Overal uitloggen',
  everywhereHint: 'Bent u een computer vergeten uit te loggen? Dit logt u op alle apparaten uit, ook hier.',
}
export type Words = typeof nl
