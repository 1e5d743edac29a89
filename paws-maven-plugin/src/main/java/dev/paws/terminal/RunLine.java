package dev.paws.terminal;

/**
 * Something that a run works on.
 *
 * @param name the container, image, network or volume
 * @param state the state, one word
 * @param detail what it waits for or what happened; may be empty
 * @param stage how far it has come
 * @param sinceNanos when it entered this state
 */
record RunLine(String name, String state, String detail, Stage stage, long sinceNanos) {
  /** How far something has come. */
  enum Stage {
    /** Nothing happens to it yet. */
    PENDING,
    /** Something happens. */
    ACTIVE,
    /** All is done. */
    DONE,
    /** It failed. */
    FAILED
  }
}
