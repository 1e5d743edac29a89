package dev.paws.core.validate;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeMount;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the mounts of services with their places. */
final class Mounts {
  private Mounts() {}

  /** A mount, with its service and its index. */
  record Found(ValidationSubject subject, String service, int index, VolumeMount mount) {
    Place place() {
      return subject.at("services", service, "volumes", index);
    }

    /** Returns the place of a key of the mount. */
    Place place(String key) {
      return subject.at("services", service, "volumes", index, key);
    }
  }

  static Stream<Found> of(ValidationSubject subject) {
    return subject.services().flatMap(service -> of(subject, service));
  }

  static Stream<Found> of(ValidationSubject subject, ServiceDefinition service) {
    List<VolumeMount> mounts = service.storage().volumes();
    return IntStream.range(0, mounts.size())
        .mapToObj(i -> new Found(subject, service.name(), i, mounts.get(i)));
  }
}
