import type { Phrases } from './phrases.js'

/** What a request is refused with. */
export const ERRORS: Phrases = {
  'De aanvraag is niet goed ingevuld.': 'The request is not filled in correctly.',
  'Meld u aan om verder te gaan.': 'Sign in to go on.',
  'Dit mag niet met uw account.': 'Your account may not do this.',
  'Uw account mag dit niet. Vraag de beheerder.': 'Your account may not do this. Ask the administrator.',
  'Deze pagina of dit gegeven bestaat niet.': 'This page or record does not exist.',
  'Dit kan hier niet.': 'This is not possible here.',
  'Iemand anders was u voor. Haal de gegevens opnieuw op.': 'Somebody else was first. Load it again.',
  'Dit bericht is te groot.': 'This message is too large.',
  'Dit soort bericht wordt hier niet gelezen.': 'This kind of message is not read here.',
  'Controleer de ingevulde gegevens.': 'Check what was filled in.',
  'Dit ging te vaak achter elkaar. Wacht even en probeer het opnieuw.':
    'This was done too often. Wait a moment and try again.',
  'Het is nu te druk. Probeer het over een paar tellen opnieuw.': 'It is too busy now. Try again in a few seconds.',
  'Er ging iets mis bij ons. Probeer het opnieuw; blijft het fout gaan, bel dan de beheerder.':
    'Something went wrong on our side. Try again; if it keeps going wrong, call the administrator.',
  'Deze aanvraag kwam niet van deze site. Laad de pagina opnieuw.':
    'This request did not come from this site. Load the page again.',
  'Kies eerst een eigen wachtwoord.': 'Choose a password of your own first.',
  'Uw huidige wachtwoord klopt niet.': 'Your present password is not right.',
  'Kies een wachtwoord van ten minste 12 tekens.': 'Choose a password of at least 12 characters.',
  'Kies een wachtwoord van ten hoogste 256 tekens.': 'Choose a password of at most 256 characters.',
  'Dit wachtwoord is te makkelijk te raden. Gebruik meer verschillende tekens, en niet uw naam.':
    'This password is too easy to guess. Use more different characters, and not your name.',
  'Kies een ander wachtwoord dan het huidige.': 'Choose another password than the present one.',
  'Uw wachtwoord wijzigt u bij het account van het ziekenhuis.':
    'You change your password with the account of the hospital.',
  'Te veel pogingen. Wacht 1 minuut en probeer het opnieuw.': 'Too many tries. Wait 1 minute and try again.',
  'Te veel pogingen. Wacht {a} minuten en probeer het opnieuw.': 'Too many tries. Wait {a} minutes and try again.',
  'Dit tijdelijke wachtwoord is al gebruikt of verlopen. Vraag de beheerder om een nieuw.':
    'This temporary password was used or has run out. Ask the administrator for a new one.',
  'Deze naam en dit wachtwoord horen niet bij elkaar.': 'This name and this password do not belong together.',
  'Deze gebruikersnaam bestaat al.': 'This user name exists already.',
  'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.':
    'This is the last administrator. Make somebody else administrator first.',
  'Uw eigen account kunt u hier niet wijzigen. Vraag een andere beheerder.':
    'You cannot change your own account here. Ask another administrator.',
  'Dit account logt in met het account van het ziekenhuis en heeft hier geen wachtwoord.':
    'This account signs in with the account of the hospital and has no password here.',
  'Dit account bestaat niet.': 'This account does not exist.',
  'Deze collega bestaat niet.': 'This colleague does not exist.',
  '{a} is hier al mee bezig.': '{a} is already working on this.',
  'Deze verwijzing bestaat niet.': 'This referral does not exist.',
  'Deze verwijzing wacht niet meer op een besluit.': 'This referral does not wait for a decision any more.',
  'Kies de arts die dit heeft besloten. Alleen een arts besluit hierover.':
    'Choose the doctor who decided this. Only a doctor decides about it.',
  'Kies een bestand om in te lezen.': 'Choose a file to read in.',
  'Kies een dag na vandaag.': 'Choose a day after today.',
  'Kies eerst of dit dezelfde patiënt is.': 'Choose first whether this is the same patient.',
  'Deze patiënt bestaat niet.': 'This patient does not exist.',
  'Deze patiënt of deze soort bescherming bestaat niet.': 'This patient or this kind of protection does not exist.',
  'Dit dossier is extra beschermd. Geef een reden om het te openen.':
    'This record is specially protected. Give a reason to open it.',
  'Dit dossier is niet extra beschermd.': 'This record is not specially protected.',
  'Deze agenda bestaat niet.': 'This agenda does not exist.',
  'Deze dag bestaat niet.': 'This day does not exist.',
  'Deze uitval bestaat niet.': 'This outage does not exist.',
  'Dit bericht bestaat niet.': 'This message does not exist.',
  'Dit bericht wacht niet meer. Haal de lijst opnieuw op.': 'This message does not wait any more. Load the list again.',
  'Deze brief klopt niet meer: het zorgpad is gewijzigd.': 'This letter is out of date: the care path was changed.',
  'Deze brief hoeft niet meer: geen vragenlijst staat nog open.':
    'This letter is not needed any more: no questionnaire is open.',
  'Iemand anders heeft dit al afgehandeld.': 'Somebody else has dealt with this already.',
  'Iemand anders vulde deze lijst net in. Kijk eerst wat er nu staat.':
    'Somebody else has just filled this in. Look first at what is there now.',
  'Bij dit pad wordt geen urine verzameld.': 'No urine is collected for this path.',
  'Dat kan nu niet: kijk eerst hoe het ervoor staat.': 'That is not possible now: look first at how things stand.',
  'Deze dag gaat niet door: er is niets in te vullen.': 'This day is not held: there is nothing to fill in.',
  'Deze vragenlijst bestaat niet.': 'This questionnaire does not exist.',
  'Deze vragenlijst hoort niet bij dit pad.': 'This questionnaire does not belong to this path.',
  'Deze plaats voor een vragenlijst bestaat niet.': 'This place for a questionnaire does not exist.',
  'Deze versie is er al met een andere tekst. Geef de nieuwe tekst een nieuwe version.':
    'This version exists with another text. Give the new text a new version.',
  'Deze vragenlijst kan niet gevraagd worden: {a}': 'This questionnaire cannot be asked: {a}',
  'De kans op een heupbreuk kan niet hoger zijn dan die op een grote breuk.':
    'The risk of a hip fracture cannot be higher than that of a major fracture.',
  'Niet hoger dan de kans op een grote breuk.': 'Not higher than the risk of a major fracture.',
  'De Idempotency-Key moet 8 tot 100 tekens hebben, zonder spaties.':
    'The Idempotency-Key must have 8 to 100 characters, without spaces.',
  'Deze sleutel hoort al bij een andere aanvraag.': 'This key belongs to another request already.',
  'De handtekening klopt niet.': 'The signature is not right.',
  'Dit adres bestaat niet.': 'This address does not exist.',
  'Dit bestaat niet.': 'This does not exist.',
  'Dit verslag bestaat niet.': 'This report does not exist.',
  // What is wrong with a field of a referral.
  'dit is niet ingevuld': 'this is not filled in',
  'er staat een onzichtbaar teken in': 'there is an invisible character in it',
  'er staat een regeleinde in': 'there is a line break in it',
  'er staat een teken in dat niet te lezen is': 'there is a character in it that cannot be read',
  'het BSN klopt niet (11-proef)': 'the BSN is not right (check digit)',
  'aanvraag {a} is al eerder ingelezen': 'referral {a} was read in before',
  'aanvraag {a} staat al op regel {b}': 'referral {a} is on line {b} already',
  'deze patiënt heeft al een open aanvraag: {a}': 'this patient has an open referral already: {a}',
  'deze patiënt staat bekend onder nummer {a}': 'this patient is known under number {a}',
  'patiënt {a} staat bekend met een ander BSN': 'patient {a} is known with another BSN',
  'patiënt {a} staat bekend met geboortedatum {b}': 'patient {a} is known with birth date {b}',
  "{a} is geen gewicht; schrijf kilo's, zoals 59,5": '{a} is no weight; write kilos, such as 59.5',
  'misschien dezelfde patiënt als {a}: zelfde geboortedatum, en de naam lijkt erop':
    'perhaps the same patient as {a}: the same birth date, and the name is like it',
  'Een collega heeft al gezegd wie dit is.': 'A colleague has said already who this is.',
  'Deze twee lijken niet meer op elkaar. Ververs het scherm.': 'These two are not alike any more. Refresh the screen.',
  'Voor deze aanvraag is al een dag vastgehouden of geboekt, of zij staat op de wachtlijst. Haal dat eerst weg.':
    'A day is held or booked for this referral, or it is on the waiting list. Take that away first.',
  'Eén open aanvraag per patiënt': 'One open referral per patient',
  'dit BSN staat ook bij patiënt {a}: controleer het identiteitsbewijs':
    'this BSN also stands with patient {a}: check the identity document',
  'het e-mailadres bevat een regeleinde': 'the e-mail address has a line break',
  '{a} is geen BSN; een BSN heeft 9 cijfers': '{a} is no BSN; a BSN has 9 digits',
  'het BSN heeft {a} cijfers; het moeten er 9 zijn, met een nul voorop als die wegviel':
    'the BSN has {a} digits; it must have 9, with a leading zero where that was lost',
  '{a} is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026': '{a} is no date; write day-month-year, as 31-12-2026',
  '{a} is geen geldig e-mailadres': '{a} is no valid e-mail address',
  '{a} is geen naam': '{a} is no name',
  '{a} is geen nummer': '{a} is no number',
  '{a} is geen taal; schrijf twee letters, zoals nl, en of tr':
    '{a} is no language; write two letters, as nl, en or tr',
  '{a} is onbekend; mogelijk is {b}': '{a} is not known; possible is {b}',
  'de datum {a} bestaat niet': 'the date {a} does not exist',
  'de uiterste datum ligt vóór de ontvangst op {a}': 'the latest date is before the referral came, on {a}',
  'de breuk is van na de ontvangst op {a}': 'the fracture is of after the referral came, on {a}',
  'de patiënt zou ouder dan {a} jaar zijn': 'the patient would be older than {a} years',
  'het kanaal is e-mail, maar er is geen e-mailadres': 'the channel is e-mail, but there is no e-mail address',
  'het kanaal is telefoon, maar er is geen bruikbaar nummer':
    'the channel is phone, but there is no number that can be used',
  'de periode {a} eindigt voor hij begint': 'the period {a} ends before it begins',
  'de tekst is te lang: {a} tekens, hoogstens {b}': 'the text is too long: {a} characters, at most {b}',
  'een gewicht van {a} kilo kan niet kloppen; mogelijk is {b} tot {c}':
    'a weight of {a} kilos cannot be right; possible is {b} to {c}',
  'het jaar van {a} kan niet kloppen': 'the year of {a} cannot be right',
  'klopt niet': 'is not right',
}
