package dev.paws.core.reconcile;

import dev.paws.core.engine.ObservedContainer;
import java.util.Optional;
import java.util.Set;

/**
 * The labels that identify resources: Docker Compose's, so that its commands and other tools see an
 * ordinary project, and our own.
 */
public final class Labels {
  public static final String PROJECT = "com.docker.compose.project";
  public static final String SERVICE = "com.docker.compose.service";
  public static final String NUMBER = "com.docker.compose.container-number";
  public static final String ONE_OFF = "com.docker.compose.oneoff";
  public static final String COMPOSE_HASH = "com.docker.compose.config-hash";
  public static final String DEPENDS_ON = "com.docker.compose.depends_on";
  public static final String IMAGE = "com.docker.compose.image";
  public static final String CONFIG_FILES = "com.docker.compose.project.config_files";
  public static final String WORKING_DIR = "com.docker.compose.project.working_dir";
  public static final String NETWORK = "com.docker.compose.network";
  public static final String VOLUME = "com.docker.compose.volume";
  public static final String VERSION = "com.docker.compose.version";

  /**
   * Hash of the specification from which a resource was created; a different hash means recreate.
   */
  public static final String HASH = "dev.paws.config-hash";

  /**
   * The role of the container's service, as the data model names it ({@code etcd}, {@code patroni},
   * …).
   */
  public static final String ROLE = "dev.paws.role";

  /** The version of Paws that created it. */
  public static final String PAWS_VERSION = "dev.paws.version";

  /** The build that created it; absent on what a person created. */
  public static final String OWNER_BUILD = "dev.paws.owner.build";

  /** The process of that build. */
  public static final String OWNER_PID = "dev.paws.owner.pid";

  /** The machine of that process. */
  public static final String OWNER_HOST = "dev.paws.owner.host";

  /**
   * When that process was started, so that a later process with the same number is not taken for
   * it.
   */
  public static final String OWNER_STARTED = "dev.paws.owner.started";

  /**
   * The networks and volumes that the Compose files declared external when a container was created,
   * as JSON. They are never removed with the environment.
   */
  public static final String EXTERNAL = "dev.paws.external";

  /** A service's commands before a stop, as defined when its container was created, as JSON. */
  public static final String PRE_STOP = "dev.paws.pre-stop";

  /** The project for which an anonymous volume was created. */
  public static final String ANONYMOUS = "dev.paws.anonymous";

  /**
   * The anonymous volumes that a container took over from the one it replaced, as JSON, because the
   * engine shows them like named ones.
   */
  public static final String CARRIED_OVER = "dev.paws.carried-over";

  /** Whether the build that created a volume removes it at its end. */
  public static final String OWNER_VOLUMES = "dev.paws.owner.volumes";

  /** The labels that identify the owner. */
  static final Set<String> OWNER =
      Set.of(OWNER_BUILD, OWNER_PID, OWNER_HOST, OWNER_STARTED, OWNER_VOLUMES);

  /**
   * The project, if no other build can have its name ({@code paws.isolate}). Of images, only those
   * have it whose name is that of the project and the service; they are removed with the
   * environment.
   */
  public static final String ISOLATED = "dev.paws.isolated";

  /**
   * What a helper container of Paws is for; it is removed by the goal that created it, unless it
   * failed.
   */
  public static final String HELPER = "dev.paws.helper";

  /** The {@link #HELPER} of a container that runs before a service starts (pre_start). */
  public static final String BEFORE_START = "pre_start";

  private Labels() {}

  /** Returns the instance that a container's labels name; empty if they are not complete. */
  public static Optional<Instance> instance(ObservedContainer container) {
    String service = container.label(SERVICE);
    if (service.isEmpty()) {
      return Optional.empty();
    }
    String number = container.label(NUMBER);
    boolean numeric = !number.isEmpty() && number.length() < 10;
    for (int i = 0; i < number.length(); i++) {
      numeric &= Character.isDigit(number.charAt(i));
    }
    return Optional.of(new Instance(service, numeric ? Integer.parseInt(number) : 1));
  }

  /** Returns whether it is a container of {@code docker compose run}, which is no replica. */
  public static boolean isOneOff(ObservedContainer container) {
    return container.label(ONE_OFF).equals("True");
  }
}
