package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.message.PreflightMessage;
import java.util.ArrayList;
import java.util.List;

/** Checks that no two containers of the stack publish the same port. */
final class DuplicatePortRule implements Rule {
  private record Use(DesiredService service, PublishedPort port) {}

  @Override
  public void apply(PreflightContext check) {
    List<Use> fixed = new ArrayList<>();
    for (DesiredService service : check.services()) {
      for (PublishedPort port : PublishedPort.of(service)) {
        if (port.candidates().size() < service.replicas()) {
          reportReplicas(check, service, port);
        }
        if (!port.isRange()) {
          Use use = new Use(service, port);
          reportOthers(check, use, fixed);
          fixed.add(use);
        }
      }
    }
  }

  private static void reportReplicas(
      PreflightContext check, DesiredService service, PublishedPort port) {
    int from = port.first().port();
    check.report(
        PreflightMessage.PORT_OF_REPLICAS,
        check.place(service, "ports", String.valueOf(port.index())),
        port.publish().hostPort() + "/" + port.publish().protocol(),
        service.replicas(),
        port.publish().containerPort(),
        from + "-" + (from + service.replicas() - 1));
  }

  private static void reportOthers(PreflightContext check, Use use, List<Use> fixed) {
    fixed.stream()
        .filter(other -> other.port().first().conflictsWith(use.port().first()))
        .findFirst()
        .ifPresent(
            other ->
                check.report(
                    PreflightMessage.PORT_PUBLISHED_TWICE,
                    check.place(use.service(), "ports", String.valueOf(use.port().index())),
                    use.port().first(),
                    other.service().name()));
  }
}
