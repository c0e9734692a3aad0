import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { BellIcon } from '@phosphor-icons/react/dist/csr/Bell';
import { BellSlashIcon } from '@phosphor-icons/react/dist/csr/BellSlash';
import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen';
import { BooksIcon } from '@phosphor-icons/react/dist/csr/Books';
import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { CameraIcon } from '@phosphor-icons/react/dist/csr/Camera';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { CaretUpIcon } from '@phosphor-icons/react/dist/csr/CaretUp';
import { ChartBarIcon } from '@phosphor-icons/react/dist/csr/ChartBar';
import { ChatCircleTextIcon } from '@phosphor-icons/react/dist/csr/ChatCircleText';
import { ChatSlashIcon } from '@phosphor-icons/react/dist/csr/ChatSlash';
import { ChatTextIcon } from '@phosphor-icons/react/dist/csr/ChatText';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { CheckSquareIcon } from '@phosphor-icons/react/dist/csr/CheckSquare';
import { CircleNotchIcon } from '@phosphor-icons/react/dist/csr/CircleNotch';
import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import { CompassIcon } from '@phosphor-icons/react/dist/csr/Compass';
import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { ExportIcon } from '@phosphor-icons/react/dist/csr/Export';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import { FileCsvIcon } from '@phosphor-icons/react/dist/csr/FileCsv';
import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { FileTextIcon } from '@phosphor-icons/react/dist/csr/FileText';
import { FileXlsIcon } from '@phosphor-icons/react/dist/csr/FileXls';
import { FlagIcon } from '@phosphor-icons/react/dist/csr/Flag';
import { FunnelSimpleIcon } from '@phosphor-icons/react/dist/csr/FunnelSimple';
import { GearIcon } from '@phosphor-icons/react/dist/csr/Gear';
import { GitDiffIcon } from '@phosphor-icons/react/dist/csr/GitDiff';
import { HandArrowUpIcon } from '@phosphor-icons/react/dist/csr/HandArrowUp';
import { HandHeartIcon } from '@phosphor-icons/react/dist/csr/HandHeart';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { HardDrivesIcon } from '@phosphor-icons/react/dist/csr/HardDrives';
import { HourglassIcon } from '@phosphor-icons/react/dist/csr/Hourglass';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { IdentificationCardIcon } from '@phosphor-icons/react/dist/csr/IdentificationCard';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { KeyboardIcon } from '@phosphor-icons/react/dist/csr/Keyboard';
import { LightbulbIcon } from '@phosphor-icons/react/dist/csr/Lightbulb';
import { LinkIcon } from '@phosphor-icons/react/dist/csr/Link';
import { ListDashesIcon } from '@phosphor-icons/react/dist/csr/ListDashes';
import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus';
import { MonitorIcon } from '@phosphor-icons/react/dist/csr/Monitor';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { NoteIcon } from '@phosphor-icons/react/dist/csr/Note';
import { PaletteIcon } from '@phosphor-icons/react/dist/csr/Palette';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { PauseCircleIcon } from '@phosphor-icons/react/dist/csr/PauseCircle';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple';
import { PencilSimpleLineIcon } from '@phosphor-icons/react/dist/csr/PencilSimpleLine';
import { PhoneIcon } from '@phosphor-icons/react/dist/csr/Phone';
import { PlugsConnectedIcon } from '@phosphor-icons/react/dist/csr/PlugsConnected';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { PlusCircleIcon } from '@phosphor-icons/react/dist/csr/PlusCircle';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { ShieldPlusIcon } from '@phosphor-icons/react/dist/csr/ShieldPlus';
import { SignpostIcon } from '@phosphor-icons/react/dist/csr/Signpost';
import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { SortAscendingIcon } from '@phosphor-icons/react/dist/csr/SortAscending';
import { SquareIcon } from '@phosphor-icons/react/dist/csr/Square';
import { StackIcon } from '@phosphor-icons/react/dist/csr/Stack';
import { SunHorizonIcon } from '@phosphor-icons/react/dist/csr/SunHorizon';
import { TextStrikethroughIcon } from '@phosphor-icons/react/dist/csr/TextStrikethrough';
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash';
import { UserIcon } from '@phosphor-icons/react/dist/csr/User';
import { UserSwitchIcon } from '@phosphor-icons/react/dist/csr/UserSwitch';
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import type { Icon as PhosphorIcon } from '@phosphor-icons/react/dist/lib/types';

/**
 * What each picture means here. Screens name the meaning, never the picture, so that one thing is shown in one way everywhere.
 * Imported one by one: the package's index would bring 1,500 icons into the bundle.
 */
export const icons = {
  add: PlusCircleIcon,
  active: PauseCircleIcon,
  'add-plain': PlusIcon,
  'arrow-left': ArrowLeftIcon,
  'arrow-right': ArrowRightIcon,
  audit: ListDashesIcon,
  bell: BellIcon,
  'bell-off': BellSlashIcon,
  book: BookOpenIcon,
  breaks: PauseCircleIcon,
  bulk: CheckSquareIcon,
  calendar: CalendarBlankIcon,
  'caret-down': CaretDownIcon,
  'caret-left': CaretLeftIcon,
  'caret-right': CaretRightIcon,
  'caret-up': CaretUpIcon,
  cases: StackIcon,
  check: CheckIcon,
  close: XIcon,
  closed: CheckIcon,
  colleagues: UserSwitchIcon,
  conflict: GitDiffIcon,
  connect: PlugsConnectedIcon,
  contact: IdentificationCardIcon,
  copy: CopyIcon,
  covered: EyeSlashIcon,
  done: CheckIcon,
  download: DownloadSimpleIcon,
  edit: PencilSimpleIcon,
  edited: PencilSimpleIcon,
  'ends-soon': PauseCircleIcon,
  evidence: FileTextIcon,
  export: ExportIcon,
  'file-csv': FileCsvIcon,
  'file-pdf': FilePdfIcon,
  'file-xlsx': FileXlsIcon,
  filter: FunnelSimpleIcon,
  find: MagnifyingGlassIcon,
  frozen: CameraIcon,
  guide: CompassIcon,
  handed: HandArrowUpIcon,
  'hand-on': HandArrowUpIcon,
  hourglass: HourglassIcon,
  inbox: ChatCircleTextIcon,
  info: InfoIcon,
  keyboard: KeyboardIcon,
  lifted: ArrowUUpLeftIcon,
  link: LinkIcon,
  locked: LockSimpleIcon,
  members: UsersIcon,
  minus: MinusIcon,
  monitor: MonitorIcon,
  more: DotsThreeIcon,
  'needs-changing': WarningCircleIcon,
  'needs-you': HandPalmIcon,
  'no-action': CheckIcon,
  'no-route': ProhibitIcon,
  'not-told': ChatSlashIcon,
  note: NoteIcon,
  offline: CloudSlashIcon,
  'on-break': PauseCircleIcon,
  outbox: PaperPlaneTiltIcon,
  palette: PaletteIcon,
  pass: HandHeartIcon,
  pending: HourglassMediumIcon,
  person: UserIcon,
  phone: PhoneIcon,
  points: PlusCircleIcon,
  policy: BooksIcon,
  print: PrinterIcon,
  proposed: QuestionIcon,
  question: QuestionIcon,
  remove: TrashIcon,
  reported: FlagIcon,
  restart: ArrowsClockwiseIcon,
  'risk-record': ShieldPlusIcon,
  'saved-here': HardDrivesIcon,
  scheduled: CalendarBlankIcon,
  sending: ArrowsClockwiseIcon,
  sent: CheckIcon,
  settings: GearIcon,
  'saved-reply': NotePencilIcon,
  'sign-out': SignOutIcon,
  signpost: SignpostIcon,
  sort: SortAscendingIcon,
  struck: TextStrikethroughIcon,
  suggested: LightbulbIcon,
  'taken-over': UserSwitchIcon,
  tick: CheckSquareIcon,
  today: SunHorizonIcon,
  told: CheckIcon,
  'to-write': PencilSimpleLineIcon,
  undo: ArrowUUpLeftIcon,
  'up-to-date': CheckCircleIcon,
  warning: WarningIcon,
  watch: EyeIcon,
  weekly: ChartBarIcon,
  'window-close': XIcon,
  'window-max': SquareIcon,
  'window-min': MinusIcon,
  working: CircleNotchIcon,
  write: ChatTextIcon,
} satisfies Record<string, PhosphorIcon>;

/** A meaning that has a picture. */
export type IconName = keyof typeof icons;
