package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.SequenceNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Binds {@code x-paws.ready} of a service ({@code docs/readiness.md}). */
final class ReadyBinder {
  private static final Set<String> OWN_HOSTS =
      Set.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]", "[::]");

  private final String service;
  private final MappingBinder ready;
  private final NetworkingSpec network;
  private final List<ReadyCheck> checks = new ArrayList<>();

  private ReadyBinder(String service, MappingBinder ready, NetworkingSpec network) {
    this.service = service;
    this.ready = ready;
    this.network = network;
  }

  /**
   * Returns the checks that the files ask for, all of which must pass. No check at all if they say
   * {@code none}; empty if they say nothing, then published ports are checked.
   */
  static Optional<List<ReadyCheck>> bind(
      String name, MappingBinder service, NetworkingSpec network) {
    Optional<MappingBinder> extension =
        service.is(MappingNode.class, "x-paws")
            ? service.child("x-paws", Kind.EXTENSION)
            : Optional.empty();
    if (extension.isEmpty() || !extension.get().has("ready")) {
      extension.ifPresent(MappingBinder::readAll);
      return Optional.empty();
    }
    extension.get().readAll(); // other keys are checked where they are read
    if (!extension.get().is(MappingNode.class, "ready")) {
      String text = extension.get().text("ready").orElse("");
      if (text.equals("endpoints")) {
        return Optional.of(endpoints(extension.get()));
      }
      if (!text.equals("none")) {
        extension.get().report(DesiredMessage.WRONG_VALUE, "ready", text, ValuePhrase.READY.text());
      }
      return Optional.of(List.of());
    }
    return extension
        .get()
        .child("ready", Kind.READY)
        .map(ready -> new ReadyBinder(name, ready, network).bind());
  }

  private static List<ReadyCheck> endpoints(MappingBinder extension) {
    if (!extension.is(SequenceNode.class, "endpoints")) {
      extension.report(
          DesiredMessage.WRONG_VALUE, "ready", "endpoints", ValuePhrase.READY_ENDPOINTS.text());
    }
    return List.of(new ReadyCheck.Endpoints());
  }

  private List<ReadyCheck> bind() {
    for (String port : values("tcp")) {
      Optional<Integer> number = Scalars.integer(port).filter(it -> it > 0 && it < 65_536);
      if (number.isEmpty()) {
        wrong("tcp", port, ValuePhrase.PORT);
      }
      number.ifPresent(it -> checks.add(new ReadyCheck.Tcp(it)));
    }
    values("http").forEach(this::http);
    values("log").forEach(this::log);
    return List.copyOf(checks);
  }

  private List<String> values(String key) {
    return ready.is(SequenceNode.class, key) ? ready.texts(key) : ready.text(key).stream().toList();
  }

  private void log(String pattern) {
    try {
      checks.add(new ReadyCheck.LogLine(Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      wrong("log", pattern, ValuePhrase.PATTERN);
    }
  }

  private void http(String text) {
    if (text.startsWith("/")) {
      List<Integer> ports = published();
      if (ports.size() == 1 || (hostNetwork() && !ports.isEmpty())) {
        http(text, "http://localhost:" + ports.get(0) + text);
      } else {
        ready.report(DesiredMessage.READY_PATH_WITHOUT_PORT, "http", text, ports.size());
      }
    } else {
      http(text, text);
    }
  }

  private void http(String text, String address) {
    try {
      URI uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null) {
        wrong("http", text, ValuePhrase.WEB_ADDRESS);
        return;
      }
      boolean own = OWN_HOSTS.contains(uri.getHost()) || uri.getHost().equals(service);
      int port = own ? port(uri) : 0;
      if (own && !hostNetwork() && !published().contains(port)) {
        ready.report(DesiredMessage.READY_PORT_NOT_PUBLISHED, "http", text, port);
        return;
      }
      checks.add(new ReadyCheck.Http(uri, port));
    } catch (URISyntaxException e) {
      wrong("http", text, ValuePhrase.WEB_ADDRESS);
    }
  }

  private static int port(URI uri) {
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    return uri.getPort() < 0 ? usual : uri.getPort();
  }

  private List<Integer> published() {
    return network.ports().stream()
        .filter(port -> port.protocol().equals("tcp"))
        .map(NetworkingSpec.Publish::containerPort)
        .distinct()
        .toList();
  }

  private boolean hostNetwork() {
    return network.mode().filter("host"::equals).isPresent();
  }

  private void wrong(String key, String value, ValuePhrase expected) {
    ready.report(DesiredMessage.WRONG_VALUE, key, value, expected.text());
  }
}
