package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import java.util.regex.Pattern;

/** Recognizes init containers, and those that only wait for another service. */
final class InitContainers {
  /** Loops and programs that do nothing until a service answers. */
  private static final Pattern WAITS =
      Pattern.compile(
          "(?s).*(\\buntil\\b.*\\bdo\\b|\\bwhile\\b\\s*!.*\\bdo\\b|wait-for|wait4|waitfor|\\bdockerize\\b.*-wait"
              + "|wait_for|k8s-wait|\\bnc\\b.*-z|pg_isready).*");

  private InitContainers() {}

  /** Returns whether a service is an init container of a pod. */
  static boolean isOne(ParityService service) {
    Fact role = service.facts().get(KubernetesPaths.CONTAINER_ROLE);
    return role != null && role.value().plain().equals("init");
  }

  /** Returns whether a service is an init container that does nothing but wait for another one. */
  static boolean onlyWaits(ParityService service) {
    String line =
        text(service, ContainerPaths.IMAGE)
            + " "
            + text(service, ContainerPaths.ENTRYPOINT)
            + " "
            + text(service, ContainerPaths.COMMAND);
    return isOne(service) && WAITS.matcher(line).matches();
  }

  private static String text(ParityService service, String path) {
    Fact fact = service.facts().get(path);
    return fact == null ? "" : fact.shown();
  }
}
