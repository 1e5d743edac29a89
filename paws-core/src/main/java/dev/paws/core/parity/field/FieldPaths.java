package dev.paws.core.parity.field;

/** Paths of a service as a whole, and of what has few fields. */
public final class FieldPaths {
  /** The service itself; differs if one side does not have the service. */
  public static final String SERVICE = "service";

  /** The number of instances of the service. */
  public static final String INSTANCES = "instances";

  /** Prefix of a name: {@code ENVIRONMENT + "TZ"}, {@code DEPENDENCIES + "db." + CONDITION}. */
  public static final String ENVIRONMENT = "environment_variables.";

  public static final String LABELS = "labels.";
  public static final String ANNOTATIONS = "annotations.";
  public static final String DEPENDENCIES = "dependencies.";
  public static final String LOGGING = "logging";
  public static final String LOGGING_DRIVER = "logging.driver";
  public static final String LOGGING_OPTIONS = "logging.options.";
  public static final String BUILD = "build";
  public static final String BUILD_ARGS = "build.args.";
  public static final String BUILD_CONTEXTS = "build.additional_contexts.";
  public static final String DEPLOY = "deploy.";
  public static final String DEPLOY_MODE = "deploy.mode";
  public static final String DEVELOP = "develop";
  public static final String SCALE = "scale";

  // parts of paths that follow a name and a dot

  public static final String CONDITION = "condition";
  public static final String RESTART = "restart";
  public static final String REQUIRED = "required";

  private FieldPaths() {}
}
