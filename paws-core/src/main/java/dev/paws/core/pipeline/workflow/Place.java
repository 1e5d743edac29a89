package dev.paws.core.pipeline.workflow;

import dev.paws.core.pipeline.expression.Expression;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What expressions can name at a place, as GitHub's page on contexts lists it.
 *
 * @param contexts in lower case, sorted
 * @param functions in lower case, besides those that are known everywhere
 */
record Place(Set<String> contexts, Set<String> functions) {
  private static final String GENERAL = "github inputs vars";
  private static final String STEP = GENERAL + " needs strategy matrix steps job runner env";

  /** No expression at all. */
  static final Place NONE = new Place(Set.of(), Set.of());

  static final Place RUN_NAME = of(GENERAL);
  static final Place WORKFLOW_ENV = of(GENERAL + " secrets");
  static final Place CALL_OUTPUT = of(GENERAL + " jobs");
  static final Place JOB_IF = of(GENERAL + " needs").with(Expression.STATUS_FUNCTIONS);
  static final Place STRATEGY = of(GENERAL + " needs");
  static final Place JOB = of(GENERAL + " needs strategy matrix");
  static final Place JOB_SECRETS = of(GENERAL + " needs strategy matrix secrets");
  static final Place JOB_DEFAULTS = of(GENERAL + " needs strategy matrix env");
  static final Place CREDENTIALS = of(GENERAL + " needs strategy matrix secrets env");
  static final Place RUNNER = of(STEP + " secrets");
  static final Place ENVIRONMENT_URL = of(STEP);
  static final Place STEP_TEXT = of(STEP + " secrets").with(Set.of("hashfiles"));
  static final Place STEP_IF = of(STEP).with(Expression.STATUS_FUNCTIONS).with(Set.of("hashfiles"));

  static final Place ACTION_INPUT = of("github strategy matrix job runner");
  static final Place ACTION_OUTPUT = of("github inputs job runner env steps strategy matrix");
  static final Place ACTION_STEP = ACTION_OUTPUT.with(Set.of("hashfiles"));
  static final Place ACTION_IF = ACTION_STEP.with(Expression.STATUS_FUNCTIONS);

  Place {
    contexts = Set.copyOf(contexts);
    functions = Set.copyOf(functions);
  }

  private static Place of(String contexts) {
    return new Place(Set.copyOf(List.of(contexts.split(" "))), Set.of());
  }

  private Place with(Collection<String> more) {
    Set<String> all = new TreeSet<>(functions);
    all.addAll(more);
    return new Place(contexts, all);
  }

  boolean isNone() {
    return contexts.isEmpty();
  }
}
