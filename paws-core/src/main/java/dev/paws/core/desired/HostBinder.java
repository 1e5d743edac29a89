package dev.paws.core.desired;

import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.DesiredPhrase;
import dev.paws.core.message.ValuePhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Binds how a service's container uses its host: namespaces, restart policy, logging. */
final class HostBinder {
  private static final Pattern POLICY = Pattern.compile("(?!on-failure:).*|on-failure:\\d{1,9}");

  private HostBinder() {}

  static HostSpec bind(MappingBinder service, Optional<MappingBinder> deploy) {
    return new HostSpec(
        restart(service, deploy),
        service.child("logging", Kind.LOGGING).map(HostBinder::logging),
        service.map("sysctls"),
        service.filled("ipc"),
        service.filled("pid"),
        service.filled("uts"),
        service.filled("userns_mode"),
        service.filled("cgroup"),
        service.filled("cgroup_parent"),
        service.filled("runtime"),
        service.filled("isolation"),
        service.map("storage_opt"),
        volumesFrom(service),
        service.map("annotations"));
  }

  private static HostSpec.LogSpec logging(MappingBinder logging) {
    return new HostSpec.LogSpec(logging.text("driver").orElse(""), logging.map("options"));
  }

  /**
   * Returns the restart policy; {@code deploy.restart_policy} overrides {@code restart}, as in
   * Docker Compose.
   */
  private static Optional<String> restart(MappingBinder service, Optional<MappingBinder> deploy) {
    Optional<String> own = service.filled("restart").map(HostBinder::policy);
    if (own.isPresent() && !POLICY.matcher(own.get()).matches()) {
      service.report(DesiredMessage.WRONG_VALUE, "restart", own.get(), ValuePhrase.RESTART.text());
      return Optional.empty();
    }
    Optional<MappingBinder> policy =
        deploy.flatMap(section -> section.child("restart_policy", Kind.RESTART_POLICY));
    if (policy.isEmpty()) {
      return own;
    }
    Optional<String> condition = policy.get().filled("condition").map(HostBinder::policy);
    Optional<Long> attempts = policy.get().nonZero("max_attempts");
    if (attempts.isPresent() && !condition.equals(Optional.of("on-failure"))) {
      policy
          .get()
          .report(
              DesiredMessage.NOT_SUPPORTED,
              "max_attempts",
              "max_attempts",
              DesiredPhrase.ATTEMPTS_NOT_COUNTED.text(),
              DesiredPhrase.SET_ON_FAILURE.text());
    }
    return condition.map(name -> name + attempts.map(count -> ":" + count).orElse(""));
  }

  private static String policy(String condition) {
    return switch (condition) {
      case "none" -> "no";
      case "any" -> "always";
      default -> condition;
    };
  }

  /**
   * Returns {@code service:NAME[:ro]} for services of the project, {@code NAME[:ro]} for
   * containers.
   */
  private static List<String> volumesFrom(MappingBinder service) {
    List<String> volumesFrom = new ArrayList<>();
    for (String from : service.texts("volumes_from")) {
      volumesFrom.add(
          from.startsWith("container:")
              ? from.substring("container:".length())
              : "service:" + from);
    }
    return volumesFrom;
  }
}
