package dev.paws.core.message;

/**
 * What the process of Maven goes through: interrupts, and work that it could not do. Phrases
 * without a code.
 */
public enum ProcessPhrase {
  INTERRUPTED(
      "interrupted; once more (Ctrl-C or SIGTERM) kills what is left and saves no more logs"),
  INTERRUPTED_AGAIN("interrupted again: killing what is left"),
  /** Arguments: the goal, the process, the machine, the time. */
  HOLDER("paws:{0} of process {1} on {2} since {3}"),
  /** Arguments: the seconds. */
  TOOK_TOO_LONG("it took longer than {0} s"),
  OUT_OF_MEMORY("memory ran out; give Maven more, for example with MAVEN_OPTS=-Xmx512m");

  private final String template;

  ProcessPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
