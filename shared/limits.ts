/** Every cap of the desk and of the contract, in one place. Lengths are UTF-16 code units, sizes bytes, times milliseconds. */
export const limits = {
  /** Longest id of any entity. */
  idLength: 64,
  /** Longest member name, staff name or space name. */
  nameLength: 120,
  /** Longest title of a thread. */
  titleLength: 300,
  /** Longest body of a post or message; a longer one goes to quarantine. */
  bodyLength: 200_000,
  /** Longest text that a colleague writes: note, reason, message to a member. */
  staffTextLength: 20_000,
  /** Most rows in one page of the feed or of a snapshot. */
  pageRows: 1_000,
  /** A page of the feed or of a snapshot ends at the next border once its rows are this long together, in UTF-16 code units. */
  pageChars: 4_000_000,
  /** Rows that a community delivers again in one transaction when their readers change: a longer one would make a page of the feed longer. */
  rowsAgain: 500,
  /** A conversation that was closed longer ago than this many days does not come back with what its member writes next. */
  comesBackDays: 14,
  /** Largest response body that the desk reads, after decompression. */
  responseBytes: 32 * 1024 * 1024,
  /** Largest request body that a community server reads. */
  requestBytes: 4 * 1024 * 1024,
  /** What a community server still reads of a request after it has answered, before it hangs up. */
  bytesAfterAnswer: 8 * 1024 * 1024,
  /** Requests that one token may make at once, and each second after that; a first copy of a large community takes about a thousand. */
  tokenBurst: 1_000,
  tokenPerSecond: 25,
  /** The same for one address: a whole office may be behind it. */
  addressBurst: 4_000,
  addressPerSecond: 100,
  /** Requests of one token that are under way at once, live channels aside: each may hold a body or a page in memory. */
  tokenAtOnce: 12,
  /** Tokens and addresses that a community server remembers; those that have asked least lately are forgotten. */
  askersKnown: 20_000,
  /** Connections of a community server, and those of one address. */
  connections: 2_000,
  connectionsPerAddress: 400,
  /** How long a request's headers, and the whole of it, may take to arrive. */
  headersMs: 10_000,
  wholeRequestMs: 60_000,
  /** Most bytes of a request's headers together. */
  headerBytes: 16 * 1024,
  /** Largest hint that a community server takes from its forum. */
  hookBytes: 1024 * 1024,
  /** Largest spreadsheet that a community server takes points from, and most lines of one. */
  importBytes: 8 * 1024 * 1024,
  importLines: 20_000,
  /** A community server looks this often for what a command wrote beside it: a token that ended still works so long. */
  lookElsewhereMs: 1_000,
  /** Most mutations in one push. */
  pushMutations: 100,
  /** Largest push body that the desk sends before it splits the batch. */
  pushBytes: 1024 * 1024,
  /** Deadline of one request to the community. */
  requestMs: 20_000,
  /** Deadline of one bridge call. */
  bridgeMs: 15_000,
  /** Without a byte on the live channel for this long it is opened again (sync.md, invariant 8). */
  liveWatchdogMs: 45_000,
  /** Polling interval without a live channel, ± 20 %. */
  pollMs: 60_000,
  /** First back-off of a failing request; doubles with full jitter. */
  backoffBaseMs: 1_000,
  /** Longest back-off. */
  backoffCapMs: 60_000,
  /** Longest Retry-After that is believed. */
  retryAfterCapMs: 3_600_000,
  /** Rows of a list that the bridge returns at once. */
  listRows: 5_000,
  /** Closed cases that the queue lists at once, the latest (or first) of those that fit; filters find the others. */
  closedRows: 1_000,
  /** Posts of a thread shown around the evidence, before and after. */
  threadContext: 6,
  /** Entries of "sent" kept for the outbox screen. */
  sentHistory: 500,
  /** Rows shown of the quarantine. */
  quarantineRows: 500,
  /** What the forum has not done by itself and waits for a person, shown at once. */
  forumNeeds: 50,
  /** So long the forum may take over a decision before the outbox says that it waits. */
  forumLateMs: 5 * 60_000,
  /** Rows of which a screen asks at once what became of them on the forum. */
  forumMarks: 500,
  /** Waiting entries shown in the outbox at once; the count tells of the rest. */
  outboxRows: 1_000,
  /** Notes shown of one case, member or conversation, newest first. */
  noteRows: 200,
  /** Earlier cases shown beside a case; the member's own screen has all. */
  standingCases: 20,
  /** Entries of a member's chronology that are answered at once. */
  chronologyRows: 200,
  /** Entries of a member's ledger that are answered, the newest, besides every one that counts; the chronology has all. */
  ledgerRows: 200,
  /** Longest piece of a text that a line of the chronology shows. */
  lineLength: 160,
  /** Members that the list of members shows at once, found or by reason; typing narrows. */
  memberRows: 300,
  /** Members that were worked with here lately, in the list of members. */
  recentMembers: 12,
  /** Breaks that the calendar shows at once; the count tells of the rest. */
  breakRows: 2_000,
  /** Breaks and events shown of one member. */
  memberBreaks: 200,
  /** Members named in the preview of a new points policy, of each kind; the count tells of the rest. */
  policyPeople: 200,
  /** Length of one stretch of a printed document between the desk service and the window's process, UTF-16 code units. */
  bundleChars: 200_000,
  /** Members whose open cases are counted to put those who have some first. */
  findCandidates: 200,
  /** Members, and cases, that a search answers. */
  findRows: 20,
  /** Results of one page of the search. */
  searchRows: 40,
  /** Results of each kind that are counted by the index alone, and where rows have to be read for it; a count beyond says "at least". */
  searchCounted: 1_000,
  /** Results up to which one walk through the index serves every list of the first page. */
  searchFew: 400,
  searchCountedByRows: 200,
  /** Results of each kind, and posts, of which the best come first; the others follow the newest first. */
  searchWeighed: 20,
  searchWeighedPosts: 60,
  /** Documents that one question looks at before it answers with what it has, and where each has to be read for it; the next page goes on from there. */
  searchLooked: 4_000,
  searchLookedByRows: 600,
  /** Rows read at once where the index alone cannot tell. */
  searchBatch: 100,
  /** Words with a common beginning that a search names one by one. */
  searchWordsNamed: 200,
  /** Members, colleagues or spaces that one name in a search can mean. */
  searchNames: 50,
  /** Proposals of points shown at once, oldest first; the count tells of the rest. */
  proposalRows: 200,
  /** A member's own earlier entries shown while points are given, newest first. */
  earlierEntries: 60,
  /** Weeks until the first review of an open-ended break that the desk proposes. */
  reviewWeeks: 4,
  /** Things not yet told that the list shows at once, the oldest first; the count tells of the rest. */
  untoldRows: 1_000,
  /** Things told in one message. */
  toldAtOnce: 50,
  /** Conversations offered to write into, the latest first. */
  conversationChoices: 20,
  /** Messages of one conversation that its screen shows, the newest; the count tells of those before. */
  conversationMessages: 300,
  /** Triages, steps and hand-overs of one conversation shown between its messages, the newest. */
  conversationEvents: 300,
  /** A member's other conversations shown beside one, the newest; the count tells of the rest. */
  earlierConversations: 20,
  /** An unanswered risk beyond its target is raised again this often. */
  raiseAgainMs: 10 * 60_000,
  /** Without any change the inbox is looked through this often for what has become late. */
  inboxLookMs: 30_000,
  /** Saved replies and signposts that are offered. */
  replyStarts: 500,
  /** Messages being written that this computer keeps, and for how long nobody has touched one. */
  draftsKept: 200,
  draftDays: 60,
  /** Keys that one person has changed. */
  keysChanged: 400,
  /** Searches that the desk remembers for the person, and characters of one. */
  recentSearches: 12,
  searchLength: 500,
  /** Additions to a risk record in one go. */
  riskAtOnce: 30,
  /** Messages or posts that are copied into one risk record. */
  riskEvidence: 10,
  /** Risk records that a list shows at once, the most pressing first; the count tells of the rest. */
  riskRows: 500,
  /** Messages of a conversation from which words can be taken over, the newest. */
  riskSources: 50,
  /** Readings of one risk record that a lead sees, the newest first. */
  riskViewings: 100,
  /** Risk records that one desk has open at once; an older opening is asked for again. */
  riskOpenings: 20,
  /** The longest shift: a day, on the night on which clocks go back. */
  shiftMs: 25 * 3_600_000,
  /** Weeks for which one shift can be repeated at once. */
  shiftWeeks: 26,
  /** Open conversations that the preview of other cover hours names; the count tells of the rest. */
  coverPreviewNamed: 50,
  /** Days closed by a lead, and bank holidays, shown to come. */
  closedDays: 60,
  /** Saved replies, and signposts, that the settings show at once. */
  savedTexts: 500,
  /** Longest phrase of the triage lexicon, in the words of its grammar. */
  phraseLength: 600,
  /** Most phrases of one entry of the lexicon, entries of one kind, and ways of writing. */
  phrasesPerEntry: 150,
  lexiconEntries: 200,
  lexiconSpellings: 600,
  /** Longest gap between two words of a phrase, in words. */
  phraseGap: 5,
  /** Most words that a phrase can cover. */
  phraseWords: 24,
  /** Conversations over which the preview of other words looks, the latest, and those it names. */
  lexiconPreviewRows: 1_000,
  lexiconPreviewNamed: 50,
  /** Overruled words, and missed risks, that the agreement shows of each; the count tells of the rest. */
  agreementRows: 20,
  /** Phrases of one conversation that are marked at once. */
  markedPhrases: 50,
  /** Rows behind a figure of the weekly report that are answered at once. */
  weekRows: 100,
  /** Lines of one list on Today; the rest is one key away. */
  todayLines: 5,
  /** Lines of one handover; what is beyond it is counted. */
  handoverLines: 100,
  /** Lines of one kind that a handover says one by one; the rest is counted and one press away. */
  handoverFew: 5,
  /** What members have not been told, of that so much stands in one handover: it has a list of its own, and must not push out what has none. */
  handoverUntold: 20,
  /** A handover looks back no further than this many days. */
  handoverDays: 31,
  /** Somebody who did nothing for this long had signed off. */
  signOffMs: 4 * 3_600_000,
  /** Handovers that the list of kept ones shows at once, the newest; searching finds older ones. */
  handoverRows: 200,
  /** A claim ends after this long without activity (domain.md 2.8). */
  claimMs: 30 * 60_000,
  /** A holder at work renews the claim at most this often. */
  claimTouchMs: 5 * 60_000,
  /** A desk says it is still viewing this often; others forget it after twice as long. */
  presenceMs: 20_000,
  /** Largest image file that the desk fetches and a community takes. */
  imageBytes: 8 * 1024 * 1024,
  /** Longest side of an image, pixels, and most pixels of it: what a page's process can draw. */
  imageSide: 16_384,
  imagePixels: 40_000_000,
  /** Most frames of an image that moves. */
  imageFrames: 1_000,
  /** Images of one post that are shown; and posts whose images are asked for at once. */
  postImages: 20,
  imagePosts: 20,
  /** Image files kept on this computer, together, and for how many days nobody has looked at one. */
  imagesKeptBytes: 128 * 1024 * 1024,
  imageDays: 7,
  /** Largest package of a newer desk, largest description of one, and characters of what it says is new. */
  updateBytes: 1024 * 1024 * 1024,
  updateDescriptionBytes: 64 * 1024,
  updateNotes: 4_000,
  /** A newer desk is looked for this often, for the first time this long after a start. */
  updateLookMs: 24 * 3_600_000,
  updateFirstLookMs: 5 * 60_000,
  /** How long an installation waits for what is not sent, and how often it looks. */
  updateWaitMs: 2 * 60_000,
  updateWaitLookMs: 1_000,
} as const;
