import type { Language } from '#messages'

const nl = {
  title: '24 uur urine opvangen',
  back: 'Terug naar uw dag',
  noKit: 'U hoeft geen urine op te vangen.',
  fetch: (by: string, place: string) => `Haal de bokaal op bij ${place}, uiterlijk ${by}. Dat is gratis.`,
  fetchedButton: 'Ik heb de bokaal opgehaald',
  fetched: 'U heeft de bokaal. Laat de sticker op het deksel zitten: daar zit een naald onder.',
  beginOn: (day: string) => `U begint op ${day}, als u opstaat.`,
  firstUrine:
    'De eerste plas van die ochtend gaat in het toilet. Druk daarna op “Ik begin nu”. Vang vanaf dan alles op.',
  begin: 'Ik begin nu',
  beganAt: 'Of vul in hoe laat u begon',
  hour: 'Uur',
  minute: 'Minuten',
  beganThen: 'Ik begon op deze tijd',
  begun: (when: string) => `U begon ${when}.`,
  stopAround: (when: string) =>
    `Stop ${when}, ongeveer op die tijd. De plas van dat moment gaat nog in de bokaal. Daarna drukt u op “Ik ben klaar”.`,
  keepCool: 'Bewaar de bokaal koel en donker.',
  stop: 'Ik ben klaar',
  stoppedAt: 'Of vul in hoe laat u klaar was',
  stoppedThen: 'Ik was op deze tijd klaar',
  wrong: 'Is er iets misgegaan?',
  wrongHint: 'Bijvoorbeeld: er is een plas in het toilet gegaan, of er is iets gemorst.',
  again: 'Opnieuw beginnen?',
  againHint: 'Er is nog tijd genoeg. Dat kan alleen met een nieuwe, lege bokaal.',
  againButton: 'Ik begin opnieuw',
  noTime:
    'Opnieuw beginnen kan niet meer: er is te weinig tijd. Vang verder alles op en neem het mee. Uw afspraak gaat gewoon door.',
  lostButton: 'Er is urine verloren gegaan',
  lost: 'U heeft gemeld dat er urine verloren is gegaan. Neem mee wat u heeft. Uw afspraak gaat gewoon door.',
  done: (length: string) => `U bent klaar. U heeft ${length} opgevangen.`,
  labDecides: 'Dat is korter of langer dan gevraagd. Neem de urine toch mee: het laboratorium beslist.',
  bring:
    'Giet een deel in het buisje. Schrijf op het formulier hoeveel milliliter er in de bokaal zat, en deze tijden:',
  times: (start: string, stop: string) => `begin ${start}, einde ${stop}`,
  twoContainers: 'Heeft u twee bokalen gebruikt? Tel ze bij elkaar op en meng ze voordat u het buisje vult.',
  handedIn: 'U heeft de urine ingeleverd. Dank u wel.',
  missing: 'Er is geen urine ingeleverd. Uw afspraak gaat gewoon door.',
  fault: 'Fout',
  faults: {
    'bad-time': 'Deze tijd kan niet: hij ligt in de toekomst, of vóór het begin.',
    'too-late': 'Daarvoor is het te laat: dan is het niet meer 24 uur. Bel ons.',
    'not-now': 'Dat kan nu niet. Kijk hieronder wat u nu doet.',
    'no-kit': 'U hoeft geen urine op te vangen.',
    'no-time': 'Vul een tijd in, bijvoorbeeld 7 uur en 15 minuten.',
  },
  length: (hours: number, minutes: number) => `${hours} uur${minutes ? ` en ${minutes} minuten` : ''}`,
}
export type UrineWords = typeof nl

const en: UrineWords = {
  title: 'Collecting urine for 24 hours',
  back: 'Back to your day',
  noKit: 'You need not collect urine.',
  fetch: (by, place) => `Fetch the container at ${place}, by ${by}. It is free.`,
  fetchedButton: 'I have fetched the container',
  fetched: 'You have the container. Leave the sticker on its lid: there is a needle under it.',
  beginOn: (day) => `You begin on ${day}, when you get up.`,
  firstUrine:
    'The first urine of that morning goes into the toilet. Then press “I begin now”. Collect everything from then on.',
  begin: 'I begin now',
  beganAt: 'Or enter when you began',
  hour: 'Hour',
  minute: 'Minutes',
  beganThen: 'I began at this time',
  begun: (when) => `You began ${when}.`,
  stopAround: (when) =>
    `Stop ${when}, at about that time. The urine of that moment still goes into the container. Then press “I am done”.`,
  keepCool: 'Keep the container cool and dark.',
  stop: 'I am done',
  stoppedAt: 'Or enter when you were done',
  stoppedThen: 'I was done at this time',
  wrong: 'Did something go wrong?',
  wrongHint: 'For example: some urine went into the toilet, or was spilled.',
  again: 'Begin again?',
  againHint: 'There is time enough. It takes a new and empty container.',
  againButton: 'I begin again',
  noTime:
    'You cannot begin again any more: there is too little time. Go on collecting and bring it. Your appointment goes on as planned.',
  lostButton: 'Some urine was lost',
  lost: 'You told us that some urine was lost. Bring what you have. Your appointment goes on as planned.',
  done: (length) => `You are done. You have collected for ${length}.`,
  labDecides: 'That is shorter or longer than asked. Bring the urine all the same: the laboratory decides.',
  bring:
    'Pour a part into the small tube. Write on the form how many millilitres were in the container, and these times:',
  times: (start, stop) => `begin ${start}, end ${stop}`,
  twoContainers: 'Did you use two containers? Add them up, and mix them before you fill the tube.',
  handedIn: 'You have handed in the urine. Thank you.',
  missing: 'No urine was handed in. Your appointment goes on as planned.',
  fault: 'Error',
  faults: {
    'bad-time': 'This time cannot be right: it lies ahead, or before the begin.',
    'too-late': 'It is too late for that: it would not be 24 hours any more. Call us.',
    'not-now': 'That cannot be done now. See below what to do now.',
    'no-kit': 'You need not collect urine.',
    'no-time': 'Enter a time, for example 7 hours and 15 minutes.',
  },
  length: (hours, minutes) => `${hours} hours${minutes ? ` and ${minutes} minutes` : ''}`,
}

export const URINE_WORDS: Readonly<Record<Language, UrineWords>> = { nl, en }
