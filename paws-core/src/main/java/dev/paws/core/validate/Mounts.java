package dev.paws.core.validate;

import dev.paws.core.model.VolumeMount;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mounts of all services with their places. */
final class Mounts {
  private Mounts() {}

  record Found(VolumeMount mount, Place place, String service, int index) {}

  static Stream<Found> of(Subject subject) {
    return subject
        .services()
        .flatMap(
            service ->
                IntStream.range(0, service.storage().volumes().size())
                    .mapToObj(
                        i ->
                            new Found(
                                service.storage().volumes().get(i),
                                subject.at("services", service.name(), "volumes", i),
                                service.name(),
                                i)));
  }
}
