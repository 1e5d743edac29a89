package dev.paws.core.app;

/** Asks a person before something is done that cannot be undone. */
@FunctionalInterface
public interface Confirmation {
  /** Nobody is there to answer. */
  Confirmation NOBODY = question -> Answer.NOBODY;

  /** What came back. */
  enum Answer {
    YES,
    NO,
    /** There is no terminal, so nobody was asked. */
    NOBODY
  }

  /**
   * Asks a question that ends with the keys to press, and waits for the answer.
   *
   * @param question the whole question
   */
  Answer ask(String question);
}
