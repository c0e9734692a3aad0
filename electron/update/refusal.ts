/** Why an update is not looked for, fetched or installed; the message is a sentence for people. */
export class UpdateRefusal extends Error {
  override readonly name = 'UpdateRefusal';
}
