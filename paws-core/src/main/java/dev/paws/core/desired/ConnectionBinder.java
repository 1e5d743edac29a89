package dev.paws.core.desired;

import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.Optional;

/** Binds {@code x-paws.connection} of a service ({@code docs/variables-for-tests.md}). */
final class ConnectionBinder {
  /** Names of technologies; {@code dev.paws.core.export} has a table that knows what they mean. */
  private static final List<String> TYPES =
      List.of(
          "none",
          "postgresql",
          "mysql",
          "mariadb",
          "oracle",
          "sqlserver",
          "redis",
          "mongodb",
          "kafka",
          "rabbitmq",
          "elasticsearch",
          "neo4j",
          "cassandra",
          "zipkin",
          "otlp",
          "pulsar",
          "activemq",
          "artemis",
          "ldap",
          "keycloak");

  private ConnectionBinder() {}

  /** Returns the names that {@code x-paws.connection} accepts. */
  static List<String> types() {
    return TYPES;
  }

  /** Returns what the files say; empty if they say nothing. */
  static Optional<ConnectionHint> bind(MappingBinder service) {
    if (!service.is(MappingNode.class, "x-paws")) {
      return Optional.empty();
    }
    MappingBinder extension = service.child("x-paws", Kind.EXTENSION).orElseThrow();
    extension.readAll(); // other keys are checked where they are read
    if (!extension.is(MappingNode.class, "connection")) {
      return extension
          .filled("connection")
          .filter(type -> isKnown(extension, "connection", type))
          .map(ConnectionHint::of);
    }
    return extension
        .child("connection", Kind.CONNECTION)
        .map(
            it ->
                new ConnectionHint(
                    it.filled("type").filter(type -> isKnown(it, "type", type)),
                    it.integer("port"),
                    it.text("username"),
                    it.text("password"),
                    it.text("database")));
  }

  private static boolean isKnown(MappingBinder owner, String key, String type) {
    if (!TYPES.contains(type)) {
      owner.report(
          DesiredMessage.WRONG_VALUE, key, type, ValuePhrase.ONE_OF.text(String.join(", ", TYPES)));
    }
    return TYPES.contains(type);
  }
}
