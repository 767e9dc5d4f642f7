// Written by npm run openapi from the controllers.

export interface paths {
  '/api/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['SessionController.me']
    put?: never
    post: operations['SessionController.signIn']
    /** `elsewhere`: where the browser goes next to sign out at the hospital's own server too. */
    delete: operations['SessionController.signOut']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/session/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** One's own new password: every session ends, and this device gets a new one. */
    post: operations['SessionController.changePassword']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/session/everywhere': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Signs out on every device, this one too. */
    post: operations['SessionController.signOutEverywhere']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/sign-in': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Which ways there are: the hospital's own account, and a password of the house for others than its administrators. */
    get: operations['SignInController.ways']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/sign-in/hospital': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Sends the browser to the hospital's server. */
    get: operations['SignInController.begin']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/sign-in/back': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the hospital's server sends the browser back to. */
    get: operations['SignInController.back']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['AccountsController.list']
    put?: never
    post: operations['AccountsController.create']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['AccountsController.change']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts/{id}/disable': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['AccountsController.disable']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts/{id}/enable': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['AccountsController.enable']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts/{id}/sign-out': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['AccountsController.signOut']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/accounts/{id}/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The answer holds the only copy of the temporary password. */
    post: operations['AccountsController.resetPassword']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/audit/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Newest first. */
    post: operations['AuditController.search']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/audit/verify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Reads the whole chain again. `head`, as it was shown before, must still be in it. */
    post: operations['AuditController.verify']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/audit/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Names of events that there are, for the search; short by nature. */
    get: operations['AuditController.events']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/break-glass': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['ProtectionController.opened']
    put?: never
    /** Opens one protected file to whoever asks, for a short while. The manager sees the reason. */
    post: operations['ProtectionController.open']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/patients/{id}/protection': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Which kinds there are, and of which this patient is. */
    get: operations['ProtectionController.kind']
    put?: never
    post: operations['ProtectionController.protect']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/hospital': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['HospitalController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/changes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The first message is `["all"]`: whatever the browser has may be older than the stream. */
    get: operations['ChangesController.stream']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/long-work': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['LongWorkController.list']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/long-work/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Off her list; what is still running stays. */
    delete: operations['LongWorkController.putAway']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The file as the body of the request; read after the answer, which names the work to follow. */
    post: operations['ImportsController.ask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/imports/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How many rows of a file became what. */
    get: operations['ImportsController.report']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/imports/{id}/lines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The rows of one list of the report with what was said of each, in the order of the file. */
    get: operations['ImportsController.lines']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referral-form': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['EntriesController.choices']
    put?: never
    post: operations['EntriesController.enter']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referral-form/check': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What the rules say of what is typed so far, and who it may be. */
    post: operations['EntriesController.check']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/preparation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['PreparationController.soon']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/preparation/list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The same on paper. */
    get: operations['PreparationController.list']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/print/blood-order/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What is to be drawn of one patient. */
    get: operations['PrintController.bloodOrder']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/print/day-list/{day}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Everybody who comes on a day, in the order in which they come. */
    get: operations['PrintController.dayList']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/print/path-sheet/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The steps of one path. */
    get: operations['PrintController.sheet']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work-list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['WorkListController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work/colleagues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who may be given a row. */
    get: operations['WorkController.colleagues']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work/{referralId}/take': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['WorkController.take']
    delete: operations['WorkController.release']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work/{referralId}/snooze': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['WorkController.snooze']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work/{referralId}/wake': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Back on its list at once. */
    post: operations['WorkController.wake']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/work/{referralId}/calls': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['WorkController.calls']
    put?: never
    post: operations['WorkController.noteCall']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referrals/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['ReferralsController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referrals/{id}/person': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Whether the patient of a row that came in a list is somebody who is known under another number. */
    post: operations['ReferralsController.person']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referrals/{id}/decision': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The doctor's word on a referral that the rules leave to her. The secretariat may write it down, in the name of the doctor who said it. */
    post: operations['ReferralsController.decide']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/doctors': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whose decisions may be written down. */
    get: operations['ReferralsController.doctors']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/referrals/{id}/department': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['ReferralsController.department']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/patients/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['ReferralsController.search']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/options': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Whole days for one referral, why the days between them are not offered, and what would bring an earlier one. */
    post: operations['OptionsController.find']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['WaitingListController.get']
    put?: never
    post: operations['WaitingListController.add']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/entries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['WaitingListController.entries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/{id}/change': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['WaitingListController.change']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/{id}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['WaitingListController.remove']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/offers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Keeps a freed day for one who waits, and tells her. */
    post: operations['WaitingListController.offer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/offers/{id}/answer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What she said on the phone, or that the offer is taken back. */
    post: operations['WaitingListController.answer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/waiting-list/days/close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Nobody needs to be found for this day. */
    post: operations['WaitingListController.close']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['CarePathsController.hold']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/cancel-reasons': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Why a day may be called off, and what follows from each reason. */
    get: operations['CarePathsController.reasons']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['CarePathsController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/places': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where else one visit could be while the rest of the path stays. */
    get: operations['CarePathsController.places']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/steps': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The same day with a step left out or taken in; nothing changes yet. */
    get: operations['CarePathsController.steps']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/release': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['CarePathsController.release']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/book': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['CarePathsController.book']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/move': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['CarePathsController.move']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/cancel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['CarePathsController.cancel']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/undo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back the last change, where its old place is still free. */
    post: operations['CarePathsController.undo']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/answers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['AnswersController.answers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/frax-result': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Keeps what somebody read in the official FRAX tool. Nothing is computed here. */
    post: operations['AnswersController.fraxResult']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['AnswersController.preview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/forms/{form}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['FormEntriesController.get']
    put?: never
    post: operations['FormEntriesController.keep']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/concerns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['ConcernsController.ofPath']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/concerns/{concern}/settle': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['ConcernsController.settle']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/urine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['UrineController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/urine/fetched': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['UrineController.fetched']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/urine/hand-in': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['UrineController.handIn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/urine/missing': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['UrineController.missing']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/instruments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['InstrumentsController.list']
    put?: never
    post: operations['InstrumentsController.import']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/instruments/{id}/retire': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['InstrumentsController.retire']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/messages/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['MessagesController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/messages/{id}/letter': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The letter as PDF, with the questionnaires that are still open behind the one about them. It carries a link of its own each time. */
    get: operations['MessagesController.letter']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/messages/{id}/done': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['MessagesController.done']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/care-paths/{id}/reminders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RemindersController.set']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/hooks/bounces': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['BouncesController.report']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evenings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['EveningsController.ahead']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evenings/{day}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['EveningsController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evenings/{day}/decision': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['EveningsController.decide']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evenings/{day}/rebook': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Patients of an evening that is not held: moved to what is proposed, or on the work list. */
    post: operations['EveningsController.rebook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evenings/priorities/{referralId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['EveningsController.note']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evening-requests': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['EveningRequestsController.ask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/evening-requests/{id}/close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['EveningRequestsController.close']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/phone-results': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['PhoneResultsController.list']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/phone-results/{id}/attempts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['PhoneResultsController.attempt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/phone-results/{id}/close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['PhoneResultsController.close']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/board': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['PlanningController.board']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/outages': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What is or will be out, the nearest first. */
    get: operations['OutagesController.list']
    put?: never
    post: operations['OutagesController.add']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/outages/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One of them with a proposal for each path that it hits. */
    get: operations['OutagesController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/outages/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** It is over, or was a mistake. */
    post: operations['OutagesController.end']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/outages/{id}/propose': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Looks anew for a place for every path that still has to leave. */
    post: operations['OutagesController.propose']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/outages/{id}/rebook': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Moves the chosen paths to the places proposed for them, one by one; each is judged again. */
    post: operations['OutagesController.rebook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/units/{unit}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One unit with the lines that repeat, and what patients come to it for. */
    get: operations['RostersController.unit']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/units/{unit}/dates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Dates of one unit from today on, the nearest first: extra sessions, minutes kept free, or places more than there are. */
    get: operations['RostersController.dates']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/rosters': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.add']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/rosters/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.end']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/rosters/{id}/change': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.change']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/rosters/undo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes lines away that were just added, and gives the one before them its last day again. */
    post: operations['RostersController.undo']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/rosters/{id}/skip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** One date on which a line does not open; without a reason it opens again. */
    post: operations['RostersController.skip']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.addSession']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/sessions/{id}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.removeSession']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/blocks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.addBlock']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/blocks/{id}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.removeBlock']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/extras': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A place more than there is: only by who may answer for it. */
    post: operations['RostersController.addExtra']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/planning/extras/{unit}/remove': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['RostersController.removeExtra']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['DayBoardController.get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Everything that was done on a day, or for one patient of it; the newest first. */
    get: operations['DayBoardController.history']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/visits/{id}/state': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['DayBoardController.state']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/visits/{id}/expected-end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A visit that is busy will end at another minute than planned. */
    post: operations['DayBoardController.expectedEnd']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/acts/{id}/undo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back one act of the history; a reason is needed after ten minutes, and for what somebody else did. */
    post: operations['DayBoardController.undo']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/paths/{id}/check-in': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['DayBoardController.checkIn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/paths/{id}/said': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** She comes later, or must leave by a time. */
    post: operations['DayBoardController.said']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/paths/{id}/measured': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['DayBoardController.measured']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/stops': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A device that is down or a doctor who is late. It moves nobody by itself. */
    post: operations['BoardDaysController.stop']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/stops/{id}/end': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['BoardDaysController.endStop']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/proposals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The least disturbing way on from now. Changes nothing; the same board gives the same proposal. */
    post: operations['BoardDaysController.propose']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/proposals/commit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Does what was proposed, all of it or nothing; refused where the board has changed since. */
    post: operations['BoardDaysController.commit']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/tasks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['BoardDaysController.addTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/tasks/{id}/done': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['BoardDaysController.taskDone']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/days/{day}/hall': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** For a big screen in a hall: initials, where to go and when. No name, no number, no birth date, nothing that somebody wrote. */
    get: operations['BoardDaysController.hallOf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/days/{day}/loose-ends': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What keeps a day from being closed. */
    get: operations['BoardDaysController.looseEnds']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/days': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Closes a day on which nothing hangs loose: every path becomes done, or did not come. Or opens it again. */
    post: operations['BoardDaysController.close']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/paths/{id}/results': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['BoardResultsController.results']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/outcome-choices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What can be said of a day, in the hospital's own words; nothing of it is chosen beforehand. */
    get: operations['BoardResultsController.choices']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/day-board/paths/{id}/outcome': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The outcome of a day: told by whom and how, the plan, and the follow-ups that the patient is to be called for. */
    post: operations['BoardResultsController.outcome']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/hooks/results': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['ResultsHookController.arrived']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['OpenApiController.document']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Refusal: {
      /** @enum {string} */
      code:
        | 'after-latest'
        | 'already-moved'
        | 'already-offered'
        | 'already-planned'
        | 'already-settled'
        | 'already-so'
        | 'already-waiting'
        | 'ask-department'
        | 'bad-date'
        | 'bad-input'
        | 'bad-key'
        | 'bad-minutes'
        | 'bad-period'
        | 'bad-questionnaire'
        | 'bad-signature'
        | 'before-earliest'
        | 'board-changed'
        | 'busy'
        | 'busy-elsewhere'
        | 'change-password'
        | 'changed-meanwhile'
        | 'closed'
        | 'conflict'
        | 'contrast-too-recent'
        | 'day-begun'
        | 'day-closed'
        | 'day-over'
        | 'day-too-long'
        | 'does-not-fit'
        | 'drops-patients'
        | 'duplicate'
        | 'fault'
        | 'gap-too-long'
        | 'hold-expired'
        | 'illegal-move'
        | 'in-use'
        | 'invalid'
        | 'key-reused'
        | 'kit-too-late'
        | 'lab-refuses'
        | 'last-admin'
        | 'loose-ends'
        | 'media-type'
        | 'name-taken'
        | 'no-date'
        | 'no-doctor'
        | 'no-evening'
        | 'no-file'
        | 'no-letter'
        | 'no-reason'
        | 'no-session'
        | 'no-such-result'
        | 'no-such-session'
        | 'not-ahead'
        | 'not-alike'
        | 'not-allowed'
        | 'not-arrived'
        | 'not-eligible'
        | 'not-found'
        | 'not-live'
        | 'not-open'
        | 'not-waiting'
        | 'not-waiting-for-doctor'
        | 'not-with-password'
        | 'not-yet'
        | 'nothing-changes'
        | 'nothing-to-move'
        | 'nothing-to-undo'
        | 'offer-over'
        | 'order'
        | 'other-site'
        | 'outside-window'
        | 'overlaps'
        | 'own-account'
        | 'past'
        | 'past-closing'
        | 'path-not-live'
        | 'paths-hit'
        | 'patient-unavailable'
        | 'place-outside-hours'
        | 'place-taken'
        | 'place-too-short'
        | 'pool-full'
        | 'protected'
        | 'quality-missing'
        | 'reason-needed'
        | 'rests-on'
        | 'result-not-in'
        | 'results-missing'
        | 'same-password'
        | 'sign-in'
        | 'signs-in-elsewhere'
        | 'stale-version'
        | 'taken'
        | 'taken-by-colleague'
        | 'too-early-for-wish'
        | 'too-easy'
        | 'too-few-tries'
        | 'too-large'
        | 'too-late'
        | 'too-late-for-wish'
        | 'too-long'
        | 'too-often'
        | 'too-short'
        | 'too-soon'
        | 'undecided'
        | 'undone-already'
        | 'unit-busy'
        | 'unit-closed'
        | 'unit-taken'
        | 'unknown-choice'
        | 'used-up'
        | 'version-taken'
        | 'visit-missing'
        | 'wait'
        | 'walk-too-short'
        | 'weekday-not-wished'
        | 'who-is-it'
        | 'wrong'
        | 'wrong-unit'
      message: string
      fields?: {
        [key: string]: string
      }
      refusals?: {
        code: string
        reason: string
        detail: string
      }[]
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  'SessionController.me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            elsewhere: boolean
            name: string
            displayName: string
            /** @enum {string} */
            role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
            mustChange: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SessionController.signIn': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          password: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            elsewhere: boolean
            name: string
            displayName: string
            /** @enum {string} */
            role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
            mustChange: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SessionController.signOut': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            elsewhere: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SessionController.changePassword': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          current: string
          next: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            elsewhere: boolean
            name: string
            displayName: string
            /** @enum {string} */
            role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
            mustChange: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SessionController.signOutEverywhere': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SignInController.ways': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            hospital: boolean
            password: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SignInController.begin': {
    parameters: {
      query?: {
        to?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'SignInController.back': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.list': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              id: string
              name: string
              displayName: string
              /** @enum {string} */
              role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
              /** @description Signs in with the hospital's own account instead of a password of the house. */
              external: boolean
              mustChange: boolean
              disabledAt: string | null
              signedInAt: string | null
              /** @description Devices she is signed in on now. */
              sessions: number
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.create': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          displayName: string
          /** @enum {string} */
          role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            password: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.change': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          displayName: string
          /** @enum {string} */
          role: 'admin' | 'assistant' | 'doctor' | 'imaging' | 'manager' | 'nurse' | 'secretariat'
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.disable': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.enable': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.signOut': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AccountsController.resetPassword': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            password: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AuditController.search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          patientId?: string
          actor?: string
          /** Format: date */
          day?: string
          /** Format: date */
          until?: string
          event?: string
          before?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              id: string
              /** Format: date-time */
              at: string
              actor: string
              role: string
              action: string
              event: string
              patientId: string | null
              objectType: string
              objectId: string | null
              purpose: string | null
              place: string | null
              device: string | null
              session: string | null
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AuditController.verify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          head?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            head: string
            lines: number
            faults: {
              /** @enum {string} */
              kind: 'changed' | 'cut-off' | 'line-missing' | 'not-sealed' | 'seal-missing' | 'sealed-twice'
              /** @description The number of the seal, or the id of a line that has none. */
              at: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AuditController.events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': string[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ProtectionController.opened': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              id: string
              patientId: string
              actor: string
              role: string
              reason: string
              /** Format: date-time */
              at: string
              /** Format: date-time */
              until: string
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ProtectionController.open': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          patientId: string
          /** @description Ten characters at least: "nodig" is no reason. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ProtectionController.kind': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            kind: string | null
            kinds: {
              kind: string
              label: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ProtectionController.protect': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          kind?: string | null
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'HospitalController.get': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            hospital: string
            clinic: string
            pathTitle: string
            version: string
            today: string
            now: string
            demo: boolean
            mailbox: string | null
            contacts: {
              /** @enum {string} */
              purpose: 'appointment' | 'cancel' | 'question'
              label: string
              phone: string | null
              hours: string
            }[]
            intendedUse: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ChangesController.stream': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/event-stream': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'LongWorkController.list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            /** @enum {string} */
            kind: 'import' | 'propose' | 'rebook'
            label: string
            /** @enum {string} */
            state: 'done' | 'failed' | 'running' | 'waiting'
            /** @description Steps done, of `total`; a total of 0 is not known yet. */
            done: number
            total: number
            /** @description What came of it: ids and counts. */
            result: Record<string, never> | null
            /** @description Why it failed, in Dutch. */
            reason: string | null
            /** Format: date-time */
            askedAt: string
            endedAt: string | null
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'LongWorkController.putAway': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ImportsController.ask': {
    parameters: {
      query?: {
        name?: unknown
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            longWorkId: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ImportsController.report': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            importId: string
            name: string
            rows: number
            counts: {
              toPlan: number
              invalid: number
              duplicates: number
              notEligible: number
              doctorDecides: number
              cautions: number
            }
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ImportsController.lines': {
    parameters: {
      query: {
        list: 'cautions' | 'doctorDecides' | 'duplicates' | 'invalid' | 'notEligible' | 'toPlan'
        cursor?: number
        limit?: number
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              doubt: {
                patient: {
                  id: string
                  name: string
                  birthDate: string
                  number: string
                }
                similar: {
                  id: string
                  name: string
                  birthDate: string
                  number: string
                }[]
              } | null
              nth: number
              /** @description Where the row starts in the file, counted from 1. */
              line: number
              /** @description The referral's, as it stands in the row; '' where that cannot be told. */
              number?: string
              source?: string
              reason?: string
              referralId?: string
              rule?: string
              also?: {
                /** @enum {string} */
                column:
                  | '(hele regel)'
                  | 'Aanvraagnr'
                  | 'Aanvrager'
                  | 'Achternaam'
                  | 'BSN'
                  | 'Contrast'
                  | 'DEXA elders'
                  | 'E-mail'
                  | 'Fractuur'
                  | 'Fractuurdatum'
                  | 'Geboortedatum'
                  | 'Geslacht'
                  | 'Gewicht'
                  | 'Herkomst'
                  | 'Hulp'
                  | 'Kanaal'
                  | 'Niet beschikbaar'
                  | 'Ontvangen'
                  | 'Opmerking'
                  | 'Patiëntnr'
                  | 'Reden'
                  | 'Risicofactoren'
                  | 'Taal'
                  | 'Telefoon'
                  | 'Tussenvoegsel'
                  | 'Uiterlijk'
                  | 'Voorkeur'
                  | 'Voorletters'
                reason: string
              }[]
              /** @enum {string} */
              column?:
                | '(hele regel)'
                | 'Aanvraagnr'
                | 'Aanvrager'
                | 'Achternaam'
                | 'BSN'
                | 'Contrast'
                | 'DEXA elders'
                | 'E-mail'
                | 'Fractuur'
                | 'Fractuurdatum'
                | 'Geboortedatum'
                | 'Geslacht'
                | 'Gewicht'
                | 'Herkomst'
                | 'Hulp'
                | 'Kanaal'
                | 'Niet beschikbaar'
                | 'Ontvangen'
                | 'Opmerking'
                | 'Patiëntnr'
                | 'Reden'
                | 'Risicofactoren'
                | 'Taal'
                | 'Telefoon'
                | 'Tussenvoegsel'
                | 'Uiterlijk'
                | 'Voorkeur'
                | 'Voorletters'
            }[]
            next: string | null
            count: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EntriesController.choices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            routes: {
              id: string
              label: string
              /** @description What the field holds. */
              word: string
            }[]
            reasons: {
              id: string
              label: string
              /** @description What the field holds. */
              word: string
            }[]
            sites: {
              id: string
              label: string
              /** @description What the field holds. */
              word: string
            }[]
            wishes: {
              id: string
              label: string
              /** @description What the field holds. */
              word: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EntriesController.enter': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The letter came on paper. */
          onPaper: boolean
          /**
           * @description `new`: somebody who is alike is another person.
           * @enum {string}
           */
          person?: 'new'
          /**
           * Format: uuid
           * @description The patient who is known and is this person.
           */
          patientId?: string
          /** @description By the name of the column that a list would have it in. */
          fields: {
            [key: string]: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            referralId: string
            /** @enum {string} */
            answer: 'doctor-decides' | 'no' | 'yes'
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EntriesController.check': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description By the name of the column that a list would have it in. */
          fields: {
            [key: string]: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            faults: {
              column: string
              /** @description In Dutch. */
              reason: string
            }[]
            eligibility: {
              /** @enum {string} */
              answer: 'doctor-decides' | 'no' | 'yes'
              reason: string
              rule: string
              source: string
              assumption: boolean
            } | null
            similar: {
              /** @enum {string} */
              because: 'birth-date-and-name' | 'bsn' | 'number'
              id: string
              name: string
              birthDate: string
              number: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PreparationController.soon': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            today: string
            rows: {
              next: {
                /** @enum {string} */
                does: 'call' | 'remind'
                on: string
              } | null
              day: string
              message: {
                id: string
                /** @enum {string} */
                kind:
                  | 'call-back'
                  | 'cancellation'
                  | 'confirmation'
                  | 'not-reached'
                  | 'offer'
                  | 'preparation-call'
                  | 'questionnaires'
                  | 'reminder'
                kindLabel: string
                /** @enum {string} */
                state:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                stateLabel: string
                channel: ('email' | 'letter' | 'phone' | 'sms') | null
                reason: string | null
              } | null
              /**
               * @description The strongest of what is open.
               * @enum {string}
               */
              gate: 'block' | 'none' | 'warn'
              carePathId: string
              concerns: {
                id: string
                carePathId: string
                /** Format: date-time */
                raisedAt: string
                /**
                 * @description A rule that the booked day breaks now, something only a person can judge, or a urine collection that went wrong.
                 * @enum {string}
                 */
                kind: 'remark' | 'rule' | 'urine'
                /** @description In Dutch, as staff read it. */
                detail: string
              }[]
              items: {
                id: string
                label: string
                /** @enum {string} */
                kind: 'confirm' | 'explanation' | 'instruction' | 'kit' | 'questionnaire'
                form: ('calcium' | 'eq-5d-5l' | 'frax' | 'preparation' | 'qualeffo-41' | 'quality-of-life') | null
                due: string
                done: boolean
                state: string
                overdue: boolean
                /**
                 * @description What it means when it is not done.
                 * @enum {string}
                 */
                gate: 'block' | 'none' | 'warn'
              }[]
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
                phone: string | null
              }
              /** @description `hh:mm` of her first visit. */
              arrival: string
              horizon: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PreparationController.list': {
    parameters: {
      query?: {
        language?: 'en' | 'nl'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PrintController.bloodOrder': {
    parameters: {
      query?: {
        language?: 'en' | 'nl'
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PrintController.dayList': {
    parameters: {
      query?: {
        clinic?: 'day' | 'evening'
        language?: 'en' | 'nl'
      }
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PrintController.sheet': {
    parameters: {
      query?: {
        language?: 'en' | 'nl'
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkListController.get': {
    parameters: {
      query?: {
        tab?:
          | 'booking'
          | 'doctor-decides'
          | 'letter-late'
          | 'message-failed'
          | 'preparation'
          | 'rebook'
          | 'recall'
          | 'snoozed'
          | 'to-call'
          | 'to-plan'
          | 'to-print'
          | 'waiting'
        page?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tabs: {
              /** @enum {string} */
              key:
                | 'booking'
                | 'doctor-decides'
                | 'letter-late'
                | 'message-failed'
                | 'preparation'
                | 'rebook'
                | 'recall'
                | 'snoozed'
                | 'to-call'
                | 'to-plan'
                | 'to-print'
                | 'waiting'
              count: number
            }[]
            rows: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description The day of the path, or the day before which it must be. */
              due: string | null
              referralId: string
              pathway: string | null
              taken: {
                by: string
                name: string
                /** Format: date-time */
                at: string
              } | null
              carePathId: string | null
              /**
               * @description The list it belongs to, also while it is put off.
               * @enum {string}
               */
              list:
                | 'booking'
                | 'doctor-decides'
                | 'letter-late'
                | 'message-failed'
                | 'preparation'
                | 'rebook'
                | 'recall'
                | 'to-call'
                | 'to-plan'
                | 'to-print'
                | 'waiting'
              urgent: boolean
              snooze: {
                until: string
                note: string
                by: string
              } | null
              lastCall: {
                /** Format: date-time */
                at: string
                by: string
                /** @enum {string} */
                outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
                note: string
              } | null
              path: string
              reasons: {
                /** @enum {string} */
                why:
                  | 'asked'
                  | 'concern'
                  | 'failed'
                  | 'held'
                  | 'hit'
                  | 'late'
                  | 'message'
                  | 'ordered'
                  | 'recall'
                  | 'referral'
                  | 'result'
                messageId: string | null
                about: {
                  [key: string]: string | number | null
                }
                labels: {
                  [key: string]: string
                }
              }[]
            }[]
            page: number
            pages: number
            total: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.colleagues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            displayName: string
            role: string
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.take': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The account that is to do it; oneself where absent. */
          to?: string
          /** @description Also when a colleague has it. */
          over?: boolean
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.release': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.snooze': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          list:
            | 'booking'
            | 'doctor-decides'
            | 'letter-late'
            | 'message-failed'
            | 'preparation'
            | 'rebook'
            | 'recall'
            | 'to-call'
            | 'to-plan'
            | 'to-print'
            | 'waiting'
          /** Format: date */
          until: string
          note: string
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          list:
            | 'booking'
            | 'doctor-decides'
            | 'letter-late'
            | 'message-failed'
            | 'preparation'
            | 'rebook'
            | 'recall'
            | 'to-call'
            | 'to-plan'
            | 'to-print'
            | 'waiting'
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.calls': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: date-time */
            at: string
            by: string
            /** @enum {string} */
            outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
            note: string
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WorkController.noteCall': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
          note: string
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePath: {
              id: string
              /** @enum {string} */
              status:
                'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              day: string
            } | null
            /** @description Whom she may be besides, where nobody has said yet. */
            doubt: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              similar: {
                id: string
                name: string
                birthDate: string
                number: string
              }[]
            } | null
            id: string
            number: string
            origin: string
            received: string
            reason: string
            /** @description 'pols, 15-11-2026'; null where none was given. */
            fracture: string | null
            riskFactors: string[]
            latest: string | null
            preference: string | null
            requester: string
            remark: string
            /** @enum {string} */
            state: 'doctor-decides' | 'done' | 'not-eligible' | 'not-placed' | 'planned' | 'to-plan'
            patient: {
              id: string
              name: string
              birthDate: string
              age: number
              /** @enum {string} */
              sex: 'F' | 'M' | 'X'
              number: string
              phone: string | null
              email: string | null
              /** @enum {string} */
              channel: 'email' | 'letter' | 'phone' | 'sms'
              language: string
            }
            eligibility: {
              /** @enum {string} */
              answer: 'doctor-decides' | 'no' | 'yes'
              reason: string
              rule: string
              source: string
              assumption: boolean
            }
            /** @description What the desk must check, in Dutch; null mostly. */
            caution: string | null
            needs: {
              label: string
              source: string
              assumption: boolean
            }[]
            wishes: string[]
            departmentNote: string | null
            /** @description The letter came on paper. */
            onPaper: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.person': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description The patient who is known and is this person; without one she is somebody else.
           */
          patientId?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            duplicateOf: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.decide': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          eligible: boolean
          reason: string
          /** @description The account of the doctor whose decision is written down; for who is no doctor herself. */
          doctor?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePath: {
              id: string
              /** @enum {string} */
              status:
                'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              day: string
            } | null
            /** @description Whom she may be besides, where nobody has said yet. */
            doubt: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              similar: {
                id: string
                name: string
                birthDate: string
                number: string
              }[]
            } | null
            id: string
            number: string
            origin: string
            received: string
            reason: string
            /** @description 'pols, 15-11-2026'; null where none was given. */
            fracture: string | null
            riskFactors: string[]
            latest: string | null
            preference: string | null
            requester: string
            remark: string
            /** @enum {string} */
            state: 'doctor-decides' | 'done' | 'not-eligible' | 'not-placed' | 'planned' | 'to-plan'
            patient: {
              id: string
              name: string
              birthDate: string
              age: number
              /** @enum {string} */
              sex: 'F' | 'M' | 'X'
              number: string
              phone: string | null
              email: string | null
              /** @enum {string} */
              channel: 'email' | 'letter' | 'phone' | 'sms'
              language: string
            }
            eligibility: {
              /** @enum {string} */
              answer: 'doctor-decides' | 'no' | 'yes'
              reason: string
              rule: string
              source: string
              assumption: boolean
            }
            /** @description What the desk must check, in Dutch; null mostly. */
            caution: string | null
            needs: {
              label: string
              source: string
              assumption: boolean
            }[]
            wishes: string[]
            departmentNote: string | null
            /** @description The letter came on paper. */
            onPaper: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.doctors': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            displayName: string
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.department': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          agreed: boolean
          note: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePath: {
              id: string
              /** @enum {string} */
              status:
                'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              day: string
            } | null
            /** @description Whom she may be besides, where nobody has said yet. */
            doubt: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              similar: {
                id: string
                name: string
                birthDate: string
                number: string
              }[]
            } | null
            id: string
            number: string
            origin: string
            received: string
            reason: string
            /** @description 'pols, 15-11-2026'; null where none was given. */
            fracture: string | null
            riskFactors: string[]
            latest: string | null
            preference: string | null
            requester: string
            remark: string
            /** @enum {string} */
            state: 'doctor-decides' | 'done' | 'not-eligible' | 'not-placed' | 'planned' | 'to-plan'
            patient: {
              id: string
              name: string
              birthDate: string
              age: number
              /** @enum {string} */
              sex: 'F' | 'M' | 'X'
              number: string
              phone: string | null
              email: string | null
              /** @enum {string} */
              channel: 'email' | 'letter' | 'phone' | 'sms'
              language: string
            }
            eligibility: {
              /** @enum {string} */
              answer: 'doctor-decides' | 'no' | 'yes'
              reason: string
              rule: string
              source: string
              assumption: boolean
            }
            /** @description What the desk must check, in Dutch; null mostly. */
            caution: string | null
            needs: {
              label: string
              source: string
              assumption: boolean
            }[]
            wishes: string[]
            departmentNote: string | null
            /** @description The letter came on paper. */
            onPaper: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ReferralsController.search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          q: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePathId: string | null
            planned: boolean
            /** @description Her newest referral. */
            referralId: string
            id: string
            name: string
            birthDate: string
            number: string
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OptionsController.find': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          after?: string
          /**
           * Format: uuid
           * @description The path that is to be moved: its own visits do not stand in its way.
           */
          except?: string
          /** Format: uuid */
          referralId: string
          /** Format: date */
          from?: string
          weeks?: number
          without?: ('dxa' | 'urine' | 'xray')[]
          ignore?: ('latest' | 'preference')[]
          evening?: boolean
          weekdaysOff?: number[]
          notBefore?: number
          notAfter?: number
          away?: {
            /** Format: date */
            from: string
            /** Format: date */
            to: string
          }[]
          doctor?: string
          device?: string
          imagingApart?: {
            consent: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            options: {
              tags: string[]
              doctor: string | null
              prepare: {
                kitBy: string | null
                questionnairesOn: string | null
              }
              visits: {
                status?: {
                  key: string
                  label: string
                }
                step: string
                code: string
                label: string
                day: string
                from: string
                to: string
                unit: string
                unitId: string
                place: string
              }[]
              choice: {
                step: string
                unit: string
                day: string
                from: number
                to: number
              }[]
              arrival: string | null
              departure: string | null
              stay: number
              wait: number
              key: string
              day: string
              pathway: string
              pathwayLabel: string
            }[]
            whyNot: {
              from: string
              to: string
              /** @enum {string} */
              code:
                | 'after-latest'
                | 'already-offered'
                | 'already-planned'
                | 'already-waiting'
                | 'ask-department'
                | 'before-earliest'
                | 'closed'
                | 'contrast-too-recent'
                | 'day-begun'
                | 'day-over'
                | 'day-too-long'
                | 'does-not-fit'
                | 'gap-too-long'
                | 'hold-expired'
                | 'kit-too-late'
                | 'no-session'
                | 'not-eligible'
                | 'not-found'
                | 'not-live'
                | 'nothing-changes'
                | 'nothing-to-undo'
                | 'offer-over'
                | 'order'
                | 'outside-window'
                | 'patient-unavailable'
                | 'pool-full'
                | 'quality-missing'
                | 'reason-needed'
                | 'result-not-in'
                | 'stale-version'
                | 'taken'
                | 'too-early-for-wish'
                | 'too-late-for-wish'
                | 'too-soon'
                | 'undecided'
                | 'unit-closed'
                | 'unit-taken'
                | 'visit-missing'
                | 'walk-too-short'
                | 'weekday-not-wished'
                | 'wrong-unit'
              reason: string
              detail: string
            }[]
            earlier: {
              label: string
              change: {
                /** @description Evening clinic or not; as the referral wishes when left out. */
                evening?: boolean
                /** @description Steps to leave out. */
                without?: ('dxa' | 'urine' | 'xray')[]
                /** @description Wishes to drop. */
                ignore?: ('latest' | 'preference')[]
                /** @enum {string} */
                drop?: 'away' | 'device' | 'doctor' | 'notAfter' | 'notBefore' | 'weekdaysOff'
              }
              day: string
              time: string | null
            }[]
            blocks: {
              label: string
              source: string
              assumption: boolean
            }[]
            warnings: {
              label: string
              source: string
              assumption: boolean
            }[]
            more: boolean
            choices: {
              doctors: {
                id: string
                label: string
                /** @description The one of her last path day that took place. */
                own: boolean
              }[]
              devices: {
                id: string
                label: string
                /** @description The one of her last path day that took place. */
                own: boolean
              }[]
            }
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.get': {
    parameters: {
      query?: {
        day?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            day: string | null
            offerMinutes: number
            gaps: {
              arrival: string
              day: string
              /** @description How many whole days were given back on it. */
              count: number
              /** Format: date-time */
              freedAt: string
            }[]
            candidates: {
              latest: string | null
              how: ('against-wish' | 'wished' | 'without-urine') | null
              why: {
                /** @enum {string} */
                code:
                  | 'after-latest'
                  | 'already-offered'
                  | 'already-planned'
                  | 'already-waiting'
                  | 'ask-department'
                  | 'before-earliest'
                  | 'closed'
                  | 'contrast-too-recent'
                  | 'day-begun'
                  | 'day-over'
                  | 'day-too-long'
                  | 'does-not-fit'
                  | 'gap-too-long'
                  | 'hold-expired'
                  | 'kit-too-late'
                  | 'no-session'
                  | 'not-eligible'
                  | 'not-found'
                  | 'not-live'
                  | 'nothing-changes'
                  | 'nothing-to-undo'
                  | 'offer-over'
                  | 'order'
                  | 'outside-window'
                  | 'patient-unavailable'
                  | 'pool-full'
                  | 'quality-missing'
                  | 'reason-needed'
                  | 'result-not-in'
                  | 'stale-version'
                  | 'taken'
                  | 'too-early-for-wish'
                  | 'too-late-for-wish'
                  | 'too-soon'
                  | 'undecided'
                  | 'unit-closed'
                  | 'unit-taken'
                  | 'visit-missing'
                  | 'walk-too-short'
                  | 'weekday-not-wished'
                  | 'wrong-unit'
                reason: string
                detail: string
              }[]
              /** @description Her answer to an offer of this very day; an older offer of another day says nothing here. */
              offer: {
                begins: string | null
                carePathId: string
                day: string
                /** @enum {string} */
                state: 'accepted' | 'declined' | 'expired' | 'open' | 'withdrawn'
                /** Format: date-time */
                expiresAt: string
                offeredBy: string
              } | null
              busy: boolean
              option: {
                ask: {
                  referralId: string
                  /** @description Not before this day. */
                  from?: string
                  /** @description How far to look, in weeks; 26 when left out. */
                  weeks?: number
                  /** @description Steps to leave out. */
                  without?: ('dxa' | 'urine' | 'xray')[]
                  /** @description Wishes to drop. */
                  ignore?: ('latest' | 'preference')[]
                  /** @description Evening clinic or not; as the referral wishes when left out. */
                  evening?: boolean
                  /** @description ISO weekdays on which she does not come. */
                  weekdaysOff?: number[]
                  /** @description Arrives at or after, leaves at or before: minutes after midnight. */
                  notBefore?: number
                  notAfter?: number
                  /** @description Days that she cannot come, both ends included. */
                  away?: {
                    from: string
                    to: string
                  }[]
                  /** @description The unit of her own doctor; that of the scanner she was measured on before. */
                  doctor?: string
                  device?: string
                  /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
                  imagingApart?: {
                    consent: string
                  }
                }
                visits: {
                  status?: {
                    key: string
                    label: string
                  }
                  step: string
                  code: string
                  label: string
                  day: string
                  from: string
                  to: string
                  unit: string
                  unitId: string
                  place: string
                }[]
                choice: {
                  step: string
                  unit: string
                  day: string
                  from: number
                  to: number
                }[]
                arrival: string | null
                departure: string | null
                stay: number
                wait: number
                key: string
                day: string
                pathway: string
                pathwayLabel: string
              } | null
              id: string
              referralId: string
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              ask: {
                referralId: string
                /** @description Not before this day. */
                from?: string
                /** @description How far to look, in weeks; 26 when left out. */
                weeks?: number
                /** @description Steps to leave out. */
                without?: ('dxa' | 'urine' | 'xray')[]
                /** @description Wishes to drop. */
                ignore?: ('latest' | 'preference')[]
                /** @description Evening clinic or not; as the referral wishes when left out. */
                evening?: boolean
                /** @description ISO weekdays on which she does not come. */
                weekdaysOff?: number[]
                /** @description Arrives at or after, leaves at or before: minutes after midnight. */
                notBefore?: number
                notAfter?: number
                /** @description Days that she cannot come, both ends included. */
                away?: {
                  from: string
                  to: string
                }[]
                /** @description The unit of her own doctor; that of the scanner she was measured on before. */
                doctor?: string
                device?: string
                /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
                imagingApart?: {
                  consent: string
                }
              }
              wishes: string[]
              note: string
              addedBy: string
              /** Format: date-time */
              addedAt: string
              current: {
                carePathId: string
                day: string
                status: string
              } | null
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.add': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          ask: {
            /** Format: uuid */
            referralId: string
            /** Format: date */
            from?: string
            weeks?: number
            without?: ('dxa' | 'urine' | 'xray')[]
            ignore?: ('latest' | 'preference')[]
            evening?: boolean
            weekdaysOff?: number[]
            notBefore?: number
            notAfter?: number
            away?: {
              /** Format: date */
              from: string
              /** Format: date */
              to: string
            }[]
            doctor?: string
            device?: string
            imagingApart?: {
              consent: string
            }
          }
          note?: string
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.entries': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              id: string
              referralId: string
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              ask: {
                referralId: string
                /** @description Not before this day. */
                from?: string
                /** @description How far to look, in weeks; 26 when left out. */
                weeks?: number
                /** @description Steps to leave out. */
                without?: ('dxa' | 'urine' | 'xray')[]
                /** @description Wishes to drop. */
                ignore?: ('latest' | 'preference')[]
                /** @description Evening clinic or not; as the referral wishes when left out. */
                evening?: boolean
                /** @description ISO weekdays on which she does not come. */
                weekdaysOff?: number[]
                /** @description Arrives at or after, leaves at or before: minutes after midnight. */
                notBefore?: number
                notAfter?: number
                /** @description Days that she cannot come, both ends included. */
                away?: {
                  from: string
                  to: string
                }[]
                /** @description The unit of her own doctor; that of the scanner she was measured on before. */
                doctor?: string
                device?: string
                /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
                imagingApart?: {
                  consent: string
                }
              }
              wishes: string[]
              note: string
              addedBy: string
              /** Format: date-time */
              addedAt: string
              current: {
                carePathId: string
                day: string
                status: string
              } | null
              offer: {
                begins: string | null
                carePathId: string
                day: string
                /** @enum {string} */
                state: 'accepted' | 'declined' | 'expired' | 'open' | 'withdrawn'
                /** Format: date-time */
                expiresAt: string
                offeredBy: string
              } | null
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.change': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          ask: {
            /** Format: uuid */
            referralId: string
            /** Format: date */
            from?: string
            weeks?: number
            without?: ('dxa' | 'urine' | 'xray')[]
            ignore?: ('latest' | 'preference')[]
            evening?: boolean
            weekdaysOff?: number[]
            notBefore?: number
            notAfter?: number
            away?: {
              /** Format: date */
              from: string
              /** Format: date */
              to: string
            }[]
            doctor?: string
            device?: string
            imagingApart?: {
              consent: string
            }
          }
          note?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.remove': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.offer': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          waitingId: string
          /** Format: date */
          day: string
          pathway: string
          visits: {
            step: string
            unit: string
            /** Format: date */
            day: string
            from: number
            to: number
          }[]
          /** Format: uuid */
          referralId: string
          /** Format: date */
          from?: string
          weeks?: number
          without?: ('dxa' | 'urine' | 'xray')[]
          ignore?: ('latest' | 'preference')[]
          evening?: boolean
          weekdaysOff?: number[]
          notBefore?: number
          notAfter?: number
          away?: {
            /** Format: date */
            from: string
            /** Format: date */
            to: string
          }[]
          doctor?: string
          device?: string
          imagingApart?: {
            consent: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePathId: string
            version: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.answer': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          answer: 'accepted' | 'declined' | 'withdrawn'
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            carePathId: string
            version: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'WaitingListController.close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            day: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.hold': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          day: string
          pathway: string
          visits: {
            step: string
            unit: string
            /** Format: date */
            day: string
            from: number
            to: number
          }[]
          /** Format: uuid */
          referralId: string
          /** Format: date */
          from?: string
          weeks?: number
          without?: ('dxa' | 'urine' | 'xray')[]
          ignore?: ('latest' | 'preference')[]
          evening?: boolean
          weekdaysOff?: number[]
          notBefore?: number
          notAfter?: number
          away?: {
            /** Format: date */
            from: string
            /** Format: date */
            to: string
          }[]
          doctor?: string
          device?: string
          imagingApart?: {
            consent: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.reasons': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            code: string
            label: string
            en: string
            /** @description Back to the patients who wait for a day. */
            planAgain: boolean
            /** @description Nobody writes to the dead. */
            tellPatient: boolean
          }[]
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.places': {
    parameters: {
      query: {
        step: string
        at?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            version: number
            visit: {
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            } | null
            whyNot: {
              /** @enum {string} */
              code:
                | 'after-latest'
                | 'already-offered'
                | 'already-planned'
                | 'already-waiting'
                | 'ask-department'
                | 'before-earliest'
                | 'closed'
                | 'contrast-too-recent'
                | 'day-begun'
                | 'day-over'
                | 'day-too-long'
                | 'does-not-fit'
                | 'gap-too-long'
                | 'hold-expired'
                | 'kit-too-late'
                | 'no-session'
                | 'not-eligible'
                | 'not-found'
                | 'not-live'
                | 'nothing-changes'
                | 'nothing-to-undo'
                | 'offer-over'
                | 'order'
                | 'outside-window'
                | 'patient-unavailable'
                | 'pool-full'
                | 'quality-missing'
                | 'reason-needed'
                | 'result-not-in'
                | 'stale-version'
                | 'taken'
                | 'too-early-for-wish'
                | 'too-late-for-wish'
                | 'too-soon'
                | 'undecided'
                | 'unit-closed'
                | 'unit-taken'
                | 'visit-missing'
                | 'walk-too-short'
                | 'weekday-not-wished'
                | 'wrong-unit'
              reason: string
              detail: string
            }[]
            places: {
              choice: {
                ask: {
                  referralId: string
                  /** @description Not before this day. */
                  from?: string
                  /** @description How far to look, in weeks; 26 when left out. */
                  weeks?: number
                  /** @description Steps to leave out. */
                  without?: ('dxa' | 'urine' | 'xray')[]
                  /** @description Wishes to drop. */
                  ignore?: ('latest' | 'preference')[]
                  /** @description Evening clinic or not; as the referral wishes when left out. */
                  evening?: boolean
                  /** @description ISO weekdays on which she does not come. */
                  weekdaysOff?: number[]
                  /** @description Arrives at or after, leaves at or before: minutes after midnight. */
                  notBefore?: number
                  notAfter?: number
                  /** @description Days that she cannot come, both ends included. */
                  away?: {
                    from: string
                    to: string
                  }[]
                  /** @description The unit of her own doctor; that of the scanner she was measured on before. */
                  doctor?: string
                  device?: string
                  /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
                  imagingApart?: {
                    consent: string
                  }
                }
                day: string
                pathway: string
                visits: {
                  day: string
                  step: string
                  unit: string
                  from: number
                  to: number
                }[]
              }
              arrival: string | null
              departure: string | null
              stay: number
              wait: number
              key: string
              day: string
              from: string
              to: string
              unitId: string
              unit: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.steps': {
    parameters: {
      query: {
        kind: 'dxa' | 'urine' | 'xray'
        included: 'false' | 'true'
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            choice: {
              ask: {
                referralId: string
                /** @description Not before this day. */
                from?: string
                /** @description How far to look, in weeks; 26 when left out. */
                weeks?: number
                /** @description Steps to leave out. */
                without?: ('dxa' | 'urine' | 'xray')[]
                /** @description Wishes to drop. */
                ignore?: ('latest' | 'preference')[]
                /** @description Evening clinic or not; as the referral wishes when left out. */
                evening?: boolean
                /** @description ISO weekdays on which she does not come. */
                weekdaysOff?: number[]
                /** @description Arrives at or after, leaves at or before: minutes after midnight. */
                notBefore?: number
                notAfter?: number
                /** @description Days that she cannot come, both ends included. */
                away?: {
                  from: string
                  to: string
                }[]
                /** @description The unit of her own doctor; that of the scanner she was measured on before. */
                doctor?: string
                device?: string
                /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
                imagingApart?: {
                  consent: string
                }
              }
              day: string
              pathway: string
              visits: {
                day: string
                step: string
                unit: string
                from: number
                to: number
              }[]
            }
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            version: number
            visits: {
              changed: boolean
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.release': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.book': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.move': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
          /** Format: date */
          day: string
          pathway: string
          visits: {
            step: string
            unit: string
            /** Format: date */
            day: string
            from: number
            to: number
          }[]
          /** Format: uuid */
          referralId: string
          /** Format: date */
          from?: string
          weeks?: number
          without?: ('dxa' | 'urine' | 'xray')[]
          ignore?: ('latest' | 'preference')[]
          evening?: boolean
          weekdaysOff?: number[]
          notBefore?: number
          notAfter?: number
          away?: {
            /** Format: date */
            from: string
            /** Format: date */
            to: string
          }[]
          doctor?: string
          device?: string
          imagingApart?: {
            consent: string
          }
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.cancel': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          reason: 'deceased' | 'hospital' | 'mistake' | 'patient-declines' | 'patient-ill' | 'patient-unavailable'
          note?: string
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'CarePathsController.undo': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            preparation: {
              key: string
              label: string
              state: {
                key: string
                label: string
              }
              due: string
              detail: string
            }[]
            messages: {
              id: string
              carePathId: string
              patientId: string | null
              /** @enum {string} */
              kind:
                | 'call-back'
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              kindLabel: string
              channel: ('email' | 'letter' | 'phone' | 'sms') | null
              state: {
                /** @enum {string} */
                key:
                  | 'called'
                  | 'failed'
                  | 'printed'
                  | 'queued'
                  | 'sending'
                  | 'sent'
                  | 'superseded'
                  | 'to-call'
                  | 'to-print'
                label: string
              }
              /** Format: date-time */
              at: string
              subject: string
              text: string
              /** @description The account that put it in the post, or phoned; null while nobody did. */
              by: string | null
              /** @description Why it is in this state, or not sent the way the patient prefers. */
              reason: string | null
            }[]
            calls: {
              /** Format: date-time */
              at: string
              by: string
              /** @enum {string} */
              outcome: 'called-us' | 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              note: string
            }[]
            blood: {
              /** @enum {string} */
              state: 'ordered' | 'withdrawn'
              drawOn: string
              label: string
              tubes: {
                label: string
                cap: string
                count: number
              }[]
              fastingHours: number | null
              tests: {
                id: string
                label: string
                loinc: string | null
                /** @enum {string} */
                specimen: 'blood' | 'urine'
                /** @enum {string} */
                when: 'later' | 'same-day'
                /** @description Minutes after the draw, or working days: whichever the laboratory counts in. */
                minutes: number | null
                workingDays: number | null
              }[]
            } | null
            next: {
              /** @enum {string} */
              does: 'call' | 'remind'
              on: string
            } | null
            visits: {
              extra?: {
                reason: string
                by: string
              }
              status?: {
                key: string
                label: string
              }
              step: string
              code: string
              label: string
              day: string
              from: string
              to: string
              unit: string
              unitId: string
              place: string
            }[]
            history: {
              actor: string
              /** Format: date-time */
              at: string
              what: string
              detail: string
            }[]
            rules: {
              label: string
              source: string
              assumption: boolean
            }[]
            optional: {
              inside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
              outside: {
                /** @enum {string} */
                key: 'dxa' | 'urine' | 'xray'
                label: string
              }[]
            }
            undo: {
              what: string
              actor: string
              /** Format: date-time */
              at: string
              day: string
              arrival: string | null
              needsReason: boolean
            } | null
            remindersOff: {
              /** Format: date-time */
              at: string
              /** @description An account, or 'patient'. */
              by: string
            } | null
            after: {
              key: string
              label: string
              from: string
              to: string
              source: string
              assumption: boolean
            }[]
            arrival: string | null
            departure: string | null
            stay: number
            wait: number
            id: string
            version: number
            status: {
              /** @enum {string} */
              key: 'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
              label: string
            }
            holdExpiresAt: string | null
            referralId: string
            patient: {
              id: string
              name: string
              birthDate: string
              number: string
            }
            day: string
            pathway: string
            pathwayLabel: string
            ask: {
              referralId: string
              /** @description Not before this day. */
              from?: string
              /** @description How far to look, in weeks; 26 when left out. */
              weeks?: number
              /** @description Steps to leave out. */
              without?: ('dxa' | 'urine' | 'xray')[]
              /** @description Wishes to drop. */
              ignore?: ('latest' | 'preference')[]
              /** @description Evening clinic or not; as the referral wishes when left out. */
              evening?: boolean
              /** @description ISO weekdays on which she does not come. */
              weekdaysOff?: number[]
              /** @description Arrives at or after, leaves at or before: minutes after midnight. */
              notBefore?: number
              notAfter?: number
              /** @description Days that she cannot come, both ends included. */
              away?: {
                from: string
                to: string
              }[]
              /** @description The unit of her own doctor; that of the scanner she was measured on before. */
              doctor?: string
              device?: string
              /** @description The images on an earlier day of their own: who agreed to that, and with whom it was spoken. */
              imagingApart?: {
                consent: string
              }
            }
            notes: string[]
            outcome: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AnswersController.answers': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            forms: {
              /** @enum {string} */
              form: 'calcium' | 'eq-5d-5l' | 'frax' | 'preparation' | 'qualeffo-41' | 'quality-of-life'
              title: string
              /** @description Url and version of what was asked. */
              version: string
              /** @description Whose text it is. */
              copyright: string
              state: {
                /** @enum {string} */
                key: 'closed' | 'completed' | 'invited' | 'planned' | 'started' | 'withdrawn'
                label: string
              }
              completedAt: string | null
              by: {
                /** @enum {string} */
                how: 'paper' | 'patient' | 'phone' | 'proxy'
                /** @description The helper or the member of staff; null for the patient herself. */
                name: string | null
              } | null
              items: {
                question: string
                answer: string
                /** @description Number in the FRAX tool; null for what the tool does not ask. */
                fraxItem: string | null
                /** @description The patient does not know: FRAX reads blank as "no", so this is said apart. */
                unknown: boolean
              }[]
              summary: {
                label: string
                value: string
                source: string
              }[]
            }[]
            fraxResults: {
              enteredBy: string
              /** Format: date-time */
              enteredAt: string
              /** @description When the answers that were typed into the tool were kept; null where there were none. */
              answersOf: string | null
              toolVersion: string
              withBmd: boolean
              majorPct: number
              hipPct: number
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AnswersController.fraxResult': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          toolVersion: string
          withBmd: boolean
          majorPct: number
          hipPct: number
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            fraxResults: {
              enteredBy: string
              /** Format: date-time */
              enteredAt: string
              /** @description When the answers that were typed into the tool were kept; null where there were none. */
              answersOf: string | null
              toolVersion: string
              withBmd: boolean
              majorPct: number
              hipPct: number
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'AnswersController.preview': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            messages: {
              /** @enum {string} */
              kind:
                | 'cancellation'
                | 'confirmation'
                | 'not-reached'
                | 'offer'
                | 'preparation-call'
                | 'questionnaires'
                | 'reminder'
              /** @description The day on which it goes out. */
              on: string
              /** @enum {string} */
              channel: 'email' | 'letter' | 'phone' | 'sms'
              because: string | null
              subject: string
              text: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'FormEntriesController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
        form: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            form: string
            title: string
            version: string
            completed: boolean
            since: string | null
            questions: {
              linkId: string
              number: number
              section: string
              text: string
              help: string | null
              onlyIf: string | null
              /** @enum {string} */
              type: 'choice' | 'date' | 'decimal' | 'integer' | 'quantity' | 'string'
              required: boolean
              repeats: boolean
              mayBeUnknown: boolean
              unit: string | null
              units: {
                key: string
                label: string
              }[]
              choices: {
                key: string
                label: string
              }[]
              entered: {
                values: string[]
                unit: string | null
                unknown: boolean
              }
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'FormEntriesController.keep': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
        form: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          how: 'paper' | 'phone'
          answers: {
            linkId: string
            values: string[]
            unit?: string
            unknown?: boolean
          }[]
          complete: boolean
          /**
           * Format: date
           * @description When the answers on the screen were kept; left out where there were none.
           */
          since?: string
        }
      }
    }
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            form: string
            title: string
            version: string
            completed: boolean
            since: string | null
            questions: {
              linkId: string
              number: number
              section: string
              text: string
              help: string | null
              onlyIf: string | null
              /** @enum {string} */
              type: 'choice' | 'date' | 'decimal' | 'integer' | 'quantity' | 'string'
              required: boolean
              repeats: boolean
              mayBeUnknown: boolean
              unit: string | null
              units: {
                key: string
                label: string
              }[]
              choices: {
                key: string
                label: string
              }[]
              entered: {
                values: string[]
                unit: string | null
                unknown: boolean
              }
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ConcernsController.ofPath': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            concerns: {
              id: string
              kind: string
              detail: string
              /** Format: date-time */
              raisedAt: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ConcernsController.settle': {
    parameters: {
      query?: never
      header?: never
      path: {
        concern: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            settled: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'UrineController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            state: string
            place: string
            counterCloses: number | null
            hours: number | null
            accepted: {
              min: number
              max: number
            }
            /** Format: date-time */
            handInAt: string
            version: number
            pickUpFrom: string
            pickUpBy: string
            collectFrom: string
            handInOn: string
            containers: number
            fetchedAt: string | null
            startedAt: string | null
            stoppedAt: string | null
            handedInAt: string | null
            totalMl: number | null
            /** @description Why it is doubtful or missing, in Dutch. */
            remark: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'UrineController.fetched': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          containers: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            state: string
            place: string
            counterCloses: number | null
            hours: number | null
            accepted: {
              min: number
              max: number
            }
            /** Format: date-time */
            handInAt: string
            version: number
            pickUpFrom: string
            pickUpBy: string
            collectFrom: string
            handInOn: string
            containers: number
            fetchedAt: string | null
            startedAt: string | null
            stoppedAt: string | null
            handedInAt: string | null
            totalMl: number | null
            /** @description Why it is doubtful or missing, in Dutch. */
            remark: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'UrineController.handIn': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          volumesMl: number[]
          startedAt?: string
          stoppedAt?: string
          lost?: boolean
          /** @enum {string} */
          menstruation?: 'no' | 'not-applicable' | 'yes'
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            state: string
            place: string
            counterCloses: number | null
            hours: number | null
            accepted: {
              min: number
              max: number
            }
            /** Format: date-time */
            handInAt: string
            version: number
            pickUpFrom: string
            pickUpBy: string
            collectFrom: string
            handInOn: string
            containers: number
            fetchedAt: string | null
            startedAt: string | null
            stoppedAt: string | null
            handedInAt: string | null
            totalMl: number | null
            /** @description Why it is doubtful or missing, in Dutch. */
            remark: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'UrineController.missing': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            state: string
            place: string
            counterCloses: number | null
            hours: number | null
            accepted: {
              min: number
              max: number
            }
            /** Format: date-time */
            handInAt: string
            version: number
            pickUpFrom: string
            pickUpBy: string
            collectFrom: string
            handInOn: string
            containers: number
            fetchedAt: string | null
            startedAt: string | null
            stoppedAt: string | null
            handedInAt: string | null
            totalMl: number | null
            /** @description Why it is doubtful or missing, in Dutch. */
            remark: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'InstrumentsController.list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            slots: {
              /** @enum {string} */
              slot: 'eq-5d-5l' | 'qualeffo-41' | 'quality-of-life'
              shipped: string | null
            }[]
            instruments: {
              id: string
              /** @enum {string} */
              slot: 'eq-5d-5l' | 'qualeffo-41' | 'quality-of-life'
              title: string
              /** @enum {string} */
              language: 'en' | 'nl'
              version: string
              url: string
              copyright: string
              questions: number
              importedBy: string
              /** Format: date-time */
              importedAt: string
              retiredAt: string | null
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'InstrumentsController.import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          slot: string
          /** @description FHIR R4 Questionnaire. */
          questionnaire: {
            [key: string]: unknown
          }
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            /** @enum {string} */
            slot: 'eq-5d-5l' | 'qualeffo-41' | 'quality-of-life'
            title: string
            /** @enum {string} */
            language: 'en' | 'nl'
            version: string
            url: string
            copyright: string
            questions: number
            importedBy: string
            /** Format: date-time */
            importedAt: string
            retiredAt: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'InstrumentsController.retire': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            slots: {
              /** @enum {string} */
              slot: 'eq-5d-5l' | 'qualeffo-41' | 'quality-of-life'
              shipped: string | null
            }[]
            instruments: {
              id: string
              /** @enum {string} */
              slot: 'eq-5d-5l' | 'qualeffo-41' | 'quality-of-life'
              title: string
              /** @enum {string} */
              language: 'en' | 'nl'
              version: string
              url: string
              copyright: string
              questions: number
              importedBy: string
              /** Format: date-time */
              importedAt: string
              retiredAt: string | null
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'MessagesController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            carePathId: string
            patientId: string | null
            /** @enum {string} */
            kind:
              | 'call-back'
              | 'cancellation'
              | 'confirmation'
              | 'not-reached'
              | 'offer'
              | 'preparation-call'
              | 'questionnaires'
              | 'reminder'
            kindLabel: string
            channel: ('email' | 'letter' | 'phone' | 'sms') | null
            state: {
              /** @enum {string} */
              key:
                'called' | 'failed' | 'printed' | 'queued' | 'sending' | 'sent' | 'superseded' | 'to-call' | 'to-print'
              label: string
            }
            /** Format: date-time */
            at: string
            subject: string
            text: string
            /** @description The account that put it in the post, or phoned; null while nobody did. */
            by: string | null
            /** @description Why it is in this state, or not sent the way the patient prefers. */
            reason: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'MessagesController.letter': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'MessagesController.done': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          outcome: 'again' | 'as-call' | 'as-letter' | 'called' | 'no-answer' | 'printed'
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            carePathId: string
            patientId: string | null
            /** @enum {string} */
            kind:
              | 'call-back'
              | 'cancellation'
              | 'confirmation'
              | 'not-reached'
              | 'offer'
              | 'preparation-call'
              | 'questionnaires'
              | 'reminder'
            kindLabel: string
            channel: ('email' | 'letter' | 'phone' | 'sms') | null
            state: {
              /** @enum {string} */
              key:
                'called' | 'failed' | 'printed' | 'queued' | 'sending' | 'sent' | 'superseded' | 'to-call' | 'to-print'
              label: string
            }
            /** Format: date-time */
            at: string
            subject: string
            text: string
            /** @description The account that put it in the post, or phoned; null while nobody did. */
            by: string | null
            /** @description Why it is in this state, or not sent the way the patient prefers. */
            reason: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RemindersController.set': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          wanted: boolean
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BouncesController.report': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The Message-ID of the mail that came back, without angle brackets. */
          messageId: string
          /** @description A status of RFC 3463 such as 5.1.1: never the text of the server, which may quote the address. */
          status: string
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningsController.ahead': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            today: string
            evenings: {
              places: number
              taken: number
              from: string
              to: string
              day: string
              series: string
              /** @enum {string} */
              kind: 'extra' | 'regular' | 'skipped'
              /** @enum {string} */
              state: 'dropped' | 'flagged' | 'moved' | 'open' | 'skipped'
              /** @description Why a person must decide, or had to. */
              flag: string | null
              /** @description Why it is an extra or a skipped date. */
              reason: string | null
              /** @description The hospital itself is closed, or nobody has decided yet: there is no imaging by day. */
              shutByDay: boolean
              decision: {
                /** @enum {string} */
                decision: 'dropped' | 'goes-on' | 'moved'
                movedTo: string | null
                reason: string
                by: string
                /** Format: date-time */
                at: string
              } | null
            }[]
            calls: {
              open: number
              overdue: number
            }
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningsController.get': {
    parameters: {
      query?: never
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            places: number
            taken: number
            rows: {
              call: {
                day: string
                time: string
                how: ('letter' | 'other' | 'reached') | null
                tries: number
              } | null
              carePathId: string
              referralId: string
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              status: {
                /** @enum {string} */
                key:
                  'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
                label: string
              }
              time: string
              doctor: string
              imaging: {
                /** @enum {string} */
                state: 'apart' | 'none' | 'same-day'
                booked: boolean
                visits: {
                  code: string
                  day: string
                  time: string
                  unit: string
                  lost: string | null
                }[]
                consent: string | null
              }
              samples: {
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                time: string
                evening: boolean
              }[]
              notes: string[]
              /** @description Why a place of hers is gone, the scan's first; null where all of it stands. */
              lost: string | null
            }[]
            free: {
              time: string
              doctor: string
            }[]
            kept: {
              unit: string
              from: string
              to: string
              releaseOn: string
              released: boolean
              unusedMinutes: number
              taken: {
                time: string
                name: string
                evening: boolean
              }[]
            }[]
            waiting: {
              rows: {
                known: boolean
                first: {
                  day: string
                  imaging: string | null
                } | null
                here: boolean
                whyNot: {
                  step:
                    | ('blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray')
                    | null
                  between: {
                    from: string
                    to: string
                  } | null
                  /** @enum {string} */
                  code:
                    | 'after-latest'
                    | 'already-offered'
                    | 'already-planned'
                    | 'already-waiting'
                    | 'ask-department'
                    | 'before-earliest'
                    | 'closed'
                    | 'contrast-too-recent'
                    | 'day-begun'
                    | 'day-over'
                    | 'day-too-long'
                    | 'does-not-fit'
                    | 'gap-too-long'
                    | 'hold-expired'
                    | 'kit-too-late'
                    | 'no-session'
                    | 'not-eligible'
                    | 'not-found'
                    | 'not-live'
                    | 'nothing-changes'
                    | 'nothing-to-undo'
                    | 'offer-over'
                    | 'order'
                    | 'outside-window'
                    | 'patient-unavailable'
                    | 'pool-full'
                    | 'quality-missing'
                    | 'reason-needed'
                    | 'result-not-in'
                    | 'stale-version'
                    | 'taken'
                    | 'too-early-for-wish'
                    | 'too-late-for-wish'
                    | 'too-soon'
                    | 'undecided'
                    | 'unit-closed'
                    | 'unit-taken'
                    | 'visit-missing'
                    | 'walk-too-short'
                    | 'weekday-not-wished'
                    | 'wrong-unit'
                  reason: string
                  detail: string
                  until: string | null
                } | null
                request: {
                  id: string
                  /** @enum {string} */
                  via: 'link' | 'phone'
                  /** Format: date-time */
                  at: string
                  by: string
                } | null
                /** @enum {string} */
                how: 'later' | 'move' | 'plan'
                referralId: string
                carePathId: string | null
                patient: {
                  id: string
                  name: string
                  birthDate: string
                  number: string
                }
                priority: {
                  key: string
                  label: string
                  holds: boolean
                }[]
                latest: string | null
              }[]
              more: number
            }
            displaced: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              to: {
                day: string
                time: string
                imaging: string | null
              } | null
              whyNot: {
                step:
                  ('blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray') | null
                between: {
                  from: string
                  to: string
                } | null
                /** @enum {string} */
                code:
                  | 'after-latest'
                  | 'already-offered'
                  | 'already-planned'
                  | 'already-waiting'
                  | 'ask-department'
                  | 'before-earliest'
                  | 'closed'
                  | 'contrast-too-recent'
                  | 'day-begun'
                  | 'day-over'
                  | 'day-too-long'
                  | 'does-not-fit'
                  | 'gap-too-long'
                  | 'hold-expired'
                  | 'kit-too-late'
                  | 'no-session'
                  | 'not-eligible'
                  | 'not-found'
                  | 'not-live'
                  | 'nothing-changes'
                  | 'nothing-to-undo'
                  | 'offer-over'
                  | 'order'
                  | 'outside-window'
                  | 'patient-unavailable'
                  | 'pool-full'
                  | 'quality-missing'
                  | 'reason-needed'
                  | 'result-not-in'
                  | 'stale-version'
                  | 'taken'
                  | 'too-early-for-wish'
                  | 'too-late-for-wish'
                  | 'too-soon'
                  | 'undecided'
                  | 'unit-closed'
                  | 'unit-taken'
                  | 'visit-missing'
                  | 'walk-too-short'
                  | 'weekday-not-wished'
                  | 'wrong-unit'
                reason: string
                detail: string
                until: string | null
              } | null
              carePathId: string
              version: number
              referralId: string
              late: boolean
            }[]
            from: string
            to: string
            day: string
            series: string
            /** @enum {string} */
            kind: 'extra' | 'regular' | 'skipped'
            /** @enum {string} */
            state: 'dropped' | 'flagged' | 'moved' | 'open' | 'skipped'
            /** @description Why a person must decide, or had to. */
            flag: string | null
            /** @description Why it is an extra or a skipped date. */
            reason: string | null
            /** @description The hospital itself is closed, or nobody has decided yet: there is no imaging by day. */
            shutByDay: boolean
            decision: {
              /** @enum {string} */
              decision: 'dropped' | 'goes-on' | 'moved'
              movedTo: string | null
              reason: string
              by: string
              /** Format: date-time */
              at: string
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningsController.decide': {
    parameters: {
      query?: never
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'dropped' | 'goes-on' | 'moved'
          /** Format: date */
          to?: string
          reason: string
          byDay?: boolean
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            places: number
            taken: number
            rows: {
              call: {
                day: string
                time: string
                how: ('letter' | 'other' | 'reached') | null
                tries: number
              } | null
              carePathId: string
              referralId: string
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              status: {
                /** @enum {string} */
                key:
                  'booked' | 'cancelled' | 'done' | 'failed' | 'held' | 'no-show' | 'offered' | 'ordered' | 'released'
                label: string
              }
              time: string
              doctor: string
              imaging: {
                /** @enum {string} */
                state: 'apart' | 'none' | 'same-day'
                booked: boolean
                visits: {
                  code: string
                  day: string
                  time: string
                  unit: string
                  lost: string | null
                }[]
                consent: string | null
              }
              samples: {
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                time: string
                evening: boolean
              }[]
              notes: string[]
              /** @description Why a place of hers is gone, the scan's first; null where all of it stands. */
              lost: string | null
            }[]
            free: {
              time: string
              doctor: string
            }[]
            kept: {
              unit: string
              from: string
              to: string
              releaseOn: string
              released: boolean
              unusedMinutes: number
              taken: {
                time: string
                name: string
                evening: boolean
              }[]
            }[]
            waiting: {
              rows: {
                known: boolean
                first: {
                  day: string
                  imaging: string | null
                } | null
                here: boolean
                whyNot: {
                  step:
                    | ('blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray')
                    | null
                  between: {
                    from: string
                    to: string
                  } | null
                  /** @enum {string} */
                  code:
                    | 'after-latest'
                    | 'already-offered'
                    | 'already-planned'
                    | 'already-waiting'
                    | 'ask-department'
                    | 'before-earliest'
                    | 'closed'
                    | 'contrast-too-recent'
                    | 'day-begun'
                    | 'day-over'
                    | 'day-too-long'
                    | 'does-not-fit'
                    | 'gap-too-long'
                    | 'hold-expired'
                    | 'kit-too-late'
                    | 'no-session'
                    | 'not-eligible'
                    | 'not-found'
                    | 'not-live'
                    | 'nothing-changes'
                    | 'nothing-to-undo'
                    | 'offer-over'
                    | 'order'
                    | 'outside-window'
                    | 'patient-unavailable'
                    | 'pool-full'
                    | 'quality-missing'
                    | 'reason-needed'
                    | 'result-not-in'
                    | 'stale-version'
                    | 'taken'
                    | 'too-early-for-wish'
                    | 'too-late-for-wish'
                    | 'too-soon'
                    | 'undecided'
                    | 'unit-closed'
                    | 'unit-taken'
                    | 'visit-missing'
                    | 'walk-too-short'
                    | 'weekday-not-wished'
                    | 'wrong-unit'
                  reason: string
                  detail: string
                  until: string | null
                } | null
                request: {
                  id: string
                  /** @enum {string} */
                  via: 'link' | 'phone'
                  /** Format: date-time */
                  at: string
                  by: string
                } | null
                /** @enum {string} */
                how: 'later' | 'move' | 'plan'
                referralId: string
                carePathId: string | null
                patient: {
                  id: string
                  name: string
                  birthDate: string
                  number: string
                }
                priority: {
                  key: string
                  label: string
                  holds: boolean
                }[]
                latest: string | null
              }[]
              more: number
            }
            displaced: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              } | null
              to: {
                day: string
                time: string
                imaging: string | null
              } | null
              whyNot: {
                step:
                  ('blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray') | null
                between: {
                  from: string
                  to: string
                } | null
                /** @enum {string} */
                code:
                  | 'after-latest'
                  | 'already-offered'
                  | 'already-planned'
                  | 'already-waiting'
                  | 'ask-department'
                  | 'before-earliest'
                  | 'closed'
                  | 'contrast-too-recent'
                  | 'day-begun'
                  | 'day-over'
                  | 'day-too-long'
                  | 'does-not-fit'
                  | 'gap-too-long'
                  | 'hold-expired'
                  | 'kit-too-late'
                  | 'no-session'
                  | 'not-eligible'
                  | 'not-found'
                  | 'not-live'
                  | 'nothing-changes'
                  | 'nothing-to-undo'
                  | 'offer-over'
                  | 'order'
                  | 'outside-window'
                  | 'patient-unavailable'
                  | 'pool-full'
                  | 'quality-missing'
                  | 'reason-needed'
                  | 'result-not-in'
                  | 'stale-version'
                  | 'taken'
                  | 'too-early-for-wish'
                  | 'too-late-for-wish'
                  | 'too-soon'
                  | 'undecided'
                  | 'unit-closed'
                  | 'unit-taken'
                  | 'visit-missing'
                  | 'walk-too-short'
                  | 'weekday-not-wished'
                  | 'wrong-unit'
                reason: string
                detail: string
                until: string | null
              } | null
              carePathId: string
              version: number
              referralId: string
              late: boolean
            }[]
            from: string
            to: string
            day: string
            series: string
            /** @enum {string} */
            kind: 'extra' | 'regular' | 'skipped'
            /** @enum {string} */
            state: 'dropped' | 'flagged' | 'moved' | 'open' | 'skipped'
            /** @description Why a person must decide, or had to. */
            flag: string | null
            /** @description Why it is an extra or a skipped date. */
            reason: string | null
            /** @description The hospital itself is closed, or nobody has decided yet: there is no imaging by day. */
            shutByDay: boolean
            decision: {
              /** @enum {string} */
              decision: 'dropped' | 'goes-on' | 'moved'
              movedTo: string | null
              reason: string
              by: string
              /** Format: date-time */
              at: string
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningsController.rebook': {
    parameters: {
      query?: never
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          how: 'move' | 'to-work-list'
          paths: {
            /** Format: uuid */
            carePathId: string
            version: number
          }[]
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            done: number
            left: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningsController.note': {
    parameters: {
      query?: never
      header?: never
      path: {
        referralId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reasons: string[]
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            reasons: string[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningRequestsController.ask': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          referralId: string
          /** @description She means her next visit: what is planned stays. */
          next: boolean
          reasons: string[]
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            referralId: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'EveningRequestsController.close': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PhoneResultsController.list': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              time: string
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
                phone: string | null
              }
              evening: string
              day: string
              attempts: {
                /** Format: date-time */
                at: string
                by: string
                /** @enum {string} */
                outcome: 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
              }[]
              overdue: boolean
              carePathId: string
              version: number
            }[]
            next: string | null
            overdue: number
            triesBeforeLetter: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PhoneResultsController.attempt': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          outcome: 'no-answer' | 'reached' | 'voicemail' | 'wrong-number'
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {boolean} */
            ok: true
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PhoneResultsController.close': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          how: 'letter' | 'other'
          reason: string
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {boolean} */
            ok: true
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'PlanningController.board': {
    parameters: {
      query: {
        from: string
        days: '1' | '7'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            today: string
            minute: number
            days: {
              day: string
              closed: string | null
            }[]
            groups: {
              pool: string
              poolLabel: string
              place: string
              placeLabel: string
              units: {
                id: string
                label: string
                extraOf: string | null
                extraDay: string | null
                reason: string | null
                changedBy: string | null
              }[]
            }[]
            cells: {
              unit: string
              day: string
              sessions: {
                from: number
                to: number
                /** @enum {string} */
                type: 'day' | 'evening'
              }[]
              outs: {
                id: string
                /** @enum {string} */
                kind: 'closed' | 'down' | 'ill'
                reason: string
                from: number
                to: number
              }[]
              skipped: string[]
              blocks: {
                id: string
                version: number
                from: number
                to: number
                reason: string
              }[]
              kept: {
                from: number
                to: number
              }[]
              visits: {
                id: string
                carePathId: string
                code: string
                label: string
                name: string
                from: number
                to: number
                time: string
                status:
                  | {
                      /** @enum {string} */
                      key: 'busy' | 'done' | 'no-show'
                      label: string
                    }
                  | {
                      /** @enum {string} */
                      key:
                        | 'booked'
                        | 'cancelled'
                        | 'done'
                        | 'failed'
                        | 'held'
                        | 'no-show'
                        | 'offered'
                        | 'ordered'
                        | 'released'
                      label: string
                    }
                displaced: string | null
              }[]
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.list': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              labels: string[]
              fromTime: string
              toTime: string
              changedAt: string
              id: string
              /** @enum {string} */
              kind: 'closed' | 'down' | 'ill'
              /** @enum {string} */
              scope: 'clinic' | 'pool' | 'unit'
              targets: string[]
              reason: string
              ended: boolean
              version: number
              changedBy: string
              /** @description Paths that still lie in it. */
              open: number
              fromDay: string
              /** @description Included. */
              toDay: string
              /** @description The same minutes of every day; else from the first minute of the first day to the last of the last, nights included. */
              daily: boolean
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.add': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind: 'closed' | 'down' | 'ill'
          /** @enum {string} */
          scope: 'clinic' | 'pool' | 'unit'
          targets: string[]
          /** Format: date */
          fromDay: string
          /** Format: date */
          toDay: string
          fromMinute: number
          toMinute: number
          daily: boolean
          reason: string
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.get': {
    parameters: {
      query?: {
        cursor?: string
        limit?: number
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
                phone: string | null
              }
              carePathId: string
              /** @enum {string} */
              state: 'call' | 'chosen' | 'gone-on' | 'moved' | 'proposed' | 'refused' | 'waiting'
              from: {
                day: string
                visits: {
                  status?: {
                    key: string
                    label: string
                  }
                  step: string
                  code: string
                  label: string
                  day: string
                  from: string
                  to: string
                  unit: string
                  unitId: string
                  place: string
                }[]
              }
              to: {
                day: string
                visits: {
                  status?: {
                    key: string
                    label: string
                  }
                  step: string
                  code: string
                  label: string
                  day: string
                  from: string
                  to: string
                  unit: string
                  unitId: string
                  place: string
                }[]
              } | null
              changed: {
                status?: {
                  key: string
                  label: string
                }
                step: string
                code: string
                label: string
                day: string
                from: string
                to: string
                unit: string
                unitId: string
                place: string
              }[]
              minutes: number | null
              reason: string | null
              chosenBy: string | null
            }[]
            next: string | null
            /** @description Of all its paths: how many there are, and how many are still looked at or on their way to another place. */
            progress: {
              paths: number
              waiting: number
              chosen: number
              moved: number
            }
            disturbance: {
              patients: number
              otherDays: number
              minutes: number
              calls: number
            }
            labels: string[]
            fromTime: string
            toTime: string
            changedAt: string
            id: string
            /** @enum {string} */
            kind: 'closed' | 'down' | 'ill'
            /** @enum {string} */
            scope: 'clinic' | 'pool' | 'unit'
            targets: string[]
            reason: string
            ended: boolean
            version: number
            changedBy: string
            /** @description Paths that still lie in it. */
            open: number
            fromDay: string
            /** @description Included. */
            toDay: string
            /** @description The same minutes of every day; else from the first minute of the first day to the last of the last, nights included. */
            daily: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.end': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.propose': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            longWorkId: string
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OutagesController.rebook': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          paths: string[]
        }
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            chosen: number
            longWorkId: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.unit': {
    parameters: {
      query?: never
      header?: never
      path: {
        unit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            today: string
            unit: {
              poolLabel: string
              placeLabel: string
              id: string
              pool: string
              label: string
              place: string
            }
            rosters: {
              id: string
              weekday: number
              from: number
              to: number
              everyWeeks: number
              nth: number | null
              validFrom: string
              validTo: string | null
              version: number
              changedBy: string | null
              skips: {
                day: string
                reason: string
              }[]
            }[]
            kinds: {
              /** @enum {string} */
              type: 'day' | 'evening'
              visits: {
                label: string
                minutes: number
                hours: {
                  from: number
                  to: number
                }[]
              }[]
            }[]
            /** @enum {string} */
            usual: 'day' | 'evening'
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.dates': {
    parameters: {
      query: {
        list: 'blocks' | 'extras' | 'sessions'
        cursor?: string
        limit?: number
      }
      header?: never
      path: {
        unit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              /** @description Null for a place more than there is. */
              version: number | null
              to: number
              reason: string | null
              changedBy: string | null
              /** @description Null for minutes that are kept free. */
              type: ('day' | 'evening') | null
              /** @description Whether a patient is in that place. */
              used: boolean
              day: string
              from: number
              id: string
            }[]
            next: string | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.add': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          unit: string
          /** Format: date */
          validFrom: string
          /** Format: date */
          validTo?: string | null
          /**
           * Format: date
           * @description Of which week the turn of weeks is counted.
           */
          countedFrom?: string
          lines: {
            weekday: number
            from: number
            to: number
            everyWeeks: number
            /** @enum {unknown} */
            nth?: -1 | 1 | 2 | 3 | 4 | 5
          }[]
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.end': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          lastDay?: string | null
          version: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.change': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
          /** Format: date */
          validFrom: string
          everyWeeks: number
          /** @enum {unknown} */
          nth?: -1 | 1 | 2 | 3 | 4 | 5
          from: number
          to: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.undo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          added: string[]
          restoreId?: string
          restoreVersion?: number
          /** Format: date */
          restoreLastDay?: string | null
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.skip': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          day: string
          reason?: string
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.addSession': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          type?: 'day' | 'evening'
          unit: string
          /** Format: date */
          day: string
          reason: string
          from: number
          to: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.removeSession': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.addBlock': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          unit: string
          /** Format: date */
          day: string
          reason: string
          from: number
          to: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.removeBlock': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          version: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.addExtra': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          type?: 'day' | 'evening'
          unit: string
          /** Format: date */
          day: string
          reason: string
          from: number
          to: number
          preview?: boolean
          confirmed?: string
          /** @description The place in that list where the page before ended, and how many are told at once. */
          cursor?: string
          limit?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'RostersController.removeExtra': {
    parameters: {
      query?: never
      header?: never
      path: {
        unit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            undo: Record<string, never> | null
            hit: {
              name: string
              birthDate: string | null
              carePathId: string
              unit: string
              day: string
              time: string
            }[]
            next: string | null
            places: number
            patients: number
            mark: string
            id: string
            saved: boolean
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.get': {
    parameters: {
      query: {
        day: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            rows: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            }[]
            /** @description The heaviest first. */
            attention: {
              /** @description Stable while it lasts: the same thing keeps its place. */
              id: string
              /** @enum {string} */
              kind:
                | 'day-before-open'
                | 'form-missing'
                | 'leaves-early'
                | 'needs-care'
                | 'not-arrived'
                | 'not-begun'
                | 'result-late'
                | 'runs-over'
                | 'task-open'
                | 'unit-stopped'
                | 'urine-missing'
              /** @enum {string} */
              weight: 'amber' | 'blue' | 'red'
              carePathId: string | null
              visitId: string | null
              unit: string | null
              /** @description Minutes, codes, labels and counts that its sentence is made of. */
              about: {
                [key: string]: string | number | null
              }
              solutions: (
                | 'arrived'
                | 'check-in'
                | 'close-day'
                | 'end-stop'
                | 'expected-later'
                | 'no-show'
                | 'paper-form'
                | 'replan'
                | 'result-in'
                | 'result-phone'
                | 'task-done'
                | 'urine-missing'
              )[]
            }[]
            closed: {
              /** Format: date-time */
              at: string
              by: string
            } | null
            day: string
            evening: {
              from: number
              to: number
            } | null
            /** @description The newest act of this day; a proposal holds while it stays. */
            version: number
            /** @description From the first opening to the last of the units by day; null where nothing opens. */
            hours: {
              from: number
              to: number
            } | null
            units: {
              id: string
              pool: string
              label: string
              place: string
              placeLabel: string
              sessions: {
                from: number
                to: number
                /** @enum {string} */
                type: 'day' | 'evening'
              }[]
              stops: {
                id: string
                from: number
                to: number
                reason: string
                version: number
                by: string
              }[]
            }[]
            /** Format: date-time */
            generatedAt: string
            /** @description Null where the day is not today: then nothing can be changed but results, tasks and outcomes of a day before. */
            now: number | null
            tasks: {
              id: string
              carePathId: string | null
              /** @description `tell-moved`, `plan-again` or `note`. */
              kind: string
              about: {
                [key: string]: string | number | null
              }
              done: boolean
              version: number
              changedBy: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.history': {
    parameters: {
      query: {
        carePathId?: string
        day: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            acts: {
              id: number
              carePathId: string | null
              what: string
              /** Format: date-time */
              at: string
              by: string
              reason: string | null
              /** @description The act that it took back. */
              undoes: number | null
              /** @description The act that took it back. */
              undoneBy: number | null
              /** @description What it was about: a step, a result, a unit. */
              about: {
                /** @enum {string} */
                subject: 'day' | 'outcome' | 'patient' | 'recall' | 'result' | 'stop' | 'task' | 'visit'
                key: string
                state: string | null
              }[]
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.state': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
          /** @description The version of the visit on the screen; 0 while nothing was noted. */
          version: number
          /** @description Needed for paused, partly done and not done. */
          reason?: string
          /** @description Why it begins although results or earlier steps are missing, or somebody else is there. */
          decided?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.expectedEnd': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Minute of the day. */
          to: number
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.undo': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reason?: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.checkIn': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.said': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Minute from which she is there; null takes it back. */
          expectedAt?: number | null
          /** @description Minute by which she must have left; null takes it back. */
          leaveBy?: number | null
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'DayBoardController.measured': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          heightCm?: number
          weightKg?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          unit: string
          from: number
          to: number
          reason: string
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.endStop': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Minute from which it works again; at or before its begin: it never stopped. */
          to: number
          version: number
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.propose': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Minutes past closing that are allowed. */
          overtime?: number
          /** @description Minutes that a visit may come sooner than planned. */
          maxAdvance?: number
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            moved: {
              carePathId: string
              patientId: string
              visits: {
                id: string
                step: string
                code: string
                from: number
                to: number
                unit: string
                newFrom: number
                newTo: number
                newUnit: string
                newUnitLabel: string
              }[]
              /** @description Minutes that her starts move in all; 0 where only a unit is another. */
              shift: number
              /** @description Minutes that she leaves later than planned. */
              later: number
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
            }[]
            dropped: {
              carePathId: string
              patientId: string
              visits: string[]
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
            }[]
            day: string
            /** @description Of everything that the proposal rests on; a commit with another basis is refused. */
            basis: string
            /** @description Visits that end after their clinic closes: somebody must agree. */
            pastClosing: {
              carePathId: string
              step: string
              to: number
              minutes: number
            }[]
            unchanged: number
            /** @description Against waiting it out: minutes that patients together leave earlier. */
            saves: {
              minutes: number
            }
            cost: number
            /** @description Minute of the day at which the proposal is made: nothing starts before it. */
            at: number
            /** @description Minutes past the end of a session that are allowed. */
            overtime: number
            /** @description Minutes that a visit may come sooner than planned. */
            maxAdvance: number
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.commit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description As the proposal said. */
          at: number
          /** @description As the proposal said. */
          basis: string
          acceptPastClosing?: boolean
          acceptDropped?: boolean
          /** @description Minutes past closing that are allowed. */
          overtime?: number
          /** @description Minutes that a visit may come sooner than planned. */
          maxAdvance?: number
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.addTask': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          carePathId?: string
          text: string
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.taskDone': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          done: boolean
          version: number
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.hallOf': {
    parameters: {
      query?: never
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            day: string
            /** Format: date-time */
            generatedAt: string
            /** @description Minutes after local midnight; null where the day is not today. */
            now: number | null
            /** @description In the order in which they came. */
            lines: {
              initials: string
              /** @enum {string} */
              state: 'busy' | 'expected' | 'waiting'
              /** @description INT BLD DXA RX VS ARTS. */
              code: string
              step: string
              room: string
              /** @description Where to go, as signs in the building say it. */
              directions: string
              /** @description Planned minute. */
              at: number
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.looseEnds': {
    parameters: {
      query?: never
      header?: never
      path: {
        day: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            ends: {
              /** @enum {string} */
              kind: 'no-outcome' | 'result-open' | 'task-open' | 'visit-open'
              carePathId: string | null
              /** @description A step, the labels of results, or a task. */
              what: string
            }[]
            /** @description Who hears the result by phone on a later day; it keeps nothing open. */
            calls: {
              carePathId: string
              day: string
            }[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardDaysController.close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          what: 'close' | 'reopen'
          reason?: string
          /** Format: date */
          day: string
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardResultsController.results': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          day: string
          /** @description Items of the row's results. */
          items: string[]
          /**
           * @description `phone`: the patient hears it later; it makes the call. `awaited` takes back, or says when it is expected.
           * @enum {string}
           */
          state: 'awaited' | 'in' | 'phone'
          /** @description Minute at which it is now expected. */
          expectedAt?: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardResultsController.choices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            plans: {
              id: string
              label: string
              recalls: string[]
            }[]
            recalls: {
              id: string
              label: string
              medicine: string | null
              /** @description When it would be, counted from today. */
              from: string
              to: string
            }[]
            medicines: string[]
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'BoardResultsController.outcome': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          day: string
          /** @enum {unknown} */
          toldBy?: 'assistant' | 'doctor' | 'nurse'
          /** @enum {string} */
          toldHow: 'in-person' | 'later' | 'letter' | 'phone'
          /** @description Told the same day: the clinic's own promise. */
          sameDay: boolean
          /** @description Why not, where she was not. */
          cause?: string | null
          plan: string
          medicine?: string | null
          /** Format: date */
          startedOn?: string | null
          note?: string | null
          recalls: string[]
          /** @description Of the outcome on the screen; 0 for a first. */
          version: number
        }
      }
    }
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            act: number
            row: {
              patient: {
                id: string
                name: string
                birthDate: string
                number: string
              }
              /** @description For a screen in a hall: no name. */
              initials: string
              phone: string | null
              preparation: {
                key: string
                label: string
                /** @enum {string} */
                state: 'missing' | 'ok' | 'open' | 'warn'
                detail: string
              }[]
              carePathId: string
              pathVersion: number
              /** @description Of the path: `ordered`, `booked`, `done` or `no-show`. */
              status: string
              pathwayLabel: string
              /** @description Not the day itself, but one on which images are made before it. */
              isMain: boolean
              /** @enum {string} */
              session: 'day' | 'evening'
              patientId: string
              checkedIn: {
                at: number
                /** @enum {string} */
                how: 'desk' | 'link'
              } | null
              /** @description She said that she is there from this minute. */
              expectedAt: number | null
              leaveBy: number | null
              heightCm: number | null
              weightKg: number | null
              /** @description Of the patient's own facts: send it with a change of them. */
              version: number
              /** @description In the house and not at a visit: since when, how many minutes, and for which visit. */
              waiting: {
                since: number
                minutes: number
                visit: string
              } | null
              /** @description Was here by day and is to come back for the evening. */
              away: boolean
              /** @description The visit that she is at. */
              busy: string | null
              /** @description Everything of today has ended. */
              finished: boolean
              visits: {
                id: string
                step: string
                /** @description INT BLD DXA RX VS ARTS. */
                code: string
                label: string
                /** @enum {string} */
                kind: 'blood' | 'consult' | 'dxa' | 'intake' | 'nurse' | 'phone-result' | 'urine' | 'vfa' | 'xray'
                unit: string
                unitLabel: string
                place: string
                placeLabel: string
                /** @description Where to go, as signs in the building say it. */
                directions: string
                /** @enum {string} */
                sessionType: 'day' | 'evening'
                /** @description Planned minutes. */
                from: number
                to: number
                /** @enum {string} */
                state: 'arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned'
                /** @description What it may become now; the rest is greyed. */
                moves: ('arrived' | 'busy' | 'done' | 'no-show' | 'not-done' | 'partly-done' | 'paused' | 'planned')[]
                /** @description Send this with a change; 0 while nothing was noted. */
                version: number
                reason: string | null
                decided: string | null
                arrivedAt: number | null
                actualFrom: number | null
                actualTo: number | null
                /** @description When it is now expected to end, while it is busy. */
                expectedTo: number | null
                /** @description Minutes that it runs over, or that it should have begun before now; 0 when it is in time. */
                late: number
                /** @description Minute before which results keep it from beginning; null: nothing does. */
                earliest: number | null
                /** @description Given up for today: its place is free. */
                freed: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              results: {
                item: string
                label: string
                /** @enum {string} */
                kind: 'image' | 'test'
                /**
                 * @description `void`: its visit did not happen.
                 * @enum {string}
                 */
                state: 'awaited' | 'in' | 'phone' | 'void'
                due: number | null
                overdue: boolean
                changedBy: string | null
                changedAt: string | null
              }[]
              outcome: {
                /** @description Send this with a change of it. */
                version: number
                toldBy: ('assistant' | 'doctor' | 'nurse') | null
                /** @enum {string} */
                toldHow: 'in-person' | 'later' | 'letter' | 'phone'
                sameDay: boolean
                cause: string | null
                plan: string
                medicine: string | null
                startedOn: string | null
                note: string | null
                by: string
                recalls: {
                  rule: string
                  label: string
                  from: string
                  to: string
                  state: string
                }[]
              } | null
            } | null
          }
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'ResultsHookController.arrived': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          resourceType: 'DiagnosticReport' | 'Observation'
          /** @enum {string} */
          status: 'amended' | 'appended' | 'corrected' | 'final'
          subject: {
            identifier: {
              /** @description The number by which the hospital knows the patient. */
              value: string
            }
          }
          code: {
            coding: {
              /**
               * @description LOINC for a test; for images the step's own name under `urn:dagpad:step`.
               * @enum {string}
               */
              system: 'http://loinc.org' | 'urn:dagpad:step'
              code: string
            }[]
          }
          /**
           * Format: date
           * @description The day on which the blood was drawn, or the images made.
           */
          effectiveDateTime: string
          /** @description The sender's own name for this message. */
          id: string
        }
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
  'OpenApiController.document': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': string
        }
      }
      /** @description Refused */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Refusal']
        }
      }
    }
  }
}
