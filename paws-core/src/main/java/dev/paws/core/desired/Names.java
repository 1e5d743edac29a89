package dev.paws.core.desired;

/** How Docker Compose names what it creates. */
final class Names {
  private Names() {}

  /** The name of a service's container, unless it has a {@code container_name}. */
  static String container(String project, String service, int number) {
    return project + "-" + service + "-" + number;
  }

  /** The image of a build without {@code image}. */
  static String image(String project, String service) {
    return project + "-" + service;
  }
}
