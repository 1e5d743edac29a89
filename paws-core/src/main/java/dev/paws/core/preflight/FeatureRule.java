package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Endpoint;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that the engine supports the options. {@code healthcheck.start_interval} is not among
 * them: Paws's own probes replace it.
 */
final class FeatureRule implements Rule {
  private static final String CDI = "1.44";
  private static final String SECOND_MAC = "1.44";
  private static final String ANNOTATIONS = "1.43";
  private static final String SUBPATH = "1.45";
  private static final String IMAGE_MOUNT = "1.48";
  private static final String GATEWAY_PRIORITY = "1.48";
  private static final String INTERFACE_NAME = "1.49";

  @Override
  public void apply(PreflightContext check) {
    for (DesiredService service : check.services()) {
      ContainerSpec container = service.container();
      if (!container.host().annotations().isEmpty()) {
        needs(check, "annotations", ANNOTATIONS, check.place(service, "annotations"));
      }
      container.mounts().stream()
          .filter(mount -> mount instanceof MountSpec.Volume v && v.subpath().isPresent())
          .forEach(
              mount ->
                  needs(
                      check,
                      "volume.subpath",
                      SUBPATH,
                      check.item(service, "volumes", "target", mount.target())));
      container.mounts().stream()
          .filter(MountSpec.Image.class::isInstance)
          .forEach(
              mount ->
                  needs(
                      check,
                      "type: image",
                      IMAGE_MOUNT,
                      check.item(service, "volumes", "target", mount.target())));
      endpoints(check, service);
      if (container.resources().deviceRequests().stream()
          .anyMatch(request -> request.driver().equals("cdi"))) {
        needs(check, PreflightPhrase.CDI_DEVICE.text(), CDI, check.place(service, "devices"));
      }
      if (container.network().endpoints().stream()
          .skip(1)
          .map(Endpoint::macAddress)
          .anyMatch(Optional::isPresent)) {
        needs(
            check, PreflightPhrase.SECOND_MAC.text(), SECOND_MAC, check.place(service, "networks"));
      }
      logging(check, service);
    }
  }

  private static void endpoints(PreflightContext check, DesiredService service) {
    List<Endpoint> endpoints = service.container().network().endpoints();
    for (int i = 0; i < endpoints.size(); i++) {
      String key = service.networks().get(i);
      if (endpoints.get(i).gatewayPriority().isPresent()) {
        needs(
            check,
            "gw_priority",
            GATEWAY_PRIORITY,
            check.place(service, "networks", key, "gw_priority"));
      }
      if (endpoints.get(i).driverOptions().containsKey(Endpoint.INTERFACE)) {
        needs(
            check,
            "interface_name",
            INTERFACE_NAME,
            check.place(service, "networks", key, "interface_name"));
      }
    }
  }

  private static void logging(PreflightContext check, DesiredService service) {
    Set<String> drivers = check.facts().engine().logDrivers();
    service
        .container()
        .host()
        .logging()
        .map(log -> log.driver())
        .filter(driver -> !driver.isEmpty() && !drivers.isEmpty())
        .filter(driver -> !driver.equals("none") && !drivers.contains(driver))
        .ifPresent(
            driver ->
                check.report(
                    PreflightMessage.LOG_DRIVER_MISSING,
                    check.place(service, "logging", "driver"),
                    driver,
                    String.join(", ", new TreeSet<>(drivers))));
  }

  private static void needs(PreflightContext check, String option, String version, Place place) {
    EngineInfo engine = check.facts().engine();
    if (number(engine.apiVersion()) < number(version)) {
      check.report(
          PreflightMessage.API_TOO_OLD,
          place,
          option,
          version,
          engine.title(),
          engine.apiVersion());
    }
  }

  /** Returns {@code 1.43} as 1043; 0 for a text that is not a version. */
  private static int number(String version) {
    String[] parts = version.split("\\.", 3);
    if (parts.length < 2 || !parts[0].matches("\\d{1,4}") || !parts[1].matches("\\d{1,3}")) {
      return 0;
    }
    return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
  }
}
