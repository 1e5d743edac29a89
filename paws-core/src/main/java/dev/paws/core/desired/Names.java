package dev.paws.core.desired;

/** Names resources as Docker Compose does. */
final class Names {
  private Names() {}

  /** Returns the name of a service's container that has no {@code container_name}. */
  static String container(String project, String service, int number) {
    return project + "-" + service + "-" + number;
  }

  /** Returns the image of a build without {@code image}. */
  static String image(String project, String service) {
    return project + "-" + service;
  }
}
