package dev.paws.terminal;

/**
 * Something that a run works on.
 *
 * @param name the container, image, network or volume
 * @param state one word
 * @param detail what it waits for or what happened; may be empty
 * @param stage how far it is
 * @param sinceNanos when it came to this state
 */
record RunLine(String name, String state, String detail, Stage stage, long sinceNanos) {
  /** How far something is. */
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
