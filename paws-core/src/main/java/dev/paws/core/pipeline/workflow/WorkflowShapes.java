package dev.paws.core.pipeline.workflow;

import java.util.List;

/** What can stand where in a workflow file and in an action file. */
final class WorkflowShapes {
  private static final Shape ENV = Shape.map(Shape.TEXT);
  private static final Shape DEFAULTS =
      Shape.keys().key("shell", Shape.NON_EMPTY).key("working-directory", Shape.NON_EMPTY).shape();

  /** A whole workflow. */
  static final Shape WORKFLOW =
      Shape.keys()
          .key("name", Shape.TEXT)
          .key("description", Shape.TEXT)
          .key("run-name", Shape.TEXT.in(Place.RUN_NAME))
          .must("on", EventShapes.on())
          .key("permissions", permissions())
          .key("env", ENV.in(Place.WORKFLOW_ENV))
          .key("defaults", Shape.keys().key("run", DEFAULTS).shape())
          .key("concurrency", concurrency(Shape.TEXT).in(Place.RUN_NAME))
          .must("jobs", Shape.map(Shape.either(job(), caller())))
          .shape();

  /** A whole action. */
  static final Shape ACTION =
      Shape.keys()
          .key("name", Shape.TEXT)
          .key("description", Shape.TEXT)
          .key("author", Shape.TEXT)
          .key("branding", Shape.ANY)
          .key("inputs", Shape.either(Shape.NOTHING, Shape.map(actionInput())))
          .key("outputs", Shape.either(Shape.NOTHING, Shape.map(actionOutput())))
          .must("runs", Shape.either(composite(), script(), image()))
          .shape();

  private WorkflowShapes() {}

  private static Shape permissions() {
    Shape level = Shape.one("read", "write", "none");
    Shape.Keys keys = Shape.keys();
    for (String name :
        ("actions artifact-metadata attestations checks code-quality contents copilot-requests"
                + " deployments discussions drives id-token issues models packages pages"
                + " pull-requests repository-projects security-events statuses"
                + " vulnerability-alerts")
            .split(" ", -1)) {
      keys = keys.key(name, level);
    }
    return Shape.either(Shape.one("read-all", "write-all"), keys.shape());
  }

  private static Shape concurrency(Shape name) {
    return Shape.either(
        name,
        Shape.keys()
            .must("group", Shape.NON_EMPTY)
            .key("cancel-in-progress", Shape.BOOLEAN)
            .key("queue", Shape.one("single", "max"))
            .shape());
  }

  private static Shape.Keys common(Shape.Keys keys) {
    return keys.key("needs", Shape.TEXTS)
        .key("if", Shape.condition(Place.JOB_IF))
        .key("permissions", permissions())
        .key("concurrency", concurrency(Shape.NON_EMPTY).in(Place.JOB))
        .key("strategy", strategy());
  }

  private static Shape strategy() {
    Shape filter = Shape.list(Shape.map(Shape.ANY));
    Shape.Keys matrix =
        new Shape.Keys(
            java.util.Map.of("include", filter, "exclude", filter),
            java.util.Set.of(),
            java.util.Optional.of(Shape.list(Shape.ANY)));
    return Shape.keys()
        .key("fail-fast", Shape.BOOLEAN)
        .key("max-parallel", Shape.NUMBER)
        .key("matrix", matrix.shape())
        .shape()
        .in(Place.STRATEGY);
  }

  private static Shape job() {
    Shape runsOn =
        Shape.either(
            Shape.TEXTS,
            Shape.keys().key("group", Shape.NON_EMPTY).key("labels", Shape.TEXTS).shape());
    Shape environment =
        Shape.either(
            Shape.TEXT,
            Shape.keys()
                .must("name", Shape.TEXT)
                .key("url", Shape.TEXT.in(Place.ENVIRONMENT_URL))
                .key("deployment", Shape.BOOLEAN)
                .shape());
    Shape snapshot =
        Shape.either(
            Shape.NON_EMPTY,
            Shape.keys()
                .must("image-name", Shape.NON_EMPTY)
                .key("if", Shape.condition(Place.JOB))
                .key("version", Shape.NON_EMPTY)
                .shape());
    Shape service = container(true);
    return common(Shape.keys())
        .key("name", Shape.TEXT.in(Place.JOB))
        .must("runs-on", runsOn.in(Place.JOB))
        .key("timeout-minutes", Shape.NUMBER.in(Place.JOB))
        .key("cancel-timeout-minutes", Shape.NUMBER.in(Place.JOB))
        .key("continue-on-error", Shape.BOOLEAN.in(Place.JOB))
        .key("container", Shape.either(Shape.TEXT, container(false)).in(Place.JOB))
        .key("services", Shape.map(Shape.either(Shape.NON_EMPTY, service)).in(Place.JOB))
        .key("env", ENV.in(Place.JOB_SECRETS))
        .key("environment", environment.in(Place.JOB))
        .key("outputs", Shape.map(Shape.TEXT.in(Place.RUNNER)))
        .key("defaults", Shape.keys().key("run", DEFAULTS.in(Place.JOB_DEFAULTS)).shape())
        .key("cache-mode", Shape.TEXT)
        .key("snapshot", snapshot)
        .key("steps", Shape.list(WorkflowShapes::step))
        .shape();
  }

  private static Shape caller() {
    return common(Shape.keys())
        .key("name", Shape.TEXT.in(Place.JOB))
        .must("uses", Shape.NON_EMPTY)
        .key("with", Shape.map(Shape.SCALAR.in(Place.JOB)))
        .key(
            "secrets",
            Shape.either(Shape.one("inherit"), Shape.map(Shape.SCALAR.in(Place.JOB_SECRETS))))
        .shape();
  }

  private static Shape container(boolean service) {
    Shape.Keys keys =
        Shape.keys()
            .key("image", Shape.NON_EMPTY)
            .key("options", Shape.TEXT)
            .key("env", Shape.map(Shape.TEXT.in(Place.RUNNER)))
            .key("ports", Shape.list(Shape.NON_EMPTY))
            .key("volumes", Shape.list(Shape.NON_EMPTY))
            .key(
                "credentials",
                Shape.keys()
                    .key("username", Shape.NON_EMPTY)
                    .key("password", Shape.NON_EMPTY)
                    .shape()
                    .in(Place.CREDENTIALS));
    return (service ? keys.key("entrypoint", Shape.TEXT).key("command", Shape.TEXT) : keys).shape();
  }

  private static Shape step() {
    Shape.Keys named =
        Shape.keys()
            .key("name", Shape.TEXT.in(Place.STEP_TEXT))
            .key("id", Shape.NON_EMPTY)
            .key("continue-on-error", Shape.BOOLEAN.in(Place.STEP_TEXT));
    Shape.Keys working =
        named
            .key("if", Shape.condition(Place.STEP_IF))
            .key("timeout-minutes", Shape.NUMBER.in(Place.STEP_TEXT))
            .key("env", ENV.in(Place.STEP_TEXT))
            .key("background", Shape.BOOLEAN);
    return Shape.either(
        working
            .must("run", Shape.TEXT.in(Place.STEP_TEXT))
            .key("working-directory", Shape.TEXT.in(Place.STEP_TEXT))
            .key("shell", Shape.NON_EMPTY)
            .shape(),
        working
            .must("uses", Shape.NON_EMPTY)
            .key("with", Shape.map(Shape.TEXT).in(Place.STEP_TEXT))
            .shape(),
        named.must("wait", Shape.TEXTS).shape(),
        named.must("wait-all", Shape.either(Shape.NOTHING, Shape.BOOLEAN)).shape(),
        named.must("cancel", Shape.NON_EMPTY).shape(),
        Shape.keys().must("parallel", Shape.list(WorkflowShapes::step)).shape());
  }

  private static Shape actionInput() {
    return Shape.either(
        Shape.NOTHING,
        Shape.keys()
            .key("description", Shape.TEXT)
            .key("required", Shape.BOOLEAN)
            .key("default", Shape.TEXT.in(Place.ACTION_INPUT))
            .key("deprecationMessage", Shape.TEXT)
            .key("type", Shape.TEXT)
            .shape());
  }

  private static Shape actionOutput() {
    return Shape.keys()
        .key("description", Shape.TEXT)
        .key("value", Shape.TEXT.in(Place.ACTION_OUTPUT))
        .shape();
  }

  private static Shape composite() {
    Shape.Keys common =
        Shape.keys()
            .key("name", Shape.TEXT.in(Place.ACTION_STEP))
            .key("id", Shape.NON_EMPTY)
            .key("if", Shape.condition(Place.ACTION_IF))
            .key("continue-on-error", Shape.BOOLEAN.in(Place.ACTION_STEP))
            .key("env", ENV.in(Place.ACTION_STEP));
    Shape run =
        common
            .must("run", Shape.TEXT.in(Place.ACTION_STEP))
            .must("shell", Shape.NON_EMPTY.in(Place.ACTION_STEP))
            .key("working-directory", Shape.TEXT.in(Place.ACTION_STEP))
            .shape();
    Shape uses =
        common
            .must("uses", Shape.NON_EMPTY)
            .key("with", Shape.map(Shape.TEXT).in(Place.ACTION_STEP))
            .shape();
    return Shape.keys()
        .must("using", Shape.NON_EMPTY)
        .must("steps", Shape.list(Shape.either(run, uses)))
        .shape();
  }

  private static Shape script() {
    return Shape.keys()
        .must("using", Shape.NON_EMPTY)
        .must("main", Shape.NON_EMPTY)
        .key("pre", Shape.NON_EMPTY)
        .key("pre-if", Shape.condition(Place.ACTION_IF))
        .key("post", Shape.NON_EMPTY)
        .key("post-if", Shape.condition(Place.ACTION_IF))
        .shape();
  }

  private static Shape image() {
    Place inputs = new Place(java.util.Set.of("inputs"), java.util.Set.of());
    return Shape.keys()
        .must("using", Shape.NON_EMPTY)
        .must("image", Shape.NON_EMPTY)
        .key("args", Shape.list(Shape.TEXT).in(inputs))
        .key("env", Shape.map(Shape.TEXT).in(inputs))
        .key("entrypoint", Shape.NON_EMPTY)
        .key("pre-entrypoint", Shape.NON_EMPTY)
        .key("pre-if", Shape.condition(Place.ACTION_IF))
        .key("post-entrypoint", Shape.NON_EMPTY)
        .key("post-if", Shape.condition(Place.ACTION_IF))
        .shape();
  }

  /** Returns the keys of one kind of step that no other has, sorted. */
  static List<String> distinctive(List<Shape.Keys> kinds) {
    return kinds.stream()
        .flatMap(keys -> keys.known().keySet().stream())
        .filter(name -> kinds.stream().filter(keys -> keys.known().containsKey(name)).count() == 1)
        .sorted()
        .toList();
  }
}
