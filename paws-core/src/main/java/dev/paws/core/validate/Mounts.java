package dev.paws.core.validate;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
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
    List<Found> found = new ArrayList<>();
    for (ServiceDefinition service : subject.environment().services()) {
      add(subject, service, found);
    }
    return found.stream();
  }

  static Stream<Found> of(ValidationSubject subject, ServiceDefinition service) {
    List<Found> found = new ArrayList<>();
    add(subject, service, found);
    return found.stream();
  }

  private static void add(ValidationSubject subject, ServiceDefinition service, List<Found> found) {
    List<VolumeMount> mounts = service.storage().volumes();
    for (int i = 0; i < mounts.size(); i++) {
      found.add(new Found(subject, service.name(), i, mounts.get(i)));
    }
  }
}
