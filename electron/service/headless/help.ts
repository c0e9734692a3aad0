/** What `help` prints. Exit codes as in exit-codes.ts. */
export const help = `Duty Desk without a window: the same service, for scheduled runs, support and tests.

  npm run desk -- VERB --data FOLDER [--json] [--key-file FILE] …

  sync        --api URL --token-file FILE (or --token TOKEN): connects if this data is new, then pulls and sends
              until nothing is left to do. --timeout SECONDS (600).
  status      whose data this is, when it was last in step, what waits.
  cases       the queue. --state open|closed --tab mine|unclaimed|all --sort oldest|newest|most-reports
              --kind report|pending|with-staff --reason ID --space ID --member TEXT --age MINUTES
  do NAME JSON   saves one change of the contract, as if a person had made it, and prints its number; the next sync
              sends it. --if-version N. Example: do case.claim@1 '{"caseId":"c-12"}'
  outbox      what was done here: what needs a person, what waits, what was sent.
  quarantine  rows of the community that do not fit the contract, as they came.
  points      --member ID or NAME: the points that count, why, and when they fall. --at INSTANT, past or future.
  breaks      the breaks of a stretch of time, a month from now without --from INSTANT --to INSTANT.
              --ics FILE writes them as an iCalendar file, without names; --names "what for" has them in it, which is recorded.
  told        points and breaks that a member has not been told of yet.
  policy      every version of the points policy, and which is in force. --at INSTANT.
  bundle      an evidence bundle as one HTML file: --member ID or NAME, or --case ID, --for "what it is for", --html FILE.
              --reporters "why they are named", --staff-notes. That it was made is recorded, and sent by the next sync.
  clock       how a conversation stands and each of its clocks: --conversation ID. --at INSTANT, past or future.
  inbox       conversations in their order, each with its clock and none of its words. --at INSTANT, past or future.
  handover    what changed since you signed off and what is still open, and what colleagues handed on. Marks nothing as read.
  search      --text "what to look for", as in the window: words, "phrases", beginnings*, -not, from: in: is: has: reason:
              kind: before: after:. --kind post,case,… --order best|newest --after NEXT. Only what this person may open.
  triage      what the words of a text suggest and why: --text-file FILE, one message in UTF-8. By the words in force in
              the data; without --data by those that the desk brings with it. It decides nothing.
  weekly      the figures of an ISO week in London beside the twelve before, for staff and team leads: --week 2026-W46,
              without it the last that is over. With --json every figure with its definition.
              --format csv|xlsx|pdf|json --out FOLDER writes it for others, without names and counts below three (team
              leads); --named "what for" has names in it, which is recorded.

An INSTANT is 2026-05-14T13:02Z, or a day, which begins at midnight in London.

The data is encrypted. Its key is in --key-file (64 hex digits, or the passphrase of a desk that has one; only you may
read it). Without the option it is FOLDER.key beside the folder, made if it is missing.

Exit codes
  0  done
  1  a defect of ours
  2  the command line cannot be understood, or the key file is not safe
  3  not signed in, or the token is not known
  4  the community cannot be reached or does not fit
  5  something needs a person: see outbox
  6  the database cannot be used; --json names the fault
  7  another Duty Desk has this data open
`;
