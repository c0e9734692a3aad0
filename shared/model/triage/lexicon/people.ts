/** Who may do harm at home or close by, as one choice of a phrase. */
export const adult = '(dad|mum|stepdad|step dad|stepmum|step mum|father|mother|parents|boyfriend|girlfriend|husband|uncle|aunt|auntie|grandad|brother|stepbrother|cousin|partner|ex|carer|foster dad|foster mum|foster carer|he|she|they)';

/** Somebody the writer is worried about, as one choice of a phrase. */
export const somebody = '(friend|friends|mate|brother|sister|sibling|boyfriend|girlfriend|partner|ex|cousin|flatmate|housemate|roommate|mum|dad|mother|father|nan|someone|somebody|she|he|they|girl|boy|lad|guy|kid|person|user|member|classmate|neighbour|uncle|aunt|him|her|them)';

/** Ages of children, as they are written. */
export const child = '(10|11|12|13|14|15|16|17|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';

/** Ages that are not those of children, as they are written. */
export const grown = '(19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|52|55|60)';

/** A span of days or nights, as one choice of a phrase. */
export const days = '(day|days|night|nights|week|weeks|month|months|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|weekend)';
