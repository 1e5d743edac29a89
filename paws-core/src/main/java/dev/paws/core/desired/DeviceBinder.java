package dev.paws.core.desired;

import dev.paws.core.engine.spec.ResourceSpec.DeviceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Binds devices of a service (services.devices, services.gpus,
 * deploy.resources.reservations.devices).
 */
final class DeviceBinder {
  /** Names of the Container Device Interface: vendor/class=name. */
  private static final Pattern QUALIFIED =
      Pattern.compile("[A-Za-z][\\w.-]*/[A-Za-z][\\w-]*=[\\w.:-]+");

  private DeviceBinder() {}

  /** Paths as {@code host:container:permissions}, and requests for devices. */
  record Bound(List<String> devices, List<DeviceRequest> requests) {}

  static Bound bind(MappingBinder service, Optional<MappingBinder> reservations) {
    List<String> paths = new ArrayList<>();
    List<String> qualified = new ArrayList<>();
    for (MappingBinder device : service.children("devices", Kind.DEVICE)) {
      String source = device.text("source").orElse("");
      String target = device.filled("target").orElse(source);
      String permissions = device.filled("permissions").orElse("rwm");
      if (source.equals(target) && QUALIFIED.matcher(source).matches()) {
        qualified.add(source);
      } else {
        paths.add(source + ":" + target + ":" + permissions);
      }
    }
    List<DeviceRequest> requests = new ArrayList<>();
    if (reservations.isPresent()) {
      for (MappingBinder request : reservations.get().children("devices", Kind.DEVICE_REQUEST)) {
        requests.add(request(request, List.of()));
      }
    }
    if (!qualified.isEmpty()) {
      requests.add(new DeviceRequest("cdi", 0, qualified, List.of(), Map.of()));
    }
    for (MappingBinder request : service.children("gpus", Kind.DEVICE_REQUEST)) {
      requests.add(request(request, List.of("gpu")));
    }
    return new Bound(paths, requests);
  }

  private static DeviceRequest request(MappingBinder request, List<String> more) {
    List<String> capabilities = new ArrayList<>(request.texts("capabilities"));
    capabilities.addAll(more);
    return new DeviceRequest(
        request.text("driver").orElse(""),
        request.integer("count").orElse(0),
        request.texts("device_ids"),
        List.of(capabilities),
        request.map("options"));
  }
}
