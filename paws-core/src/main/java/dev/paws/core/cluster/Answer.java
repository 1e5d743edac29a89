package dev.paws.core.cluster;

/**
 * What a member answered.
 *
 * @param ok whether it answered: a command that exited with 0, or an HTTP answer of any status
 * @param status the exit code or HTTP status; meaningless if there is no answer
 * @param text the output or body; if there is no answer, why
 */
public record Answer(boolean ok, int status, String text) {
  /** Returns the failure to get an answer. */
  public static Answer none(String why) {
    return new Answer(false, -1, why);
  }
}
