package dev.paws.core.message;

/** What a goal says of the build that it is bound in. Phrases without a code. */
public enum BuildPhrase {
  /** How commands in messages begin. */
  SHORT_COMMAND("mvn paws:"),
  /** Arguments: the version. */
  FULL_COMMAND("mvn dev.paws:paws-maven-plugin:{0}:"),
  /** Arguments: the phase. */
  UP_TOO_LATE(
      "up is bound to the phase {0}, after the integration tests; bind it to pre-integration-test"),
  NOTHING_BETWEEN(
      "nothing in this module uses the environment between up and down; bind the goals"
          + " integration-test and verify of maven-failsafe-plugin, or set paws.skip here"),
  NO_VERIFY(
      "the goal verify of maven-failsafe-plugin is not bound, so failed integration tests do not"
          + " fail the build"),
  NO_TEST_FOUND(
      "maven-failsafe-plugin has run no test; it looks for classes called IT*, *IT or *ITCase"),
  IDLE_PARENT(
      "skipped, because modules run the tests and not this parent; -Dpaws.skip=false runs the goal"
          + " anyway");

  private final String template;

  BuildPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
