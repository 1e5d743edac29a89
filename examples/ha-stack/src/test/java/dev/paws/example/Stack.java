package dev.paws.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the running stack is reached: the ports that {@code paws:up} published, and the passwords
 * of {@code .env}.
 *
 * <p>A system property wins (Maven's build), then {@code target/paws/environment.properties} (an
 * IDE, with the stack brought up by hand).
 */
final class Stack {
  private final Properties published = read(Path.of("target/paws/environment.properties"));
  private final Properties env = read(Path.of(".env"));

  /** The address of a published port, as {@code host:port}. */
  String address(String service, int containerPort) {
    return host(service) + ":" + port(service, containerPort);
  }

  String host(String service) {
    return required("paws." + service + ".host");
  }

  int port(String service, int containerPort) {
    return Integer.parseInt(required("paws." + service + ".port." + containerPort));
  }

  URI http(String service, int containerPort, String path) {
    return URI.create("http://" + address(service, containerPort) + path);
  }

  /** A value of {@code .env}; the process environment wins, as it does in Compose. */
  String variable(String name) {
    String inherited = System.getenv(name);
    return inherited != null ? inherited : env.getProperty(name);
  }

  private String required(String key) {
    String value = System.getProperty(key, published.getProperty(key));
    if (value == null) {
      throw new IllegalStateException(
          key + " is not set: bring the stack up first, with mvn paws:up");
    }
    return value;
  }

  private static Properties read(Path file) {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
