package dev.paws.core.desired;

import dev.paws.core.message.DesiredPhrase;

/** The mappings of a Compose tree, each with its own options. */
enum Kind {
  PROJECT(DesiredPhrase.PROJECT),
  SERVICE(DesiredPhrase.SERVICE),
  BUILD(DesiredPhrase.BUILD),
  BUILD_SECRET(DesiredPhrase.BUILD_SECRET),
  DEPLOY(DesiredPhrase.DEPLOY),
  RESOURCES(DesiredPhrase.RESOURCES),
  LIMITS(DesiredPhrase.LIMITS),
  RESERVATIONS(DesiredPhrase.RESERVATIONS),
  RESTART_POLICY(DesiredPhrase.RESTART_POLICY),
  DEVICE_REQUEST(DesiredPhrase.DEVICE_REQUEST),
  DEVICE(DesiredPhrase.DEVICE),
  BLKIO(DesiredPhrase.BLKIO),
  BLKIO_RATE(DesiredPhrase.BLKIO_RATE),
  ULIMIT(DesiredPhrase.ULIMIT),
  HEALTHCHECK(DesiredPhrase.HEALTHCHECK),
  LOGGING(DesiredPhrase.LOGGING),
  PORT(DesiredPhrase.PORT),
  SERVICE_NETWORK(DesiredPhrase.SERVICE_NETWORK),
  VOLUME_MOUNT(DesiredPhrase.VOLUME_MOUNT),
  BIND_OPTIONS(DesiredPhrase.BIND_OPTIONS),
  VOLUME_OPTIONS(DesiredPhrase.VOLUME_OPTIONS),
  IMAGE_OPTIONS(DesiredPhrase.IMAGE_OPTIONS),
  TMPFS_OPTIONS(DesiredPhrase.TMPFS_OPTIONS),
  FILE_USE(DesiredPhrase.FILE_USE),
  DEPENDENCY(DesiredPhrase.DEPENDENCY),
  HOOK(DesiredPhrase.HOOK),
  NETWORK(DesiredPhrase.NETWORK),
  IPAM(DesiredPhrase.IPAM),
  IPAM_POOL(DesiredPhrase.IPAM_POOL),
  VOLUME(DesiredPhrase.VOLUME),
  CONFIG(DesiredPhrase.CONFIG),
  SECRET(DesiredPhrase.SECRET),
  EXTENSION(DesiredPhrase.EXTENSION),
  READY(DesiredPhrase.READY),
  CONNECTION(DesiredPhrase.CONNECTION);

  private final DesiredPhrase title;

  Kind(DesiredPhrase title) {
    this.title = title;
  }

  /** Returns the kind with its article, for messages. */
  String title() {
    return title.text();
  }
}
