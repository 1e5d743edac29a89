package dev.paws.docker;

/**
 * Keeps the transport's log at warnings. At debug level, to which {@code mvn -X} sets everything, it
 * writes whole requests: registry passwords, environment variables, and every byte of a build
 * context. Maven's SLF4J provider asks for a logger's level when the logger is made, so this is to
 * run before the transport's first class is loaded.
 */
final class QuietTransport {
  private static final String TRANSPORT = "com.github.dockerjava";

  private QuietTransport() {}

  /** Maven 3 reads the first property, Maven 4 either; a level that the user set stays. */
  static void ask() {
    for (String prefix : new String[] {"org.slf4j.simpleLogger.log.", "maven.logger.log."}) {
      if (System.getProperty(prefix + TRANSPORT) == null) {
        System.setProperty(prefix + TRANSPORT, "warn");
      }
    }
  }
}
